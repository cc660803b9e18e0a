/** The editor apart from the deck: its fields, its list, its forms and its questions. */
import type { AxeResults } from 'axe-core';
import 'axe-core';
import { fixtureCleanup } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import { AskDialog } from '../../src/editor/ask-dialog/ask-dialog.js';
import { DeckEditor } from '../../src/editor/deck-editor/deck-editor.js';
import { Editing } from '../../src/editor/editing.js';
import { PictureDialog } from '../../src/editor/picture-dialog/picture-dialog.js';
import { SchoolForm } from '../../src/editor/school-form/school-form.js';
import { Workbench } from '../../src/editor/workbench.js';
import { DEFAULT_SETTINGS, type Deck, type DeckSettings } from '../../src/document/deck.js';
import { renderSlide } from '../../src/markdown/render.js';

const axe = (globalThis as unknown as { axe: { run(node: Element): Promise<AxeResults> } }).axe;
const violations = async (node: Element): Promise<readonly string[]> =>
  (await axe.run(node)).violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
  );

const DECK: Deck = {
  version: 1,
  id: 'test',
  revision: 'a',
  settings: DEFAULT_SETTINGS,
  slides: [
    { name: '01-een.md', markdown: '## Een\n\nTekst\n\nNote:\n\nZeg dit.\n' },
    {
      name: '02-twee.md',
      markdown:
        '## Twee\n\n<live-poll question="Wat?">\n\n- Ja\n- Nee\n\n</live-poll>\n\n---\n\n## Nog een\n',
    },
  ],
};

let opened: Editing | undefined;
afterEach(() => {
  opened?.close();
  document.querySelectorAll('ask-dialog, picture-dialog, school-form').forEach((dialog) => dialog.remove());
  fixtureCleanup();
});

/** The editor with a stage that only remembers. */
async function open() {
  const bench = new Workbench(DECK);
  const asked: string[] = [];
  const section = document.createElement('section');
  let place = { h: 0, v: 0 };
  const editing = new Editing(
    {
      editing: false,
      get place() {
        return place;
      },
      current: section,
      begin: () => {},
      put: () => {},
      settle: () => {},
      show: (h, v) => (place = { h, v }),
      plan: () => ({ minutes: 50, room: 50 }),
      onMove: () => {},
    },
    bench,
    {
      render: (source) => renderSlide(source),
      changed: () => {},
      settled: () => {},
      save: async () => void asked.push('save'),
      askSettings: () => asked.push('settings'),
      file: (act) => asked.push(act),
      pictures: (files) => asked.push(...files.map(({ name }) => name)),
      paste: () => undefined,
      opened: () => {},
    },
  );
  opened = editing;
  editing.open();
  const editor = document.querySelector<DeckEditor>('deck-editor')!;
  const settled = async (): Promise<void> => {
    await editor.updateComplete;
    await Promise.all(
      ['slide-strip', 'slide-text', 'slide-form'].map((tag) => part(tag).updateComplete as Promise<unknown>),
    );
  };
  const part = (tag: string) =>
    editor.renderRoot.querySelector<HTMLElement & { updateComplete: unknown }>(tag)!;
  const all = <Found extends HTMLElement>(tag: string, selector: string): Found[] => [
    ...part(tag).shadowRoot!.querySelectorAll<Found>(selector),
  ];
  const press = async (tag: string, label: string): Promise<void> => {
    all(tag, 'button')
      .find(({ innerText }) => innerText.trim() === label)!
      .click();
    await settled();
  };
  const type = async (selector: string, text: string): Promise<void> => {
    const [field] = all<HTMLTextAreaElement>('slide-text', selector);
    field!.value = text;
    field!.dispatchEvent(new InputEvent('input'));
    await settled();
  };
  await settled();
  return { editor, bench, asked, all, press, type, settled };
}

describe('<deck-editor>', () => {
  it('is accessible, with a slide that has an element in it', async () => {
    const { editor, bench, settled } = await open();
    expect(await violations(editor)).to.deep.equal([]);
    bench.open(1);
    await settled();
    expect(await violations(editor)).to.deep.equal([]);
  });

  it('has the text and the notes of a slide in fields of their own', async () => {
    const { all, bench, type } = await open();
    expect(all<HTMLTextAreaElement>('slide-text', 'textarea').map(({ value }) => value)).to.deep.equal([
      '## Een\n\nTekst',
      'Zeg dit.',
    ]);
    await type('#notes', 'Zeg iets anders.');
    await type('#body', '## Eén');
    expect(bench.deck.slides[0]!.markdown).to.equal('## Eén\n\nNote:\n\nZeg iets anders.\n');
    expect(bench.deck.slides[1]).to.equal(DECK.slides[1]);
  });

  it('lists every part, and shows a title as it is typed', async () => {
    const { all, type } = await open();
    await type('#body', '# Welkom');
    const rows = all('slide-strip', 'li').map(({ innerText }) => innerText.replace(/\s+/g, ' ').trim());
    expect(rows).to.deep.equal(['1 Welkom', '2.1 Twee', '2.2 Nog een']);
  });

  it('goes on in a new slide after a line ---, and leaves the field alone while somebody types', async () => {
    const { all, bench, type } = await open();
    await type('#body', '## Een\n\n---\n\n## Anderhalf');
    expect(bench.rows.map(({ number, title }) => `${number} ${title}`)).to.deep.equal([
      '1.1 Een',
      '1.2 Anderhalf',
      '2.1 Twee',
      '2.2 Nog een',
    ]);
    await type('#body', '## Een\n\n---\n\n## Anderhalf!');
    expect(bench.rows.length).to.equal(4);
    expect(all<HTMLTextAreaElement>('slide-text', '#body')[0]!.value).to.include('Anderhalf!');
  });

  it('writes what is chosen in the forms into the text', async () => {
    const { all, bench, settled } = await open();
    bench.open(1);
    await settled();
    const set = async (selector: string, value: string, event: string): Promise<void> => {
      const [field] = all<HTMLInputElement>('slide-form', selector);
      field!.value = value;
      field!.dispatchEvent(new Event(event));
      await settled();
    };
    await set('textarea', 'Ja\nSoms\n\nNee', 'change');
    await set('fieldset:last-of-type input[type=number]', '5', 'input');
    expect(bench.deck.slides[1]!.markdown).to.equal(
      '<!-- .slide: data-minutes="5" -->\n\n## Twee\n\n<live-poll question="Wat?">\n\n- Ja\n- Soms\n- Nee\n\n</live-poll>\n\n---\n\n## Nog een\n',
    );
  });

  it('hides a slide and says so in the list', async () => {
    const { all, press } = await open();
    await press('slide-strip', 'Verbergen');
    expect(all('slide-strip', '[aria-current]')[0]!.innerText).to.include('verborgen');
    await press('slide-strip', 'Weer tonen');
    expect(all('slide-strip', '[aria-current]')[0]!.innerText).not.to.include('verborgen');
  });

  it('lets no key through to the deck, and saves by Ctrl+S', async () => {
    const { asked, all } = await open();
    const heard: string[] = [];
    const listen = ({ key }: KeyboardEvent): number => heard.push(key);
    document.addEventListener('keydown', listen);
    const key = (of: HTMLElement, init: KeyboardEventInit): boolean =>
      of.dispatchEvent(
        new KeyboardEvent('keydown', { bubbles: true, composed: true, cancelable: true, ...init }),
      );
    for (const of of [all('slide-text', 'button')[0]!, all('slide-text', '#body')[0]!]) key(of, { key: 'b' });
    expect(key(all('slide-text', '#body')[0]!, { key: 's', ctrlKey: true })).to.equal(false);
    document.removeEventListener('keydown', listen);
    expect(heard).to.deep.equal([]);
    expect(asked).to.deep.equal(['save']);
  });
});

describe('the questions of the editor', () => {
  it('are no where somebody closes them', async () => {
    const dialog = new AskDialog();
    document.body.append(dialog);
    const answer = dialog.ask({ title: 'Weg?', text: 'Alles is dan weg.', yes: 'Gooi weg' });
    await dialog.updateComplete;
    await new Promise(requestAnimationFrame);
    expect(await violations(dialog)).to.deep.equal([]);
    dialog.renderRoot.querySelector('dialog')!.close();
    expect(await answer).to.equal(false);
  });

  it('want to know what is in a picture', async () => {
    const dialog = new PictureDialog();
    document.body.append(dialog);
    const answer = dialog.ask('data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=');
    await dialog.updateComplete;
    await new Promise(requestAnimationFrame);
    expect(await violations(dialog)).to.deep.equal([]);
    const yes = dialog.renderRoot.querySelector<HTMLButtonElement>('[data-main]')!;
    yes.click();
    expect(dialog.renderRoot.querySelector('dialog')!.open).to.equal(true);
    dialog.renderRoot.querySelector('input')!.value = 'Een plein ';
    yes.click();
    expect(await answer).to.equal('Een plein');
  });
});

describe('<school-form>', () => {
  async function show(settings: Partial<DeckSettings>) {
    const form = new SchoolForm();
    const applied: DeckSettings[] = [];
    form.onApply = (changed) => applied.push(changed);
    document.body.append(form);
    await form.show({ ...DEFAULT_SETTINGS, ...settings }, '');
    const $ = <Found extends HTMLElement>(selector: string) =>
      form.renderRoot.querySelector<Found>(selector)!;
    return { form, applied, $ };
  }

  it('is accessible, and hands over what was filled in', async () => {
    const { form, applied, $ } = await show({ school: 'De Linde' });
    expect(await violations(form)).to.deep.equal([]);
    const name = $<HTMLInputElement>('[name=school]');
    name.value = 'De Eik ';
    name.dispatchEvent(new Event('input'));
    $('[data-main]').click();
    expect(applied).to.deep.equal([{ ...DEFAULT_SETTINGS, school: 'De Eik' }]);
  });

  it('forgets what was filled in and cancelled', async () => {
    const { form, applied, $ } = await show({ broker: 'wss://oud.example' });
    $<HTMLInputElement>('[name=broker]').value = 'wss://fout.example';
    $<HTMLInputElement>('[name=phonePage]').value = 'https://fout.example';
    const type = $<HTMLSelectElement>('select');
    type.value = 'po';
    type.dispatchEvent(new Event('change'));
    $('[value=cancel]').click();
    const settings = { ...DEFAULT_SETTINGS, broker: 'wss://oud.example' };
    await form.show(settings, '');
    expect($<HTMLSelectElement>('select').value).to.equal(settings.type);
    $('[data-main]').click();
    expect(applied).to.deep.equal([settings]);
  });

  it('says it when a colour is too light, and shows what it becomes', async () => {
    const { form, $ } = await show({ colours: { primary: '#ffee00', accent: '' } });
    expect($('.hint').innerText).to.include('te licht');
    expect(getComputedStyle($('.swatch')).backgroundColor).not.to.equal('rgb(255, 238, 0)');
    expect(await violations(form)).to.deep.equal([]);
  });

  it('refuses an address that is none', async () => {
    const { form, applied, $ } = await show({});
    $<HTMLInputElement>('[name=broker]').value = 'http://school.nl';
    $('[data-main]').click();
    await form.updateComplete;
    expect($('.wrong').innerText).to.include('wss://');
    expect(applied).to.deep.equal([]);
  });
});
