/** The clock of the session, while the computer's own clock jumps and the laptop sleeps. */
import { describe, expect, it } from 'vitest';
import { foldCountdown, read } from '../../../components/countdown-timer/countdown.js';
import { steadyClock } from '../../../src/session/clock.js';
import { MemoryLog } from '../../../src/session/log.js';

const START = Date.UTC(2026, 10, 22, 13);
const HOUR = 3_600_000;

function computer() {
  let wall = START;
  let monotonic = 5000;
  return {
    now: steadyClock(
      () => wall,
      () => monotonic,
    ),
    pass: (ms: number) => {
      wall += ms;
      monotonic += ms;
    },
    sleep: (ms: number) => (wall += ms),
    set: (ms: number) => (wall += ms),
    drift: (ms: number) => (wall += ms),
  };
}

describe('the clock of the session', () => {
  it.each<[string, (on: ReturnType<typeof computer>) => void, number]>([
    ['runs as time does', ({ pass }) => pass(90_000), 90_000],
    ['does not notice a clock that is put back', ({ set }) => set(-HOUR), 0],
    ['counts sleep', ({ sleep }) => sleep(HOUR), HOUR],
    ['counts a clock that is put forward, which looks like sleep', ({ set }) => set(HOUR), HOUR],
  ])('%s', (_name, happen, passed) => {
    const on = computer();
    on.now();
    happen(on);
    expect(on.now()).toBe(START + passed);
    on.pass(1000);
    expect(on.now()).toBe(START + passed + 1000);
  });

  it('counts sleep after the clock was put back', () => {
    const on = computer();
    on.set(-HOUR);
    on.now();
    on.sleep(600_000);
    expect(on.now()).toBe(START + 600_000);
  });

  it('is not moved by small corrections, however many', () => {
    const on = computer();
    for (let second = 0; second < 5000; second++) {
      on.pass(1000);
      on.drift(second % 2 ? 3 : -2);
      on.now();
    }
    expect(on.now()).toBe(START + 5_000_000);
  });

  it('keeps a timer right to the second through a clock put back and a sleep', () => {
    const on = computer();
    const log = new MemoryLog(on.now);
    log.append('start', { seconds: 300 });
    on.pass(60_000);
    on.set(-HOUR);
    const remaining = () => read(foldCountdown(log.events), 300, log.now()).remaining;
    expect(remaining()).toBe(240);
    on.sleep(100_000);
    on.pass(20_000);
    expect(remaining()).toBe(120);
  });
});
