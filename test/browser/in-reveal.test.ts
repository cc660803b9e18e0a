/** The timer and the splitter in a reveal.js deck with its own defaults: what is typed and pressed in them turns no slide. */
import { expect } from 'chai';
import Reveal from 'reveal.js';
import '../../components/countdown-timer/countdown-timer.js';
import '../../components/group-splitter/group-splitter.js';
import type { CountdownTimer } from '../../components/countdown-timer/countdown-timer.js';
import type { GroupSplitter } from '../../components/group-splitter/group-splitter.js';

const KEYS: Readonly<Record<string, number>> = {
  n: 78,
  ' ': 32,
  Enter: 13,
  ArrowRight: 39,
  ArrowDown: 40,
  PageDown: 34,
};

describe('in an unmodified reveal.js deck', () => {
  const root = document.createElement('div');
  let deck: InstanceType<typeof Reveal>;
  let timer: CountdownTimer;
  let splitter: GroupSplitter;

  before(async () => {
    root.className = 'reveal';
    root.innerHTML = `<div class="slides"><section>Een</section>
      <section><section><countdown-timer minutes="5" repeat="2"></countdown-timer>
        <group-splitter participants="8"><ol><li>Een</li></ol></group-splitter></section>
      <section>Eronder</section></section><section>Drie</section></div>`;
    document.body.append(root);
    deck = new Reveal(root, { embedded: true });
    await deck.initialize();
    timer = root.querySelector('countdown-timer')!;
    splitter = root.querySelector('group-splitter')!;
  });
  beforeEach(async () => {
    deck.slide(1, 0);
    await Promise.all([timer.updateComplete, splitter.updateComplete]);
  });
  after(() => {
    deck.destroy();
    root.remove();
  });

  const place = () => {
    const { h, v } = deck.getIndices();
    return `${h}/${v}`;
  };
  const hit = (target: HTMLElement, key: string): string => {
    target.focus();
    const keyCode = KEYS[key]!;
    target.dispatchEvent(
      new KeyboardEvent('keydown', { key, keyCode, bubbles: true, composed: true, cancelable: true }),
    );
    return place();
  };
  const find = (element: CountdownTimer | GroupSplitter, selector: string) =>
    element.renderRoot.querySelector<HTMLElement>(selector)!;

  for (const key of [' ', 'Enter']) {
    it(`“${key}” presses a button, and no more than that`, () => {
      expect(hit(find(timer, '[data-main]'), key)).to.equal('1/0');
      expect(hit(find(splitter, '.main'), key)).to.equal('1/0');
      expect(hit(find(splitter, 'summary'), key)).to.equal('1/0');
    });
  }

  for (const key of Object.keys(KEYS)) {
    it(`“${key}” in a field is typed`, () => {
      find(splitter, 'details').setAttribute('open', '');
      expect(hit(find(splitter, '#size'), key)).to.equal('1/0');
      expect(hit(find(splitter, '#names'), key)).to.equal('1/0');
    });
  }

  it('the arrows scroll the groups where they don’t fit', async () => {
    splitter.style.setProperty('--group-splitter-height', '5em');
    splitter.participants = 400;
    splitter.split();
    await splitter.updateComplete;
    expect(hit(find(splitter, '.scroller'), 'ArrowDown')).to.equal('1/0');
    splitter.reset();
    splitter.participants = 8;
  });

  it('the arrows on a button still turn the slide, as do those on the slide itself', () => {
    expect(hit(find(timer, '[data-main]'), 'ArrowRight')).to.equal('2/0');
    deck.slide(1, 0);
    expect(hit(document.body, 'PageDown')).not.to.equal('1/0');
  });

  it('both keep what they are when the deck goes on and comes back', async () => {
    timer.start();
    splitter.split();
    deck.slide(2);
    deck.slide(1, 0);
    await timer.updateComplete;
    expect([timer.state, splitter.groups.length]).to.deep.equal(['running', 2]);
    timer.pause();
  });
});
