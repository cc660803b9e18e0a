/**
 * Says to who can't see it what came on the wall. reveal.js says every word that a slide holds: also the steps of a case
 * that nobody saw yet, and never the question of a poll.
 */
import type { RevealDeck } from './reveal.js';

export function announceSlides(reveal: RevealDeck, root: HTMLElement): void {
  const status = root.querySelector('.aria-status');
  if (status === null) return;
  const say = () =>
    // reveal.js asks for its frame after it told of the change: this one comes right behind it
    queueMicrotask(() =>
      requestAnimationFrame(() => {
        status.textContent = spoken(reveal.getCurrentSlide());
      }),
    );
  say();
  reveal.on('slidechanged', say);
  // a figure says its own step, of which reveal.js only reads the words in bold
  reveal.on('fragmentshown', (event) => {
    const { fragment } = event as unknown as { fragment: Element };
    if (fragment.closest('step-figure') !== null) status.textContent = '';
  });
}

/** The words in sight, what is asked, and what the pictures show; each with a full stop where a voice would run on. */
function spoken(slide: HTMLElement): string {
  const lines = slide.innerText.split('\n');
  // a figure says its step within itself
  const steps = [...slide.querySelectorAll('step-figure')].map(
    ({ shadowRoot }) => shadowRoot?.querySelector<HTMLElement>('.text')?.innerText,
  );
  const questions = [...slide.querySelectorAll('live-poll')].map((poll) => poll.getAttribute('question'));
  // a drawing that stands in the page itself hides the picture that it was made from, not what that says
  const pictures = [...slide.querySelectorAll('img')]
    .filter((picture) => (picture.closest('step-figure') ?? picture.parentElement)?.checkVisibility())
    .map(({ alt }) => alt);
  return [...lines, ...questions, ...pictures, ...steps]
    .map((line) => (line ?? '').replace(/\s+/gu, ' ').trim())
    .filter((line) => line !== '')
    .map((line) => (/[.!?:…]$/.test(line) ? line : `${line}.`))
    .join(' ');
}
