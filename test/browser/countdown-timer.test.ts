/** The timer as people meet it: what it shows and what it does with time. */
import { expect } from 'chai';
import { button, press, shown } from './support/countdown-timer.js';
import { clock, digits, freezeTime, make, pass } from './support/frozen-timer.js';

freezeTime();

describe('<countdown-timer> properties', () => {
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
    expect(button(timer, 'Volgende ronde').ariaDisabled).to.equal('true');
    timer.start();
    await press(timer, 'Opnieuw');
    expect([timer.round, timer.state]).to.deep.equal([3, 'idle']);
    await press(timer, 'Terug naar ronde 1');
    expect(timer.round).to.equal(1);
  });

  for (const bad of ['', 'minutes="0"', 'minutes="-5"', 'minutes="abc"', 'minutes="NaN"', 'minutes="1e9"']) {
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

describe('the clock of <countdown-timer> alone in a page', () => {
  it('goes on when the computer’s clock is put back', async () => {
    const timer = await make();
    timer.start();
    await pass(timer, 60);
    clock.setSystemTime(clock.now - 3_600_000);
    await pass(timer, 60);
    expect(timer.remaining).to.equal(180);
  });
});
