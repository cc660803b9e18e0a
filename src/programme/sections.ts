/** The slides as they stand in the file: rendered, with what their panels show and the school's logo. */
import type { RenderedSlide } from '../markdown/types.js';
import { makePlan } from './programme.js';
import { planHtml } from './plan-html.js';
import { protocolHtml } from './protocol-html.js';
import type { DeckSettings } from '../document/deck.js';
import { escapeHtml } from '../document/escape.js';
import type { Pictures } from '../document/pictures.js';
import { logoAddress, logoHtml } from '../document/logo.js';

const attributes = '(?:[^">]|"[^"]*")*';
/** The opening tag of a slide with a panel, its name, and what follows up to its end. */
const panelSlide = new RegExp(
  `(<section ${attributes}data-panel="(plan|protocol)"${attributes}>)([\\s\\S]*?)(?=</section>)`,
  'g',
);
const namedPicture = /<img [^>]*?data-picture="([^"]*)"[^>]*>/g;

/** The opening tag of a title slide. */
const titleSlide = new RegExp(`<section ${attributes}class="([^"]* )?title( [^"]*)?"${attributes}>`);

/**
 * `picture` finds a picture by its name, as in `render`. The last one holds the pictures that stand in notes only, and those
 * of `kept` that stand nowhere, when there are any: notes themselves aren't in the file, and a picture that somebody set
 * aside in a comment would be gone.
 */
export function composeSections(
  slides: readonly RenderedSlide[],
  settings: DeckSettings,
  picture: (name: string) => string | undefined,
  kept: Pictures = new Map(),
): readonly string[] {
  const logo = settings.logo === '' ? undefined : logoAddress(settings.logo, picture);
  const parts = slides.map((slide) => slide.parts);
  const panels: Readonly<Record<string, () => string>> = {
    plan: () => `<div class="plans">${planHtml(makePlan(parts, settings))}</div>`,
    protocol: protocolHtml,
  };
  const withPanel = (html: string): string =>
    html.replace(
      panelSlide,
      (_, open: string, name: string, body: string) => open + body + (panels[name]?.() ?? ''),
    );
  const withLogo = (html: string): string =>
    logo === undefined ? html : html.replace(titleSlide, (open) => open + logoHtml(settings.logo, logo));
  const sections = slides.map(({ html }) => withLogo(withPanel(html)));
  const known = new Set(
    sections.flatMap((html) => [...html.matchAll(namedPicture)].map(([, name]) => name!)),
  );
  const tags = [...kept].map(
    ([name, data]) => `<img data-picture="${escapeHtml(name)}" src="${escapeHtml(data)}" alt="">`,
  );
  const pictures = picturesIn([...slides.flatMap(({ notes }) => notes), ...tags], known);
  return pictures === '' ? sections : [...sections, `<template>${pictures}</template>`];
}

function picturesIn(notes: readonly string[], known: Set<string>): string {
  let pictures = '';
  for (const html of notes) {
    for (const [tag, name] of html.matchAll(namedPicture)) {
      if (!known.has(name!)) pictures += tag;
      known.add(name!);
    }
  }
  return pictures;
}
