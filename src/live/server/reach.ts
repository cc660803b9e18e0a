/**
 * Whether another device can reach this computer: it has loaded the phone page, and has a connection with the broker.
 * Keeps two facts and no addresses.
 */
export interface Reach {
  readonly page: boolean;
  readonly socket: boolean;
}

export class ReachWatch {
  #seen: Reach = { page: false, socket: false };

  constructor(
    private readonly isOther: (address: string | undefined) => boolean,
    private readonly onChange: (seen: Reach) => void,
  ) {}

  get seen(): Reach {
    return this.#seen;
  }

  page(address: string | undefined): void {
    if (!this.#seen.page && this.isOther(address)) this.#set({ ...this.#seen, page: true });
  }

  socket(address: string | undefined): void {
    if (!this.#seen.socket && this.isOther(address)) this.#set({ ...this.#seen, socket: true });
  }

  #set(seen: Reach): void {
    this.#seen = seen;
    this.onChange(seen);
  }
}
