import { describe, expect, it } from 'vitest';
import { MemoryLog } from '../../../src/session/log.js';
import { TextQueue } from '../../../src/live/room/text-queue.js';

const make = () => {
  const log = new MemoryLog(() => 0);
  return { log, queue: new TextQueue(log) };
};
const shown = (queue: TextQueue) => queue.texts.find(({ state }) => state === 'shown');
const waiting = (queue: TextQueue) => queue.waiting.map(({ text, times }) => [text, times]);

describe('texts from phones', () => {
  it('wait, the same text of several people as one', () => {
    const { queue } = make();
    for (const text of ['Rust', 'rust', 'Veilig']) queue.add('q', text);
    expect(waiting(queue)).toEqual([
      ['Rust', 2],
      ['Veilig', 1],
    ]);
  });

  it('are wiped from the log when they are taken away', () => {
    const { log, queue } = make();
    queue.add('q', 'Stomme Jan');
    queue.judge({ ask: 'q', text: 'Stomme Jan' }, false);
    expect([waiting(queue), JSON.stringify(log.events)]).toEqual([[], expect.not.stringContaining('Jan')]);
  });

  it('need no second look once they were let through, for the same question', () => {
    const { queue } = make();
    queue.add('q', 'Rust');
    queue.judge({ ask: 'q', text: 'Rust' }, true);
    queue.add('q', 'rust');
    queue.add('other', 'Rust');
    expect(queue.texts.map(({ state }) => state)).toEqual(['shown', 'shown', 'waiting']);
  });

  it('go with who takes them back, which is told only of what was on the wall', () => {
    const { log, queue } = make();
    queue.add('q', 'Rust');
    expect(queue.withdraw('q', 'Rust')).toBeUndefined();
    queue.add('q', 'Rust');
    queue.judge({ ask: 'q', text: 'Rust' }, true);
    queue.place(queue.texts.at(-1)!);
    expect(queue.withdraw('q', 'Rust')?.text).toBe('Rust');
    expect(JSON.stringify(log.events)).not.toContain('Rust');
  });

  it('on the wall are kept as how often they were said: not when, in what order, or with which others', () => {
    let now = 100;
    const log = new MemoryLog(() => (now += 1));
    const queue = new TextQueue(log);
    for (const text of ['Rust', 'Aandacht', 'Rust']) queue.add('q', text);
    for (const text of ['Rust', 'Aandacht']) queue.judge({ ask: 'q', text }, true);
    for (let text = shown(queue); text !== undefined; text = shown(queue)) queue.place(text);
    expect(queue.texts.map(({ text, state }) => [text, state])).toEqual([
      ['Aandacht', 'placed'],
      ['Rust', 'placed'],
      ['Rust', 'placed'],
    ]);
    expect(log.events.filter(({ data }) => JSON.stringify(data).includes('Rust'))).toEqual([
      {
        type: 'placed',
        at: expect.any(Number) as number,
        data: {
          counts: [
            { ask: 'q', text: 'Aandacht', times: 1 },
            { ask: 'q', text: 'Rust', times: 2 },
          ],
        },
      },
    ]);
    queue.add('q', 'rust');
    expect(shown(queue)?.text, 'let through before').toBe('rust');
    log.append('placed', { counts: [{ ask: 'q', text: 'x', times: 1e9 }, null] });
    expect(queue.texts.filter(({ text }) => text === 'x')).toEqual([]);
  });

  it('that are a flood stop somewhere, and junk in the log is passed over', () => {
    const { log, queue } = make();
    log.append('text', { ask: 'q', text: 7, state: 'waiting' });
    log.append('text', null);
    for (let count = 0; count < 700; count += 1) queue.add('q', `x${count}`);
    expect(queue.waiting).toHaveLength(500);
  });
});
