/** What slides/LEESMIJ.md tells schools is so: its examples work, and the warnings it explains exist. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { messages } from '../../../src/markdown/messages.js';
import { renderSlide } from '../../../src/markdown/render.js';

const readme = readFileSync('slides/LEESMIJ.md', 'utf8');
const examples = [...readme.matchAll(/```markdown\n(.*?)```/gs)].map(([, example = '']) => example);
const table = readme.slice(readme.indexOf('| Melding (het begin)')).split('\n\n')[0]!;
const explained = [...table.matchAll(/^\| (`.*?) \|/gm)].flatMap(([, cell = '']) =>
  [...cell.matchAll(/`([^`]+)`/g)].map(([, beginning = '']) => beginning),
);
const sentences = Object.values(messages).map((message) =>
  (message as (...words: unknown[]) => string)('…', '…', '…', '…'),
);

describe('LEESMIJ', () => {
  it.each(examples)('has an example that gives no warning: %s', (markdown) => {
    const picture = () => 'data:image/svg+xml,';
    expect(renderSlide({ name: 'voorbeeld.md', markdown }, { picture }).warnings).toEqual([]);
  });

  it.each(explained)('explains a warning that exists: %s', (beginning) => {
    const pieces = beginning.split('…').map((piece) => piece.trim());
    const said = sentences.filter((sentence) => pieces.every((piece) => sentence.includes(piece)));
    expect(said).not.toEqual([]);
  });
});
