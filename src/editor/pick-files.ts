/** Lets the person choose files, by the browser's own window. */

export interface PickOptions {
  readonly accept?: string;
  readonly folder?: boolean;
}

/** Empty when nothing was chosen. */
export function pickFiles({ accept = '', folder = false }: PickOptions): Promise<readonly File[]> {
  const input = document.createElement('input');
  Object.assign(input, { type: 'file', accept, multiple: true, webkitdirectory: folder });
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
    input.addEventListener('cancel', () => resolve([]));
    input.click();
  });
}
