/** Tells that the same file is being edited in another window: both would write the same draft. */
import type { WindowChannel } from './channel.js';

export class EditingTurn {
  readonly #channel: WindowChannel;
  #editing = false;
  /** Called when this window begins and another is at it already. */
  onElsewhere: () => void = () => {};

  constructor(channel: WindowChannel) {
    this.#channel = channel;
    channel.subscribe((message) => {
      if (!this.#editing || !channel.isSame(message)) return;
      if (message.kind === 'edit') channel.send('editing');
      else if (message.kind === 'editing') this.onElsewhere();
    });
  }

  begin(): void {
    this.#editing = true;
    this.#channel.send('edit');
  }

  end(): void {
    this.#editing = false;
  }
}
