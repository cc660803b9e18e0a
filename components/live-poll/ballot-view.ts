/**
 * Show of hands: − number + beside each option.
 *
 * The facilitator stands before the group and the group sees this screen. So a number is shown only while that option
 * is being counted (its field or buttons have the focus), to check "ik tel er 12"; it is gone as soon as the next
 * option begins. Whoever counts with the keys sees how many in a row came in just now ("+12"): enough to count hands,
 * while ballots read out one by one show nothing but "+1". Whoever wants to look back at an option, goes to its field.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { poll as text } from '../../src/strings/nl.js';
import { renderOptions, spoken, type OptionList } from './option-list.js';
import { MAX_VOTES } from './tally.js';

export interface Ballot extends OptionList {
  /** Per option the votes that are counted here; what was chosen in private is not for this screen. */
  readonly hands: readonly number[];
  /** The option whose controls have the focus. */
  readonly counting: number | undefined;
  /** The option that was voted for with the keys just now, and how many times in a row. */
  readonly keyed: Keyed | undefined;
  /** Before and after the voting there is nothing but the options. */
  readonly open: boolean;
}

export interface Keyed {
  readonly index: number;
  readonly n: number;
}

export interface BallotActions {
  readonly vote: (index: number, n: number) => void;
  /** Makes the count of an option what was typed. */
  readonly set: (index: number, votes: number) => void;
  /** The focus came to an option, or left them all (undefined). */
  readonly count: (index: number | undefined) => void;
  /** Enter in a number field: on to the next option, or past the last one. */
  readonly done: (index: number) => void;
}

export function renderBallot(ballot: Ballot, actions: BallotActions): TemplateResult {
  return html`
    <div
      class="ballot"
      role="group"
      aria-label=${text.options}
      tabindex=${ballot.open ? nothing : '0'}
      @focusin=${(event: FocusEvent) => actions.count(indexOf(event.target))}
      @focusout=${(event: FocusEvent) => actions.count(indexOf(event.relatedTarget))}
    >
      ${renderOptions(ballot, (index) => (ballot.open ? renderStepper(ballot, index, actions) : nothing))}
    </div>
  `;
}

function renderStepper(
  ballot: Ballot,
  index: number,
  { vote, set, count, done }: BallotActions,
): TemplateResult {
  const { counting, keyed, hands } = ballot;
  const option = spoken(ballot, index);
  const votes = hands[index] ?? 0;
  const shown = counting === index ? String(votes) : '';
  const step = (event: Event, n: number) => {
    // The number is shown where the focus is, and not every browser gives it to a clicked button.
    (event.currentTarget as HTMLElement).focus();
    count(index);
    vote(index, n);
  };
  return html`
    <span class="stepper" role="group" aria-label=${option}>
      ${keyed?.index === index ? html`<span class="latest" aria-hidden="true">${signed(keyed.n)}</span>` : nothing}
      <button type="button" aria-label=${text.fewer(option)} @click=${(event: Event) => step(event, -1)}>
        −
      </button>
      <input
        inputmode="numeric"
        autocomplete="off"
        maxlength="4"
        placeholder="–"
        aria-label=${text.count(option)}
        .value=${shown}
        @click=${(event: Event) => (event.currentTarget as HTMLInputElement).select()}
        @change=${(event: Event) => commit(event.currentTarget as HTMLInputElement)}
        @keydown=${(event: KeyboardEvent) => {
          if (event.key !== 'Enter') return;
          // Else the same Enter also presses the button that gets the focus.
          event.preventDefault();
          commit(event.currentTarget as HTMLInputElement);
          done(index);
        }}
      />
      <button type="button" aria-label=${text.more(option)} @click=${(event: Event) => step(event, 1)}>
        +
      </button>
    </span>
  `;

  /** Typed digits become the count; anything else, also nothing, leaves it as it was. */
  function commit(input: HTMLInputElement): void {
    const typed = input.value.trim();
    if (/^\d+$/u.test(typed)) set(index, Math.min(MAX_VOTES, Number(typed)));
    else input.value = shown;
  }
}

function indexOf(target: EventTarget | null): number | undefined {
  const option = target instanceof Element ? target.closest<HTMLElement>('.option') : null;
  return option ? Number(option.dataset['index']) : undefined;
}

function signed(n: number): string {
  return n < 0 ? `−${-n}` : `+${n}`;
}
