/** Elements that come and go: nothing of them stays behind, and they still work. */
import { fixture, fixtureCleanup } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import '../../components/countdown-timer/countdown-timer.js';
import '../../components/group-splitter/group-splitter.js';
import '../../components/scenario-reveal/scenario-reveal.js';
import type { CountdownTimer } from '../../components/countdown-timer/countdown-timer.js';
import type { GroupSplitter } from '../../components/group-splitter/group-splitter.js';
import type { ScenarioReveal } from '../../components/scenario-reveal/scenario-reveal.js';
import type { EventLog } from '../../src/session/log.js';
import { CountingLog, leaksOf } from './support/leaks.js';

type Element = HTMLElement & { log: EventLog; readonly updateComplete: Promise<boolean> };

interface Case {
  readonly markup: string;
  /** Brings it in a state in which it has something going on. */
  readonly busy: (element: never) => void;
  readonly works: (element: never) => boolean;
}

const CASES: Record<string, Case> = {
  'countdown-timer': {
    markup: '<countdown-timer minutes="5"></countdown-timer>',
    busy: (timer: CountdownTimer) => timer.start(),
    works: (timer: CountdownTimer) => timer.state === 'running' && timer.remaining > 200,
  },
  'group-splitter': {
    markup: '<group-splitter participants="20"><ol><li>Een</li></ol></group-splitter>',
    busy: (splitter: GroupSplitter) => splitter.split(),
    works: (splitter: GroupSplitter) => splitter.groups.length === 5,
  },
  'scenario-reveal': {
    markup: `<scenario-reveal><h3 class="reactions">Een</h3><p>1</p><h3>Twee</h3><p>2</p></scenario-reveal>`,
    busy: (scenario: ScenarioReveal) => scenario.next(),
    works: (scenario: ScenarioReveal) => scenario.step === 1,
  },
};

afterEach(() => fixtureCleanup());

for (const [tag, { markup, busy, works }] of Object.entries(CASES)) {
  it(`<${tag}> leaves nothing behind in 1,000 rounds of connecting and disconnecting`, async () => {
    const parent = await fixture<HTMLElement>('<div></div>');
    const log = new CountingLog();
    let element: Element | undefined;
    const left = await leaksOf(async () => {
      parent.innerHTML = markup;
      element = parent.firstElementChild as Element;
      element.log = log;
      busy(element as never);
      const listening = log.listening;
      expect(listening).to.be.greaterThan(0);
      for (let round = 0; round < 1000; round += 1) {
        element.remove();
        if (log.listening !== 0) throw new Error(`still listening in round ${round}`);
        parent.append(element);
        // now and then it has the time to draw itself
        if (round % 100 === 0) await element.updateComplete;
      }
      await element.updateComplete;
      expect(log.listening).to.equal(listening);
      element.remove();
      await element.updateComplete;
    });
    expect(left).to.deep.equal({ listeners: 0, timers: 0, frames: 0, observers: 0 });
    expect(log.listening).to.equal(0);
    parent.append(element!);
    await element!.updateComplete;
    expect(works(element as never), 'and it still works').to.equal(true);
  });
}
