/** The whole window to join by: a code to scan from the last row, the address in letters, and how it goes. */
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { dialogStyles } from '../../../../components/shared/dialog.styles.js';
import { elementStyles } from '../../../../components/shared/element.styles.js';
import { phones as t } from '../../../strings/nl.js';
import { joinLink, spokenCode } from '../../protocol/join.js';
import { renderQr } from '../qr-code.js';
import type { Login, WallPhones } from '../wall-phones.js';
import { styles } from './join-screen.styles.js';

/** How often the server is asked whether a phone got here, in milliseconds, and only while this is open. */
const LOOK = 2_000;

@customElement('join-screen')
export class JoinScreen extends LitElement {
  static override readonly styles = [elementStyles, dialogStyles, styles];

  #looking: ReturnType<typeof setInterval> | undefined;

  @query('dialog') private readonly dialog!: HTMLDialogElement;

  @state() private shown = false;
  /** Which of the addresses. */
  @state() private address = 0;

  @property({ attribute: false }) wall: WallPhones | undefined;
  @property({ attribute: false }) onSwitch: (on: boolean) => void = () => {};
  @property({ attribute: false }) onJudge: () => void = () => {};

  /** What stands in the QR code; undefined while there is no room. */
  get link(): string | undefined {
    const { connection, fingerprint } = this.wall ?? {};
    const page = this.page;
    if (connection === undefined || fingerprint === undefined || page === undefined) return undefined;
    return joinLink(page, { fingerprint, broker: connection.broker });
  }

  private get page(): string | undefined {
    const pages = this.wall?.connection?.pages ?? [];
    return pages[this.address] ?? pages[0];
  }

  async show(): Promise<void> {
    this.shown = true;
    await this.updateComplete;
    if (this.dialog.open) return;
    this.dialog.showModal();
    this.#looking = setInterval(() => void this.wall?.lookReached(), LOOK);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#looking);
  }

  private onClose(): void {
    this.shown = false;
    clearInterval(this.#looking);
  }

  private onLogin(event: SubmitEvent): void {
    event.preventDefault();
    const fields = new FormData(event.currentTarget as HTMLFormElement);
    const text = (name: string): string => {
      const value = fields.get(name);
      return typeof value === 'string' ? value : '';
    };
    this.wall?.again({ username: text('username'), password: text('password') } satisfies Login);
  }

  protected override render() {
    return html`<dialog aria-labelledby="title" @close=${this.onClose}>
      ${this.shown ? this.renderShown() : nothing}
    </dialog>`;
  }

  private renderShown(): TemplateResult {
    const { link, page } = this;
    if (link === undefined || page === undefined) {
      return html`<div class="alone">
        <h2 id="title">${t.title}</h2>
        <p>${t.offText}</p>
        ${this.wall?.on === true ? nothing : html`<p>${t.offHow}</p>`} ${this.renderStanding()}
        ${this.renderLogin()} ${this.renderButtons()}
      </div>`;
    }
    return html`<div class="screen">
      ${renderQr(link, t.qr(page))}
      <div class="words">
        <h2 id="title">${t.title}</h2>
        <p>${t.scan}</p>
        <dl>
          <dt>${t.orType}</dt>
          <dd>${spoken(page)}</dd>
          <dt>${t.code}</dt>
          <dd class="code">${spokenCode(this.wall?.fingerprint ?? '')}</dd>
        </dl>
        <p class="present" role="status">${t.present(this.wall?.present ?? 0)}</p>
        <p class="soft">${t.anonymous}</p>
        ${this.renderStanding()} ${this.renderLogin()} ${this.renderAddresses()} ${this.renderButtons()}
      </div>
    </div>`;
  }

  /** How it goes, when it doesn't go well. */
  private renderStanding(): TemplateResult | typeof nothing {
    const { wall } = this;
    if (wall?.on !== true) return nothing;
    const { status, connection, present } = wall;
    const far = status === 'online' && connection?.reached === false && present === 0;
    const sentence = status === 'online' ? (far ? t.notReached : undefined) : t[status];
    return html`<div role="status">
      ${sentence === undefined ? nothing : html`<p class="problem">${sentence}</p>`}
    </div>`;
  }

  private renderLogin(): TemplateResult | typeof nothing {
    const { wall } = this;
    if (wall?.connection?.external !== true || wall.status === 'online') return nothing;
    return html`<form class="login" aria-label=${t.login} @submit=${this.onLogin}>
      <label>${t.username} <input name="username" autocomplete="username" /></label>
      <label>${t.password} <input name="password" type="password" autocomplete="current-password" /></label>
      <button type="submit">${t.connect}</button>
    </form>`;
  }

  private renderAddresses(): TemplateResult | typeof nothing {
    const pages = this.wall?.connection?.pages ?? [];
    if (pages.length < 2) return nothing;
    return html`<label
      >${t.otherAddress}
      <select @change=${(event: Event) => (this.address = (event.target as HTMLSelectElement).selectedIndex)}>
        ${pages.map((page, index) => html`<option ?selected=${index === this.address}>${page}</option>`)}
      </select></label
    >`;
  }

  private renderButtons(): TemplateResult {
    const on = this.wall?.on === true;
    const waiting = this.wall?.queue.waiting.length ?? 0;
    return html`<div class="buttons">
      ${
        on
          ? html`<button type="button" data-main @click=${() => this.dialog.close()}>${t.close}</button>
              <button type="button" @click=${() => this.onSwitch(false)}>${t.off}</button>`
          : html`<button type="button" data-main @click=${() => this.onSwitch(true)}>${t.on}</button>
              <button type="button" @click=${() => this.dialog.close()}>${t.close}</button>`
      }
      ${
        waiting === 0
          ? nothing
          : html`<button type="button" @click=${() => this.onJudge()}>${t.waiting(waiting)}</button>`
      }
    </div>`;
  }
}

/** As somebody types it. */
const spoken = (page: string): string => page.replace(/^http:\/\//, '').replace(/\/$/, '');
