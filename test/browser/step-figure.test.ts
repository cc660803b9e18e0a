/** A figure as a facilitator uses it, alone on a page. */
import type { AxeResults } from 'axe-core';
import 'axe-core';
import { fixture, fixtureCleanup } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import '../../components/step-figure/step-figure.js';
import type { StepFigure } from '../../components/step-figure/step-figure.js';

const axe = (globalThis as unknown as { axe: { run(node: Element): Promise<AxeResults> } }).axe;

const picture = (inside: string): string =>
  `<p><img alt="Een wip" src="data:image/svg+xml;base64,${btoa(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><title>t</title>${inside}</svg>`,
  )}"></p>`;

const SHAPE = '<style>.live.at-2 circle{fill:red}</style><circle cx="5" cy="5" r="4"/>';
const PHASES =
  '<ul><li><strong>Forming:</strong> aftasten</li><li class="fragment"><strong>Storming:</strong> botsen. <strong>Jij:</strong> rustig</li></ul>';
const QUESTIONS =
  '<ul><li><strong class="fragment">Steeds weer?</strong> Soms.<ul><li>Ja: het houdt niet op.</li></ul></li><li><strong>Met opzet?</strong> Een grap.<ul><li>Ja: bedoeld.</li></ul></li></ul>';

const make = (list: string, inside = SHAPE) =>
  fixture<StepFigure>(`<step-figure>${picture(inside)}${list}</step-figure>`);

const buttons = (figure: StepFigure) => [...figure.renderRoot.querySelectorAll('button')];
const said = (figure: StepFigure): string =>
  figure.renderRoot.querySelector<HTMLElement>('.text')?.innerText.replace(/\s+/gu, ' ').trim() ?? '';
const drawn = (figure: StepFigure): string | null | undefined =>
  figure.renderRoot.querySelector('svg')?.getAttribute('class');

/** As reveal.js does it. */
async function showFragment(figure: StepFigure, shown: boolean): Promise<void> {
  figure.querySelector('.fragment')!.classList.toggle('visible', shown);
  // observers are told after this
  await Promise.resolve();
  await figure.updateComplete;
}

afterEach(() => fixtureCleanup());

describe('<step-figure> of stations', () => {
  const SIGN = '<svg viewBox="0 0 48 48" aria-hidden="true"><path d="M4 4h40"/></svg>';
  const STATIONS = `<step-figure><ol><li>${SIGN}<strong>Melden</strong> Bij wie.</li><li class="fragment">${SIGN}<strong>Nazorg</strong> Later.</li></ol></step-figure>`;

  it('has a button with a sign for each, and says one at a time', async () => {
    const figure = await fixture<StepFigure>(STATIONS);
    expect(buttons(figure).map((button) => button.querySelectorAll('svg').length)).to.deep.equal([1, 1]);
    expect(said(figure)).to.equal('Melden Bij wie.');
    await showFragment(figure, true);
    expect(said(figure)).to.equal('Nazorg Later.');
    buttons(figure)[0]!.click();
    await figure.updateComplete;
    expect(said(figure)).to.equal('Melden Bij wie.');
    expect((await axe.run(figure)).violations).to.deep.equal([]);
  });
});

describe('<step-figure> in steps', () => {
  it('begins with the first step, and shows a step that is pressed, in words and in the drawing', async () => {
    const figure = await make(PHASES);
    expect(buttons(figure).map(({ innerText }) => innerText.trim())).to.deep.equal(['Forming', 'Storming']);
    expect(said(figure)).to.equal('Forming: aftasten');
    buttons(figure)[1]!.click();
    await figure.updateComplete;
    expect(said(figure)).to.equal('Storming: botsen. Jij: rustig');
    expect(drawn(figure)).to.equal('live at-2 n-0');
    expect(getComputedStyle(figure.renderRoot.querySelector('circle')!).fill).to.equal('rgb(255, 0, 0)');
    expect(buttons(figure).map((button) => button.getAttribute('aria-current'))).to.deep.equal([
      null,
      'step',
    ]);
  });

  it('is at its first step again when all fragments are hidden at once', async () => {
    const figure = await make(
      '<ul><li>A</li><li class="f">B</li><li class="f">C</li><li class="f">D</li></ul>',
    );
    for (const shown of [true, false]) {
      for (const item of figure.querySelectorAll('.f')) item.classList.toggle('visible', shown);
      await Promise.resolve();
      expect(figure.step).to.equal(shown ? 3 : 0);
    }
  });

  it('follows the fragments of a deck, forwards and back', async () => {
    const figure = await make(PHASES);
    await showFragment(figure, true);
    expect(figure.step).to.equal(1);
    await showFragment(figure, false);
    expect(figure.step).to.equal(0);
  });

  it('tells which step is in sight', async () => {
    const figure = await make(PHASES);
    const told: unknown[] = [];
    figure.addEventListener('figure-step', ({ step, on }) => told.push([step, on]));
    buttons(figure)[1]!.click();
    expect(told).to.deep.equal([[1, false]]);
  });
});

describe('<step-figure> with switches', () => {
  it('turns each on and off by itself, and counts them for the drawing', async () => {
    const figure = await make(QUESTIONS);
    expect(said(figure)).to.equal('Druk op een knop.');
    for (const button of buttons(figure)) button.click();
    await figure.updateComplete;
    expect(drawn(figure)).to.equal('live at-2 n-2 on-1 on-2');
    expect(said(figure)).to.equal('Met opzet? Ja: bedoeld.');
    buttons(figure)[1]!.click();
    await figure.updateComplete;
    expect(drawn(figure)).to.equal('live at-2 n-1 on-1');
    expect(said(figure)).to.equal('Met opzet? Een grap.');
    expect(buttons(figure).map(({ ariaPressed }) => ariaPressed)).to.deep.equal(['true', 'false']);
  });

  it('turns on with its fragment', async () => {
    const figure = await make(QUESTIONS);
    await showFragment(figure, true);
    expect(said(figure)).to.equal('Steeds weer? Ja: het houdt niet op.');
    await showFragment(figure, false);
    expect(drawn(figure)).to.equal('live at-1 n-0');
  });
});

describe('<step-figure> for everyone', () => {
  it('names the drawing as its picture is described, and axe finds nothing', async () => {
    const figure = await make(QUESTIONS);
    expect(figure.renderRoot.querySelector('svg')!.getAttribute('aria-label')).to.equal('Een wip');
    expect((await axe.run(figure)).violations.map(({ id }) => id)).to.deep.equal([]);
  });

  for (const [what, inside] of [
    ['a script', '<script>document.title = "x"</script>'],
    ['a foreign document', '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>'],
    ['an event handler', '<circle r="4" onclick="document.title = 1"/>'],
    ['a link to elsewhere', '<a href="https://example.org/"><circle r="4"/></a>'],
    ['a picture from elsewhere', '<use href="https://example.org/x.svg#a"/>'],
    ['a fault', '<circle'],
  ] as const) {
    it(`leaves a drawing with ${what} the picture that it is`, async () => {
      const figure = await make(PHASES, inside);
      expect(figure.renderRoot.querySelector('svg, button')).to.equal(null);
      expect(figure.querySelector('img')!.checkVisibility()).to.equal(true);
    });
  }
});
