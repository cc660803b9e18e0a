/** Slides that come from other files and go to them: a zip, a folder, Markdown, another file of teamsessie. */
import { writeZip } from '../document/export-zip.js';
import { fileName } from '../document/file-name.js';
import { openFiles } from '../document/import/open.js';
import { editor as t } from '../strings/nl.js';
import { isoDate } from './iso-date.js';
import { pickFiles, type PickOptions } from './pick-files.js';
import type { Contents, EditorOptions } from './services.js';

export type FileAct = keyof typeof t.files.acts;

const PICK: Readonly<Record<Exclude<FileAct, 'zip'>, PickOptions>> = {
  open: { accept: '.zip,.md,.markdown,.txt' },
  folder: { folder: true },
  take: { accept: '.html,.htm' },
};

/**
 * Does what was asked for. Gives the contents that were found in files, or undefined where there are none. Throws
 * `DeckError` with a Dutch sentence.
 */
export async function exchange(
  act: FileAct,
  { deck, pictures }: Contents,
  { saver, now }: Pick<EditorOptions, 'saver' | 'now'>,
): Promise<{ readonly contents?: Contents; readonly told?: string }> {
  if (act === 'zip') {
    const saved = await saver.save({
      name: fileName(deck.settings.school, isoDate(now()), 'zip'),
      type: 'application/zip',
      contents: writeZip(deck, pictures, now().getTime()),
    });
    if (saved.kind === 'failed') return { told: saved.message };
    if (saved.kind === 'cancelled') return {};
    return { told: saved.kind === 'written' ? t.saving.saved(saved.name) : t.saving.download(saved.name) };
  }
  const files = await pickFiles(PICK[act]);
  if (files.length === 0) return {};
  const { slides, settings, pictures: found } = await openFiles(files);
  return {
    contents: {
      deck: { ...deck, slides, settings: settings ?? deck.settings },
      pictures: new Map([...pictures, ...found]),
    },
  };
}
