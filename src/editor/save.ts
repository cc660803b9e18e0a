/** Makes the new file out of the one that was opened, and hands it to the person. */
import { fileName } from '../document/file-name.js';
import { rebuild } from '../document/pristine.js';
import { revisionOf } from '../document/revision.js';
import type { Saved } from '../document/savers.js';
import { render } from '../markdown/render.js';
import { composeSections } from '../programme/sections.js';
import { isoDate } from './iso-date.js';
import { usedPictures } from './picture-use.js';
import type { Contents, EditorOptions } from './services.js';

/** With the revision that the file has, where it was saved. Undefined where there is no file to make another from. */
export async function saveDeck(
  { deck, pictures }: Contents,
  { pristine, saver, now }: Pick<EditorOptions, 'pristine' | 'saver' | 'now'>,
): Promise<Saved | (Saved & { readonly revision: string }) | undefined> {
  if (pristine === undefined) return undefined;
  const picture = (path: string): string | undefined => pictures.get(path);
  const revision = await revisionOf(deck);
  const kept = usedPictures({ deck, pictures });
  const sections = composeSections(render(deck.slides, { picture }), deck.settings, picture, kept);
  const saved = await saver.save({
    name: fileName(deck.settings.school, isoDate(now()), 'html'),
    type: 'text/html',
    contents: rebuild(pristine, { ...deck, revision }, sections),
  });
  return saved.kind === 'written' || saved.kind === 'started' ? { ...saved, revision } : saved;
}
