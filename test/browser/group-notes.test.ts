/** Typing what the groups say: where the cursor goes, when it is saved, and what a screen reader and the browser's storage get. */
import type { AxeResults } from 'axe-core';
import 'axe-core';
import { fixture, fixtureCleanup } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import { useFakeTimers, type SinonFakeTimers } from 'sinon';
import { GroupNotes } from '../../src/report/group-notes/group-notes.js';
import { casePath, experiencesPath } from '../../src/report/notes.js';
import { MemoryLog } from '../../src/session/log.js';
import { Session } from '../../src/session/session.js';
import { MemoryStore } from '../../src/session/store.js';

const axe = (globalThis as unknown as { axe: { run(node: Element): Promise<AxeResults> } }).axe;

let clock: SinonFakeTimers | undefined;
afterEach(() => {
  clock?.restore();
  clock = undefined;
  fixtureCleanup();
});

async function make(setUp: Partial<GroupNotes> = {}) {
  const parent = await fixture<HTMLElement>('<main></main>');
  const element = new GroupNotes();
  Object.assign(element, { log: new MemoryLog(), ...setUp });
  parent.append(element);
  await element.updateComplete;
  const fields = () => [...element.renderRoot.querySelectorAll('textarea')];
  const headings = () =>
    [...element.renderRoot.querySelectorAll('h3')].map(({ innerText }) => innerText.trim());
  const type = (field: HTMLTextAreaElement | undefined, text: string): void => {
    field!.value = text;
    field!.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };
  return { parent, element, fields, headings, type, log: element.log };
}

const split = (count: number) => {
  const log = new MemoryLog();
  log.append('split', { seed: 1, size: 4, count });
  return log;
};

describe('<group-notes>', () => {
  it('has a row for each group that was made, and follows when there are others', async () => {
    const groupsLog = split(12);
    const { element, headings } = await make({ groupsLog });
    expect(headings()).to.deep.equal(['Groep 1', 'Groep 2', 'Groep 3']);
    groupsLog.append('split', { seed: 1, size: 4, count: 16 });
    await element.updateComplete;
    expect(headings()).to.have.length(4);
  });

  it('asks for a number of rows where no groups were made', async () => {
    const { element, headings } = await make();
    expect(headings()).to.have.length(6);
    const input = element.renderRoot.querySelector<HTMLInputElement>('input[type=number]')!;
    for (const [value, rows] of [
      ['3', 3],
      ['0', 3],
      ['', 3],
      ['9', 9],
    ] as const) {
      input.value = value;
      input.dispatchEvent(new Event('change'));
      await element.updateComplete;
      expect(headings()).to.have.length(rows);
    }
  });

  it('has a row for each topic, with the groups that have it and room for more recommendations', async () => {
    const { element, headings, fields } = await make({
      sheet: 2,
      topics: ['Waar meld je?', 'Welke actie?'],
      topicsLog: split(12),
    });
    expect(headings().map((text) => text.replace(/\s+/g, ' '))).to.deep.equal([
      '1. Waar meld je? groepen 1, 3',
      '2. Welke actie? groep 2',
    ]);
    expect(fields()).to.have.length(10);
    [...element.renderRoot.querySelectorAll('button')]
      .find(({ innerText }) => innerText === 'Nog een aanbeveling')
      ?.click();
    await element.updateComplete;
    await element.updateComplete;
    expect(fields()).to.have.length(14);
    expect((element.shadowRoot?.activeElement as HTMLTextAreaElement).labels[0]?.innerText).to.equal(
      'Wat raden we aan?',
    );
  });

  it('saves at a pause in typing, once, and says so', async () => {
    clock = useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { element, fields, type, log } = await make();
    const status = () => element.renderRoot.querySelector('[role=status]')?.textContent.trim();
    for (const text of ['K', 'Kl', 'Kleed']) {
      type(fields()[0], text);
      clock.tick(200);
    }
    await element.updateComplete;
    expect(log.events).to.deep.equal([]);
    expect(status()).to.equal('Bezig…');
    clock.tick(500);
    await element.updateComplete;
    expect(log.events.map(({ data }) => data)).to.deep.equal([{ path: casePath(1, 'case'), text: 'Kleed' }]);
    expect(status()).to.equal('Bewaard');
  });

  it('saves at once when it goes, when the field is left and when the page is hidden', async () => {
    clock = useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { element, fields, type, log } = await make();
    type(fields()[0], 'een');
    fields()[0]!.dispatchEvent(new FocusEvent('focusout', { bubbles: true, composed: true }));
    expect(log.events).to.have.length(1);
    type(fields()[1], 'twee');
    dispatchEvent(new Event('pagehide'));
    expect(log.events).to.have.length(2);
    type(fields()[2], 'drie');
    element.remove();
    expect(log.events).to.have.length(3);
    clock.tick(5000);
    expect(log.events).to.have.length(3);
  });

  it('says when nothing is kept', async () => {
    const { element } = await make({ durable: false });
    expect(element.renderRoot.querySelector('[role=status]')?.textContent).to.include('bewaart niets');
  });

  it('goes to the next group on Ctrl + Enter, and round to the first', async () => {
    const { element, fields } = await make({ groupsLog: split(8) });
    const focused = () => fields().indexOf(element.shadowRoot?.activeElement as HTMLTextAreaElement);
    element.focus();
    const places: number[] = [];
    for (let presses = 0; presses < 3; presses += 1) {
      places.push(focused());
      fields()[focused()]?.dispatchEvent(
        new KeyboardEvent('keydown', {
          key: 'Enter',
          ctrlKey: true,
          bubbles: true,
          composed: true,
          cancelable: true,
        }),
      );
    }
    expect(places).to.deep.equal([0, 3, 0]);
  });

  it('keeps letters from the deck around it', async () => {
    const { parent, fields } = await make();
    let heard = 0;
    parent.addEventListener('keydown', () => (heard += 1));
    for (const key of ['r', ' ', 'ArrowRight']) {
      fields()[0]?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
    }
    expect(heard).to.equal(0);
  });

  it('shows what another window typed, but not over what is being typed here', async () => {
    clock = useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { element, fields, type, log } = await make();
    type(fields()[0], 'hier');
    log.append('note', { path: casePath(1, 'case'), text: 'daar' });
    log.append('note', { path: casePath(1, 'pressure'), text: 'ook daar' });
    await element.updateComplete;
    expect(
      fields()
        .slice(0, 2)
        .map(({ value }) => value),
    ).to.deep.equal(['hier', 'ook daar']);
    clock.tick(500);
    await element.updateComplete;
    // kept, and neither is lost
    expect(fields()[0]?.value).to.equal('daar\nhier');
  });

  it('forgets what was typed and not kept yet, when the session is wiped elsewhere', async () => {
    clock = useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    let wipe = (): void => undefined;
    const session = new Session({
      store: Object.assign(new MemoryStore(), {
        subscribe: ({ cleared }: { cleared(): void }) => {
          wipe = cleared;
          return () => undefined;
        },
      }),
      now: () => 0,
      writer: 'a',
    });
    const log = session.for('notes');
    log.append('note', { path: casePath(1, 'case'), text: 'GEHEIM' });
    const { element, fields, type } = await make({ log });
    type(fields()[0], 'GEHEIM en meer');
    wipe();
    await element.updateComplete;
    clock.tick(500);
    await element.updateComplete;
    expect(log.events).to.deep.equal([]);
    expect(fields()[0]?.value).to.equal('');
  });

  it('takes 500 notes, one of 100 KB and markup as the text they are', async () => {
    const log = new MemoryLog();
    const html = '<img src=x onerror="window.hacked = true"> 🙈';
    log.append('note', { path: experiencesPath(1), text: 'lang '.repeat(20_000) });
    for (let topic = 2; topic <= 60; topic += 1)
      log.append('note', { path: experiencesPath(topic), text: html });
    for (let group = 1; group <= 150; group += 1) {
      for (const field of ['case', 'pressure', 'solution'] as const)
        log.append('note', { path: casePath(group, field), text: html });
    }
    const { element, fields } = await make({ log });
    expect(fields()).to.have.length(450);
    expect(fields()[449]?.value).to.equal(html);
    element.sheet = 2;
    await element.updateComplete;
    expect(fields()[0]?.value).to.have.length(100_000);
    expect(element.renderRoot.querySelector('img')).to.equal(null);
  });

  it('has a name for every field, and axe finds nothing', async () => {
    const { element } = await make({ topics: ['Waar meld je?'] });
    for (const sheet of [1, 2] as const) {
      element.sheet = sheet;
      await element.updateComplete;
      expect((await axe.run(element)).violations.map(({ id }) => id)).to.deep.equal([]);
      expect(element.renderRoot.textContent).to.include('Noem geen namen');
    }
  });
});
