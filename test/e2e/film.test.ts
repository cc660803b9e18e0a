/** A film of the school's own, in the built file: from disk, under the policy, and forgotten. */
import { describe, expect, it } from 'vitest';
import { decksPerTest, present, ready, type OpenedDeck } from './browser.js';

const openDeck = decksPerTest();
let deck: OpenedDeck;

/** One sample of silence. */
const wav = Buffer.from(
  '524946462500000057415645666d74201000000001000100401f0000401f000001000800646174610100000080',
  'hex',
);
const question = /Wat ziet een leerling dan op maandagochtend/;

describe('the film on slide 18', () => {
  it('plays from disk without a request, and is forgotten by a reload', async () => {
    deck = await openDeck({ address: '#/18/3' });
    const { page } = deck;
    await expect.poll(() => present(page, 'film-slot').getByText(question).isVisible()).toBe(true);
    const chooser = page.waitForEvent('filechooser');
    await present(page).getByRole('button', { name: 'Kies een film' }).click();
    await (await chooser).setFiles({ name: 'klas.wav', mimeType: 'audio/wav', buffer: wav });
    const video = present(page, 'film-slot video');
    await expect
      .poll(() => video.evaluate((element) => (element as HTMLVideoElement).readyState))
      .toBeGreaterThan(0);
    await expect.poll(() => present(page).getByText('klas.wav, minder dan 1 MB').isVisible()).toBe(true);
    await page.reload();
    await ready(page);
    await expect.poll(() => present(page, 'film-slot').getByText(question).isVisible()).toBe(true);
    expect(deck.trouble.filter((line) => !line.startsWith('blob:'))).toEqual([]);
  });

  it('leaves the question readable where scripts do not run', async () => {
    deck = await openDeck({ script: false });
    await expect.poll(() => deck.page.getByText(question).isVisible()).toBe(true);
  });
});
