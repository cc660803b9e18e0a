/** The step plan: order, gaps, undo; and what it fills of the protocol. */
import { describe, expect, it } from 'vitest';
import { topicNotes, foldNotes, advicePath } from '../../../src/report/notes.js';
import { isFilledPart, openAdvice, outline, stepOf } from '../../../src/report/outline.js';
import { foldPlan } from '../../../src/report/plan.js';
import { guessPart } from '../../../src/report/protocol.js';
import { protocol } from '../../../src/strings/nl.js';

const event = (type: string, data: unknown) => ({ type, at: 0, data });
const step = (id: string, more: object = {}) => event('step', { id, what: id, ...more });
const order = (...events: ReturnType<typeof event>[]) => foldPlan(events).steps.map(({ id }) => id);

describe('the order of the steps', () => {
  it.each([
    [{ id: 'c', index: 0 }, ['c', 'a', 'b']],
    [{ id: 'a', index: 2 }, ['b', 'c', 'a']],
    [{ id: 'b', index: 1 }, ['a', 'b', 'c']],
    [{ id: 'b', index: -7 }, ['b', 'a', 'c']],
    [{ id: 'b', index: 99 }, ['a', 'c', 'b']],
    [{ id: 'b', index: 'x' }, ['a', 'c', 'b']],
    [{ id: 'unknown', index: 0 }, ['a', 'b', 'c']],
  ])('after a move %o', (move, expected) => {
    expect(order(step('a'), step('b'), step('c'), event('move', move))).toEqual(expected);
  });

  it('is as it was after a step was removed and put back', () => {
    const removed = [step('a'), step('b'), step('c'), event('remove', { id: 'b' })];
    expect(order(...removed)).toEqual(['a', 'c']);
    expect(order(...removed, event('undo', {}))).toEqual(['a', 'b', 'c']);
  });

  it('puts nothing back that was made again meanwhile', () => {
    const undo = event('undo', {});
    const removed = [step('a', { from: 'x' }), event('remove', { id: 'a' })];
    expect(order(...removed, step('a'), undo)).toEqual(['a']);
    expect(order(...removed, step('b', { from: 'x' }), undo)).toEqual(['b']);
    expect(order(...removed, step('b'), undo)).toEqual(['a', 'b']);
  });

  it('has each step once, and no more steps than anyone can make', () => {
    expect(order(step('a'), step('a'))).toEqual(['a']);
    expect(order(...Array.from({ length: 600 }, (_, index) => step(`s${index}`)))).toHaveLength(500);
  });
});

describe('a step', () => {
  it('takes each field on its own and no other', () => {
    const edit = (field: string, text: unknown) => event('edit', { id: 'a', field, text });
    const [changed] = foldPlan([
      step('a'),
      edit('who', 'mentor'),
      edit('part', 'report'),
      edit('id', 'b'),
      edit('done', 12),
    ]).steps;
    expect(changed).toMatchObject({ id: 'a', what: 'a', who: 'mentor', part: 'report', done: '' });
    expect(foldPlan([step('a'), edit('part', 'constructor')]).steps[0]?.part).toBe('');
  });
});

describe('the follow-up', () => {
  it('is the last date and time that exist', () => {
    const on = (date: unknown, time: unknown) => event('follow-up', { date, time });
    const events = [on('2026-12-04', '15:30'), on('2026-02-30', '15:30'), on('2026-12-05', '25:00')];
    expect(foldPlan(events).followUp).toEqual({ date: '2026-12-04', time: '15:30' });
  });
});

const topics = (entries: readonly (readonly [string, string])[]) =>
  topicNotes(foldNotes(entries.map(([path, text]) => event('note', { path, text }))), [
    'Hoe merken we wie pest?',
    'Hoe merken we wie gepest wordt?',
    'Waar meld je (online) pesten?',
    'Welke gevolgen heeft online pesten?',
    'Hoe gaat de communicatie?',
    'Welke actie volgt er?',
  ]);

describe('the protocol', () => {
  it('knows which part each of the six topics is about', () => {
    expect(topics([]).map(({ title }) => guessPart(title))).toEqual([
      'notice',
      'notice',
      'report',
      'consequences',
      'communication',
      'act',
    ]);
    expect(guessPart('Iets anders')).toBeUndefined();
  });

  it('has nine parts, empty until a recommendation or a step fills them', () => {
    expect(Object.keys(protocol)).toHaveLength(9);
    expect(outline([], topics([])).some(isFilledPart)).toBe(false);
    const said = topics([
      [advicePath(3, 1, 'what'), 'Eén meldpunt'],
      [advicePath(6, 1, 'what'), 'Binnen twee dagen handelen'],
      [advicePath(6, 1, 'role'), 'belt ouders'],
    ]);
    const filled = (steps: Parameters<typeof outline>[0]) =>
      outline(steps, said)
        .filter(isFilledPart)
        .map(({ part }) => part);
    expect(filled([])).toEqual(['report', 'act', 'roles']);
    const [advice] = openAdvice([], said);
    const made = stepOf(advice!, 'x');
    expect(made).toMatchObject({ what: 'Eén meldpunt', part: 'report', from: advicePath(3, 1, 'what') });
    // as a step it can be moved to another part, and the recommendation doesn't fill the first one any more
    expect(filled([{ ...made, part: 'prevent' }])).toEqual(['prevent', 'act', 'roles']);
    expect(openAdvice([made], said)).toHaveLength(1);
    // what a recommendation says of a role is still said once it is a step
    const withRole = stepOf(openAdvice([], said)[1]!, 'y');
    expect(filled([withRole])).toEqual(['report', 'act', 'roles']);
  });
});
