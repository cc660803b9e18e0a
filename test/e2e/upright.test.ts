/** The deck on a phone that is held upright, where a slide is shown half as large: a finger still has to hit what is on it. */
import type { LitElement } from 'lit';
import { expect, it } from 'vitest';
import { decksPerTest, present } from './browser.js';
import { goTo } from './every-slide.js';
import { smallTargets } from './look.js';

const open = decksPerTest();

it('has nothing too small to press, also in an open poll and in each step of a case', async () => {
  const { page } = await open({ size: { width: 360, height: 800 } });
  const found: Record<string, string[]> = {};
  const look = async (state: string): Promise<void> => {
    const small = await page.evaluate(smallTargets);
    if (small.length > 0) found[state] = small;
  };
  for (const part of ['1.1', '3.1', '11.1', '12.2', '12.3', '15.2', '16.3', '17.2', '19.3']) {
    await goTo(page, part);
    await look(part);
    const start = present(page, 'live-poll').getByRole('button', { name: 'Start de peiling' });
    if ((await start.count()) > 0) {
      await start.click();
      await start.waitFor({ state: 'hidden' });
      await look(`${part}, open`);
    }
    const next = present(page, 'scenario-reveal').getByRole('button', { name: 'Volgende stap' });
    for (let step = 2; (await next.count()) > 0; step += 1) {
      await next.click();
      await present(page, 'scenario-reveal').evaluate((story) => (story as LitElement).updateComplete);
      await look(`${part}, step ${step}`);
    }
  }
  expect(found).toEqual({});
});
