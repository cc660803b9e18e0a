/** What somebody pastes from a web page or from Word, as clean Markdown. */
import TurndownService from 'turndown';

/** Undefined when there is no text in it: then the plain text of the clipboard is the better one. */
export function htmlToMarkdown(html: string): string | undefined {
  const page = new DOMParser().parseFromString(html, 'text/html');
  listsFromWord(page.body);
  for (const element of page.querySelectorAll(GONE)) element.remove();
  fencePlainText(page);
  const markdown = converter().turndown(page.body).replaceAll('\u00A0', ' ').trim();
  return markdown === '' ? undefined : markdown;
}

/** Has no place in a slide, or is nothing without its page: a picture is pasted as a file. */
const GONE =
  'script, style, noscript, template, iframe, frame, object, embed, svg, math, canvas, video, audio, img, picture, form, ' +
  'button, input, select, textarea, head, title, link, meta, [hidden]';

function converter(): TurndownService {
  const service = new TurndownService({
    headingStyle: 'atx',
    bulletListMarker: '-',
    codeBlockStyle: 'fenced',
    emDelimiter: '*',
    hr: '***',
  });
  const { escape } = service;
  service.escape = (text) =>
    escape(text)
      // not a tag, a reference or a line that means something in a slide
      .replace(/[<&]/g, '\\$&')
      .replace(/^(\s*notes?):/gi, '$1\\:');
  service.addRule('link', {
    filter: (node) => node.nodeName === 'A' && node.hasAttribute('href'),
    replacement: (content, node) => {
      const href = (node.getAttribute('href') ?? '').trim();
      const isLink = /^(?:https?:|mailto:|tel:)[^\s<>]*$/i.test(href);
      return isLink && content.trim() !== ''
        ? `[${content}](<${href}>)`.replace(/\(<([^()]*)>\)$/, '($1)')
        : content;
    },
  });
  service.addRule('table', {
    filter: 'table',
    replacement: (_, node) => table(node as HTMLTableElement, service),
  });
  return service;
}

/** Turndown fences code alone, and leaves other text with a fixed width as it is: its `---` would begin a slide. */
function fencePlainText(page: Document): void {
  for (const plain of page.querySelectorAll('pre')) {
    if (plain.firstChild?.nodeName === 'CODE') continue;
    for (const end of plain.querySelectorAll('br')) end.replaceWith('\n');
    const code = page.createElement('code');
    code.textContent = plain.textContent;
    plain.replaceChildren(code);
  }
}

/** The first row is the head: Markdown has no table without one. */
function table({ rows }: HTMLTableElement, service: TurndownService): string {
  const cells = [...rows].map((row) =>
    [...row.cells].map((cell) =>
      service
        .turndown(cell.innerHTML)
        .replace(/\s*\n\s*/g, ' ')
        .replaceAll('|', '\\|'),
    ),
  );
  const width = Math.max(0, ...cells.map((row) => row.length));
  if (width === 0) return '';
  const line = (row: readonly string[]): string =>
    `| ${Array.from({ length: width }, (_, index) => row[index] ?? '').join(' | ')} |`;
  const [head = [], ...rest] = cells;
  return `\n\n${[line(head), line(Array<string>(width).fill('---')), ...rest.map(line)].join('\n')}\n\n`;
}

/** Word writes a list as paragraphs with a bullet or a number in each. */
function listsFromWord(body: HTMLElement): void {
  let list: HTMLElement | undefined;
  let last: Element | undefined;
  for (const paragraph of body.querySelectorAll<HTMLElement>('p[class*="MsoList"], p[style*="mso-list"]')) {
    const mark = paragraph.querySelector('[style*="mso-list"]');
    if (mark === null && !/mso-list:\s*l\d/.test(paragraph.getAttribute('style') ?? '')) continue;
    const isNumber = /^\s*\(?(?:\d+|[a-z])[.)]/i.test(mark?.textContent ?? '');
    mark?.remove();
    if (list === undefined || paragraph.previousElementSibling !== last) {
      list = body.ownerDocument.createElement(isNumber ? 'ol' : 'ul');
      paragraph.before(list);
    }
    const item = body.ownerDocument.createElement('li');
    item.append(...paragraph.childNodes);
    list.append(item);
    paragraph.remove();
    last = list;
  }
}
