/** Which questions go to the phones: what is open on the slides, the one in sight first; and who takes the answers. */
import type { GroupSplitter } from '../../../components/group-splitter/group-splitter.js';
import type { LivePoll } from '../../../components/live-poll/live-poll.js';
import type { ScenarioReveal } from '../../../components/scenario-reveal/scenario-reveal.js';
import { phones as t } from '../../strings/nl.js';
import { utf8 } from '../protocol/bytes.js';
import { MAX_OPTIONS, MAX_TEXT, type Ask, type Sheet } from '../protocol/messages.js';

/** The name of this way in, in a poll's log. */
export const PHONES = 'phones';

const MOST_ASKS = 4;
const MOST_TEXTS = 3;

interface Part {
  readonly section: HTMLElement;
  readonly slide: string;
  readonly v: number;
  readonly title: string;
}

/** A question, with the element that asks it. */
export type Target = { readonly ask: Ask; readonly round: string } &
  /** `options` as the poll has them: what phones answer counts for these, whatever somebody makes of the slide meanwhile. */
  (
    | { readonly kind: 'poll'; readonly element: LivePoll; readonly options: readonly string[] }
    | { readonly kind: 'case'; readonly element: ScenarioReveal }
    | { readonly kind: 'groups'; readonly element: GroupSplitter }
    | { readonly kind: 'notes'; readonly element: undefined; readonly sheet: Sheet }
  );

/** The elements that ask something, all of them. */
export const ASKING = 'live-poll, scenario-reveal, group-splitter';

/**
 * What is asked now: the polls that are open, those in sight first; the reactions and the groups in sight; below them what
 * a group writes, when there is an ask for it.
 */
export function readTargets(
  parts: readonly Part[],
  inSight: Element | undefined,
  notes?: Ask,
): readonly Target[] {
  const here = parts.filter(({ section }) => section === inSight);
  const rest = parts.filter(({ section }) => section !== inSight);
  const all = [
    ...here.flatMap((part) => targetsIn(part, (poll) => poll.asked !== undefined)),
    ...rest.flatMap((part) => targetsIn(part, (poll) => poll.asked?.open === true)).filter(isPoll),
  ];
  const open = all.sort((one, other) => Number(other.ask.open) - Number(one.ask.open));
  if (notes?.sheet === undefined) return open.slice(0, MOST_ASKS);
  const target = { kind: 'notes', element: undefined, round: '', sheet: notes.sheet, ask: notes } as const;
  return [...open.slice(0, MOST_ASKS - 1), target];
}

const isPoll = ({ kind }: Target): boolean => kind === 'poll';

function targetsIn(part: Part, wanted: (poll: LivePoll) => boolean): Target[] {
  return [...part.section.querySelectorAll<HTMLElement>(ASKING)].flatMap((element, index): Target[] => {
    const place = `${part.slide.slice(0, 50)}/${part.v}/${index}`;
    if (isTag(element, 'live-poll')) return wanted(element) ? pollTarget(element, place, part.title) : [];
    if (isTag(element, 'scenario-reveal')) return caseTarget(element, place);
    return isTag(element, 'group-splitter') ? groupsTarget(element, place) : [];
  });
}

function pollTarget(element: LivePoll, place: string, title: string): Target[] {
  const { asked } = element;
  if (asked === undefined || element.state === 'revealed') return [];
  const { round, type, question, options, ends, open } = asked;
  // a phone believes nothing of a state in which one question is none: the others would go with it
  if (options.length > MAX_OPTIONS) return [];
  return [
    {
      kind: 'poll',
      element,
      round,
      options,
      ask: {
        // with other options it is another question: a number on a phone means the option that was read there
        id: `${place}/${round}${type === 'choice' ? `/${shortHash(options.join('\n'))}` : ''}`,
        kind: type,
        question: cut(question.trim() || title),
        // the phone shows the numbers of a scale itself
        options:
          type === 'scale'
            ? options.map((_option, index) =>
                index === 0 ? cut(ends[0]) : index === options.length - 1 ? cut(ends[1]) : '',
              )
            : options.map(cut),
        max: type === 'words' ? MOST_TEXTS : 1,
        open,
      },
    },
  ];
}

function caseTarget(element: ScenarioReveal, place: string): Target[] {
  const { asked } = element;
  if (asked === undefined) return [];
  const { round, question } = asked;
  const ask: Ask = {
    id: `${place}/${round}`,
    kind: 'reactions',
    question: cut(question),
    options: [],
    max: MOST_TEXTS,
    open: true,
  };
  return [{ kind: 'case', element, round, ask }];
}

function groupsTarget(element: GroupSplitter, place: string): Target[] {
  const round = element.placesOf;
  if (round === undefined) return [];
  const id = `${place}/${round}`;
  const ask: Ask = { id, kind: 'group', question: t.groupQuestion, options: [], max: 1, open: true };
  return [{ kind: 'groups', element, round, ask }];
}

const isTag = <Tag extends keyof HTMLElementTagNameMap>(
  element: Element,
  tag: Tag,
): element is HTMLElementTagNameMap[Tag] => element.localName === tag;

/** FNV-1a, 32 bits: tells apart, and protects against nothing. */
const shortHash = (text: string): string =>
  (utf8(text).reduce((hash, byte) => Math.imul(hash ^ byte, 0x01000193), 0x811c9dc5) >>> 0).toString(36);

const cut = (text: string): string => text.slice(0, MAX_TEXT);
