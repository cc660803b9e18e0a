/** Any HTML → safe, canonical HTML: the same rules as for a slide, for text that isn't Markdown. */

import { TreeBuilder } from './builder.js';
import { readHtml } from './html-reader.js';
import { serialise } from './serialise.js';
import type { Remark } from './split.js';

/** Sanitising what this gives changes nothing and gives no remarks. */
export function sanitise(
  html: string,
  picture?: (path: string) => string | undefined,
): { html: string; remarks: Remark[] } {
  const remarks: Remark[] = [];
  const remark = (message: string, line: number): void => void remarks.push({ line, message });
  const builder = new TreeBuilder(1, { picture, remark });
  readHtml(html, builder, (index) => index + 1);
  return { html: serialise(builder.finish().children), remarks };
}
