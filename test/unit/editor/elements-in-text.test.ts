import { describe, expect, it } from 'vitest';
import { elementAt, itemsIn, withAttribute, withItems } from '../../../src/editor/elements-in-text.js';

const TEXT = `Tekst

<countdown-timer minutes="5" label="Stap &quot;1&quot;"></countdown-timer>

<live-poll question='Wat?' type=choice>

- Ja
- Nee

</live-poll>
`;

const timer = elementAt(TEXT, TEXT.indexOf('minutes'))!;
const poll = elementAt(TEXT, TEXT.indexOf('Nee'))!;

describe('the element that the cursor is in', () => {
  it('is found in its tag and in what it holds, with its attributes as they are meant', () => {
    expect(timer.tag).toBe('countdown-timer');
    expect([...timer.attributes]).toEqual([
      ['minutes', '5'],
      ['label', 'Stap "1"'],
    ]);
    expect(poll.tag).toBe('live-poll');
    expect(poll.attributes.get('question')).toBe('Wat?');
  });

  it('is none between two, and the only one wherever the cursor is', () => {
    expect(elementAt(TEXT, 0)).toBeUndefined();
    expect(elementAt('tekst <countdown-timer>', 0)?.tag).toBe('countdown-timer');
  });

  it('may not be finished', () => {
    expect(elementAt('<live-poll question="', 5)).toBeUndefined();
    expect(elementAt('<live-poll>\n\n- a', 14)?.end).toBe(11);
  });
});

describe('a changed attribute', () => {
  it.each([
    ['minutes', '10', '<countdown-timer minutes="10" label="Stap &quot;1&quot;">'],
    ['label', 'a < b & "c"', '<countdown-timer minutes="5" label="a &lt; b &amp; &quot;c&quot;">'],
    ['label', undefined, '<countdown-timer minutes="5">'],
    ['per-group', '', '<countdown-timer minutes="5" label="Stap &quot;1&quot;" per-group>'],
  ])('%s = %j', (name, value, tag) => {
    expect(withAttribute(timer, name, value)).toBe(tag);
  });
});

describe('the options of a poll', () => {
  it('are read and written in place', () => {
    expect(itemsIn(TEXT, poll)).toEqual(['Ja', 'Nee']);
    const { from, to, text } = withItems(TEXT, poll, ['Ja', 'Nee', 'Soms']);
    expect(TEXT.slice(0, from) + text + TEXT.slice(to)).toBe(TEXT.replace('- Nee', '- Nee\n- Soms'));
  });

  it('come in a poll that has none', () => {
    const empty = '<live-poll question="Wat?"></live-poll>';
    const { from, to, text } = withItems(empty, elementAt(empty, 3)!, ['Ja']);
    expect(empty.slice(0, from) + text + empty.slice(to)).toBe(
      '<live-poll question="Wat?">\n\n- Ja\n\n</live-poll>',
    );
  });
});
