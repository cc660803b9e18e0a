/** Every slide for who can't see it, or sees it otherwise: axe, both colour schemes, forced colours, and the order of reading. */
import type { CDPSession } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COLOURS_BLOCK_ID, coloursCss, contrast } from '../../src/document/colours.js';
import { findings } from './axe.js';
import { openDeck, present } from './browser.js';
import { goTo, openEverySlide, type OpenGallery } from './every-slide.js';
import { smallTargets } from './look.js';

const MINUTES = { timeout: 400_000 };

let deck: OpenGallery;
beforeAll(async () => {
  deck = await openEverySlide();
});
afterAll(() => deck.browser.close());

/** What `look` finds on each slide; nothing, when all is well. */
async function onEverySlide(look: () => Promise<string[]>): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const part of deck.parts) {
    await goTo(deck.page, part);
    const lines = await look();
    if (lines.length > 0) found[part] = lines;
  }
  return found;
}

const runAxe = (): Promise<string[]> => findings(deck.page);

describe('every slide', () => {
  it('has nothing that axe finds, and nothing that a finger would miss', MINUTES, async () => {
    expect(
      await onEverySlide(async () => [...(await runAxe()), ...(await deck.page.evaluate(smallTargets))]),
    ).toEqual({});
  });

  it('has nothing that axe finds in dark colours', MINUTES, async () => {
    const { page } = deck;
    await page.keyboard.press('d');
    expect(await page.evaluate(() => document.documentElement.dataset.scheme)).toBe('dark');
    expect(await onEverySlide(runAxe)).toEqual({});
    await page.keyboard.press('d');
  });

  it.each([
    ['white and yellow', '#ffffff', '#ffff00'],
    ['black and grey', '#000000', '#808080'],
  ])('can be read in the %s of a school, light and dark', MINUTES, async (_, primary, accent) => {
    const { page } = deck;
    const show = (css: string) =>
      page.evaluate(
        ([id, text]) => (document.getElementById(id!)!.textContent = text!),
        [COLOURS_BLOCK_ID, css],
      );
    await show(coloursCss({ primary, accent }));
    const found: Record<string, string[]> = {};
    for (const scheme of ['light', 'dark']) {
      for (const part of ['1.1', '3.2', '3.3', '12.2', '15.2', '16.4', '17.2', '19.3']) {
        await goTo(page, part);
        const faint = await findings(page, ['color-contrast']);
        if (faint.length > 0) found[`${scheme} ${part}`] = faint;
      }
      await page.keyboard.press('d');
    }
    await show('');
    expect(found).toEqual({});
  });

  it('has nothing that axe finds in the colours that somebody forces', MINUTES, async () => {
    await deck.page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    expect(await onEverySlide(runAxe)).toEqual({});
    await deck.page.emulateMedia({ forcedColors: 'none', reducedMotion: 'reduce' });
  });

  it.each(['light', 'dark'] as const)(
    'counts the dots that stand out, in %s colours that somebody forces',
    async (colorScheme) => {
      const { page, context } = await openDeck(deck.browser, { forcedColors: true });
      await page.emulateMedia({ forcedColors: 'active', colorScheme });
      for (const part of ['3.3', '11.2', '18.1']) {
        await goTo(page, part);
        const [others, counted] = await page.evaluate(dots);
        expect(counted, part).toBeGreaterThan(7);
        expect(others, part).toBeLessThan(3);
      }
      await context.close();
    },
  );

  it('shows all of the box around a station, in the colours that somebody forces', async () => {
    const { page, context } = await openDeck(deck.browser, { address: '#/16/3', forcedColors: true });
    const station = present(page, 'step-figure').locator('[aria-current]');
    const { outlineStyle, outlineOffset, outlineWidth } = await station.evaluate((button) => {
      const { outlineStyle, outlineOffset, outlineWidth } = getComputedStyle(button);
      return { outlineStyle, outlineOffset, outlineWidth };
    });
    expect(outlineStyle).toBe('solid');
    // what goes beyond the button lies below the next one
    expect(parseFloat(outlineOffset) + parseFloat(outlineWidth)).toBeLessThanOrEqual(0);
    await context.close();
  });

  it('is read out from its heading on, in the order in which it is written', MINUTES, async () => {
    const cdp = await deck.context.newCDPSession(deck.page);
    expect(await onEverySlide(() => readingOrder(cdp))).toEqual({});
  });

  it('is announced when it comes', async () => {
    const { page } = deck;
    await goTo(page, '8.1');
    const status = page.locator('.aria-status');
    expect(await status.getAttribute('aria-live')).toBe('polite');
    expect(await status.textContent()).toContain('Een sociaal veilig klimaat');
    expect(await status.textContent()).not.toContain('Tijd: 1 minuut');
  });

  it('is announced with what it asks and shows, and nothing that is still to come', async () => {
    const { page } = deck;
    const said = async (part: string) => {
      await goTo(page, part);
      return page.locator('.aria-status').textContent();
    };
    expect(await said('3.1')).toContain('Hoe vaak merkte jij dit schooljaar (online) pesten op?');
    expect(await said('6.4')).toContain('met opzet, terwijl');
    expect(await said('9.1')).toContain('zes leerlingen in vier fases');
    expect(await said('16.3')).toContain('Wat we elk jaar doen');
    const story = await said('15.2');
    expect(story).toContain('Een meisje uit havo 4');
    expect(story).not.toContain('Luister, en beloof geen geheim');
    // those are on the sheets that are printed
    expect(await said('17.2')).not.toContain('Ervaringen delen');
  });

  it('is announced to a screen reader, and each step on it when it comes', async () => {
    const { page, context } = await openDeck(deck.browser, { address: '#/4/1' });
    const cdp = await context.newCDPSession(page);
    const heard = () => politely(cdp);
    await expect.poll(heard).toMatch(/^De aanpak\. /);
    expect(await heard()).not.toContain('Het hele team');
    for (const step of ['Het hele team doet mee.', 'We weten samen hetzelfde.']) {
      await page.keyboard.press('ArrowRight');
      await expect.poll(heard).toBe(step);
    }
    await page.evaluate(() => (location.hash = '#/4/2'));
    await expect.poll(heard).toMatch(/^Twee sessies\. Sessie 1: de groep\. /);
    await context.close();
  });

  it('is told once what a step of a figure says', async () => {
    const { page, context } = await openDeck(deck.browser, { address: '#/9/1' });
    await page.keyboard.press('ArrowRight');
    await page.locator('section.present [aria-live]', { hasText: 'Storming: botsen' }).waitFor();
    expect(await page.locator('.aria-status').textContent()).toBe('');
    await context.close();
  });

  it('shows the focus on what stands around it, whatever its colour', async () => {
    const { page } = deck;
    const faint: string[] = [];
    for (const part of ['5.2', '16.4', '9.1']) {
      await goTo(page, part);
      const { name, fill } = await page.evaluate(() => {
        const slide = document.querySelector('.slides section.present:not(.stack)')!;
        const { backgroundColor } = getComputedStyle(slide);
        const paper = getComputedStyle(document.querySelector('.reveal-viewport')!).backgroundColor;
        return {
          name: slide.className,
          fill: backgroundColor === 'rgba(0, 0, 0, 0)' ? paper : backgroundColor,
        };
      });
      for (const control of ['.slide-number a', '.navigate-left', '.navigate-right', 'deck-menu .opener']) {
        const target = page.locator(control).first();
        await target.focus();
        await page.keyboard.press('Shift');
        const ring = await target.evaluate((element) => {
          const { outlineStyle, outlineColor, opacity } = getComputedStyle(element);
          return outlineStyle === 'solid' && Number(opacity) >= 0.9 ? outlineColor : 'none';
        });
        const ratio = ring === 'none' ? 0 : contrast(hex(ring), hex(fill));
        if (ratio < 3) faint.push(`${part} ${name}: ${control} ${ratio.toFixed(1)}`);
      }
    }
    expect(faint).toEqual([]);
  });
});

/** `rgb(11, 89, 96)` as `#0b5960`. */
const hex = (colour: string): string =>
  `#${[...colour.matchAll(/\d+/g)]
    .slice(0, 3)
    .map(([part]) => Number(part).toString(16).padStart(2, '0'))
    .join('')}`;

/** Runs in the page: how much the dots that don't count, and those that do, differ from what the window shows below them. */
function dots(): [number, number] {
  const brush = document.createElement('canvas').getContext('2d')!;
  const light = (colour: string): number => {
    brush.fillStyle = colour;
    brush.fillRect(0, 0, 1, 1);
    const [r, g, b] = [...brush.getImageData(0, 0, 1, 1).data].map((part) =>
      part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
  };
  const drawing = document.querySelector('.slides section.present:not(.stack) .drawing')!;
  const paths = [...drawing.shadowRoot!.querySelectorAll('path')];
  const below = light(getComputedStyle(drawing.closest('.column')!).backgroundColor);
  const [others, counted] = [paths[0]!, paths.at(-1)!].map((path) => {
    const dot = light(getComputedStyle(path).stroke);
    return (Math.max(dot, below) + 0.05) / (Math.min(dot, below) + 0.05);
  });
  return [others!, counted!];
}

/** What the slides' live region tells a screen reader now, as Chromium hands it over. */
async function politely(cdp: CDPSession): Promise<string> {
  const { nodes } = await cdp.send('Accessibility.getFullAXTree');
  const live = nodes.find(
    ({ ignored, role, properties = [] }) =>
      !ignored &&
      // those of the panels and elements are of the role status
      role?.value === 'generic' &&
      properties.some(({ name, value }) => name === 'live' && value.value === 'polite'),
  );
  const inside = new Set(live?.childIds);
  return nodes
    .filter(({ nodeId }) => inside.has(nodeId))
    .map(({ name }) => String(name?.value ?? ''))
    .join(' ')
    .trim();
}

/** Compares what Chromium hands to a screen reader with what stands in the slide. */
async function readingOrder(cdp: CDPSession): Promise<string[]> {
  const { nodes } = await cdp.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const read: { role: string; name: string }[] = [];
  const visit = (id: string): void => {
    const node = byId.get(id);
    if (node === undefined) return;
    const role = String(node.role?.value ?? '');
    const name = String(node.name?.value ?? '').trim();
    if (!node.ignored && name !== '') read.push({ role, name });
    for (const child of node.childIds ?? []) visit(child);
  };
  visit(nodes[0]!.nodeId);
  const first = deck.page.locator('.slides section.present:not(.stack) :is(h1, h2)').first();
  // a slide without a heading of the first level comes under the page's
  const headings = [await first.innerText()];
  if (await first.evaluate(({ localName }) => localName === 'h2')) headings.unshift(await deck.page.title());
  const wrong: string[] = [];
  const flat = (text: string) => text.replace(/\s+/gu, ' ').trim();
  const blocks = read.filter(({ role }) => !['RootWebArea', 'InlineTextBox'].includes(role));
  headings.forEach((heading, index) => {
    // each with its words below it
    const block = blocks[2 * index];
    if (block?.role !== 'heading' || flat(block.name) !== flat(heading))
      wrong.push(`reads first: ${block?.role ?? ''} ${block?.name ?? ''}`);
  });
  const written = await deck.page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        '.slides section.present:not(.stack) :is(h1, h2, p, li, caption)',
      ),
    ]
      .filter(
        (block) => block.closest('aside, live-poll, group-splitter, scenario-reveal, step-figure') === null,
      )
      .map((block) => block.innerText.replace(/\s+/gu, ' ').trim())
      .filter((text) => text !== ''),
  );
  const whole = flat(
    read
      .filter(({ role }) => role === 'StaticText')
      .map(({ name }) => name)
      .join(' '),
  );
  let at = 0;
  for (const text of written) {
    const words = text.split(' ').slice(0, 3).join(' ');
    const found = whole.indexOf(words.split(' ')[0]!, at);
    if (found === -1) wrong.push(`not read, or too early: ${text}`);
    else at = found;
  }
  return wrong;
}
