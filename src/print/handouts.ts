/** The hand-outs: each a list of pieces of paper, made from the slides. */
import { topicItems } from '../../components/group-splitter/content-controller.js';
import { print as t, protocol as protocolParts, scenario as scenarioText } from '../strings/nl.js';
import { boxes, field, lines, make, oneLine } from './make.js';
import { paper } from './paper.js';
import {
  hasCase,
  hasTopics,
  isAssignment,
  partNumber,
  pieces,
  type HandoutName,
  type PrintChoice,
  type PrintPart,
  type PrintSource,
} from './source.js';

type Handout = (source: PrintSource, choice: PrintChoice) => readonly HTMLElement[];

export const MAKERS: Readonly<Record<HandoutName, Handout>> = {
  slides,
  notes,
  'assignment-1': (source) => assignment(source, 1),
  'assignment-2': (source) => assignment(source, 2),
  cards,
  cases,
  protocol,
};

/** On a sheet nothing from the session is printed. */
const BLANK = { names: false };

function slides(source: PrintSource, choice: PrintChoice): readonly HTMLElement[] {
  return source.shown.map((part) => slide(part, source, choice));
}

function slide(part: PrintPart, { parts }: PrintSource, choice: PrintChoice): HTMLElement {
  const { section, session } = part;
  const article = make('article', 'paper-slide', ...paper(section.childNodes, choice));
  article.classList.add(...[...section.classList].filter((name) => /^[a-z]+$/.test(name) && !isState(name)));
  article.append(make('p', 'foot', t.slide(partNumber(part, parts), session)));
  return article;
}

const isState = (name: string): boolean => ['past', 'present', 'future', 'stack'].includes(name);

function notes(source: PrintSource, choice: PrintChoice): readonly HTMLElement[] {
  return source.shown.map((part) => {
    return make(
      'article',
      'with-notes',
      make('div', 'thumb', slide(part, source, choice)),
      make('div', 'notes-text', ...paper(part.notes()?.childNodes ?? [], choice)),
    );
  });
}

const LINES_BELOW_A_QUESTION = 2;
/** For a step that takes longer there is more to write. */
const LONG_STEP_MINUTES = 15;

/** The steps of an assignment with lines to write on. */
function assignment({ parts }: PrintSource, session: number): readonly HTMLElement[] {
  const steps = parts.filter((part) => part.session === session && isAssignment(part));
  const title = parts.find(({ h }) => h === steps[0]?.h)?.title ?? '';
  const blocks = steps.map((step) => {
    // what explains a step goes along with the step that follows it
    const before = parts.filter(
      ({ h, v, section }) =>
        h === step.h &&
        v < step.v &&
        section.classList.contains('handout') &&
        !steps.some((other) => other.h === h && other.v > v && other.v < step.v),
    );
    const body = make('div', 'body', ...paper([...before, step].flatMap(pieces), BLANK));
    const chooses = step.section.classList.contains('choose');
    if (chooses) tickBoxes(body);
    else body.append(...writingSpace(body, step.minutes));
    return make('article', 'block', stepTitle(step), body);
  });
  return [sheetTitle(title, [t.group, t.date]), ...blocks];
}

/** Puts lines below each question of a list, and returns those for the end of the step. */
function writingSpace(body: HTMLElement, minutes: number): readonly HTMLElement[] {
  const questions = [...body.querySelectorAll('li')].filter((item) =>
    oneLine(item.textContent).endsWith('?'),
  );
  const extra = minutes >= LONG_STEP_MINUTES ? 1 : 0;
  for (const question of questions) question.append(lines(LINES_BELOW_A_QUESTION + extra));
  return [lines((questions.length > 1 ? 2 : 4) + extra)];
}

function tickBoxes(body: HTMLElement): void {
  for (const list of body.querySelectorAll('ol, ul')) {
    list.replaceWith(boxes([...list.children].map(({ textContent }) => oneLine(textContent))));
  }
}

/** A card per topic, with the questions of the assignment below it. */
function cards({ parts }: PrintSource): readonly HTMLElement[] {
  return parts.filter(hasTopics).flatMap((part) => {
    const questions = parts.filter(
      (step) =>
        step.h === part.h &&
        step.v > part.v &&
        isAssignment(step) &&
        !step.section.classList.contains('choose'),
    );
    const topics = [...part.section.querySelectorAll('group-splitter')].flatMap(topicItems);
    return topics.map((topic, index) =>
      make(
        'article',
        'card',
        make('p', 'count', make('span', '', t.topic(index + 1, topics.length)), field(t.group)),
        make('h1', '', oneLine(topic.textContent)),
        make(
          'div',
          'questions',
          ...questions.map((step) => make('div', '', stepTitle(step), ...paper(pieces(step), BLANK))),
        ),
      ),
    );
  });
}

function cases({ parts }: PrintSource, choice: PrintChoice): readonly HTMLElement[] {
  const pages = parts
    .filter(hasCase)
    .filter(({ school }) => choice.cases === 'both' || school === undefined || school === choice.cases)
    .map((part) =>
      make(
        'article',
        'case',
        ...(part.school === undefined ? [] : [make('p', 'school', scenarioText.school[part.school])]),
        make('h2', '', part.title),
        ...paper(pieces(part), BLANK),
      ),
    );
  return [sheetTitle(t.names.cases, []), ...pages];
}

/** The parts of a protocol, each with what it says and room to fill in. */
function protocol(): readonly HTMLElement[] {
  return [
    sheetTitle(t.names.protocol, [t.school, t.date]),
    make('p', 'intro', t.protocolIntro),
    ...Object.values(protocolParts).map(([name, text], index) =>
      make('article', 'block', make('h2', '', `${index + 1}. ${name}`), make('p', '', text), lines(3)),
    ),
  ];
}

function stepTitle({ title, minutes }: PrintPart): HTMLElement {
  const time = minutes > 0 ? [' ', make('small', '', t.minutes(minutes))] : [];
  return make('h2', 'step-title', make('span', '', title), ...time);
}

const sheetTitle = (title: string, fields: readonly string[]): HTMLElement =>
  make(
    'header',
    '',
    make('h1', '', title),
    ...(fields.length > 0 ? [make('p', 'fields', ...fields.map(field))] : []),
  );
