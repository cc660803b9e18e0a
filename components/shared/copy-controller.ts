/**
 * Puts a text on the clipboard, and knows how that went. The outcome belongs to that very text: where the result has
 * changed since, nothing was copied.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** `by-hand`: there is no clipboard here, or it refused, so the person has to copy the text. */
export type CopyOutcome = 'copied' | 'by-hand';

export class CopyController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #last: { readonly text: string; readonly outcome: CopyOutcome } | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  outcomeOf(text: string): CopyOutcome | undefined {
    return this.#last?.text === text ? this.#last.outcome : undefined;
  }

  async copy(text: string): Promise<void> {
    // first away with what was said of the last time, so that a second time is announced too
    this.clear();
    const outcome = await write(text);
    this.#last = { text, outcome };
    this.#host.requestUpdate();
  }

  clear(): void {
    if (this.#last === undefined) return;
    this.#last = undefined;
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.clear();
  }
}

async function write(text: string): Promise<CopyOutcome> {
  try {
    // the type promises a clipboard, but on http:// there is none: then this throws as well
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    return 'by-hand';
  }
}
