/** Ways to hand a file to the person: each says whether it can, and the first that can does it. */
import { saving as t } from '../strings/nl.js';
import { startDownload } from './download.js';

export interface FileToSave {
  readonly name: string;
  /** Media type, such as `text/html`. */
  readonly type: string;
  readonly contents: string | Uint8Array<ArrayBuffer>;
}

/**
 * `written`: it stands there. `started`: handed to the browser, and nobody tells whether it arrived: a download that was
 * cancelled looks like one that worked. `failed` comes with a Dutch sentence.
 */
export type Saved =
  | { readonly kind: 'written' | 'started'; readonly name: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly message: string; readonly cause: unknown };

export interface Saver {
  canSave(): boolean;
  /** Never rejects. */
  save(file: FileToSave): Promise<Saved>;
}

/** Asks the savers in turn; one that is refused leaves it to the next. */
export class SaverChain implements Saver {
  readonly #savers: readonly Saver[];

  constructor(savers: readonly Saver[]) {
    this.#savers = savers;
  }

  canSave(): boolean {
    return this.#savers.some((saver) => saver.canSave());
  }

  async save(file: FileToSave): Promise<Saved> {
    let saved: Saved = { kind: 'failed', message: t.failed, cause: undefined };
    for (const saver of this.#savers) {
      if (!saver.canSave()) continue;
      saved = await saver.save(file);
      if (saved.kind !== 'failed' || !isRefusal(saved.cause)) return saved;
    }
    return saved;
  }
}

/** The part of the File System Access API that is used (WICG); TypeScript's library has no picker. */
export interface FilePicker {
  showSaveFilePicker?(options: {
    readonly suggestedName: string;
    readonly types: readonly { readonly accept: Readonly<Record<string, readonly string[]>> }[];
  }): Promise<Pick<FileSystemFileHandle, 'createWritable' | 'name'>>;
}

/** Asks once where to save, and writes to the same file from then on. Chromium only. */
export class FilePickerSaver implements Saver {
  readonly #window: FilePicker;
  readonly #handles = new Map<string, Pick<FileSystemFileHandle, 'createWritable' | 'name'>>();

  constructor(window: FilePicker) {
    this.#window = window;
  }

  canSave(): boolean {
    return typeof this.#window.showSaveFilePicker === 'function';
  }

  async save({ name, type, contents }: FileToSave): Promise<Saved> {
    try {
      const known = this.#handles.get(type);
      const handle =
        known ??
        (await this.#window.showSaveFilePicker!({
          suggestedName: name,
          types: [{ accept: { [type]: [/\.\w+$/.exec(name)?.[0] ?? ''] } }],
        }));
      // what stands there is replaced when it closes: a full disk leaves the former file as it was
      const stream = await handle.createWritable();
      try {
        await stream.write(contents);
        await stream.close();
      } catch (cause) {
        await stream.abort().catch(() => undefined);
        throw cause;
      }
      this.#handles.set(type, handle);
      return { kind: 'written', name: handle.name };
    } catch (cause) {
      if (nameOf(cause) === 'AbortError') return { kind: 'cancelled' };
      // moved, deleted or locked: the next time somebody is asked again
      this.#handles.delete(type);
      return { kind: 'failed', message: nameOf(cause) === 'QuotaExceededError' ? t.full : t.failed, cause };
    }
  }
}

/** Every browser can. */
export class DownloadSaver implements Saver {
  canSave(): boolean {
    return true;
  }

  save({ name, type, contents }: FileToSave): Promise<Saved> {
    return Promise.resolve(
      startDownload(name, type, contents)
        ? { kind: 'started', name }
        : { kind: 'failed', message: t.failed, cause: undefined },
    );
  }
}

const isRefusal = (cause: unknown): boolean => ['NotAllowedError', 'SecurityError'].includes(nameOf(cause));

const nameOf = (cause: unknown): string =>
  typeof cause === 'object' && cause !== null && 'name' in cause ? String(cause.name) : '';
