/** The badge in the corner, apart from the deck around it. */
import type { AxeResults } from 'axe-core';
import 'axe-core';
import { fixture, fixtureCleanup } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import { TimerBadge } from '../../src/deck/timer-badge/timer-badge.js';
import { MemoryLog } from '../../src/session/log.js';

const axe = (globalThis as unknown as { axe: { run(node: Element): Promise<AxeResults> } }).axe;

afterEach(() => fixtureCleanup());

class CountingLog extends MemoryLog {
  subscribers = 0;
  override subscribe(listener: () => void): () => void {
    this.subscribers++;
    const stop = super.subscribe(listener);
    return () => {
      this.subscribers--;
      stop();
    };
  }
}

async function make() {
  const parent = await fixture<HTMLElement>('<main></main>');
  const section = document.createElement('section');
  const log = new CountingLog();
  const badge = new TimerBadge();
  badge.timers = [{ timer: { log, label: 'Stap 1' }, section }];
  parent.append(badge);
  await badge.updateComplete;
  const button = () => badge.renderRoot.querySelector('button');
  return { parent, section, log, badge, button };
}

describe('<timer-badge>', () => {
  it('appears when a timer runs, asks for its slide on a click, and goes when that is in sight', async () => {
    const { section, log, badge, button } = await make();
    expect(button()).to.equal(null);
    log.append('start', { seconds: 300 });
    await badge.updateComplete;
    let asked: Element | undefined;
    badge.addEventListener('timer-jump', (event) => (asked = event.section));
    button()?.click();
    expect(asked).to.equal(section);
    badge.current = section;
    await badge.updateComplete;
    expect(button()).to.equal(null);
  });

  it('is named by what it does and shows, its digits are not live, and axe finds nothing: running and over', async () => {
    const { log, badge, button } = await make();
    for (const seconds of [300, 0.001]) {
      log.append('reset');
      log.append('start', { seconds });
      await badge.updateComplete;
      expect(button()?.innerText).to.match(/Naar de timer\s+Stap 1/);
      expect(button()?.querySelector('[aria-live], [role=status], [role=timer]')).to.equal(null);
      expect((await axe.run(badge)).violations.map(({ id }) => id)).to.deep.equal([]);
    }
  });

  it('tells the moments of a timer out of sight, and leaves those of one in sight to itself', async () => {
    const { parent, badge, section } = await make();
    let now = 0;
    const log = new MemoryLog(() => now);
    badge.timers = [{ timer: { log, label: 'Stap 1' }, section }];
    await badge.updateComplete;
    const status = () => badge.renderRoot.querySelector('[role=status]')?.textContent;
    const heard = [status()];
    const pass = async (seconds: number): Promise<void> => {
      now += seconds * 1000;
      badge.requestUpdate();
      await badge.updateComplete;
      if (status() !== heard.at(-1)) heard.push(status());
    };
    log.append('start', { seconds: 240 });
    await pass(0);
    for (let second = 0; second < 250; second += 10) await pass(10);
    expect(heard).to.deep.equal([
      '',
      'Stap 1: De timer loopt: nog 4 minuten.',
      'Stap 1: Halverwege: nog 2 minuten.',
      'Stap 1: Nog 1 minuut.',
      'Stap 1: De tijd is om.',
    ]);
    log.append('reset');
    badge.current = section;
    log.append('start', { seconds: 240 });
    for (let second = 0; second < 250; second += 10) await pass(10);
    expect(status()).to.equal('');
    // what was told there isn't told again on the next slide
    badge.current = parent;
    await pass(0);
    expect(status()).to.equal('');
  });

  it('leaves nothing behind, however often it comes and goes', async () => {
    const { parent, log, badge, button } = await make();
    log.append('start', { seconds: 300 });
    for (let round = 0; round < 1000; round++) {
      badge.remove();
      parent.append(badge);
    }
    await badge.updateComplete;
    expect(log.subscribers).to.equal(1);
    expect(button()).to.exist;
    badge.remove();
    expect(log.subscribers).to.equal(0);
  });
});
