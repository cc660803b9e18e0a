/** The menu in the corner of every slide, with the list of keys and the question before a new session. */
import { LitElement, html, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { elementStyles } from '../../../components/shared/element.styles.js';
import { deck as t } from '../../strings/nl.js';
import type { Command } from '../commands.js';
import { cornerStyles } from '../corner.styles.js';
import { dialogStyles } from '../../../components/shared/dialog.styles.js';
import { styles } from './deck-menu.styles.js';

const GROUPS = ['presenting', 'deck'] as const;

@customElement('deck-menu')
export class DeckMenu extends LitElement {
  static override readonly styles = [elementStyles, dialogStyles, cornerStyles, styles];

  @query('#items') private readonly items!: HTMLElement;
  @query('#help') private readonly help!: HTMLDialogElement;
  @query('#new-session') private readonly newSession!: HTMLDialogElement;

  @property({ attribute: false }) commands: readonly Command[] = [];
  /** Called once the facilitator has confirmed it. */
  @property({ attribute: false }) onNewSession: () => void = () => {};

  showHelp(): void {
    if (!this.help.open) this.help.showModal();
  }

  /** Asks first; `onNewSession` follows only when the answer is yes. */
  askNewSession(): void {
    if (!this.newSession.open) this.newSession.showModal();
  }

  constructor() {
    super();
    // Escape closes the open list; in the deck it would open the overview as well
    this.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && this.items.matches(':popover-open')) event.stopPropagation();
    });
    // Tab leads out of the list. A press on what takes no focus, such as the edge of the list, is none of that.
    this.addEventListener('focusout', ({ relatedTarget }) => {
      if (relatedTarget !== null || !this.matches(':hover')) this.items.hidePopover();
    });
  }

  private pick(act: () => void): void {
    this.items.hidePopover();
    act();
  }

  private onNewSessionClose(): void {
    if (this.newSession.returnValue !== 'yes') return;
    this.newSession.returnValue = '';
    this.onNewSession();
  }

  #renderGroup(group: 'presenting' | 'deck') {
    return html`
      <ul role="list" aria-label=${t.menuGroups[group]}>
        ${this.commands
          .filter((command) => (command.group ?? 'presenting') === group)
          .map(
            ({ label, key, run }) =>
              html`<li>
                <button type="button" @click=${() => this.pick(run)}>
                  <span>${label}</span
                  >${key === undefined ? nothing : html`<kbd aria-hidden="true">${key}</kbd>`}
                </button>
              </li>`,
          )}
      </ul>
    `;
  }

  protected override render() {
    const withKeys = this.commands.flatMap(({ key, label }) => (key === undefined ? [] : [[key, label]]));
    return html`
      <button type="button" class="opener" popovertarget="items" aria-label=${t.menu} title=${t.menu}>
        <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 7h16M4 12h16M4 17h16" /></svg>
      </button>
      <div id="items" popover>${GROUPS.map((group) => this.#renderGroup(group))}</div>
      <dialog id="help" class="wide" aria-labelledby="help-title">
        <h2 id="help-title">${t.help}</h2>
        <dl>
          ${[...t.keys, ...withKeys].map(
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
