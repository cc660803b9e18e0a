/** The editor around the slide in sight: the list, the text, what can be set and what is wrong. It shows, and asks; `Editing` does. */
import { LitElement, html, nothing, svg, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { dialogStyles } from '../../../components/shared/dialog.styles.js';
import { elementStyles } from '../../../components/shared/element.styles.js';
import { editor as t } from '../../strings/nl.js';
import type { Check } from '../checks.js';
import type { FileAct } from '../exchange.js';
import { elementAt } from '../elements-in-text.js';
import '../slide-form/slide-form.js';
import type { FormActions } from '../slide-form/slide-form.js';
import '../slide-strip/slide-strip.js';
import type { RowAct, StripActions } from '../slide-strip/slide-strip.js';
import '../slide-text/slide-text.js';
import type { SlideText, TextActions } from '../slide-text/slide-text.js';
import type { Workbench } from '../workbench.js';
import { listenAround, pressKey } from './around.js';
import { styles } from './deck-editor.styles.js';
import { narrowStyles } from './narrow.styles.js';

export interface EditorActions extends Pick<TextActions, 'pictures' | 'paste'> {
  undo(): void;
  redo(): void;
  save(): void;
  close(): void;
  settings(): void;
  row(act: RowAct): void;
  move(from: number, to: number): void;
  file(act: FileAct): void;
  fix(fix: 'smaller' | 'split'): void;
  /** Something that isn't a picture was dropped. */
  refuse(): void;
}

const ICONS = {
  undo: svg`<path d="M9 5 4 10l5 5M4 10h10a5 5 0 0 1 0 10h-4" />`,
  redo: svg`<path d="m15 5 5 5-5 5M20 10H10a5 5 0 0 0 0 10h4" />`,
};

const FILE_ACTS = Object.keys(t.files.acts) as FileAct[];

@customElement('deck-editor')
export class DeckEditor extends LitElement {
  static override readonly styles = [elementStyles, dialogStyles, styles, narrowStyles];

  @query('slide-text') readonly field!: SlideText;

  @state() private cursor = 0;
  /** Where there is no room for it beside the text. */
  @state() private listOpen = false;
  @state() private dropping = false;

  @property({ attribute: false }) bench!: Workbench;
  @property({ attribute: false }) checks: readonly Check[] = [];
  /** How it stands with what was changed. */
  @property() status = '';
  /** The size of the pictures, and what is said of it. */
  @property() weight = '';
  @property({ type: Boolean }) heavy = false;
  /** What was just done, read out too. */
  @property() told = '';
  /** What stays true while somebody goes on. */
  @property() warning = '';
  @property({ attribute: false }) actions!: EditorActions;

  readonly #strip: StripActions = {
    open: (row) => {
      this.listOpen = false;
      this.bench.open(row);
    },
    act: (act) => {
      if (act === 'add') this.listOpen = false;
      this.actions.row(act);
    },
    move: (from, to) => this.actions.move(from, to),
  };
  readonly #typing: TextActions = {
    body: (text) => this.bench.type({ body: text }),
    notes: (text) => this.bench.type({ notes: text }),
    cursor: (at) => (this.cursor = at),
    pictures: (files) => this.actions.pictures(files),
    paste: (html) => this.actions.paste(html),
  };
  readonly #form: FormActions = {
    slide: (name, value) => this.bench.setAttribute(name, value),
    replace: (replacement) => this.field.replace(replacement),
  };
  #away: AbortController | undefined;
  #row = -1;
  #text = { body: '', notes: '' };

  constructor() {
    super();
    // whatever is pressed in here is none of the deck's business
    this.addEventListener('keydown', (event) => {
      if (!/^F\d/.test(event.key)) event.stopPropagation();
      pressKey(event, this.actions);
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.setAttribute('role', 'region');
    this.setAttribute('aria-label', t.title);
    this.#away = new AbortController();
    const around = {
      acts: this.actions,
      find: (words: string) => this.field.find(words),
      drag: (over: boolean) => (this.dropping = over),
    };
    listenAround(around, this.#away.signal);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#away?.abort();
  }

  /** Puts the open slide in the fields again: another one, or the same after it was changed elsewhere. */
  load(): void {
    this.#row = -1;
    this.requestUpdate();
  }

  protected override willUpdate(): void {
    if (this.#row === this.bench.row) return;
    this.#row = this.bench.row;
    this.cursor = 0;
    const { body, notes } = this.bench.part;
    this.#text = { body, notes };
  }

  #renderFile() {
    return html`<button type="button" popovertarget="file">${t.file}</button>
      <div id="file" popover>
        ${FILE_ACTS.map(
          (act) =>
            html`<button
              type="button"
              popovertarget="file"
              popovertargetaction="hide"
              @click=${() => this.actions.file(act)}
            >
              ${t.files.acts[act]}
            </button>`,
        )}
      </div>`;
  }

  #renderCheck({ message, hint = false, fixes = [] }: Check): TemplateResult {
    return html`<li class=${hint ? 'hint' : ''}>
      <span>${message}</span>
      ${fixes.map((fix) => html`<button type="button" @click=${() => this.actions.fix(fix)}>${t.checks[fix]}</button>`)}
    </li>`;
  }

  protected override render() {
    const { bench, actions } = this;
    const { body } = bench.part;
    return html`
      <div class="bar">
        <h2>${t.title}</h2>
        <button
          class="narrow"
          type="button"
          aria-expanded=${this.listOpen}
          @click=${() => (this.listOpen = !this.listOpen)}
        >
          ${t.slides}
        </button>
        <p class="status">${this.status}</p>
        ${this.#renderStep('undo', bench.canUndo)} ${this.#renderStep('redo', bench.canRedo)}
        <button type="button" @click=${actions.settings}>${t.settings}</button>
        ${this.#renderFile()}
        <button type="button" data-main @click=${actions.save}>${t.save}</button>
        <button class="done" type="button" @click=${actions.close}>${t.done}</button>
      </div>
      <slide-strip
        class=${this.listOpen ? 'open' : ''}
        .rows=${bench.rows}
        .row=${bench.row}
        .actions=${this.#strip}
      ></slide-strip>
      <div class="told">
        <p role="alert">${this.warning}</p>
        <p role="status">${this.told}</p>
      </div>
      <div class="main">
        <slide-text .text=${this.#text} .actions=${this.#typing} .dropping=${this.dropping}></slide-text>
        <div class="side">
          <section class="checks" aria-label=${t.checks.name} aria-live="polite">
            ${
              this.checks.length === 0
                ? html`<p>${t.checks.none}</p>`
                : html`<ul role="list">
                    ${this.checks.map((check) => this.#renderCheck(check))}
                  </ul>`
            }
          </section>
          <slide-form
            .slide=${bench.attributes}
            .text=${body}
            .element=${elementAt(body, this.cursor)}
            .actions=${this.#form}
          ></slide-form>
          ${this.weight === '' ? nothing : html`<p class="weight ${this.heavy ? 'heavy' : ''}">${this.weight}</p>`}
        </div>
      </div>
    `;
  }

  #renderStep(way: 'undo' | 'redo', can: boolean): TemplateResult {
    return html`<button
      class="step"
      type="button"
      title=${t[way]}
      ?disabled=${!can}
      @click=${() => {
        this.actions[way]();
        // a button that can't be pressed any more loses the focus
        void this.updateComplete.then(
          () => this.renderRoot.querySelector('.step:focus:enabled') ?? this.field.focus(),
        );
      }}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true">${ICONS[way]}</svg>
      <span>${t[way]}</span>
    </button>`;
  }
}
