import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS as settings } from '../../../src/document/deck.js';
import { render } from '../../../src/markdown/render.js';
import { composeSections } from '../../../src/programme/sections.js';

const noPicture = () => undefined;

describe('composeSections', () => {
  const sources = [
    { name: '01-a.md', markdown: '# Titel' },
    {
      name: '02-b.md',
      markdown: '<!-- .slide: data-panel="plan" -->\n## Programma\n\nNote:\nLet op de tijd.',
    },
    { name: '03-c.md', markdown: '<!-- .slide: data-session="1" data-minutes="5" -->\n## De wet & meer' },
  ];

  it('writes the plan into its slide, and the notes nowhere', () => {
    const [, plan] = composeSections(render(sources), settings, noPicture);
    expect(plan).toMatch(/<table class="plan".*.*De wet &amp; meer.*5.*<\/table>/s);
    expect(plan).not.toContain('Let op de tijd');
  });

  it('leaves out what the programme leaves out', () => {
    const [, plan] = composeSections(render(sources), { ...settings, programme: '2' }, noPicture);
    expect(plan).not.toContain('<table');
  });

  it('keeps a picture that only notes show, once and out of sight', () => {
    const markdown = '![a](a.png)\n\nNote:\n![a](a.png) ![b](b.png)\n\n---\n\nNote:\n![b](b.png)';
    const picture = (path: string) => `data:image/png;base64,${path[0]!}`;
    const sections = composeSections(render([{ name: '01-a.md', markdown }], { picture }), settings, picture);
    expect(sections).toHaveLength(2);
    expect(sections[1]).toMatch(/^<template><img [^>]*data-picture="b\.png"[^>]*><\/template>$/);
  });

  it('keeps what no slide shows, for who takes it out of its comment later; the rest once', () => {
    const markdown = '![a](a.png)\n\n<!-- ![b](b&c.png) -->';
    const kept = new Map(['a.png', 'b&c.png'].map((name) => [name, `data:image/png;base64,${name[0]!}`]));
    const picture = (path: string) => kept.get(path);
    const rendered = render([{ name: '01-a.md', markdown }], { picture });
    const sections = composeSections(rendered, settings, picture, kept);
    expect(sections).toHaveLength(2);
    expect(sections[1]).toMatch(/^<template><img [^>]*data-picture="b&amp;c\.png"[^>]*><\/template>$/);
  });

  it('does not take text on another slide for the plan slide', () => {
    const text = [{ name: '01-a.md', markdown: 'tekst `data-panel="plan"` en verder' }];
    expect(composeSections(render(text), settings, noPicture)[0]).not.toContain('plans');
  });

  describe('with a logo', () => {
    const slides = render([
      { name: '01-a.md', markdown: '<!-- .slide: class="big title" -->\n\n# Welkom' },
      { name: '02-b.md', markdown: '<!-- .slide: class="subtitled" -->\n\n## Verder' },
    ]);
    const picture = (name: string) => (name === 'logo.png' ? 'data:image/png;base64,AA' : undefined);

    it('shows it on the title slide alone, found by its name', () => {
      const [title, other] = composeSections(slides, { ...settings, logo: 'logo.png' }, picture);
      expect(title).toContain(
        '<img class="logo" alt="Logo van de school" data-picture="logo.png" src="data:image/png;base64,AA">',
      );
      expect(other).not.toContain('<img');
    });

    it('shows a data URI as it is, and cannot be left by it', () => {
      const logo = 'data:image/svg+xml,"><script>alert(1)</script>';
      const [title] = composeSections(slides, { ...settings, logo }, picture);
      expect(title).toContain('src="data:image/svg+xml,&quot;&gt;&lt;script&gt;');
    });

    it('shows none when there is no such picture', () => {
      expect(composeSections(slides, { ...settings, logo: 'x.png' }, picture)[0]).not.toContain('<img');
    });
  });
});
