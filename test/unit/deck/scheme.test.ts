/** Dark colours, asked for and remembered. */
import { describe, expect, it } from 'vitest';
import { keepScheme } from '../../../src/deck/scheme.js';
import { MemoryLog } from '../../../src/session/log.js';

const first = { write: () => {} };
const page = () => ({ dataset: {} }) as unknown as HTMLElement;

describe('dark colours', () => {
  it('are off until somebody asks for them, and can be turned off again', () => {
    const root = page();
    const scheme = keepScheme(root, new MemoryLog(), first);
    expect(root.dataset.scheme).toBeUndefined();
    scheme.toggle();
    expect(root.dataset.scheme).toBe('dark');
    scheme.toggle();
    expect(root.dataset.scheme).toBeUndefined();
  });

  it('are there again after a reload, and in another window', () => {
    const log = new MemoryLog();
    const other = page();
    keepScheme(other, log, first);
    keepScheme(page(), log, first).toggle();
    expect(other.dataset.scheme).toBe('dark');
    const reloaded = page();
    keepScheme(reloaded, log, first);
    expect(reloaded.dataset.scheme).toBe('dark');
  });

  it('are not turned on by nonsense in the log', () => {
    const log = new MemoryLog();
    const root = page();
    keepScheme(root, log, first);
    log.append('scheme', { dark: true });
    expect(root.dataset.scheme).toBeUndefined();
  });
});
