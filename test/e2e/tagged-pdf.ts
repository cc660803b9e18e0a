/** Reads a PDF as a screen reader does: its bookmarks, and per page what each tagged piece of text is. */
import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface TaggedPdf {
  readonly language: string | undefined;
  readonly bookmarks: readonly string[];
  /** Per page the tags in the order of reading, such as `H2`, with the text in each. */
  readonly pages: readonly (readonly { readonly tag: string; readonly text: string }[])[];
}

type Tree = NonNullable<Awaited<ReturnType<PDFPageProxy['getStructTree']>>>;
type Leaf = Extract<Tree['children'][number], { id: string }>;

export async function readTaggedPdf(bytes: Uint8Array): Promise<TaggedPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await task.promise;
  const { info } = await pdf.getMetadata();
  const outline = await pdf.getOutline();
  const bookmarks: string[] = [];
  const collect = (items: typeof outline): void => {
    for (const { title, items: inner } of items) {
      bookmarks.push(title);
      collect(inner as typeof outline);
    }
  };
  collect(outline);
  const pages = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, index) => readPage(await pdf.getPage(index + 1))),
  );
  await task.destroy();
  return { language: (info as { Language?: string }).Language, bookmarks, pages };
}

async function readPage(page: PDFPageProxy): Promise<{ tag: string; text: string }[]> {
  const texts = new Map<string, string>();
  let id: string | undefined;
  const open: (string | undefined)[] = [];
  for (const item of (await page.getTextContent({ includeMarkedContent: true })).items) {
    if ('str' in item) {
      if (id !== undefined) texts.set(id, (texts.get(id) ?? '') + item.str + (item.hasEOL ? ' ' : ''));
    } else if (item.type === 'endMarkedContent') id = open.pop();
    else {
      open.push(id);
      // what is only decoration has none
      if (item.id) id = item.id;
    }
  }
  const read: { tag: string; text: string }[] = [];
  /** Text belongs to the nearest tag above it that says what it is. */
  const visit = (node: Tree | Leaf, tag: string): void => {
    if (!('children' in node)) {
      const last = read.at(-1);
      const text = texts.get(node.id) ?? '';
      if (last?.tag === tag) last.text += text;
      else read.push({ tag, text });
      return;
    }
    if (node.role === 'Figure') read.push({ tag: 'Figure', text: 'alt' in node ? String(node.alt) : '' });
    const own = /^(H[1-6]|P|L|LI|Table|TR|TH|TD)$/.test(node.role) ? node.role : tag;
    for (const child of node.children) visit(child, own);
  };
  visit(await page.getStructTree(), '');
  return read;
}
