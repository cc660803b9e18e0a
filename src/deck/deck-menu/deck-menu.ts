/** The menu in the corner of every slide, with the list of keys and the question before a new session. */
import { LitElement, html } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { elementStyles } from '../../../components/shared/element.styles.js';
import { deck as t } from '../../strings/nl.js';
import { styles } from './deck-menu.styles.js';

export type MenuAction = 'overview' | 'fullscreen' | 'new-session';

/** The facilitator picked an action; `new-session` only after the confirmation. */
export class MenuEvent extends Event {
  constructor(readonly action: MenuAction) {
    super('deck-menu', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'deck-menu': MenuEvent;
  }
}

@customElement('deck-menu')
export class DeckMenu extends LitElement {
  static override readonly styles = [elementStyles, styles];

  @query('#items') private readonly items!: HTMLElement;
  @query('#help') private readonly help!: HTMLDialogElement;
  @query('#new-session') private readonly newSession!: HTMLDialogElement;

  showHelp(): void {
    if (!this.help.open) this.help.showModal();
  }

  /** Asks first; a `MenuEvent` follows only when the answer is yes. */
  askNewSession(): void {
    if (!this.newSession.open) this.newSession.showModal();
  }

  constructor() {
    super();
    // Escape closes the open list; in the deck it would open the overview as well
    this.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && this.items.matches(':popover-open')) event.stopPropagation();
    });
  }

  private pick(act: () => void): void {
    this.items.hidePopover();
    act();
  }

  private onNewSessionClose(): void {
    if (this.newSession.returnValue !== 'yes') return;
    this.newSession.returnValue = '';
    this.dispatchEvent(new MenuEvent('new-session'));
  }

  protected override render() {
    const item = (label: string, act: () => void) =>
      html`<li><button type="button" @click=${() => this.pick(act)}>${label}</button></li>`;
    const send = (action: MenuAction) => () => this.dispatchEvent(new MenuEvent(action));
    return html`
      <button type="button" class="opener" popovertarget="items" aria-label=${t.menu} title=${t.menu}>
        <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 7h16M4 12h16M4 17h16" /></svg>
      </button>
      <ul id="items" popover>
        ${item(t.overview, send('overview'))} ${item(t.fullscreen, send('fullscreen'))}
        ${item(t.help, () => this.showHelp())} ${item(t.newSession, () => this.askNewSession())}
      </ul>
      <dialog id="help" aria-labelledby="help-title">
        <h2 id="help-title">${t.help}</h2>
        <dl>
          ${t.keys.map(
            ([key, does]) =>
              html`<div>
                <dt>${key}</dt>
                <dd>${does}</dd>
              </div>`,
          )}
        </dl>
        <form method="dialog"><button data-main autofocus>${t.close}</button></form>
      </dialog>
      <dialog id="new-session" aria-labelledby="new-session-title" @close=${this.onNewSessionClose}>
        <h2 id="new-session-title">${t.newSessionTitle}</h2>
        <p>${t.newSessionText}</p>
        <form method="dialog">
          <button value="no" autofocus>${t.cancel}</button>
          <button value="yes" data-main>${t.newSessionYes}</button>
        </form>
      </dialog>
    `;
  }
}
