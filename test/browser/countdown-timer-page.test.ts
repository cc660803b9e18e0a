/** The timer in a page: moved, taken out, beside another, in a narrow column. */
import { fixture } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import type { CountdownTimer } from '../../components/countdown-timer/countdown-timer.js';
import { clock, digits, freezeTime, make, pass } from './support/frozen-timer.js';

freezeTime();

describe('<countdown-timer> in a page', () => {
  it('keeps its text readable inside, and two keep their own time', async () => {
    const one = await fixture<CountdownTimer>('<countdown-timer minutes="5">Denk na.</countdown-timer>');
    const two = await make('minutes="3"');
    one.start();
    await pass(one, 60);
    expect([one.state, one.remaining, two.state, two.remaining]).to.deep.equal(['running', 240, 'idle', 180]);
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
