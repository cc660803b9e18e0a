/** Reads a poll's options from the list inside it: the content that also stands there without script. */
import { poll as text } from '../../src/strings/nl.js';
import type { OptionList } from './option-list.js';
import { cleanWord, optionKey, SCALE, type PollType } from './tally.js';

/** The options of a poll of this type; a list of two inside a scale says what its ends stand for. */
export function optionList(host: Element, type: PollType): OptionList {
  const inside = readOptions(host);
  const [low, high] = inside.length === 2 ? inside : [];
  return {
    options: type === 'scale' ? SCALE : type === 'words' ? [] : inside,
    scale: type === 'scale',
    ends: [low ?? text.scaleLow, high ?? text.scaleHigh],
  };
}

/** Which option or word is meant by an index, a text, or whatever a page passes; undefined when there is none such. */
export function optionNamed(option: unknown, type: PollType, options: readonly string[]): string | undefined {
  if (type === 'words') return (typeof option === 'string' && cleanWord(option)) || undefined;
  if (typeof option === 'number') return options[option];
  if (typeof option !== 'string') return undefined;
  return options.find((known) => optionKey(known) === optionKey(option));
}

/** What is missing, as a sentence for the person who makes the slide; undefined when all is well. */
export function problemOf(type: string, options: number): string | undefined {
  if (!['choice', 'scale', 'words'].includes(type)) return text.unknownType(type);
  return type === 'choice' && options === 0 ? text.noOptions : undefined;
}

/** The texts of the list items, in order; empty ones and repetitions left out, a list within an item not counted. */
function readOptions(host: Element): readonly string[] {
  const options = new Map<string, string>();
  for (const item of host.querySelectorAll('li')) {
    const outer = item.parentElement?.closest('li');
    if (outer && host.contains(outer)) continue;
    const text = itemText(item);
    const key = optionKey(text);
    if (key !== '' && !options.has(key)) options.set(key, text);
  }
  return [...options.values()];
}

function itemText(item: Element): string {
  return [...item.childNodes]
    .filter((node) => !(node instanceof Element && node.matches('ul, ol')))
    .map((node) => (node.nodeType === Node.COMMENT_NODE ? '' : (node.textContent ?? '')))
    .join('')
    .trim()
    .replace(/\s+/gu, ' ');
}
