/** The deck by key alone: where the focus is, and how to get it somewhere. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { slideNumber } from './browser.js';

interface Focus {
  /** What a screen reader calls it, or nearly. */
  readonly name: string;
  /** Tells one element from another. */
  readonly place: string;
  readonly visible: boolean;
}

/** What has the focus, through shadow roots; undefined when that is the page itself. */
export function focused(page: Page): Promise<Focus | undefined> {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    if (element === null || element === document.body) return undefined;
    const { x, y, width, height } = element.getBoundingClientRect();
    // a radio button may be drawn by its label
    const drawn = [element, element.nextElementSibling].filter((candidate) => candidate !== null);
    const outlined = drawn.some((candidate) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(candidate);
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
    });
    const field = element as HTMLInputElement;
    // arrows are drawn, not read
    const label = field.labels?.[0]?.textContent ?? element.textContent;
    return {
      name: (element.getAttribute('aria-label') ?? label).replace(/[←→\s]+/g, ' ').trim(),
      place: [element.localName, x, y, width, height].map(String).join(' '),
      visible:
        outlined &&
        width > 0 &&
        x > -1 &&
        y > -1 &&
        x + width <= innerWidth + 1 &&
        y + height <= innerHeight + 1,
    };
  });
}

/** Tab, until what has this name has the focus. On the way it has to be seen where the focus is. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const passed: string[] = [];
  for (let tabs = 0; tabs < 60; tabs += 1) {
    await page.keyboard.press('Tab');
    const focus = await focused(page);
    if (focus === undefined) continue;
    const number = await slideNumber(page);
    expect(focus.visible, `focus in sight on ${focus.name}, slide ${number}`).toBe(true);
    if (typeof name === 'string' ? focus.name === name : name.test(focus.name)) return;
    passed.push(focus.name);
  }
  throw new Error(`Tab never came to ${String(name)}, but to: ${passed.join(' · ')}`);
}

export async function pressButton(page: Page, name: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
}
