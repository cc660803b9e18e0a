/** The timer for who can’t see it, hear it, or use a mouse. */
import { expect } from 'chai';
import type { CountdownTimer } from '../../components/countdown-timer/countdown-timer.js';
import { buttons, findings, press } from './support/countdown-timer.js';
import { clock, freezeTime, make, pass, told, words } from './support/frozen-timer.js';

freezeTime();

describe('<countdown-timer> accessibility', () => {
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
    muted: (timer) => {
      timer.toggleSound();
    },
    'in its last round': (timer) => {
      timer.nextRound();
      timer.nextRound();
    },
    'in rounds that do not fit': (timer) => {
      Object.assign(timer, { perGroup: true, groups: 9, planned: 15 });
    },
    'without minutes': (timer) => {
      timer.minutes = undefined;
    },
    'with a time that cannot be': (timer) => {
      timer.minutes = -1;
    },
    'with rounds that cannot be': (timer) => {
      timer.repeat = 0;
    },
  };
  for (const [state, bring] of Object.entries(states)) {
    it(`axe finds nothing: ${state}`, async () => {
      const timer = await make('minutes="5" repeat="3" label="Presentaties"');
      bring(timer);
      await timer.updateComplete;
      clock.restore();
      expect(await findings(timer)).to.be.empty;
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

  it('tells no moment that is skipped by hand, but the end', async () => {
    const timer = await make('minutes="4"');
    timer.start();
    await pass(timer, 150);
    const before = told(timer);
    await press(timer, '−1 min');
    expect([timer.remaining, told(timer)]).to.deep.equal([30, before]);
    await press(timer, '−1 min');
    expect(told(timer)).to.equal('De tijd is om.');
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
