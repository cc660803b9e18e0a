/** The ballot box: one person at a time chooses on this device; in between it shows nothing but to pass it on. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { poll as text } from '../../src/strings/nl.js';
import type { BoxStep } from './box-controller.js';
import { once } from './once.js';
import { renderOptions, spoken, type OptionList } from './option-list.js';
import { MAX_WORD_LENGTH, type PollType } from './tally.js';

export interface Box extends OptionList {
  readonly type: PollType;
  readonly question: string;
  readonly step: BoxStep;
  readonly chosen: number | undefined;
  /** The one before has just voted. */
  readonly thanks: boolean;
  /** Nobody has voted yet. */
  readonly first: boolean;
}

export interface BoxActions {
  readonly begin: () => void;
  readonly choose: (index: number) => void;
  readonly confirm: (option: number | string) => void;
}

export function renderBox(box: Box, actions: BoxActions): TemplateResult {
  return box.step === 'pass' ? renderPass(box, actions) : renderBallotPaper(box, actions);
}

function renderPass({ thanks, first }: Box, { begin }: BoxActions): TemplateResult {
  return html`
    <div class="box pass" part="box" tabindex="-1">
      <p class="pass-on">${thanks ? text.boxThanks : first ? text.boxFirst : text.boxNext}</p>
      <button type="button" data-main @click=${once(begin)}>
        ${first ? text.boxIAmFirst : text.boxIAmNext}
      </button>
    </div>
  `;
}

function renderBallotPaper(box: Box, actions: BoxActions): TemplateResult {
  const { type, question, chosen } = box;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const word = (event.currentTarget as HTMLFormElement).querySelector<HTMLInputElement>('#box-word')?.value;
    const option = type === 'words' ? word?.trim() : chosen;
    if (option !== undefined && option !== '') actions.confirm(option);
  };
  return html`
    <form
      id="paper"
      class="box paper"
      part="box"
      tabindex="-1"
      aria-label=${question || text.label}
      @submit=${submit}
    >
      ${type === 'words' ? renderWord() : renderRadios(box, actions)}
    </form>
  `;
}

function renderRadios(box: Box, { choose }: BoxActions): TemplateResult {
  return html`
    <div class="ballot" role="radiogroup" aria-label=${box.question || text.label}>
      ${renderOptions(
        box,
        (index) => html`
          <input
            type="radio"
            name="box"
            aria-label=${spoken(box, index)}
            .checked=${live(box.chosen === index)}
            @change=${() => choose(index)}
          />
        `,
      )}
    </div>
  `;
}

function renderWord(): TemplateResult {
  return html`
    <div class="words">
      <label for="box-word">${text.boxWord}</label>
      <span class="no-names" id="box-no-names">${text.noNames}</span>
      <div class="entry">
        <input
          id="box-word"
          autocomplete="off"
          maxlength=${MAX_WORD_LENGTH}
          aria-describedby="box-no-names"
        />
      </div>
    </div>
  `;
}

/** The line below: how many voted, a way out that nobody presses by accident, and far from it the one to confirm with. */
export function renderBoxControls(box: Box, standing: string, stop: () => void): TemplateResult {
  const { type, step, chosen } = box;
  const confirm = html`
    <button type="submit" form="paper" data-main ?disabled=${type !== 'words' && chosen === undefined}>
      ${text.boxConfirm}
    </button>
  `;
  return html`
    <div class="controls" part="controls">
      <span class="total" role="status">${standing}</span>
      <button type="button" class="quiet" @click=${once(stop)}>${text.boxStop}</button>
      <div class="buttons">${step === 'choose' ? confirm : nothing}</div>
    </div>
  `;
}
