/** <film-slot> in a page of its own. */
import type { AxeResults } from 'axe-core';
import 'axe-core';
import { aTimeout, fixture, fixtureCleanup, oneEvent, waitUntil } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import '../../components/film-slot/film-slot.js';
import type { FilmSlot } from '../../components/film-slot/film-slot.js';

const axe = (globalThis as unknown as { axe: { run(node: Element): Promise<AxeResults> } }).axe;

/** Its own second is short for a machine that does other work too. */
const WAIT = { timeout: 15_000 };

afterEach(() => fixtureCleanup());

/** A tenth of a second of silence: what a browser plays without any codec. */
function silence(name = 'film.wav'): File {
  const samples = 800;
  const view = new DataView(new ArrayBuffer(44 + samples));
  const text = (at: number, word: string) =>
    Array.from(word).forEach((letter, i) => view.setUint8(at + i, letter.charCodeAt(0)));
  text(0, 'RIFF');
  view.setUint32(4, 36 + samples, true);
  text(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, 8000, true);
  view.setUint32(28, 8000, true);
  view.setUint16(32, 1, true);
  view.setUint16(34, 8, true);
  text(36, 'data');
  view.setUint32(40, samples, true);
  for (let i = 0; i < samples; i++) view.setUint8(44 + i, 128);
  return new File([view], name, { type: 'audio/wav' });
}

async function make() {
  const slot = await fixture<FilmSlot>('<film-slot><p>Wat zie je?</p></film-slot>');
  const $ = <T extends Element>(selector: string) => slot.renderRoot.querySelector<T>(selector);
  const pick = (input: string, file: File) => {
    const transfer = new DataTransfer();
    transfer.items.add(file);
    const field = $<HTMLInputElement>(input)!;
    field.files = transfer.files;
    field.dispatchEvent(new Event('change'));
    return slot.updateComplete;
  };
  const button = (name: string) =>
    [...slot.renderRoot.querySelectorAll('button')].find((each) => each.innerText.trim() === name);
  return { slot, $, pick, button };
}

describe('<film-slot>', () => {
  it('asks the question as long as there is no film', async () => {
    const { slot, button } = await make();
    expect(slot.querySelector('p')?.checkVisibility()).to.equal(true);
    expect(button('Kies een film')).to.exist;
    expect((await axe.run(slot)).violations.map(({ id }) => id)).to.deep.equal([]);
  });

  it('plays the picked file from this device, tells its name and size, and does not start by itself', async () => {
    const { slot, $, pick } = await make();
    await pick('#film', silence());
    const video = $<HTMLVideoElement>('video')!;
    if (video.readyState === 0) await oneEvent(video, 'loadedmetadata');
    expect(video.src).to.match(/^blob:/);
    expect(video.paused).to.equal(true);
    expect($('.about')?.textContent).to.contain('film.wav, minder dan 1 MB. Blijft op dit apparaat.');
    expect(slot.querySelector('p')?.checkVisibility()).to.equal(false);
    expect((await axe.run(slot)).violations.map(({ id }) => id)).to.deep.equal([]);
  });

  it('brings the question back when the film is closed, and lets go of the file', async () => {
    const { slot, $, pick, button } = await make();
    await pick('#film', silence());
    const { src } = $<HTMLVideoElement>('video')!;
    button('Film sluiten')?.click();
    await slot.updateComplete;
    expect(slot.querySelector('p')?.checkVisibility()).to.equal(true);
    const gone = await fetch(src).then(
      () => false,
      () => true,
    );
    expect(gone).to.equal(true);
  });

  it('says what to do with a film that the browser cannot play, and asks the question again', async () => {
    const { slot, $, pick } = await make();
    await pick('#film', new File(['geen film'], 'klas.avi', { type: 'video/x-msvideo' }));
    await waitUntil(() => $('.missing')?.checkVisibility() === true, 'it says so', WAIT);
    expect($('.missing')?.textContent).to.contain('Deze browser kan ‘klas.avi’ niet afspelen.');
    expect(slot.querySelector('p')?.checkVisibility()).to.equal(true);
  });

  it('shows captions over the film, as text', async () => {
    const { $, pick } = await make();
    await pick('#film', silence());
    await pick('#captions', new File(['WEBVTT\n\n00:00.000 --> 00:09.000\nHoi'], 'nl.vtt'));
    const captions = () => $<HTMLVideoElement>('video')!.textTracks[0];
    await waitUntil(() => captions()?.cues?.length === 1, 'it has captions', WAIT);
    const track = captions();
    expect(track?.mode).to.equal('showing');
    expect((track?.cues?.[0] as VTTCue).text).to.equal('Hoi');
  });

  it('says it when a file is no captions', async () => {
    const { $, pick } = await make();
    await pick('#film', silence());
    await pick('#captions', new File(['1\n00:00,000'], 'nl.srt'));
    await waitUntil(() => $('.missing')?.checkVisibility() === true, 'it says so', WAIT);
    expect($('.missing')?.textContent).to.contain('‘nl.srt’ is geen ondertiteling');
    expect($('video')).to.exist;
  });

  it('pauses when its slide goes out of sight', async () => {
    const { slot, $, pick } = await make();
    await pick('#film', silence());
    const video = $<HTMLVideoElement>('video')!;
    video.muted = true;
    video.loop = true;
    await video.play();
    await aTimeout(0);
    slot.style.display = 'none';
    await waitUntil(() => video.paused, 'it pauses', WAIT);
  });

  it('keeps the space bar on the film to itself', async () => {
    const { slot, $, pick } = await make();
    await pick('#film', silence());
    let heard = false;
    slot.addEventListener('keydown', () => (heard = true));
    $('video')?.dispatchEvent(new KeyboardEvent('keydown', { key: ' ', bubbles: true, composed: true }));
    expect(heard).to.equal(false);
  });
});
