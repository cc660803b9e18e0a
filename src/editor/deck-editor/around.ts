/** What people do beside the fields while they edit: keys, a click on the slide in sight, files that are dropped. */
import { picturesIn } from '../pictures-in.js';

export interface EditorKeys {
  save(): void;
  undo(): void;
  redo(): void;
}

export interface Around {
  readonly acts: EditorKeys & {
    pictures(files: readonly File[]): void;
    /** Something that isn't a picture was dropped. */
    refuse(): void;
  };
  /** Goes to where these words are typed. */
  find(words: string): void;
  /** Whether files hang over the window. */
  drag(over: boolean): void;
}

export function listenAround({ acts, find, drag }: Around, signal: AbortSignal): void {
  document.addEventListener('keydown', (event) => pressKey(event, acts), { signal });

  // who clicks on words of the slide wants to change them
  const onClick = ({ target }: MouseEvent): void => {
    if (!(target instanceof HTMLElement) || target.closest('.slides section') === null) return;
    if (target.closest('a, button, input, [tabindex]') !== null || target.localName.includes('-')) return;
    const words = [...target.childNodes]
      .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
      .map(({ textContent }) => (textContent ?? '').trim());
    find(words.find((text) => text !== '') ?? '');
  };
  document.addEventListener('click', onClick, { signal });

  // dropped beside the text, a file would be opened by the browser, in the place of the deck
  const onDrag = (event: DragEvent): void => {
    if (event.dataTransfer?.types.includes('Files') !== true) return;
    event.preventDefault();
    drag(event.type === 'dragover');
    if (event.type !== 'drop') return;
    const pictures = picturesIn(event.dataTransfer);
    if (pictures.length > 0) acts.pictures(pictures);
    else acts.refuse();
  };
  for (const type of ['dragover', 'dragleave', 'drop'] as const)
    document.addEventListener(type, onDrag, { signal });
}

/** Ctrl+S, and the way back where no field has one of its own. */
export function pressKey(event: KeyboardEvent, acts: EditorKeys): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return;
  const key = `${event.shiftKey ? 'shift+' : ''}${event.key.toLowerCase()}`;
  const act = ({ s: 'save', z: 'undo', y: 'redo', 'shift+z': 'redo' } as const)[key];
  if (act === undefined || (act !== 'save' && isField(event.composedPath()[0]))) return;
  event.preventDefault();
  acts[act]();
}

const isField = (target: EventTarget | undefined): boolean =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type !== 'checkbox');
