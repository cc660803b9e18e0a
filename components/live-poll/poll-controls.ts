/** The line below a poll: how many answered, what to know now, and the buttons that lead on. */
import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { poll as text } from '../../src/strings/nl.js';
import { once } from './once.js';
import type { PollRecord } from './poll-log.js';
import { meanOf } from './results.js';
import {
  MIN_VOTES,
  tellsNobody,
  tooMany,
  totalOf,
  type PollState,
  type PollType,
  type TallyEntry,
} from './tally.js';

export interface Controls {
  readonly state: PollState;
  readonly type: PollType;
  readonly tally: readonly TallyEntry[];
  /** How many of them were cast in private. */
  readonly sealed: number;
  readonly before: readonly TallyEntry[];
  readonly round: number;
  readonly asList: boolean;
  readonly options: number;
  readonly participants: number;
  readonly undoable: PollRecord['undoable'];
  /** The result that is shown was put on the clipboard. */
  readonly copied: boolean;
}

export interface PollActions {
  open(): void;
  startBox(): void;
  voteAgain(): void;
  backToResult(): void;
  copy(): void;
  toggleList(): void;
  close(): void;
  reveal(): void;
  reset(): void;
  undo(): void;
}

export function renderControls(controls: Controls, actions: PollActions): TemplateResult {
  const { state, type, tally, sealed, before, round, participants } = controls;
  const total = totalOf(tally);
  const mean = state === 'revealed' && type === 'scale' ? meanOf(tally) : undefined;
  const earlier = meanOf(before);
  const meanText =
    mean === undefined ? '' : ` · ${text.mean(mean)}${earlier === undefined ? '' : text.meanBefore(earlier)}`;
  const roundText = round > 1 ? `${text.round(round)} · ` : '';
  const tooFew = state === 'closed' && !tellsNobody(total, sealed);
  const warning = tooFew
    ? total < MIN_VOTES
      ? text.tooFew(MIN_VOTES)
      : text.tooFewSealed(sealed)
    : state !== 'idle' && tooMany(type, total, participants)
      ? text.tooMany(total, participants)
      : undefined;
  // what needs more than two lines beside the buttons stands above them
  const long =
    warning !== undefined ||
    (mean !== undefined && earlier !== undefined) ||
    (state === 'revealed' && type === 'words');
  return html`
    <div class="controls" part="controls">
      <div class=${classMap({ standing: true, long })}>
        <span class="total" role="status"
          >${state === 'idle' ? '' : roundText + standingOf(type, total, participants)}${meanText}</span
        >
        ${state === 'revealed' ? html`<span class="copied" role="status">${controls.copied ? text.copied : ''}</span>` : nothing}
        ${
          warning === undefined
            ? html`<span class="hint">${hintOf(controls)}</span>`
            : html`<p class="warning" role="note">${warning}</p>`
        }
      </div>
      <div class="buttons">${renderButtons(controls, tooFew, actions)}</div>
    </div>
  `;
}

/** How many answered, which is all there is to see while voting goes on. */
export function standingOf(type: PollType, total: number, participants: number): string {
  const known = Number.isFinite(participants) && participants > 0;
  if (type === 'words') return text.totalWords(total) + (known ? ` · ${text.present(participants)}` : '');
  return known ? text.totalOf(total, participants) : text.total(total);
}

function renderButtons(
  { state, type, round, undoable, asList }: Controls,
  tooFew: boolean,
  actions: PollActions,
): TemplateResult {
  switch (state) {
    case 'idle':
      return html`
        ${undoable === 'reset' ? button(text.undoReset, () => actions.undo()) : nothing}
        ${button(text.boxStart, () => actions.startBox())} ${mainButton(text.start, () => actions.open())}
      `;
    case 'open':
      return html`
        <button type="button" ?disabled=${undoable === undefined} @click=${() => actions.undo()}>
          ${undoable === 'again' ? text.backToRound(round - 1) : type === 'words' ? text.undoWord : text.undoVote}
        </button>
        ${button(text.boxStart, () => actions.startBox())} ${mainButton(text.stop, () => actions.close())}
      `;
    case 'closed':
      return html`
        ${button(text.reset, () => actions.reset())}
        ${round > 1 ? button(text.backToRound(round - 1), () => actions.backToResult()) : nothing}
        ${
          tooFew
            ? mainButton(text.resume, () => actions.open())
            : html`${button(text.resume, () => actions.open())}
              ${mainButton(text.reveal, () => actions.reveal())}`
        }
      `;
    case 'revealed':
      return html`
        ${button(text.reset, () => actions.reset())}
        ${
          undoable === undefined
            ? nothing
            : button(undoable === 'hide' ? text.undoHide : text.undoDrop(round + 1), () => actions.undo())
        }
        ${type === 'words' ? button(asList ? text.asCloud : text.asList, () => actions.toggleList()) : nothing}
        ${button(text.again, () => actions.voteAgain())} ${button(text.copy, () => actions.copy())}
      `;
  }
}

function button(label: string, act: () => void): TemplateResult {
  return html`<button type="button" @click=${once(act)}>${label}</button>`;
}

function mainButton(label: string, act: () => void): TemplateResult {
  return html`<button type="button" data-main @click=${once(act)}>${label}</button>`;
}

function hintOf({ state, type, options }: Controls): string {
  if (state === 'idle') return type === 'words' ? text.readyWords : text.ready;
  if (state === 'open') return type === 'words' ? text.blind : text.howTo(options);
  if (state === 'closed') return text.closed;
  return type === 'words' ? text.howToHide : '';
}
