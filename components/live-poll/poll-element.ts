/** What a poll is and what can be done with it: its properties, its state and its actions. Nothing of the screen. */
import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { EventLog, LoggedEvent } from '../../src/session/log.js';
import { LogController } from '../shared/log-controller.js';
import { BOX, totalsOf, withBallot } from './ballots.js';
import { foldBox } from './box-log.js';
import { PollCloseEvent, PollOpenEvent, PollRevealEvent, PollVoteEvent } from './events.js';
import { optionList, optionNamed, problemOf } from './light-options.js';
import { spoken, type OptionList } from './option-list.js';
import { foldPoll, type PollRecord } from './poll-log.js';
import { resultText } from './result-text.js';
import { resultsOf, shownWords } from './results.js';
import {
  appliedVotes,
  handsOf,
  MIN_VOTES,
  optionKey,
  sealedOf,
  tallyOf,
  tellsNobody,
  totalOf,
  type Counts,
  type PollState,
  type PollType,
  type TallyEntry,
} from './tally.js';

/** What a poll asks, for a way in that people have in their own hands. */
export interface PollAsked {
  /** Names this round of the voting: another one after a reset and when people vote again. */
  readonly round: string;
  readonly type: PollType;
  /** As in the property. */
  readonly question: string;
  /** None for `words`. */
  readonly options: readonly string[];
  /** What the lowest and the highest answer of a scale stand for. */
  readonly ends: readonly [string, string];
  /** Whether votes count now. */
  readonly open: boolean;
}

interface PollSession extends PollRecord {
  /** The ballot box was sent round and not taken back. */
  readonly box: boolean;
}

const fold = (events: readonly LoggedEvent[]): PollSession => ({ ...foldPoll(events), box: foldBox(events) });

export abstract class PollElement extends LitElement {
  readonly #session = new LogController(this, fold);

  /** The question. Leave it out where the heading above the poll already asks it. */
  @property({ reflect: true, useDefault: true }) question = '';

  /** What is asked: `choice` (one of the options), `scale` (1 to 5) or `words` (short reactions). */
  @property({ reflect: true, useDefault: true }) type: PollType = 'choice';

  /** How many people are here, to say how many of them voted; 0 when nobody knows. */
  @property({ type: Number, reflect: true, useDefault: true }) participants = 0;

  /** Where the votes are kept. Without one they live as long as the element. */
  @property({ attribute: false })
  get log(): EventLog {
    return this.#session.log;
  }

  set log(log: EventLog) {
    this.#session.log = log;
  }

  /** What the log comes down to. */
  protected get record(): PollSession {
    return this.#session.state;
  }

  protected get list(): OptionList {
    return optionList(this, this.type);
  }

  /** What is missing, as a sentence for who makes the slide; undefined when all is well. */
  protected get problem(): string | undefined {
    return problemOf(this.type, this.list.options.length);
  }

  /** The votes so far: per option in its order; of a `words` poll per word, most votes first. Not for the screen. */
  get tally(): readonly TallyEntry[] {
    return tallyOf(this.record.counts, this.type, this.list.options);
  }

  /** The votes of the round before, as in `tally`; empty in the first round and below five votes. */
  get previousTally(): readonly TallyEntry[] {
    const { before } = this.record;
    if (before === undefined) return [];
    const tally = tallyOf(before, this.type, this.list.options);
    return totalOf(tally) < MIN_VOTES ? [] : tally;
  }

  /** How many votes of this round were cast in private. */
  protected get sealed(): number {
    return sealedOf(this.record.counts, this.type, this.list.options);
  }

  /**
   * `revealed` means that the result can be seen, so never with fewer than five votes, or fewer than five of those cast in
   * private: that stays `closed`.
   */
  get state(): PollState {
    const { phase } = this.record;
    return phase === 'revealed' && !this.#tellsNobody ? 'closed' : phase;
  }

  get #tellsNobody(): boolean {
    return tellsNobody(totalOf(this.tally), this.sealed);
  }

  /** The result as plain Dutch text, as far as it can be seen; empty as long as it is not shown. */
  get resultText(): string {
    if (this.state !== 'revealed') return '';
    const { question, type, participants, tally, previousTally: before, list } = this;
    const { hidden } = this.record;
    const words = type === 'words';
    const entries = resultsOf(tally, type, words ? [] : before);
    return resultText({
      question,
      type,
      participants,
      tally,
      before,
      entries: words
        ? shownWords(entries, hidden)
        : entries.map((entry, index) => ({ ...entry, option: spoken(list, index) })),
      wordsBefore: words ? shownWords(before, hidden) : [],
    });
  }

  /** Starts the voting, or goes on with it after it was closed. */
  open(): void {
    if (this.problem !== undefined || this.state === 'open' || this.state === 'revealed') return;
    this.log.append('open');
    this.dispatchEvent(new PollOpenEvent());
  }

  /**
   * Adds `n` votes, or takes them back when `n` is below 0; a count never goes below 0. `option` is the 0-based index or
   * the text of an option; in a `words` poll the word. Without effect unless the poll is open.
   */
  vote(option: number | string, n = 1): void {
    if (this.state !== 'open' || this.problem !== undefined) return;
    const name = optionNamed(option, this.type, this.list.options);
    if (name === undefined) return;
    const { votes, sealed } = this.record.counts.get(optionKey(name)) ?? { votes: 0, sealed: 0 };
    const applied = appliedVotes(votes, n, sealed);
    if (applied === 0) return;
    this.log.append('vote', { option: name, n: applied });
    this.dispatchEvent(new PollVoteEvent(name, applied));
  }

  /** Makes the hands counted for an option what was typed: of the count as it is now, not as it was on the screen. */
  protected setHands(index: number, votes: number): void {
    const counted = handsOf(this.record.counts, this.list.options)[index];
    if (counted !== undefined) this.vote(index, votes - counted);
  }

  /**
   * Takes one vote that somebody cast in private: it counts like any other, but can't be taken back, and no counter
   * shows it before the result. For the ballot box, and whatever way in comes after it. `option` as with `vote()`.
   * Only the total of each option is kept, not when a vote came or after which other.
   * Returns whether it counted.
   */
  cast(option: number | string): boolean {
    if (this.state !== 'open' || this.problem !== undefined) return false;
    const name = optionNamed(option, this.type, this.list.options);
    if (name === undefined) return false;
    const before = totalOf(this.tally);
    const box = this.record.ballots.get(BOX);
    const after = withBallot(box?.data, name);
    if (box === undefined) this.log.append('ballots', after);
    else this.log.revise(box, after);
    if (totalOf(this.tally) === before) return false;
    this.dispatchEvent(new PollVoteEvent(name, 1));
    return true;
  }

  /** What is asked in this round, also once it is closed; undefined before the voting begins. */
  get asked(): PollAsked | undefined {
    const { roundId } = this.record;
    const { options, ends } = this.list;
    if (roundId === undefined || this.problem !== undefined) return undefined;
    const { type, question, state } = this;
    return { round: roundId, type, question, options, ends, open: state === 'open' };
  }

  /**
   * Takes all the votes of a way in that counts for itself, such as phones: the totals so far, in the place of those it
   * gave before. They are sealed, as in `cast()`. `round` is the one of `asked`: totals of another round are refused.
   * What came in before the voting was closed may still be given after it, until the result is shown; words, which
   * somebody reads first, also then. `way` is a short name. Returns whether the totals were taken.
   */
  takeTotals(way: string, round: string, counts: readonly TallyEntry[]): boolean {
    const { roundId, ballots } = this.record;
    const known = ballots.get(way);
    if (way === BOX || roundId === undefined || round !== roundId) return false;
    if (this.state === 'revealed' && this.type !== 'words') return false;
    const named = counts.flatMap(({ option, votes }) => {
      const name = optionNamed(option, this.type, this.list.options);
      return name === undefined ? [] : [{ option: name, votes }];
    });
    const data = totalsOf(way, named);
    const before = this.record.counts;
    if (known === undefined) this.log.append('ballots', data);
    else if (JSON.stringify(known.data) === JSON.stringify(data)) return true;
    else this.log.revise(known, data);
    this.#tellChanges(before);
    return true;
  }

  /** Whether the ballot box goes round: this device passes from hand to hand. */
  get boxGoing(): boolean {
    return this.record.box && this.state === 'open';
  }

  /** Sends the ballot box round; starts the voting, or goes on with it, where needed. */
  startBox(): void {
    this.open();
    if (this.state !== 'open' || this.boxGoing) return;
    this.log.append('box-start');
  }

  /** Takes the ballot box back. The voting stays open; a choice that wasn't confirmed doesn't count. */
  stopBox(): void {
    if (this.boxGoing) this.log.append('box-stop');
  }

  /** Ends the voting. The result stays hidden. */
  close(): void {
    if (this.state !== 'open') return;
    this.log.append('close');
    this.dispatchEvent(new PollCloseEvent());
  }

  /** Shows the result, and ends the voting first where needed. With too few votes it says why it doesn't. */
  reveal(): void {
    this.close();
    if (this.state !== 'closed' || !this.#tellsNobody) return;
    this.log.append('reveal');
    this.dispatchEvent(new PollRevealEvent());
  }

  /**
   * A second round after the discussion, of a poll whose result is shown: the voting opens, `tally` begins anew, and the
   * result will show both rounds. `backToResult()` gives it up.
   */
  voteAgain(): void {
    if (this.state !== 'revealed') return;
    this.log.append('again');
    this.dispatchEvent(new PollOpenEvent());
  }

  /** Gives up a second round that shows no result yet, and shows that of the round before again. `undo()` brings it back. */
  backToResult(): void {
    this.#showing(() => {
      if (this.record.round > 1 && this.state !== 'revealed') this.log.append('drop');
    });
  }

  /** Keeps one word off the screen, of a `words` poll whose result is shown. It stays in `tally`; `undo()` shows it again. */
  hide(word: string): void {
    if (this.type === 'words' && this.state === 'revealed') this.log.append('hide', { option: word });
  }

  /** Wipes all votes and goes back to the beginning. `undo()` brings them back until the next start. */
  reset(): void {
    if (this.record.phase === 'idle') return;
    this.log.append('reset');
  }

  /**
   * Takes back the last vote (while open), the start of a second round (until its first vote), that a second round was
   * given up, a hidden word, or the last reset (before the next start).
   */
  undo(): void {
    const { undoable, counts } = this.record;
    if (undoable === undefined || this.boxGoing) return;
    this.#showing(() => this.log.append('undo'));
    if (undoable !== 'vote') return;
    this.#tellChanges(counts);
  }

  /** Tells the page which counts are others than `before`. */
  #tellChanges(before: Counts): void {
    for (const [key, { option, votes }] of new Map([...this.record.counts, ...before])) {
      const change = (this.record.counts.get(key)?.votes ?? 0) - (before.has(key) ? votes : 0);
      if (change !== 0) this.dispatchEvent(new PollVoteEvent(option, change));
    }
  }

  /** Tells the page when `act` has brought a result on the screen. */
  #showing(act: () => void): void {
    const before = this.state;
    act();
    if (before !== 'revealed' && this.state === 'revealed') this.dispatchEvent(new PollRevealEvent());
  }
}
