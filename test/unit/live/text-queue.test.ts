import { describe, expect, it } from 'vitest';
import { MemoryLog } from '../../../src/session/log.js';
import { TextQueue } from '../../../src/live/room/text-queue.js';

const make = () => {
  const log = new MemoryLog(() => 0);
  return { log, queue: new TextQueue(log) };
};
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

  it('that are a flood stop somewhere, and junk in the log is passed over', () => {
    const { log, queue } = make();
    log.append('text', { ask: 'q', text: 7, state: 'waiting' });
    log.append('text', null);
    for (let count = 0; count < 700; count += 1) queue.add('q', `x${count}`);
    expect(queue.waiting).toHaveLength(500);
  });
});
