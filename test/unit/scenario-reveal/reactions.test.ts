import { describe, expect, it } from 'vitest';
import {
  cleanReaction,
  foldReactions,
  MAX_REACTIONS,
  reactionsOf,
} from '../../../components/scenario-reveal/reactions.js';
import { foldCase } from '../../../components/scenario-reveal/record.js';
import type { LoggedEvent } from '../../../src/session/log.js';

const event = (type: string, data?: unknown): LoggedEvent => ({ type, at: 0, data });
const say = (text: unknown, step: unknown = 'a') => event('reaction', { step, text });
const takeAway = (text: unknown, step: unknown = 'a') => event('reaction-removed', { step, text });
const step = (to: number) => event('step', { to });
const RESET = event('reset');
const RESTORE = event('restore');

const said = (events: LoggedEvent[], key = 'a') =>
  reactionsOf(foldReactions(events), key).reactions.map(({ text, times }) => `${text} ${times}`);

describe('reactions to a step', () => {
  const cases: [name: string, events: LoggedEvent[], reactions: string[]][] = [
    ['none', [], []],
    ['the latest first', [say('praten'), say('bellen')], ['bellen 1', 'praten 1']],
    [
      'the same whatever the capitals and spaces',
      [say('Eerst praten'), say(' eerst  PRATEN ')],
      ['Eerst praten 2'],
    ],
    ['one taken away of two', [say('x'), say('X'), takeAway('x')], ['x 1']],
    ['taken away and put back in its place', [say('x'), say('y'), takeAway('x'), say('x')], ['y 1', 'x 1']],
    ['nothing below zero', [say('x'), takeAway('x'), takeAway('x'), takeAway('y'), say('x')], ['x 1']],
    ['those of another step apart', [say('x', 'b'), say('y')], ['y 1']],
    ['forgotten with a reset', [say('x'), RESET], []],
    [
      'junk is passed over',
      [
        ...[1, null, {}, '', '  ', 'x'.repeat(9999)].flatMap((junk) => [say(junk), say('x', junk)]),
        event('reaction'),
        event('reaction', 'x'),
        null as unknown as LoggedEvent,
        say('<b>y</b>'),
      ],
      ['<b>y</b> 1'],
    ],
  ];
  it.each(cases)('%s', (_name, events, reactions) => {
    expect(said(events)).toEqual(reactions);
  });

  it('are cut at a length that can be read, without cutting a character in two', () => {
    expect(cleanReaction(`  a\n b ${'🙂'.repeat(100)}`)).toBe(`a b ${'🙂'.repeat(76)}`);
    expect(cleanReaction(' \n ')).toBe('');
  });

  it('stop at a number nobody can read, and go on counting those that are there', () => {
    const many = Array.from({ length: MAX_REACTIONS + 5 }, (_, index) => say(`r${index}`));
    expect(said([...many, say('r0')])).toHaveLength(MAX_REACTIONS);
    expect(said([...many, say('r0')]).at(-1)).toBe('r0 2');
  });

  it('tells what was done last, for a way back', () => {
    const last = (events: LoggedEvent[]) => reactionsOf(foldReactions(events), 'a').last;
    expect(last([say('x')])).toEqual({ act: 'added', text: 'x' });
    expect(last([say('x'), takeAway('X')])).toEqual({ act: 'removed', text: 'x' });
  });
});

describe('a reset can be taken back', () => {
  const cases: [
    name: string,
    events: LoggedEvent[],
    restorable: boolean,
    reached: number,
    reactions: number,
  ][] = [
    ['not without one', [step(1)], false, 1, 0],
    ['after one', [step(1), say('x'), RESET], true, 0, 0],
    ['and then everything is back', [step(1), say('x'), RESET, RESTORE], false, 1, 1],
    [
      'also after a look at the next step',
      [step(1), step(2), say('x'), RESET, step(1), RESTORE],
      false,
      2,
      1,
    ],
    ['not once people begin anew', [say('x'), RESET, say('y'), RESTORE], false, 0, 1],
    ['twice in a row', [say('x'), RESET, RESET, RESTORE, RESTORE], false, 0, 1],
    ['nor out of nothing', [RESTORE, step(1), RESTORE], false, 1, 0],
  ];
  it('to the step where the group was, whatever it looked at since', () => {
    const { position } = foldCase([step(1), step(2), RESET, step(1), RESTORE]);
    expect(position.step).toBe(2);
  });

  it.each(cases)('%s', (_name, events, restorable, reached, reactions) => {
    const record = foldCase(events);
    expect([record.restorable, record.position.path.at(-1), record.reactions.size]).toEqual([
      restorable,
      reached,
      reactions,
    ]);
  });
});
