/** Holds one element against the allow-list: which attributes stay, and what stands in for a picture that can't. */

import { attributesFor } from './allow-list.js';
import { messages } from './messages.js';
import { isExternal, isPictureData, pictureName } from './urls.js';

export type ReportRemark = (message: string, line: number) => void;

export interface FilterOptions {
  /** Gives the data URI for a picture named by a relative path, or undefined when there is none by that name. */
  readonly picture?: ((path: string) => string | undefined) | undefined;
  readonly remark: ReportRemark;
}

/** What may be written: perhaps another element than the author's, then with `text` as its content. */
export interface Filtered {
  readonly name: string;
  readonly attributes: Map<string, string>;
  readonly text?: string;
}

/** Attributes that mean more than one element at a time can judge; a comment may not set them afterwards. */
const NOT_IN_COMMENTS: ReadonlySet<string> = new Set(['a', 'img', 'input']);

const REPORTED_ELSEWHERE: ReadonlySet<string> = new Set(['href', 'src', 'target']);

/** The attributes of a tag that are allowed there, in the author's order. */
function filterAttributes(
  name: string,
  attributes: ReadonlyMap<string, string>,
  line: number,
  remark: ReportRemark,
): Map<string, string> {
  const checks = attributesFor(name);
  const kept = new Map<string, string>();
  for (const [attribute, value] of attributes) {
    const check = checks?.get(attribute);
    if (check === undefined) {
      remark(messages.attributeNotAllowed(name, attribute), line);
      continue;
    }
    const checked = check.test(value);
    if (checked !== undefined) kept.set(attribute, checked);
    else if (!REPORTED_ELSEWHERE.has(attribute) && name !== 'input') {
      remark(messages.attributeValue(name, attribute, value, check.expected), line);
    }
  }
  return kept;
}

/** Undefined when the tag has to go; its content stays. */
export function filterElement(
  name: string,
  attributes: ReadonlyMap<string, string>,
  line: number,
  options: FilterOptions,
): Filtered | undefined {
  const kept = filterAttributes(name, attributes, line, options.remark);
  if (name === 'a') return filterLink(attributes, kept, line, options.remark);
  if (name === 'img') return filterPicture(attributes, kept, line, options);
  if (name === 'input') return filterTickBox(kept, line, options.remark);
  return { name, attributes: kept };
}

/** The attributes that a `.slide` or `.element` comment may set on this element. */
export function filterComment(
  name: string,
  attributes: ReadonlyMap<string, string>,
  line: number,
  remark: ReportRemark,
): Map<string, string> {
  if (!NOT_IN_COMMENTS.has(name)) return filterAttributes(name, attributes, line, remark);
  const shared = attributesFor('section');
  const allowed = new Map<string, string>();
  for (const [attribute, value] of attributes) {
    if (shared?.has(attribute) === true) allowed.set(attribute, value);
    else remark(messages.attributeNotAllowed(name, attribute), line);
  }
  return filterAttributes(name, allowed, line, remark);
}

function filterLink(
  attributes: ReadonlyMap<string, string>,
  kept: Map<string, string>,
  line: number,
  remark: ReportRemark,
): Filtered | undefined {
  const href = kept.get('href');
  const wanted = attributes.get('href');
  if (href === undefined && wanted !== undefined) {
    remark(messages.linkNotAllowed(wanted), line);
    return undefined;
  }
  if (href !== undefined && isExternal(href)) {
    kept.set('target', '_blank');
    kept.set('rel', 'noopener noreferrer');
  } else {
    kept.delete('target');
    kept.delete('rel');
  }
  return { name: 'a', attributes: kept };
}

function filterPicture(
  attributes: ReadonlyMap<string, string>,
  kept: Map<string, string>,
  line: number,
  { picture, remark }: FilterOptions,
): Filtered {
  const wanted = attributes.get('src') ?? '';
  const source = kept.get('src');
  const alt = kept.get('alt') ?? '';
  const decorative = kept.get('role') === 'presentation' || kept.get('aria-hidden') === 'true';
  if (alt.trim() === '' && !decorative) remark(messages.pictureWithoutAlt(wanted), line);

  const name = source === undefined || isPictureData(source) ? undefined : pictureName(source);
  const data = name === undefined ? source : picture?.(name);
  if (data !== undefined && isPictureData(data)) {
    kept.set('src', data);
    if (!kept.has('alt')) kept.set('alt', '');
    // pictures of slides that aren't in sight would hold up the first slide
    kept.set('loading', 'lazy');
    // its bytes stand in the rendered slides only: this is how they are found again
    if (name !== undefined) kept.set('data-picture', name);
    return { name: 'img', attributes: kept };
  }
  remark(source === undefined ? messages.pictureNotAllowed(wanted) : messages.pictureNotFound(source), line);
  return { name: 'span', attributes: new Map([['class', 'picture-missing']]), text: alt };
}

function filterTickBox(kept: Map<string, string>, line: number, remark: ReportRemark): Filtered | undefined {
  if (kept.get('type') !== 'checkbox') {
    remark(messages.forbiddenTag('input'), line);
    return undefined;
  }
  // A tick box in a list of tasks shows; it is no control.
  kept.set('disabled', '');
  return { name: 'input', attributes: kept };
}
