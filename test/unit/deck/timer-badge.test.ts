/** Which timer the badge shows. */
import { describe, expect, it } from 'vitest';
import { foldCountdown, read } from '../../../components/countdown-timer/countdown.js';
import { pickTimer } from '../../../src/deck/timer-badge/pick.js';

const running = (name: string, length: number, elapsed: number, pausedAt?: number) => {
  const events = [{ type: 'start', at: 0, data: { seconds: length } }];
  const pause = pausedAt === undefined ? [] : [{ type: 'pause', at: pausedAt * 1000 }];
  return { name, reading: read(foldCountdown([...events, ...pause]), length, elapsed * 1000) };
};
const idle = { name: 'idle', reading: read(foldCountdown([]), 300, 0) };

describe('the badge shows', () => {
  it.each<[string, Parameters<typeof pickTimer>[0], string | undefined]>([
    ['nothing when nothing runs', [idle, running('paused', 300, 90, 60)], undefined],
    ['the timer that ends first', [running('long', 600, 10), idle, running('short', 300, 100)], 'short'],
    ['what is just finished before what runs', [running('runs', 300, 100), running('over', 60, 90)], 'over'],
    ['what runs before what is over for long', [running('over', 60, 200), running('runs', 300, 1)], 'runs'],
    ['overtime when nothing else runs', [running('over', 60, 200)], 'over'],
    ['no overtime that was stopped', [running('stopped', 60, 100, 90)], undefined],
    ['no overtime that was forgotten', [running('forgotten', 60, 3600)], undefined],
  ])('%s', (_name, timers, name) => {
    expect(pickTimer(timers as { name: string; reading: typeof idle.reading }[])?.name).toBe(name);
  });
});
