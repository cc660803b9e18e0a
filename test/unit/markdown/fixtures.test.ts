import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { renderSlide } from '../../../src/markdown/render.js';

const folder = new URL('../../fixtures/markdown/', import.meta.url);
const fixtures = readdirSync(folder).filter((name) => name.endsWith('.md'));
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

const picture = (path: string): string | undefined =>
  path === 'klas groen.svg' ? 'data:image/svg+xml;base64,PHN2Zy8+' : undefined;

describe('each Markdown file becomes the HTML file beside it', () => {
  test.each(fixtures)('%s', (name) => {
    const { html, notes } = renderSlide({ name, markdown: read(name) }, { picture });
    expect([html, ...notes.filter((text) => text !== ''), ''].join('\n')).toBe(
      read(name.replace(/md$/, 'html')),
    );
  });
});
