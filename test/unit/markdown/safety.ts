/** What the tests hold rendered HTML against: an own, independent list of what may be in it. */

import { Parser, parseDocument } from 'htmlparser2';
import { sanitise } from '../../../src/markdown/sanitise.js';

const TAGS = new Set(
  (
    'section a abbr b br cite code del em i ins kbd mark q s small span strong sub sup u blockquote details div ' +
    'figcaption figure h1 h2 h3 h4 h5 h6 hr p pre summary dd dl dt li ol ul img input caption table tbody td tfoot th ' +
    'thead tr countdown-timer group-splitter live-poll scenario-reveal film-slot'
  ).split(' '),
);
const ATTRIBUTES = new Set(
  (
    'class id title lang dir hidden role aria-label aria-hidden aria-describedby data-fragment-index data-auto-animate ' +
    'data-auto-animate-id data-id data-background-color data-transition data-visibility data-state data-session ' +
    'data-minutes data-school data-panel data-chapter data-slide data-left-out href target rel open value start reversed type src alt width height loading ' +
    'disabled checked align colspan rowspan scope minutes label repeat size participants question school'
  ).split(' '),
);
const VOID = new Set(['br', 'hr', 'img', 'input']);

interface Node {
  readonly type: string;
  readonly name?: string;
  readonly attribs?: Record<string, string>;
  readonly children?: readonly Node[];
}

/** Every reason why this HTML isn't safe; empty when it is. */
export function dangersIn(html: string): string[] {
  const dangers: string[] = [];
  const visit = (node: Node): void => {
    if (node.type !== 'text' && node.type !== 'tag' && node.type !== 'root')
      dangers.push(`${node.type} ${node.name}`);
    if (node.type === 'tag' && !TAGS.has(node.name ?? '')) dangers.push(`<${node.name}>`);
    for (const [name, value] of Object.entries(node.attribs ?? {})) {
      if (!ATTRIBUTES.has(name)) dangers.push(`${node.name} ${name}`);
      if (name === 'href' && !/^(https?:|mailto:|tel:|#)/i.test(value)) dangers.push(`href ${value}`);
      if (name === 'src' && !/^data:image\/(png|jpeg|gif|webp|avif|svg\+xml)[;,]/i.test(value))
        dangers.push(`src ${value}`);
      if (name === 'id' && /^teamsessie/i.test(value)) dangers.push(`id ${value}`);
      if (node.name === 'input' && name === 'type' && value !== 'checkbox') dangers.push(`input ${value}`);
    }
    node.children?.forEach(visit);
  };
  visit(parseDocument(html));
  return dangers;
}

/** Whether each element is closed, in order, by a closing tag of its own. */
export function isBalanced(html: string): boolean {
  const unclosed: string[] = [];
  const parser = new Parser({
    onclosetag(name, implied) {
      if (implied && !VOID.has(name)) unclosed.push(name);
    },
  });
  parser.end(html);
  const count = (pattern: RegExp): number => html.match(pattern)?.length ?? 0;
  const voids = count(/<(?:br|hr|img|input)[ >]/g);
  return unclosed.length === 0 && count(/<[a-z]/g) - voids === count(/<\//g);
}

/** A slide's content without our own sections, which an author may not write. */
export function contentOf(html: string): string {
  return html.replace(/<\/?section(?: [^>]*)?>/g, '');
}

/** What sanitising would still change or say. A picture that lacks a description goes on lacking it. */
export function leftToSanitise(html: string): string[] {
  const again = sanitise(html);
  const said = again.remarks
    .map(({ message }) => message)
    .filter((message) => !message.includes('beschrijving'));
  return again.html === html ? said : [again.html, ...said];
}
