/** What stands between the question and the buttons: per state and type the right view. */
import { html, nothing, type TemplateResult } from 'lit';
import { poll as text } from '../../src/strings/nl.js';
import { renderBallot, type BallotActions, type Keyed } from './ballot-view.js';
import type { OptionList } from './option-list.js';
import { renderResults } from './results-view.js';
import type { PollRecord } from './poll-log.js';
import { resultsOf, shownWords } from './results.js';
import { MAX_OPTIONS, type PollState, type PollType, type TallyEntry } from './tally.js';
import { renderWords } from './word-results-view.js';
import { renderWordForm } from './words-view.js';

export interface Body extends OptionList {
  readonly state: PollState;
  readonly type: PollType;
  readonly tally: readonly TallyEntry[];
  /** The round before; empty in the first. */
  readonly before: readonly TallyEntry[];
  readonly last: PollRecord['last'];
  readonly keyed: Keyed | undefined;
  readonly hands: readonly number[];
  readonly counting: number | undefined;
  readonly hidden: ReadonlySet<string>;
  readonly asList: boolean;
  readonly fresh: boolean;
}

export interface BodyActions extends Omit<BallotActions, 'vote'> {
  readonly vote: (option: number | string, n: number) => void;
  readonly hide: (word: string) => void;
}

export function renderBody(body: Body, actions: BodyActions): TemplateResult | typeof nothing {
  const { state, type, tally, before, last, hidden, asList, options } = body;
  if (state === 'revealed') {
    if (type !== 'words') return renderResults({ ...body, entries: resultsOf(tally, type, before) });
    return renderWords({
      words: shownWords(tally, hidden),
      before: before.length > 0 ? shownWords(before, hidden) : undefined,
      asList,
      hide: actions.hide,
    });
  }
  if (type === 'words') {
    return state === 'open' ? renderWordForm(last, (word) => actions.vote(word, 1)) : nothing;
  }
  return html`
    ${
      state === 'idle' && options.length > MAX_OPTIONS
        ? html`<p class="missing" role="note">${text.manyOptions(options.length, MAX_OPTIONS)}</p>`
        : nothing
    }
    ${renderBallot({ ...body, open: state === 'open' }, actions)}
  `;
}
