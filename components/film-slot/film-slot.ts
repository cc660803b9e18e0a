/** `<film-slot>`: a place for a film that stays on the device of whoever shows it. */
import { LitElement, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { film as t } from '../../src/strings/nl.js';
import { elementStyles } from '../shared/element.styles.js';
import { readCaptions } from './captions.js';
import { styles } from './film-slot.styles.js';

interface Film {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  readonly url: string;
}

/**
 * @summary Plays a film file that the facilitator picks. It is not copied, sent or kept: after a reload it is picked again.
 * @slot - The question to talk about when there is no film; a link to a film online may stand here as well.
 * @cssproperty [--film-slot-columns=1fr] - Columns of what stands there until there is a film.
 * @cssproperty [--film-slot-gap=1em] - Room between them.
 * @csspart film - The video.
 * @csspart bar - The buttons and the name of the film.
 */
@customElement('film-slot')
export class FilmSlot extends LitElement {
  static override readonly styles = [elementStyles, styles];

  #seen: IntersectionObserver | undefined;

  @query('video') private readonly video!: HTMLVideoElement | null;
  @query('#film') private readonly filmInput!: HTMLInputElement;
  @query('#captions') private readonly captionsInput!: HTMLInputElement;

  @state() private film: Film | undefined;
  @state() private captions = '';
  @state() private trouble = '';

  /** What the film is, in front of the button. */
  @property({ reflect: true }) label = '';

  override connectedCallback(): void {
    super.connectedCallback();
    // nobody wants the sound of a film on a slide that went
    this.#seen = new IntersectionObserver((entries) => {
      if (entries.at(-1)?.isIntersecting === false) this.video?.pause();
    });
    this.#seen.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#seen?.disconnect();
    this.forget();
  }

  private forget(): void {
    if (this.film !== undefined) URL.revokeObjectURL(this.film.url);
    this.film = undefined;
    this.captions = '';
    delete this.dataset.preventSwipe;
  }

  private onFilm(): void {
    const file = this.filmInput.files?.[0];
    this.filmInput.value = '';
    if (file === undefined) return;
    this.forget();
    this.trouble = '';
    this.film = { name: file.name, size: file.size, url: URL.createObjectURL(file) };
    // winding through the film is no swipe to the next slide
    this.dataset.preventSwipe = '';
  }

  private onError(): void {
    this.trouble = t.cannotPlay(this.film?.name ?? '');
    this.forget();
  }

  private async onCaptions(): Promise<void> {
    const file = this.captionsInput.files?.[0];
    this.captionsInput.value = '';
    const { video } = this;
    if (file === undefined || video === null) return;
    const captions = readCaptions(await file.text().catch(() => ''));
    this.trouble = captions === undefined ? t.noCaptions(file.name) : '';
    if (captions === undefined) return;
    for (const former of video.textTracks) former.mode = 'disabled';
    const track = video.addTextTrack('captions', file.name, 'nl');
    for (const { start, end, text } of captions) track.addCue(new VTTCue(start, end, text));
    track.mode = 'showing';
    this.captions = file.name;
  }

  /** The space bar plays and pauses a film that has the focus; around it, it would turn the slide. */
  private onVideoKey(event: KeyboardEvent): void {
    if (event.key === ' ' || event.key === 'Enter') event.stopPropagation();
  }

  private close(): void {
    this.forget();
    this.trouble = '';
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('button')?.focus());
  }

  protected override render() {
    const { film } = this;
    return html`
      ${
        film === undefined
          ? html`<div class="prompt"><slot></slot></div>`
          : keyed(
              film.url,
              html`<video
                part="film"
                controls
                playsinline
                aria-label=${this.label || film.name}
                src=${film.url}
                @error=${this.onError}
                @keydown=${this.onVideoKey}
              ></video>`,
            )
      }
      <p class="missing" role="alert" ?hidden=${this.trouble === ''}>${this.trouble}</p>
      <div class="bar" part="bar">
        ${film === undefined && this.label !== '' ? html`<span>${this.label}</span>` : nothing}
        <button type="button" @click=${() => this.filmInput.click()}>
          ${film === undefined ? t.choose : t.other}
        </button>
        ${
          film === undefined
            ? nothing
            : html`<button type="button" @click=${() => this.captionsInput.click()}>${t.captions}</button>
                <button type="button" @click=${this.close}>${t.close}</button>
                <p class="about">
                  ${t.about(film.name, film.size)}${this.captions === '' ? '' : ` · ${this.captions}`}
                </p>`
        }
        <input id="film" type="file" accept="video/*" hidden aria-label=${t.choose} @change=${this.onFilm} />
        <input
          id="captions"
          type="file"
          accept=".vtt,text/vtt"
          hidden
          aria-label=${t.captions}
          @change=${this.onCaptions}
        />
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'film-slot': FilmSlot;
  }
}
