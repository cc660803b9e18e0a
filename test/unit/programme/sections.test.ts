import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS as settings } from '../../../src/document/deck.js';
import { render } from '../../../src/markdown/render.js';
import { composeSections } from '../../../src/programme/sections.js';

describe('composeSections', () => {
  const sources = [
    { name: '01-a.md', markdown: '# Titel' },
    {
      name: '02-b.md',
      markdown: '<!-- .slide: data-panel="plan" -->\n## Programma\n\nNote:\nLet op de tijd.',
    },
    { name: '03-c.md', markdown: '<!-- .slide: data-session="1" data-minutes="5" -->\n## De wet & meer' },
  ];

  it('writes the plan into its slide, before the notes', () => {
    const [, plan] = composeSections(render(sources), settings);
    expect(plan).toMatch(/<table class="plan">.*De wet &amp; meer.*5.*<\/table>.*<aside class="notes"/s);
  });

  it('leaves out what the programme leaves out', () => {
    const [, plan] = composeSections(render(sources), { ...settings, programme: '2' });
    expect(plan).not.toContain('<table');
  });

  it('does not take text on another slide for the plan slide', () => {
    const text = [{ name: '01-a.md', markdown: 'tekst `data-panel="plan"` en verder' }];
    expect(composeSections(render(text), settings)[0]).not.toContain('plans');
  });
});
