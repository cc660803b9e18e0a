/** What a splitter is and what can be done with it: its numbers, its groups, its actions. Nothing of the screen. */
import { LitElement, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { EventLog, LoggedEvent } from '../../src/session/log.js';
import { groups as text } from '../../src/strings/nl.js';
import { LogController } from '../shared/log-controller.js';
import { clashes, numbered, type Pair } from './apart.js';
import { ContentController } from './content-controller.js';
import { GroupsChangeEvent } from './events.js';
import { formProblem, peopleCount, type FormInput } from './form-input.js';
import { MOST_PEOPLE, dealTopics, groupSizes, sizesOf, type Group } from './groups.js';
import { parseNames } from './names.js';
import { foldGroups, nextPlace, type Division } from './state.js';

const wholeNumber = {
  fromAttribute: (value: string | null) =>
    value === null ? undefined : value.trim() === '' ? NaN : Number(value),
};

/** A place in a group, for one person. */
export interface Place {
  /** The number of the group, from 1. */
  readonly group: number;
  /** The topics of that group. */
  readonly topics: readonly string[];
}

export abstract class SplitterElement extends LitElement {
  readonly #events = new LogController(this, foldGroups);
  #made: { division: Division; topics: readonly string[]; groups: readonly Group[] } | undefined;
  #followed: { readonly events: readonly LoggedEvent[]; readonly division: Division | undefined } | undefined;

  protected readonly content = new ContentController(this, () => this.#topicsChanged());

  /** What stands in the names field while somebody is typing in it; undefined when that is what the log says. */
  @state() protected draft: string | undefined;
  /** What a screen reader is told of the last action. */
  @state() protected announcement = '';

  /** How many people there should be in a group. */
  @property({ reflect: true, useDefault: true, converter: wholeNumber }) size: number | undefined = 4;

  /** How many people there are. Names, once pasted, count for themselves. */
  @property({ reflect: true, converter: wholeNumber }) participants: number | undefined;

  /** Where the events of this splitter are kept. The state follows from them, so another log is another state. */
  @property({ attribute: false, noAccessor: true })
  get log(): EventLog {
    return this.#events.log;
  }

  set log(log: EventLog) {
    this.#events.log = log;
    this.draft = undefined;
    this.announcement = '';
    this.#followed = undefined;
    this.#follow();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#follow();
  }

  #topicsChanged(): void {
    if (this.hasUpdated && this.division) this.dispatchEvent(new GroupsChangeEvent());
  }

  /** The groups that were made; empty before that. */
  get groups(): readonly Group[] {
    const { division } = this;
    const { topics } = this.content;
    if (!division) return [];
    if (this.#made?.division !== division || this.#made.topics !== topics) {
      const { told } = this;
      const dealt = dealTopics(division.groups.length, topics);
      const groups = division.groups.map((people, index) => ({
        members: people.map((person) => told?.[person] ?? String(person + 1)),
        topics: dealt[index] ?? [],
      }));
      this.#made = { division, topics, groups };
    }
    return this.#made.groups;
  }

  /** How many groups there are, or would come out of what is filled in; 0 while that isn't known. */
  get groupCount(): number {
    const { division, input } = this;
    if (division) return division.groups.length;
    return formProblem(input) === undefined ? groupSizes(peopleCount(input)!, input.size!).length : 0;
  }

  /** Makes groups, or makes them again with a new shuffle. Does nothing while a number is missing or impossible. */
  split(): void {
    this.#follow();
    const input = this.input;
    if (formProblem(input) !== undefined) return;
    const seed = crypto.getRandomValues(new Uint32Array(1))[0];
    this.keepNames();
    const made = this.#act('split', { seed, size: input.size, count: peopleCount(input) });
    if (!made) return;
    const countOff = made.names ? '' : text.countOff(made.groups.length);
    this.announcement = [text.made(sizesOf(this.groups)), countOff, this.#clash].filter(Boolean).join(' ');
  }

  /** Drops the groups and goes back to the form. Numbers and names stay as they were filled in. */
  reset(): void {
    if (!this.division) return;
    this.#act('reset');
    this.announcement = '';
  }

  /** Takes back the last thing that was done to the groups; again for the one before. Does nothing when there is none. */
  undo(): void {
    if (!this.canUndo) return;
    this.#act('undo');
    this.announcement = text.undone;
  }

  /**
   * Adds who comes later to the smallest group that isn't locked; everybody else stays where they are. Where the groups
   * have names this needs one, or several with commas between; without, the next number is added. Does nothing before
   * there are groups, or when they are full.
   */
  addPerson(name = ''): void {
    const named = this.division?.names !== undefined;
    const told = (named ? parseNames(name, 'one') : [undefined]).map((who) => this.#join(who));
    if (told.some(Boolean)) this.announcement = told.filter(Boolean).join(' ');
  }

  /** Returns what there is to tell; undefined where nobody could be added. */
  #join(name: string | undefined): string | undefined {
    const { division } = this;
    if (!division || division.count >= MOST_PEOPLE) return undefined;
    // Whoever was put into the field after the groups were made, doesn't come in by this way.
    if (division.names) this.log.append('names', { names: [...division.names, name] });
    const after = this.#act('join');
    if (!after) return undefined;
    const group = after.groups.findIndex((people) => people.includes(division.count)) + 1;
    const who = this.told?.[division.count];
    return who === undefined ? text.joinedNumber(after.count, group) : text.joined(who, group);
  }

  /**
   * Names the groups as long as they hand out places: another name when they are made again. Undefined while there are no
   * groups, and when people were put in them by name.
   */
  get placesOf(): string | undefined {
    const { division } = this;
    return division?.names === undefined ? division?.round : undefined;
  }

  /**
   * Hands out one place, spread evenly over the groups; how many of each is kept, not to whom. `round` is what `placesOf`
   * said: undefined when the groups are others by now.
   */
  takePlace(round: string): Place | undefined {
    const { division } = this;
    if (division === undefined || this.placesOf !== round) return undefined;
    const known = this.#events.state.places.get(round);
    const given = division.groups.map((_people, group) => known?.given[group] ?? 0);
    const group = nextPlace(division, given);
    const data = { round, given: given.with(group, (given[group] ?? 0) + 1) };
    if (known === undefined) this.log.append('places', data);
    else this.log.revise(known.event, data);
    return { group: group + 1, topics: this.groups[group]?.topics ?? [] };
  }

  protected swapPeople(first: number, second: number): void {
    const { division: before, told } = this;
    if (!before || !told) return;
    const group = (person: number) => before.groups.findIndex((people) => people.includes(person)) + 1;
    const [one, other] = [told[first]!, told[second]!];
    if (group(first) === group(second)) {
      this.announcement = text.sameGroup(one, other);
      return;
    }
    if ([first, second].some((person) => before.locked.includes(group(person) - 1))) {
      this.announcement = text.lockedSwap;
      return;
    }
    this.#act('swap', { first, second });
    this.announcement = `${text.swapped(one, group(second), other, group(first))} ${this.#clash}`.trim();
  }

  protected setLock(group: number, on: boolean): void {
    this.#act(on ? 'lock' : 'unlock', { group });
    this.announcement = on ? text.lockedNow(group + 1) : text.unlockedNow(group + 1);
  }

  protected setApart(pair: Pair, on: boolean): void {
    this.keepNames();
    const [first, second] = pair;
    const told = numbered(this.input.names);
    const both = text.both(told[first]!, told[second]!);
    this.log.append(on ? 'apart' : 'together', { first, second });
    this.announcement = on ? text.apartNow(both) : text.apartRemove(both);
  }

  /** The groups in which two people sit who may not. Which two is said nowhere: the whole team is looking. */
  protected get clashes(): readonly number[] {
    const { division, apart } = this;
    return division?.names ? clashes(division.groups, apart) : [];
  }

  get #clash(): string {
    const groups = this.clashes;
    return groups.length > 0 ? text.clash(groups.map((group) => group + 1)) : '';
  }

  protected get division(): Division | undefined {
    return this.#events.state.division;
  }

  /** The names in the groups as they are shown: two people called Anna are told apart. */
  protected get told(): readonly string[] | undefined {
    const names = this.division?.names;
    return names && numbered(names);
  }

  protected get apart(): readonly Pair[] {
    return this.#events.state.apart;
  }

  protected get canUndo(): boolean {
    return this.#events.state.past.length > 0;
  }

  /** Writes an action in the log and tells the page. Returns the groups that it led to. */
  #act(type: string, data?: unknown): Division | undefined {
    this.log.append(type, data);
    this.dispatchEvent(new GroupsChangeEvent());
    return this.division;
  }

  /**
   * The form goes on with the numbers that the groups were made with, also where that was in another window. When the
   * session is forgotten, what was typed but not kept goes with it.
   */
  #follow(): void {
    const { division, log } = this;
    const before = this.#followed;
    this.#followed = { events: log.events, division };
    if (before && before.events !== log.events && log.events.length === 0) {
      this.draft = undefined;
      this.announcement = '';
    }
    if (!division || division === before?.division) return;
    this.size = division.size;
    if (!division.names) this.participants = division.count;
  }

  protected get input(): FormInput {
    const names = this.draft === undefined ? this.#events.state.names : parseNames(this.draft);
    return { size: this.size, participants: this.participants, names };
  }

  /** Names go into the log as they are used, one by one as they were read, so that what counts is what you see. */
  protected keepNames(): void {
    if (this.draft === undefined) return;
    const names = parseNames(this.draft);
    if (names.length > MOST_PEOPLE) return;
    if (names.join('\n') !== this.#events.state.names.join('\n')) this.log.append('names', { names });
    this.draft = undefined;
  }
}
