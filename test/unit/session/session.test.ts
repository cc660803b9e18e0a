import { describe, expect, it, vi } from 'vitest';
import { Session } from '../../../src/session/session.js';
import { MemoryStore, WebStore, parseEvent } from '../../../src/session/store.js';
import { FakeStorage, FakeWindow, fakeBrowser } from './fake-browser.js';

const NOW = Date.UTC(2026, 10, 23, 19, 30);

function open(browser: ReturnType<typeof fakeBrowser>, writer = 'a', prefix = 'deck:1'): Session {
  return new Session({ store: browser.open(prefix), now: () => NOW, writer });
}

describe('a session', () => {
  it('gives an element back what it logged, with the time of the session’s clock', () => {
    const session = open(fakeBrowser());
    session.for('timer').append('start', { seconds: 300 });
    expect(session.for('timer').events).toMatchObject([{ type: 'start', at: NOW, data: { seconds: 300 } }]);
  });

  it('keeps the events of one element from another', () => {
    const session = open(fakeBrowser());
    session.for('one').append('open');
    expect(session.for('two').events).toEqual([]);
  });

  it('tells a subscriber of every event, and of none after it stopped', () => {
    const log = open(fakeBrowser()).for('poll');
    const listener = vi.fn();
    const stop = log.subscribe(listener);
    log.append('vote');
    stop();
    log.append('vote');
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it('is there again, in the same order, after the page was closed', () => {
    const browser = fakeBrowser();
    const before = open(browser);
    for (let n = 0; n < 12; n++) before.for('poll').append('vote', n);
    const after = open(browser, 'b');
    expect(after.for('poll').events.map(({ data }) => data)).toEqual([...Array(12).keys()]);
    expect(after.lastAt).toBe(NOW);
  });

  it('is not mixed with that of another deck or another revision in the same storage', () => {
    const browser = fakeBrowser();
    open(browser, 'a', 'deck:1').for('poll').append('vote');
    expect(open(browser, 'b', 'deck:2').for('poll').events).toEqual([]);
    expect(open(browser, 'b', 'deck:1').for('poll').events).toHaveLength(1);
  });

  it('shows in a second window what happens in the first', () => {
    const browser = fakeBrowser();
    const [one, two] = [open(browser, 'a'), open(browser, 'b')];
    one.for('timer').append('start');
    two.for('timer').append('pause');
    expect(two.for('timer').events.map(({ type }) => type)).toEqual(['start', 'pause']);
    expect(one.for('timer').events.map(({ type }) => type)).toEqual(['start', 'pause']);
  });

  it('keeps the order in which things happened, whatever the windows are called', () => {
    const browser = fakeBrowser();
    const [one, two] = [open(browser, 'z'), open(browser, 'a')];
    one.for('poll').append('first');
    two.for('poll').append('second');
    one.for('poll').append('third');
    expect(
      open(browser, 'm')
        .for('poll')
        .events.map(({ type }) => type),
    ).toEqual(['first', 'second', 'third']);
  });

  it('has one order in both windows when both write at the same moment', () => {
    const browser = fakeBrowser({ delayed: true });
    const [one, two] = [open(browser, 'b'), open(browser, 'a')];
    one.for('poll').append('from b');
    two.for('poll').append('from a');
    browser.deliver();
    expect(one.for('poll').events.map(({ type }) => type)).toEqual(['from a', 'from b']);
    expect(two.for('poll').events).toEqual(one.for('poll').events);
  });

  it('keeps nothing of what an event said before it was revised, in any window', () => {
    const browser = fakeBrowser();
    const [one, two] = [open(browser, 'a'), open(browser, 'b')];
    one.for('poll').append('total', 'first');
    two.for('poll').append('close');
    for (const [session, data] of [
      [one, 'second'],
      [two, 'third'],
    ] as const)
      session.for('poll').revise(session.for('poll').events[0]!, data);
    for (const session of [one, two, open(browser, 'c')])
      expect(session.for('poll').events.map(({ type, data }) => [type, data])).toEqual([
        ['total', 'third'],
        ['close', undefined],
      ]);
    const kept = Array.from({ length: browser.storage.length }, (_, index) =>
      browser.storage.getItem(browser.storage.key(index)!),
    ).join();
    expect(kept).toContain('third');
    expect(kept).not.toMatch(/first|second/);
  });

  it('lets nothing old undo a revision, and passes over an event of another log', () => {
    const session = open(fakeBrowser());
    const log = session.for('poll');
    log.append('total', 1);
    const [old] = log.events;
    log.revise(old!, 2);
    log.revise(old!, 9);
    session.for('other').revise(log.events[0]!, 9);
    expect(log.events.map(({ data }) => data)).toEqual([2]);
    expect(session.for('other').events).toEqual([]);
  });

  it('forgets everything when it is cleared: here, in storage and in the other window', () => {
    const browser = fakeBrowser();
    const [one, two] = [open(browser, 'a'), open(browser, 'b')];
    one.for('groups').append('split', { names: ['Anja'] });
    one.clear();
    expect(one.for('groups').events).toEqual([]);
    expect(two.for('groups').events).toEqual([]);
    expect(one.lastAt).toBeUndefined();
    expect(browser.storage.length).toBe(0);
  });

  it('tells an element without events too that it is cleared, for what was typed in it', () => {
    const browser = fakeBrowser();
    const [one, two] = [open(browser, 'a'), open(browser, 'b')];
    one.for('poll').append('vote');
    const listener = vi.fn();
    two.for('groups').subscribe(listener);
    one.clear();
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it('leaves alone what others keep in the same storage', () => {
    const browser = fakeBrowser();
    browser.storage.setItem('someone else', 'theirs');
    const session = open(browser);
    session.for('poll').append('vote');
    session.clear();
    expect(browser.storage.getItem('someone else')).toBe('theirs');
  });
});

describe('storage that fails', () => {
  it.each(['getItem', 'setItem', 'key', 'removeItem'] as const)(
    'goes on in memory when %s throws',
    (method) => {
      const storage = new FakeStorage();
      storage.setItem('deck:event:1:z', '{}');
      storage[method] = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
      const session = new Session({
        store: new WebStore('deck', storage, new FakeWindow()),
        now: () => NOW,
        writer: 'a',
      });
      session.for('poll').append('vote');
      expect(session.for('poll').events).toHaveLength(1);
      session.clear();
      expect(session.durable).toBe(false);
      expect(session.for('poll').events).toEqual([]);
    },
  );

  it('says that a session in memory only is not kept', () => {
    const session = new Session({ store: new MemoryStore(), now: () => NOW, writer: 'a' });
    session.for('poll').append('vote');
    expect(session.durable).toBe(false);
    expect(session.for('poll').events).toHaveLength(1);
  });
});

describe('parseEvent', () => {
  it.each([
    ['nothing', null],
    ['no JSON', '{'],
    ['no object', '3'],
    ['null', 'null'],
    ['no id', '{"type":"a","at":1,"seq":1,"writer":"w"}'],
    ['a time that is no number', '{"id":"a","type":"a","at":"now","seq":1,"writer":"w"}'],
    ['a count that is no whole number', '{"id":"a","type":"a","at":1,"seq":1.5,"writer":"w"}'],
    ['a time that no date can have', '{"id":"a","type":"a","at":1e300,"seq":1,"writer":"w"}'],
    [
      'a count that leaves no next',
      `{"id":"a","type":"a","at":1,"seq":${Number.MAX_SAFE_INTEGER},"writer":"w"}`,
    ],
  ])('passes over %s', (_, text) => {
    expect(parseEvent(text)).toBeUndefined();
  });
});
