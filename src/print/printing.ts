/** Prints: from the dialog, from the browser's own print command, and as a page of its own (`?view=print`). */
import { print as t } from '../strings/nl.js';
import { hasNames } from './elements.js';
import { PrintPanel } from './print-panel/print-panel.js';
import { currentSheet, otherSheet, removeSheet, showSheet } from './sheet.js';
import { availableHandouts, type PrintChoice, type PrintSource } from './source.js';

export interface Printing {
  /** Opens the dialog that asks what to print. */
  ask(): void;
  /** Takes the deck out of the page and shows the hand-out instead. */
  showPage(root: Element): void;
}

/** `source` is asked each time: what the facilitator chose may have changed. */
export function addPrinting(source: () => PrintSource): Printing {
  const panel = new PrintPanel();
  document.body.append(panel);
  let title = document.title;

  const show = (choice: PrintChoice): HTMLElement => {
    const sheet = showSheet(source(), choice);
    // what a browser proposes as the name of the PDF
    document.title = `${title} – ${t.names[choice.handout]}`;
    return sheet;
  };
  const slides = (): PrintChoice => ({ handout: 'slides', cases: source().schoolType, names: false });

  const ask = (): void => {
    const now = source();
    panel.handouts = availableHandouts(now);
    panel.hasNames = now.parts
      .flatMap(({ section }) => [...section.querySelectorAll('group-splitter')])
      .some(({ groups }) => groups.some(({ members }) => hasNames(members)));
    void panel.ask(now.schoolType);
  };

  panel.addEventListener('deck-print', ({ choice }) => {
    if (!panel.page) title = document.title;
    const sheet = show(choice);
    if (panel.page) panel.handout = choice.handout;
    else void whenLoaded(sheet).then(() => window.print());
  });
  panel.addEventListener('deck-print-page', () => window.print());
  panel.addEventListener('deck-print-ask', ask);

  // Ctrl+P
  addEventListener('beforeprint', () => {
    if (currentSheet() !== null || otherSheet() !== null) return;
    title = document.title;
    show(slides());
  });
  addEventListener('afterprint', () => {
    if (panel.page || currentSheet() === null) return;
    removeSheet();
    document.title = title;
  });

  return {
    ask,
    showPage: (root) => {
      title = document.title;
      panel.page = true;
      show(slides());
      document.documentElement.classList.add('print-page');
      // a timer that sounds in the deck's own window must not sound here too
      root.remove();
      // the keys of the deck have nothing to act on here
      addEventListener('keydown', (event) => event.stopPropagation(), { capture: true });
    },
  };
}

async function whenLoaded(sheet: HTMLElement): Promise<void> {
  await Promise.allSettled([...sheet.querySelectorAll('img')].map((picture) => picture.decode()));
}
