/** The slides as they stand in the file: rendered, with the plan of the chosen programme written into its slide. */
import type { RenderedSlide } from '../markdown/types.js';
import { makePlan } from './programme.js';
import { planHtml } from './plan-html.js';
import type { DeckSettings } from '../document/deck.js';

const attributes = '(?:[^">]|"[^"]*")*';
/** The opening tag of a plan slide, and what follows up to its notes or its end. */
const planSlide = new RegExp(
  `(<section ${attributes}data-panel="plan"${attributes}>)([\\s\\S]*?)(?=<aside class="notes"|</section>)`,
  'g',
);

export function composeSections(slides: readonly RenderedSlide[], settings: DeckSettings): readonly string[] {
  const plan = planHtml(
    makePlan(
      slides.map(({ parts }) => parts),
      settings,
    ),
  );
  return slides.map(({ html }) =>
    html.includes('data-panel="plan"')
      ? html.replace(
          planSlide,
          (_, open: string, body: string) => `${open}${body}<div class="plans">${plan}</div>`,
        )
      : html,
  );
}
