/** Starts the editor: ties editing to the file, the draft and the pictures. What isn't on the screen yet is made when it is asked for. */
import { COLOURS_BLOCK_ID, coloursCss } from '../document/colours.js';
import { DeckError } from '../document/deck.js';
import { logoAddress } from '../document/logo.js';
import { htmlToMarkdown } from '../document/paste.js';
import { preparePicture } from '../document/picture-file.js';
import { picturesSize } from '../document/pictures.js';
import { render } from '../markdown/render.js';
import type { SlideSource } from '../markdown/types.js';
import { composeSections } from '../programme/sections.js';
import { editor as t } from '../strings/nl.js';
import { AskDialog } from './ask-dialog/ask-dialog.js';
import { Drafting } from './drafting.js';
import { Editing } from './editing.js';
import { exchange, type FileAct } from './exchange.js';
import { addPicture, usedPictures } from './picture-use.js';
import { PictureDialog } from './picture-dialog/picture-dialog.js';
import { SchoolForm } from './school-form/school-form.js';
import type { Contents, EditorOptions } from './services.js';
import { saveDeck } from './save.js';
import { Workbench } from './workbench.js';

/** Above this many bytes of pictures a file is refused by many a mail server. */
const HEAVY = 5_000_000;

/** How long the editor waits for a draft to be found, in milliseconds: what is typed would take its place. */
const LOOKING = 3000;

/** What people also choose for one session: only what is changed here takes the place of that. */
const SESSION_SETTINGS = ['school', 'type', 'programme', 'participants'] as const;

export interface Editor {
  toggle(): void;
}

export function startEditor(options: EditorOptions): Editor {
  const { stage, turn } = options;
  const bench = new Workbench(options.contents.deck, options.contents.pictures);
  const contents = (): Contents => ({ deck: bench.deck, pictures: bench.pictures });
  const picture = (path: string): string | undefined => bench.pictures.get(path);

  const renderOne = (source: SlideSource) => {
    const [rendered] = render([source], { picture });
    const [html = ''] = composeSections([rendered!], bench.deck.settings, picture);
    return { ...rendered!, html };
  };

  let { settings } = bench.deck;
  const ask = lazily(() => new AskDialog());
  const askPicture = lazily(() => new PictureDialog());
  const school = lazily(() => new SchoolForm());

  const editing = new Editing(stage, bench, {
    render: renderOne,
    changed: () => {
      followSettings();
      options.onChange(contents());
      drafting.changed(contents());
    },
    settled: weigh,
    save: async () => {
      // somebody may type on while it is written
      const saving = contents();
      const saved = await saveDeck(saving, options);
      if (saved === undefined) return;
      if (saved.kind === 'failed') editing.tell(saved.message);
      if (saved.kind === 'written') editing.tell(t.saving.saved(saved.name));
      if (saved.kind === 'started') editing.tell(t.saving.download(saved.name));
      if ('revision' in saved) drafting.saved(saving, saved.revision, saved.kind === 'written');
    },
    askSettings: () => {
      const { settings } = bench.deck;
      const form = school();
      form.readPicture = async (file) => (await attempt(() => preparePicture(file)))?.data;
      form.onApply = (changed) => bench.setSettings(changed);
      void form.show(settings, settings.logo === '' ? '' : (logoAddress(settings.logo, picture) ?? ''));
    },
    file: (act) => void takeFile(act),
    pictures: (files) => void addPictures(files),
    paste: (html) => htmlToMarkdown(html),
    opened: (open) => (open ? turn.begin() : turn.end()),
  });
  const drafting = new Drafting(options, {
    status: (text) => (editing.status = text),
    open: (kept) => {
      bench.replace(kept);
      editing.open();
    },
    confirm: (question) => ask().ask(question),
  });
  turn.onElsewhere = () => editing.warn(t.draft.elsewhere);
  // a browser that never answers is no reason not to edit
  const looked = Promise.race([drafting.look(), new Promise((resolve) => setTimeout(resolve, LOOKING))]);

  /** Changed in the form, by a draft or another file, or taken back. */
  function followSettings(): void {
    const before = settings;
    settings = bench.deck.settings;
    if (settings === before) return;
    const changed = SESSION_SETTINGS.filter((key) => settings[key] !== before[key]);
    if (changed.length > 0)
      options.onSettings(Object.fromEntries(changed.map((key) => [key, settings[key]])));
    const style = document.getElementById(COLOURS_BLOCK_ID);
    if (style !== null) style.textContent = coloursCss(settings.colours);
  }

  function weigh(): void {
    const bytes = picturesSize(usedPictures(contents()));
    const size = `${(bytes / 1_000_000).toLocaleString('nl-NL', { maximumFractionDigits: 1 })} MB`;
    const heavy = bytes > HEAVY;
    editing.weigh(heavy ? t.picture.heavy(size) : t.picture.total(size), heavy);
  }

  /** What goes wrong with somebody's file is said in a sentence; nothing has changed then. */
  async function attempt<T>(act: () => T | Promise<T>): Promise<T | undefined> {
    try {
      return await act();
    } catch (error) {
      if (!(error instanceof DeckError)) throw error;
      editing.tell(error.message);
      return undefined;
    }
  }

  async function addPictures(files: readonly File[]): Promise<void> {
    for (const file of files) {
      editing.tell(t.picture.busy);
      const made = await attempt(() => preparePicture(file));
      if (made === undefined) continue;
      editing.tell('');
      const alt = await askPicture().ask(made.data);
      if (alt === undefined) continue;
      const added = addPicture(bench.pictures, made);
      bench.setPictures(added.pictures);
      editing.type(`![${alt.replace(/[[\]\\]/g, '')}](${added.name})`);
    }
  }

  async function takeFile(act: FileAct): Promise<void> {
    editing.tell('');
    const { contents: found, told = '' } = (await attempt(() => exchange(act, contents(), options))) ?? {};
    if (told !== '') editing.tell(told);
    if (found === undefined) return;
    const yes = await ask().ask({
      title: t.files.replaceTitle,
      text: t.files.replaceText(found.deck.slides.length),
      yes: t.files.replaceYes,
    });
    if (!yes) return;
    bench.replace(found);
    editing.reload();
    editing.tell(t.did.taken);
  }

  return {
    toggle: () => {
      // neither version may take the place of the other before somebody chose
      void looked.then(() => {
        if (!drafting.offer()) editing.toggle();
      });
    },
  };
}

/** Makes an element the first time, and puts it in the page. */
function lazily<E extends HTMLElement>(make: () => E): () => E {
  let element: E | undefined;
  return () => {
    if (element === undefined) {
      element = make();
      // keys typed in a dialog are none of the deck's business
      element.addEventListener('keydown', (event) => event.stopPropagation());
      document.body.append(element);
    }
    return element;
  };
}
