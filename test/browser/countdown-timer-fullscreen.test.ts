/** The timer on the whole screen. Browsers enter it only after a real click, so the e2e test does that; here the button. */
import { fixtureCleanup } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import { restore, stub } from 'sinon';
import { button, buttons, findings, make, press } from './support/countdown-timer.js';

afterEach(() => {
  restore();
  fixtureCleanup();
});

const FULL = 'Volledig scherm';
const LEAVE = 'Volledig scherm sluiten';

describe('the full screen of <countdown-timer>', () => {
  it('is entered and left by one button, and Esc is noticed', async () => {
    const { timer } = await make();
    let full = false;
    const change = (on: boolean) => async () => {
      full = on;
      timer.dispatchEvent(new Event('fullscreenchange', { bubbles: true, composed: true }));
    };
    stub(timer, 'matches').callsFake((selector) => selector === ':fullscreen' && full);
    const enter = stub(timer, 'requestFullscreen').callsFake(change(true));
    const leave = stub(document, 'exitFullscreen').callsFake(change(false));
    button(timer, FULL).focus();
    const focused = timer.shadowRoot?.activeElement;
    await press(timer, FULL);
    await press(timer, LEAVE);
    await press(timer, FULL);
    await change(false)();
    await timer.updateComplete;
    expect(button(timer, FULL)).to.equal(focused);
    expect([enter.callCount, leave.callCount]).to.deep.equal([2, 1]);
  });

  it('that is refused leaves everything as it was', async () => {
    const { timer } = await make();
    stub(timer, 'requestFullscreen').rejects(new TypeError('not allowed'));
    await press(timer, FULL);
    expect(button(timer, FULL)).to.exist;
    expect(await findings(timer)).to.be.empty;
  });

  it('is not offered where there is none', async () => {
    stub(document, 'fullscreenEnabled').value(false);
    const { timer } = await make();
    expect(buttons(timer).map(({ ariaLabel }) => ariaLabel)).not.to.include(FULL);
  });
});
