/** The timer as people hear it: when, in which window, and how it is silenced. */
import { fixtureCleanup } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import { useFakeTimers, type SinonFakeTimers } from 'sinon';
import { WebAudioChime } from '../../components/countdown-timer/chime.js';
import type { CountdownTimer } from '../../components/countdown-timer/countdown-timer.js';
import { MemoryLog } from '../../src/session/log.js';
import { button, findings, make, press } from './support/countdown-timer.js';

let clock: SinonFakeTimers;

beforeEach(() => {
  clock = useFakeTimers({
    now: Date.UTC(2026, 10, 22, 13),
    toFake: ['Date', 'setTimeout', 'clearTimeout', 'performance'],
  });
});

afterEach(() => {
  clock.restore();
  fixtureCleanup();
});

async function pass(seconds: number, ...timers: CountdownTimer[]): Promise<void> {
  clock.tick(seconds * 1000);
  await Promise.all(timers.map((timer) => timer.updateComplete));
}

/** Two windows on one timer, as the log shows it to both. */
async function twoWindows() {
  const [one, other] = [await make(), await make()];
  one.timer.log = other.timer.log = new MemoryLog();
  await Promise.all([one.timer.updateComplete, other.timer.updateComplete]);
  return { one, other };
}

describe('the sound of <countdown-timer>', () => {
  it('comes at one minute left and at the end, and never else', async () => {
    const { timer, chime } = await make();
    timer.start();
    const heard: string[] = [];
    for (let second = 1; second <= 200; second++) {
      await pass(1, timer);
      for (const sound of chime.heard.splice(0)) heard.push(`${sound} at ${second}`);
    }
    expect(heard).to.deep.equal(['minute at 120', 'end at 180']);
  });

  it('says nothing of a last minute in a timer of a minute', async () => {
    const { timer, chime } = await make('minutes="1"');
    timer.start();
    for (let second = 0; second < 62; second++) await pass(1, timer);
    expect(chime.heard).to.deep.equal(['end']);
  });

  it('comes late in a tab that is woken once a minute, but not long after the end', async () => {
    const { timer, chime } = await make();
    timer.start();
    await timer.updateComplete;
    await pass(230, timer);
    expect(chime.heard).to.deep.equal(['end']);
    timer.reset();
    timer.start();
    await timer.updateComplete;
    clock.setSystemTime(clock.now + 3_600_000);
    timer.requestUpdate();
    await timer.updateComplete;
    expect([timer.state, chime.heard]).to.deep.equal(['finished', ['end']]);
  });

  it('is off after a press on its button, in every round, until it is pressed again', async () => {
    const { timer, chime } = await make('minutes="3" repeat="2"');
    await press(timer, 'Geluid uit');
    expect(button(timer, 'Geluid uit').ariaPressed).to.equal('true');
    timer.start();
    for (let minute = 0; minute < 4; minute++) await pass(60, timer);
    await press(timer, 'Volgende ronde');
    timer.start();
    for (let minute = 0; minute < 4; minute++) await pass(60, timer);
    timer.reset();
    await timer.updateComplete;
    expect([chime.heard, chime.open, timer.muted]).to.deep.equal([[], false, true]);
    await press(timer, 'Geluid uit');
    expect(button(timer, 'Geluid uit').ariaPressed).to.equal('false');
    timer.start();
    for (let minute = 0; minute < 4; minute++) await pass(60, timer);
    expect(chime.heard).to.deep.equal(['minute', 'end']);
  });

  it('is off in every window that shows the timer, also one that is opened later', async () => {
    const { one, other } = await twoWindows();
    await press(one.timer, 'Geluid uit');
    await other.timer.updateComplete;
    const later = await make();
    later.timer.log = one.timer.log;
    expect([other.timer.muted, later.timer.muted]).to.deep.equal([true, true]);
  });

  it('is heard once with two windows: where a button was pressed last', async () => {
    const { one, other } = await twoWindows();
    one.timer.start();
    for (let minute = 0; minute < 2; minute++) await pass(60, one.timer, other.timer);
    expect([one.chime.heard, other.chime.heard]).to.deep.equal([['minute'], []]);
    other.timer.addTime(60);
    await Promise.all([one.timer.updateComplete, other.timer.updateComplete]);
    expect([one.chime.open, other.chime.open]).to.deep.equal([false, true]);
    for (let minute = 0; minute < 3; minute++) await pass(60, one.timer, other.timer);
    expect([one.chime.heard, other.chime.heard]).to.deep.equal([['minute'], ['minute', 'end']]);
  });

  it('is silent about what happened before the page was opened', async () => {
    const before = await make();
    before.timer.start();
    const { timer, chime } = await make();
    timer.log = before.timer.log;
    for (let minute = 0; minute < 4; minute++) await pass(60, timer);
    expect([timer.state, chime.heard]).to.deep.equal(['finished', []]);
  });

  it('comes in a page that was opened while the timer ran, from the first touch of that page on', async () => {
    const before = await make();
    before.timer.start();
    const { timer, chime } = await make();
    timer.log = before.timer.log;
    await pass(60, timer, before.timer);
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    for (let minute = 0; minute < 3; minute++) await pass(60, timer, before.timer);
    expect([chime.heard, before.chime.heard]).to.deep.equal([['minute', 'end'], []]);
  });

  it('stays where it is when another window is only touched', async () => {
    const { one, other } = await twoWindows();
    one.timer.start();
    await pass(60, one.timer, other.timer);
    window.dispatchEvent(new Event('pointerdown'));
    for (let minute = 0; minute < 3; minute++) await pass(60, one.timer, other.timer);
    expect([one.chime.heard, other.chime.heard]).to.deep.equal([['minute', 'end'], []]);
  });

  it('is off for every timer that keeps it in the same log, and on again', async () => {
    const [one, other] = [await make(), await make()];
    one.timer.soundLog = other.timer.soundLog = new MemoryLog();
    other.timer.start();
    await press(one.timer, 'Geluid uit');
    for (let minute = 0; minute < 2; minute++) await pass(60, other.timer);
    expect([other.timer.muted, other.chime.heard, other.chime.open]).to.deep.equal([true, [], false]);
    await press(one.timer, 'Geluid uit');
    await pass(60, other.timer);
    expect(other.chime.heard).to.deep.equal(['end']);
  });

  it('says nothing of a last minute when that is skipped by hand', async () => {
    const { timer, chime } = await make();
    timer.start();
    await pass(90, timer);
    await press(timer, '−1 min');
    expect(chime.heard).to.deep.equal([]);
  });

  it('keeps the sound card only while something is to come, and never without the element', async () => {
    const { timer, chime } = await make();
    expect(chime.open).to.equal(false);
    timer.start();
    expect(chime.open).to.equal(true);
    timer.pause();
    expect(chime.open).to.equal(false);
    timer.start();
    timer.remove();
    expect(chime.open).to.equal(false);
  });

  it('axe finds nothing with the sound off', async () => {
    const { timer } = await make();
    await press(timer, 'Geluid uit');
    clock.restore();
    expect(await findings(timer)).to.be.empty;
  });
});

describe('the chime', () => {
  it('plays and is given back without an error, in whatever order', () => {
    clock.restore();
    const chime = new WebAudioChime();
    chime.release();
    chime.play('minute');
    chime.prepare();
    chime.play('end');
    chime.release();
    chime.release();
  });

  it('holds one sound card at most, and none after it is released', () => {
    clock.restore();
    const real = { context: globalThis.AudioContext, activation: navigator.userActivation };
    const open = new Set<AudioContext>();
    class Counted extends AudioContext {
      constructor() {
        super();
        open.add(this);
      }
      override async close(): Promise<void> {
        open.delete(this);
        return super.close();
      }
    }
    globalThis.AudioContext = Counted;
    Object.defineProperty(navigator, 'userActivation', {
      value: { hasBeenActive: true },
      configurable: true,
    });
    try {
      const chime = new WebAudioChime();
      for (let round = 0; round < 20; round++) {
        chime.prepare();
        chime.play('minute');
        chime.play('end');
        expect(open.size).to.equal(1);
        chime.release();
        expect(open.size).to.equal(0);
      }
    } finally {
      globalThis.AudioContext = real.context;
      Object.defineProperty(navigator, 'userActivation', { value: real.activation, configurable: true });
    }
  });
});

describe('a timer that comes and goes', () => {
  it('leaves no timeout and no sound behind in 1,000 rounds', async () => {
    const { timer, chime } = await make();
    const parent = timer.parentElement;
    timer.start();
    await timer.updateComplete;
    for (let round = 0; round < 1000; round++) {
      timer.remove();
      parent?.append(timer);
    }
    await timer.updateComplete;
    expect(clock.countTimers()).to.equal(1);
    timer.remove();
    expect([clock.countTimers(), chime.open]).to.deep.equal([0, false]);
  });
});
