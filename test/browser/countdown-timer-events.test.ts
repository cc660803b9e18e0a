/** What the timer tells the page, and what it makes of what others wrote in its log. */
import { expect } from 'chai';
import { MemoryLog, type EventLog, type LoggedEvent } from '../../src/session/log.js';
import { START, clock, digits, freezeTime, make, pass, told } from './support/frozen-timer.js';

freezeTime();

function listen(timer: HTMLElement): string[] {
  const heard: string[] = [];
  for (const type of ['timer-start', 'timer-pause', 'timer-reset', 'timer-finish']) {
    timer.ownerDocument.body.addEventListener(type, (event) => {
      if (event.composedPath().includes(timer)) heard.push(event.type);
    });
  }
  return heard;
}

function logOf(...facts: [type: string, at: number, data?: unknown][]): EventLog {
  const log = new MemoryLog();
  const events: LoggedEvent[] = facts.map(([type, at, data]) => ({ type, at: START + at * 1000, data }));
  return {
    get events() {
      return [...events, ...log.events];
    },
    now: () => log.now(),
    append: (type, data) => {
      log.append(type, data);
    },
    revise: (event, data) => {
      log.revise(event, data);
    },
    subscribe: (listener) => log.subscribe(listener),
  };
}

describe('<countdown-timer> events', () => {
  it('come up through the page for each thing that happens, and the end once', async () => {
    const timer = await make();
    const heard = listen(timer);
    timer.start();
    timer.start();
    await pass(timer, 10);
    timer.pause();
    timer.pause();
    timer.start();
    for (let second = 0; second < 310; second++) await pass(timer, 1);
    timer.pause();
    timer.reset();
    timer.reset();
    expect(heard).to.deep.equal([
      'timer-start',
      'timer-pause',
      'timer-start',
      'timer-finish',
      'timer-pause',
      'timer-reset',
    ]);
  });

  it('tell the end also when the laptop slept through it', async () => {
    const timer = await make();
    const heard = listen(timer);
    timer.start();
    await timer.updateComplete;
    clock.setSystemTime(START + 3_600_000);
    document.dispatchEvent(new Event('visibilitychange'));
    await timer.updateComplete;
    expect(heard).to.deep.equal(['timer-start', 'timer-finish']);
    expect(digits(timer)).to.equal('+55:00');
  });
});

describe('<countdown-timer> restoring', () => {
  it('shows the right time left of a timer that was running, and goes on', async () => {
    const timer = await make();
    timer.log = logOf(['start', -100, { seconds: 300 }]);
    await timer.updateComplete;
    expect([timer.state, digits(timer), told(timer)]).to.deep.equal(['running', '3:20', '']);
    await pass(timer, 20);
    expect(digits(timer)).to.equal('3:00');
  });

  it('is silent about an end that was before', async () => {
    const timer = await make();
    const heard = listen(timer);
    timer.log = logOf(['start', -400, { seconds: 300 }]);
    await timer.updateComplete;
    await pass(timer, 5);
    expect([timer.state, timer.overtime]).to.deep.equal(['finished', 105]);
    expect([heard, told(timer)]).to.deep.equal([[], '']);
  });

  it('passes over what it does not understand', async () => {
    const timer = await make();
    timer.log = logOf(
      ['start', 0],
      ['start', NaN, { seconds: 3 }],
      ['boem', 0, null],
      ['round', 0, { round: 'x' }],
    );
    await timer.updateComplete;
    expect([timer.state, digits(timer)]).to.deep.equal(['idle', '5:00']);
  });

  it('follows what another window does with the same log', async () => {
    const [one, other] = [await make(), await make()];
    one.log = other.log = new MemoryLog();
    one.start();
    await other.updateComplete;
    await pass(other, 30);
    expect([other.state, digits(other)]).to.deep.equal(['running', '4:30']);
  });
});
