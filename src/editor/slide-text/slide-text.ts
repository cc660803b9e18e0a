/** The text of one slide and its notes in two plain fields, with a few buttons that type for you. */
import { LitElement, html, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { elementStyles } from '../../../components/shared/element.styles.js';
import { fieldStyles } from '../field.styles.js';
import { dialogStyles } from '../../../components/shared/dialog.styles.js';
import { editor as t } from '../../strings/nl.js';
import { insertBlock, link, prefixLines, wrap, type TextChange, type TextState } from '../commands.js';
import type { Replacement } from '../elements-in-text.js';
import { picturesIn } from '../pictures-in.js';
import { samples } from '../samples.js';
import { insertText, stateOf } from './insert-text.js';
import { styles } from './slide-text.styles.js';

/** The tools that type something; a picture is asked for first. */
const TYPED = {
  bold: (at) => wrap(at, '**', t.sample.bold),
  heading: (at) => prefixLines(at, '## ', t.sample.heading),
  list: (at) => prefixLines(at, '- ', t.sample.item),
  link: (at) => link(at, t.sample.link),
  timer: (at) => insertBlock(at, samples.timer, '5'),
  poll: (at) => insertBlock(at, samples.poll, t.sample.question),
  groups: (at) => insertBlock(at, samples.groups, '4'),
  case: (at) => insertBlock(at, samples.case, t.sample.story),
} satisfies Partial<Record<keyof typeof t.tools, (at: TextState) => TextChange>>;

const FORMAT = ['bold', 'heading', 'list', 'link'] as const;
const PARTS = ['timer', 'poll', 'groups', 'case'] as const;

/** What is typed, and where the cursor is. */
export interface TextActions {
  body(text: string): void;
  notes(text: string): void;
  cursor(at: number): void;
  /** Pictures that were pasted, dropped or chosen. */
  pictures(files: readonly File[]): void;
  /** Pasted text with layout, such as from Word; gives what to type, or undefined to leave it to the browser. */
  paste(html: string): string | undefined;
}

@customElement('slide-text')
export class SlideText extends LitElement {
  static override readonly styles = [elementStyles, fieldStyles, dialogStyles, styles];

  @query('#body') private readonly body!: HTMLTextAreaElement;
  @query('input[type=file]') private readonly file!: HTMLInputElement;
  @query('#help') private readonly help!: HTMLDialogElement;

  /** What the fields hold when another slide is opened; typing changes the fields, not these. */
  @property({ attribute: false }) text: { readonly body: string; readonly notes: string } = {
    body: '',
    notes: '',
  };
  /** Whether a file hangs over the window. */
  @property({ type: Boolean }) dropping = false;
  @property({ attribute: false }) actions: TextActions | undefined;

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('text')) return;
    // not a binding: that would take the cursor to the end at every letter
    if (this.body.value !== this.text.body) this.body.value = this.text.body;
    this.body.setSelectionRange(0, 0);
    this.body.scrollTop = 0;
    const notes = this.renderRoot.querySelector<HTMLTextAreaElement>('#notes')!;
    if (notes.value !== this.text.notes) notes.value = this.text.notes;
  }

  override focus(): void {
    this.body.focus();
  }

  /** Selects the first place where these words stand. */
  find(words: string): void {
    const at = this.body.value.indexOf(words);
    this.body.focus();
    if (at >= 0) this.body.setSelectionRange(at, at + words.length);
    this.tellCursor();
  }

  /** Types at the cursor, or in the place of `from`–`to`. */
  insert(make: (at: TextState) => TextChange): void {
    insertText(this.body, make(stateOf(this.body)));
    this.tellCursor();
  }

  /** Puts a block behind what the cursor is in. */
  insertBlock(block: string): void {
    this.insert((at) => insertBlock(at, block, ''));
  }

  /** Changes the text from elsewhere; the cursor and what has the focus stay. */
  replace({ from, to, text }: Replacement): void {
    this.body.setRangeText(text, from, to, 'preserve');
    this.onBody();
  }

  private readonly tellCursor = (): void => this.actions?.cursor(this.body.selectionStart);

  private onBody(): void {
    this.actions?.body(this.body.value);
    this.tellCursor();
  }

  private onPaste(event: ClipboardEvent): void {
    const data = event.clipboardData;
    if (data === null) return;
    const pictures = picturesIn(data);
    // Word brings a picture of the text along with the text itself
    if (pictures.length > 0 && !data.types.includes('text/plain')) {
      event.preventDefault();
      this.actions?.pictures(pictures);
      return;
    }
    const layout = data.getData('text/html');
    const text = layout === '' ? undefined : this.actions?.paste(layout);
    if (text === undefined) return;
    event.preventDefault();
    this.insert(({ from, to }) => {
      const end = from + text.length;
      return { text, from, to, select: [end, end] };
    });
  }

  private onFile(): void {
    const files = [...(this.file.files ?? [])];
    this.file.value = '';
    if (files.length > 0) this.actions?.pictures(files);
  }

  private onKey(event: KeyboardEvent): void {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'b') return;
    event.preventDefault();
    this.insert(TYPED.bold);
  }

  #tool(name: keyof typeof TYPED) {
    return html`<button type="button" @click=${() => this.insert(TYPED[name])}>${t.tools[name]}</button>`;
  }

  protected override render() {
    return html`
      <div class="tools" role="group" aria-label=${t.toolbar}>
        ${FORMAT.map((name) => this.#tool(name))}
        <button type="button" @click=${() => this.file.click()}>${t.tools.picture}</button>
        ${PARTS.map((name) => this.#tool(name))}
        <button type="button" class="help" @click=${() => this.help.showModal()}>${t.tools.help}</button>
        <input type="file" accept="image/*" multiple hidden @change=${this.onFile} />
      </div>
      <label for="body">${t.text}</label>
      <textarea
        id="body"
        lang="nl"
        spellcheck="true"
        class=${this.dropping ? 'dropping' : ''}
        @input=${this.onBody}
        @keydown=${this.onKey}
        @keyup=${this.tellCursor}
        @click=${this.tellCursor}
        @paste=${this.onPaste}
      ></textarea>
      <p class="drop" role="status">${this.dropping ? t.picture.drop : ''}</p>
      <label for="notes">${t.notes} <small>${t.notesHint}</small></label>
      <textarea
        id="notes"
        lang="nl"
        spellcheck="true"
        @input=${(event: Event) => this.actions?.notes((event.target as HTMLTextAreaElement).value)}
      ></textarea>
      <dialog id="help" aria-labelledby="help-title">
        <h2 id="help-title">${t.help.title}</h2>
        <p>${t.help.intro}</p>
        <dl>
          ${t.help.rows.map(
            ([write, gives]) =>
              html`<div>
                <dt>${write}</dt>
                <dd>${gives}</dd>
              </div>`,
          )}
        </dl>
        <p>${t.help.more}</p>
        <form method="dialog"><button data-main autofocus>${t.close}</button></form>
      </dialog>
    `;
  }
}
