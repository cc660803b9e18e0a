/** Which slides answer to what somebody types. Pure. */

export interface Listed {
  /** As it stands on the slide, such as `12.2`. */
  readonly number: string;
  readonly title: string;
  /** All that is on the slide. */
  readonly text: string;
}

/** By number, by title, and then by what else is on the slide; in the order of the deck within each. */
export function findSlides<Slide extends Listed>(slides: readonly Slide[], typed: string): readonly Slide[] {
  const sought = simple(typed);
  if (sought === '') return slides;
  const rank = ({ number, title, text }: Slide): number => {
    if (number === sought || number.startsWith(`${sought}.`)) return 0;
    if (simple(title).includes(sought)) return 1;
    return simple(text).includes(sought) ? 2 : 3;
  };
  return [0, 1, 2].flatMap((wanted) => slides.filter((slide) => rank(slide) === wanted));
}

/** Without case and accents: who types `casussen` or `CASUS`, or `ideeen`, means the same. */
const simple = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim().toLowerCase();
