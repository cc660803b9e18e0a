import { describe, expect, test } from 'vitest';
import { messages } from '../../../src/markdown/messages.js';
import { render, renderSlide } from '../../../src/markdown/render.js';
import { slug } from '../../../src/markdown/story.js';

const rendered = (...lines: string[]) =>
  renderSlide({
    name: 'dia.md',
    markdown: ['<scenario-reveal>', ...lines, '</scenario-reveal>'].join('\n\n'),
  });
const warnings = (...lines: string[]) =>
  rendered(...lines).warnings.map(({ file, line, message }) => [file, line, message]);

describe('a story that branches', () => {
  const fork = ['### A', '#### Kies', '- [Klas](#klas)\n- [Ouders](#ouders)'];

  test.each<[string, string[], [string, number, string][]]>([
    ['all well', [...fork, '### Klas', '#### En dan', '- [Verder](#slot)', '### Ouders', '### Slot'], []],
    [
      'an unknown target',
      ['### A', '#### Kies', '- [B](#b)\n- [C](#c)', '### B'],
      [['dia.md', 8, messages.choiceUnknown('c')]],
    ],
    [
      'a dead end',
      [...fork, '### Klas', '### Ouders', '### Slot'],
      [['dia.md', 10, messages.choiceDeadEnd()]],
    ],
    ['an end that is meant', [...fork, '### Klas <!-- .element: class="end" -->', '### Ouders'], []],
    [
      'a loop',
      ['### A', '### B', '#### Kies', '- [Terug](#a)\n- [Verder](#c)', '### C'],
      [['dia.md', 9, messages.choiceLoop('a')]],
    ],
    ['a way back that cannot be gone round', ['### A', '#### Kies', '- [B](#b)', '### B'], []],
    [
      'a step that nothing leads to',
      [
        ...fork,
        '### Klas <!-- .element: class="end" -->',
        '### Los <!-- .element: class="end" -->',
        '### Ouders',
      ],
      [['dia.md', 12, messages.stepUnreachable()]],
    ],
    [
      'text between the heading and the links',
      ['### A', '#### Kies', 'Wat doe je?', '- [B](#b)\n- [C](#c)', '### B', '### C'],
      [['dia.md', 9, messages.choiceNotBelow()]],
    ],
    [
      'text beside one of the links',
      ['### A', '#### Kies', '- [B](#b) met elkaar\n- [C](#c)', '### B', '### C'],
      [['dia.md', 7, messages.choiceWithText()]],
    ],
    ['a list of links without a heading is a list', ['### A', '- [B](#nergens)', '### B'], []],
  ])('%s', (_name, lines, expected) => {
    expect(warnings(...lines)).toEqual(expected);
  });

  test('gives the steps that a choice leads to an id, so that the links work without script', () => {
    const { html } = rendered(
      '### A',
      '#### Kies',
      '- [B](#wat-nu)\n- [C](#c)',
      '### Wat nú?',
      '### Z <!-- .element: id="c" -->',
    );
    expect(html).toContain('<h3>A</h3>');
    expect(html).toContain('<h3 id="dia-wat-nu">Wat nú?</h3>');
    expect(html).toContain('<a href="#dia-wat-nu">B</a>');
    expect(html).toMatch(/<h3 id="c">Z ?<\/h3>/);
  });

  test('two cases with a step of the same name each lead to their own', () => {
    const lines = ['<scenario-reveal>', '### A', '#### Kies', '- [B](#b)\n- [C](#c)', '### B', '### C'];
    const markdown = [...lines, '</scenario-reveal>'].join('\n\n');
    const sources = [
      { name: '15-een.md', markdown: `${markdown}\n\n---\n\n${markdown}` },
      { name: '16-twee.md', markdown },
    ];
    const html = render(sources).map((slide) => slide.html);
    const ids = html.join().matchAll(/<h3 id="([^"]*)"/g);
    const links = html.join().matchAll(/href="#([^"]*)"/g);
    const expected = ['15-een-b', '15-een-c', '15-een-b-2', '15-een-c-2', '16-twee-b', '16-twee-c'];
    expect([...ids].map(([, id]) => id)).toEqual(expected);
    expect([...links].map(([, target]) => target)).toEqual(expected);
  });

  test('slugs', () => {
    expect(slug(' Praat éérst met 2 klassen! ')).toBe('praat-eerst-met-2-klassen');
  });
});
