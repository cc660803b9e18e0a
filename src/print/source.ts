/** What the hand-outs are made from: the slides as they stand in the document, and what the facilitator chose. */
import type { SchoolType } from '../document/deck.js';
import type { SlidePart } from '../markdown/types.js';

/** One part of a slide in the page; `h` and `v` count slides and their parts from 0. */
export interface PrintPart extends SlidePart {
  readonly section: HTMLElement;
  readonly h: number;
  readonly v: number;
  /** Its speaker notes; null when it has none. */
  readonly notes: () => Element | null;
}

export interface PrintSource {
  readonly parts: readonly PrintPart[];
  /** Those of them that the chosen programme and school type include. */
  readonly shown: readonly PrintPart[];
  readonly schoolType: SchoolType;
}

export const HANDOUTS = [
  'slides',
  'notes',
  'assignment-1',
  'assignment-2',
  'cards',
  'cases',
  'protocol',
] as const;
export type HandoutName = (typeof HANDOUTS)[number];

/** What can be asked for in the dialog. */
export interface PrintChoice {
  readonly handout: HandoutName;
  /** Whose cases are printed. */
  readonly cases: SchoolType | 'both';
  /** Whether names of people in groups are printed. */
  readonly names: boolean;
}

const has =
  (selector: string) =>
  ({ section }: PrintPart): boolean =>
    section.querySelector(selector) !== null;

export const isAssignment = ({ section }: PrintPart): boolean => section.classList.contains('assignment');
export const hasCase = has('scenario-reveal');
export const hasTopics = has('group-splitter > :is(ul, ol) > li');
/** It shows the parts of a protocol. */
const isProtocol = ({ section }: PrintPart): boolean => section.dataset.panel === 'protocol';

/** The hand-outs that this deck has anything for. */
export function availableHandouts({ parts }: PrintSource): readonly HandoutName[] {
  const there: Readonly<Record<HandoutName, boolean>> = {
    slides: true,
    notes: parts.some(({ notes }) => notes() !== null),
    'assignment-1': parts.some((part) => part.session === 1 && isAssignment(part)),
    'assignment-2': parts.some((part) => part.session === 2 && isAssignment(part)),
    cards: parts.some(hasTopics),
    cases: parts.some(hasCase),
    protocol: parts.some(isProtocol),
  };
  return HANDOUTS.filter((name) => there[name]);
}

/** The number that a part bears on its slide, such as 12.2. */
export function partNumber({ h, v }: PrintPart, parts: readonly PrintPart[]): string {
  return parts.some((part) => part.h === h && part.v > 0) ? `${h + 1}.${v + 1}` : `${h + 1}`;
}

/** The pieces of a part without its title and its columns: on a sheet they stand one below another. */
export function pieces({ section }: PrintPart): readonly Element[] {
  const title = section.querySelector('h1, h2, h3');
  return [...section.children]
    .flatMap((child) => (child.matches('.column') ? [...child.children] : [child]))
    .filter((piece) => piece !== title && !piece.matches('countdown-timer, p:has(> img:only-child)'));
}
