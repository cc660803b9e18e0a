/** What the tests of the timer with a frozen clock share: a timer, time that passes, and what is to be seen of it. */
import { fixture, fixtureCleanup } from '@open-wc/testing-helpers';
import { useFakeTimers, type SinonFakeTimers } from 'sinon';
import '../../../components/countdown-timer/countdown-timer.js';
import type { CountdownTimer } from '../../../components/countdown-timer/countdown-timer.js';
import { shown } from './countdown-timer.js';

export const START = Date.UTC(2026, 10, 22, 13);

/** The clock of the test that runs. */
export let clock: SinonFakeTimers;

/** To be called at the top of a test file. */
export function freezeTime(): void {
  beforeEach(() => {
    clock = useFakeTimers({
      now: START,
      toFake: ['Date', 'setTimeout', 'clearTimeout', 'setInterval', 'performance'],
    });
  });
  afterEach(() => {
    clock.restore();
    fixtureCleanup();
  });
}

export const make = (attributes = 'minutes="5" label="Stap 1"') =>
  fixture<CountdownTimer>(`<countdown-timer ${attributes}></countdown-timer>`);

/** Lets so many seconds pass, and the timer show them. */
export async function pass(timer: CountdownTimer, seconds: number): Promise<void> {
  clock.tick(seconds * 1000);
  await timer.updateComplete;
}

export const digits = (timer: CountdownTimer) => shown(timer, '.digits');
export const words = (timer: CountdownTimer) => shown(timer, '.words');
export const told = (timer: CountdownTimer) => shown(timer, '[role=status]');
