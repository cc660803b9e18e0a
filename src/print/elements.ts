/** The four elements on paper: what was asked, never what was answered. */
import { splitContent } from '../../components/group-splitter/content-controller.js';
import type { GroupSplitter } from '../../components/group-splitter/group-splitter.js';
import { contentNodes, readBlocks, readPeople } from '../../components/scenario-reveal/light-blocks.js';
import { splitSteps } from '../../components/scenario-reveal/steps.js';
import { groups as groupsText, print as t, scenario as scenarioText } from '../strings/nl.js';
import { boxes, field, lines, make, oneLine } from './make.js';
import type { PaperOptions } from './paper.js';

type Inside = (children: Iterable<Node>) => Node[];
type OnPaper = (element: HTMLElement, inside: Inside, options: PaperOptions) => HTMLElement;

export const ELEMENTS_ON_PAPER: Readonly<Record<string, OnPaper>> = {
  'live-poll': poll,
  'countdown-timer': timer,
  'group-splitter': splitter,
  'scenario-reveal': scenario,
};

const REACTION_LINES = 3;
const WORD_LINES = 4;

/** Poll: the question and its options with a box each, a scale as five boxes, words as lines. */
function poll(element: HTMLElement): HTMLElement {
  const type = element.getAttribute('type') ?? 'choice';
  const inside = [...element.querySelectorAll(':scope > :is(ul, ol) > li')].map(({ textContent }) =>
    oneLine(textContent),
  );
  const question = make('p', 'question', element.getAttribute('question') ?? '');
  if (type === 'words') return make('div', 'paper-poll', question, lines(WORD_LINES));
  if (type !== 'scale') return make('div', 'paper-poll', question, boxes(inside));
  const [low, high] = inside.length === 2 ? inside : [];
  const scale = boxes(t.scale(low, high));
  scale.classList.add('scale');
  return make('div', 'paper-poll', question, scale);
}

function timer(element: HTMLElement): HTMLElement {
  const minutes = Number(element.getAttribute('minutes') ?? NaN);
  const rounds = Number(element.getAttribute('repeat') ?? 1);
  return make(
    'p',
    'paper-timer',
    ...[element.getAttribute('label') ?? ''].filter(Boolean),
    ...(Number.isFinite(minutes) ? [make('strong', '', t.minutes(minutes, rounds))] : []),
  );
}

/** Splitter: the groups once they are made; before that the topics and how large a group will be. */
function splitter(element: HTMLElement, inside: Inside, { names }: PaperOptions): HTMLElement {
  const { groups = [], size } = element as Partial<GroupSplitter>;
  if (groups.length === 0) {
    const groupsOf = size === undefined || Number.isNaN(size) ? [] : [make('p', '', t.groupsOf(size))];
    return make('div', 'paper-splitter', ...inside(splitContent(element).intro), ...groupsOf);
  }
  const rows = groups.map(({ members, topics }, index) => {
    const row = make('li', '', make('strong', '', groupsText.group(index + 1)), ' ');
    row.append(`(${groupsText.persons(members.length)})`);
    for (const topic of topics) row.append(make('div', '', topic));
    if (names && hasNames(members)) row.append(make('div', 'names', members.join(', ')));
    return row;
  });
  return make('div', 'paper-splitter', make('ul', 'paper-groups', ...rows));
}

/** Without names the members are numbers. */
export const hasNames = (members: readonly string[]): boolean =>
  members.some((member) => !/^\d+$/.test(member));

/** Scenario: every step with its heading; roles get a place to write, reactions lines. */
function scenario(element: HTMLElement, inside: Inside): HTMLElement {
  const nodes = contentNodes(element);
  const steps = splitSteps(readBlocks(element)).map(({ kind, from, to }) => {
    const mine = nodes.slice(from, to);
    if (kind === 'roles') {
      const { people, rest } = readPeople(mine);
      return make(
        'div',
        'step',
        ...inside(rest),
        make('p', 'role-names', Object.values(scenarioText.roles).join(' · ')),
        make('ul', 'people', ...people.map((person) => make('li', '', field(person)))),
      );
    }
    return make('div', 'step', ...inside(mine), ...(kind === 'reactions' ? [lines(REACTION_LINES)] : []));
  });
  return make('div', 'paper-scenario', ...(steps.length > 0 ? steps : inside(nodes)));
}
