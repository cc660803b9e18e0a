/** The timer as people meet it: what it shows, what it tells, what it does with time. */
import type { AxeResults } from 'axe-core';
import 'axe-core';
import { fixture, fixtureCleanup } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import { useFakeTimers, type SinonFakeTimers } from 'sinon';
import '../../components/countdown-timer/countdown-timer.js';
import type { CountdownTimer } from '../../components/countdown-timer/countdown-timer.js';
import { MemoryLog, type EventLog, type LoggedEvent } from '../../src/session/log.js';

const axe = (globalThis as unknown as { axe: { run(node: Element): Promise<AxeResults> } }).axe;

const START = Date.UTC(2026, 10, 22, 13);

let clock: SinonFakeTimers;

beforeEach(() => {
  clock = useFakeTimers({ now: START, toFake: ['Date', 'setTimeout', 'clearTimeout', 'setInterval'] });
});

afterEach(() => {
  clock.restore();
  fixtureCleanup();
});

const make = (attributes = 'minutes="5" label="Stap 1"') =>
  fixture<CountdownTimer>(`<countdown-timer ${attributes}></countdown-timer>`);

/** Lets so many seconds pass, and the timer show them. */
async function pass(timer: CountdownTimer, seconds: number): Promise<void> {
  clock.tick(seconds * 1000);
  await timer.updateComplete;
}

const shown = (timer: CountdownTimer, selector: string) =>
  timer.renderRoot.querySelector(selector)?.textContent.replace(/\s+/g, ' ').trim();
const digits = (timer: CountdownTimer) => shown(timer, '.digits');
const words = (timer: CountdownTimer) => shown(timer, '.words');
const told = (timer: CountdownTimer) => shown(timer, '[role=status]');
const buttons = (timer: CountdownTimer) => [...timer.renderRoot.querySelectorAll('button')];

async function press(timer: CountdownTimer, label: string): Promise<void> {
  await timer.updateComplete;
  const button = buttons(timer).find(({ textContent }) => textContent.trim() === label);
  if (!button)
    throw new Error(
      `no button "${label}" among ${buttons(timer)
        .map((b) => b.textContent)
        .join()}`,
    );
  button.click();
  await timer.updateComplete;
}

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
    subscribe: (listener) => log.subscribe(listener),
  };
}

describe('<countdown-timer>', () => {
  describe('accessibility', () => {
    const states: Record<string, (timer: CountdownTimer) => void> = {
      idle: () => undefined,
      running: (timer) => {
        timer.start();
      },
      'in its last minute': (timer) => {
        timer.start();
        clock.tick(250_000);
      },
      paused: (timer) => {
        timer.start();
        clock.tick(60_000);
        timer.pause();
      },
      finished: (timer) => {
        timer.start();
        clock.tick(301_000);
      },
      'stopped after the end': (timer) => {
        timer.start();
        clock.tick(301_000);
        timer.pause();
      },
      'without minutes': (timer) => {
        timer.minutes = undefined;
      },
    };
    for (const [state, bring] of Object.entries(states)) {
      it(`axe finds nothing: ${state}`, async () => {
        const timer = await make('minutes="5" repeat="3" label="Presentaties"');
        bring(timer);
        await timer.updateComplete;
        clock.restore();
        await Promise.all(timer.shadowRoot?.getAnimations().map((animation) => animation.finished) ?? []);
        const { violations } = await axe.run(timer);
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`)).to.be
          .empty;
      });
    }

    it('tells start, half, one minute and end, and is silent in between', async () => {
      const timer = await make('minutes="4"');
      const heard: (string | undefined)[] = [told(timer)];
      timer.start();
      for (let second = 0; second <= 260; second++) {
        await timer.updateComplete;
        if (told(timer) !== heard.at(-1)) heard.push(told(timer));
        clock.tick(1000);
      }
      expect(heard).to.deep.equal([
        '',
        'De timer loopt: nog 4 minuten.',
        'Halverwege: nog 2 minuten.',
        'Nog 1 minuut.',
        'De tijd is om.',
      ]);
    });

    it('says its state in words, not by colour alone', async () => {
      const timer = await make();
      expect(words(timer)).to.equal('5 minuten, nog niet gestart');
      timer.start();
      await pass(timer, 60);
      expect(words(timer)).to.equal('nog 4 minuten');
      await pass(timer, 1);
      expect(words(timer)).to.equal('nog ruim 3 minuten');
      await press(timer, 'Pauze');
      expect(words(timer)).to.equal('gepauzeerd, nog ruim 3 minuten');
      await press(timer, 'Verder');
      await pass(timer, 200);
      expect(words(timer)).to.equal('nog minder dan een minuut');
      await pass(timer, 60);
      expect(words(timer)).to.equal('de tijd is om');
    });

    it('is called by its label', async () => {
      const timer = await make();
      expect(timer.renderRoot.querySelector('[role=group]')?.ariaLabel).to.equal('Stap 1');
    });

    it('has buttons that a finger can hit', async () => {
      const timer = await make('minutes="5" repeat="2" style="font-size: 30px"');
      for (const button of buttons(timer)) expect(button.offsetHeight).to.be.at.least(44);
    });

    it('keeps focus on the main button from start to stop', async () => {
      const timer = await make();
      const [main] = buttons(timer).filter((button) => button.hasAttribute('data-main'));
      main?.focus();
      for (const label of ['Start', 'Pauze', 'Verder']) await press(timer, label);
      await pass(timer, 301);
      await press(timer, 'Stop');
      expect(timer.shadowRoot?.activeElement).to.equal(main);
    });
  });

  describe('properties', () => {
    it('reflects minutes, label and repeat, and adds no attributes by itself', async () => {
      const timer = await make('minutes="5"');
      expect(timer.getAttributeNames()).to.deep.equal(['minutes']);
      Object.assign(timer, { minutes: 2.5, label: 'Stap 2', repeat: 3 });
      await timer.updateComplete;
      expect(timer.getAttribute('minutes')).to.equal('2.5');
      expect(timer.getAttribute('label')).to.equal('Stap 2');
      expect(timer.getAttribute('repeat')).to.equal('3');
      expect(timer.duration).to.equal(150);
    });

    it('counts down, then up, until it is stopped', async () => {
      const timer = await make();
      timer.start();
      await pass(timer, 61);
      expect([timer.state, timer.remaining, digits(timer)]).to.deep.equal(['running', 239, '3:59']);
      await pass(timer, 239);
      expect([timer.state, timer.remaining, digits(timer)]).to.deep.equal(['finished', 0, '+0:00']);
      await pass(timer, 83);
      expect([timer.state, timer.remaining, timer.overtime, digits(timer)]).to.deep.equal([
        'finished',
        0,
        83,
        '+1:23',
      ]);
      await press(timer, 'Stop');
      await pass(timer, 60);
      expect([timer.state, timer.overtime, digits(timer)]).to.deep.equal(['finished', 83, '+1:23']);
    });

    it('empties its bar as time goes by', async () => {
      const timer = await make();
      const left = () => timer.renderRoot.querySelector<SVGRectElement>('.left')?.style.width;
      expect(left()).to.equal('100%');
      timer.start();
      await pass(timer, 75);
      expect(left()).to.equal('75%');
      await pass(timer, 300);
      expect(left()).to.equal('0%');
    });

    it('stands still while paused, and goes on where it was', async () => {
      const timer = await make();
      timer.start();
      await pass(timer, 100);
      timer.pause();
      await pass(timer, 1000);
      expect([timer.state, timer.remaining, digits(timer)]).to.deep.equal(['paused', 200, '3:20']);
      timer.start();
      await pass(timer, 10);
      expect(timer.remaining).to.equal(190);
    });

    it('takes a minute more or less by button, before, during and after', async () => {
      const timer = await make();
      await press(timer, '+1 min');
      expect(digits(timer)).to.equal('6:00');
      await press(timer, '−1 min');
      timer.start();
      await press(timer, '−1 min');
      expect(digits(timer)).to.equal('4:00');
      await pass(timer, 250);
      await press(timer, '+1 min');
      expect([timer.state, digits(timer)]).to.deep.equal(['running', '1:00']);
    });

    it('goes through its rounds by click', async () => {
      const timer = await make('minutes="3" repeat="3"');
      expect(shown(timer, '.round')).to.equal('ronde 1 van 3');
      timer.start();
      await pass(timer, 200);
      await press(timer, 'Volgende ronde');
      expect([shown(timer, '.round'), timer.state, digits(timer)]).to.deep.equal([
        'ronde 2 van 3',
        'idle',
        '3:00',
      ]);
      await press(timer, 'Volgende ronde');
      expect(buttons(timer).map(({ textContent }) => textContent.trim())).not.to.include('Volgende ronde');
      timer.start();
      await press(timer, 'Opnieuw');
      expect([timer.round, timer.state]).to.deep.equal([3, 'idle']);
      await press(timer, 'Terug naar ronde 1');
      expect(timer.round).to.equal(1);
    });

    for (const bad of [
      '',
      'minutes="0"',
      'minutes="-5"',
      'minutes="abc"',
      'minutes="NaN"',
      'minutes="1e9"',
    ]) {
      it(`says what is missing and offers a time: ${bad || 'no minutes'}`, async () => {
        const timer = await make(bad);
        timer.start();
        timer.addTime(60);
        expect(timer.state).to.equal('idle');
        expect(shown(timer, '.missing')).to.contain('minutes="5"');
        await press(timer, '10 minuten');
        await press(timer, 'Start');
        expect([timer.state, timer.remaining]).to.deep.equal(['running', 600]);
      });
    }

    for (const repeat of ['0', '-1', 'veel', '1.5', '1000000000']) {
      it(`says so and does one round: repeat="${repeat}"`, async () => {
        const timer = await make(`minutes="3" repeat="${repeat}"`);
        expect(shown(timer, '.missing')).to.contain('rondes');
        timer.start();
        expect(timer.state).to.equal('running');
      });
    }
  });

  describe('events', () => {
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

  describe('restoring', () => {
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

  describe('in a page', () => {
    it('keeps its text readable inside, and two keep their own time', async () => {
      const one = await fixture<CountdownTimer>('<countdown-timer minutes="5">Denk na.</countdown-timer>');
      const two = await make('minutes="3"');
      one.start();
      await pass(one, 60);
      expect([one.state, one.remaining, two.state, two.remaining]).to.deep.equal([
        'running',
        240,
        'idle',
        180,
      ]);
      expect(one.innerText).to.contain('Denk na.');
    });

    it('leaves no timer behind when it is taken out, and is right again when put back', async () => {
      const timer = await make();
      const parent = timer.parentElement;
      timer.start();
      await timer.updateComplete;
      expect(clock.countTimers()).to.equal(1);
      timer.remove();
      expect(clock.countTimers()).to.equal(0);
      timer.requestUpdate();
      await timer.updateComplete;
      expect(clock.countTimers()).to.equal(0);
      clock.tick(90_000);
      parent?.append(timer);
      await timer.updateComplete;
      expect([timer.state, digits(timer), clock.countTimers()]).to.deep.equal(['running', '3:30', 1]);
    });

    it('ticks on the second, and only while it runs', async () => {
      const timer = await make();
      expect(clock.countTimers()).to.equal(0);
      timer.start();
      await pass(timer, 0.4);
      timer.requestUpdate();
      await timer.updateComplete;
      await pass(timer, 0.59);
      expect(digits(timer)).to.equal('5:00');
      await pass(timer, 0.01);
      expect(digits(timer)).to.equal('4:59');
      timer.pause();
      await timer.updateComplete;
      expect(clock.countTimers()).to.equal(0);
    });

    it('fits a column of 560 px with digits for the last row', async () => {
      const timer = await make('minutes="15" style="font-size: 30px; inline-size: 560px"');
      const face = timer.renderRoot.querySelector<HTMLElement>('.digits');
      expect(parseFloat(getComputedStyle(face ?? timer).fontSize)).to.be.at.least(4.5 * 30);
      timer.start();
      for (const seconds of [0, 60 * 14 + 30, 60, 60 * 20]) {
        await pass(timer, seconds);
        expect(timer.scrollWidth, digits(timer)).to.be.at.most(560);
      }
    });
  });
});
