import { describe, expect, it } from 'vitest';
import { readMessage, WindowChannel, type Line } from '../../../src/session/channel.js';
import { EditingTurn } from '../../../src/session/editing-turn.js';
import { Session } from '../../../src/session/session.js';
import { SharedStore } from '../../../src/session/shared-store.js';
import { MemoryStore, type EventStore } from '../../../src/session/store.js';
import { fakeBrowser } from './fake-browser.js';

/** Windows on one line: what one says, every other hears. */
function party() {
  const lines: Line[] = [];
  return (): Line => {
    const line: Line = {
      onmessage: null,
      postMessage: (message) => {
        const data: unknown = structuredClone(message);
        for (const other of lines) if (other !== line) other.onmessage?.({ data } as MessageEvent);
      },
    };
    lines.push(line);
    return line;
  };
}

function open(
  line: Line,
  from: string,
  { revision = 'r1', store = new MemoryStore() }: { revision?: string; store?: EventStore } = {},
) {
  const channel = new WindowChannel({ deck: 'd', revision, view: 'deck', from });
  const session = new Session({ store: new SharedStore(store, channel), now: () => 0, writer: from });
  channel.add(line);
  const types = () => session.for('x').events.map(({ type }) => type);
  return { channel, session, types };
}

describe('two windows of a browser that keeps nothing', () => {
  it('tell each other what happens', () => {
    const join = party();
    const [one, two] = [open(join(), 'a'), open(join(), 'b')];
    one.session.for('x').append('start');
    two.session.for('x').append('pause');
    expect(one.types()).toEqual(['start', 'pause']);
    expect(two.types()).toEqual(['start', 'pause']);
  });

  it('tell each other what was revised, also who comes later', () => {
    const join = party();
    const [one, two] = [open(join(), 'a'), open(join(), 'b')];
    const log = one.session.for('x');
    log.append('total', 1);
    for (const total of [2, 3]) log.revise(log.events[0]!, total);
    const late = open(join(), 'c');
    for (const { session } of [one, two, late])
      expect(session.for('x').events.map(({ data }) => data)).toEqual([3]);
  });

  it('give what happened before to the one that comes later, also back to the one that was reloaded', () => {
    const join = party();
    const one = open(join(), 'a');
    one.session.for('x').append('start');
    const two = open(join(), 'b');
    expect(two.types()).toEqual(['start']);
    expect(open(join(), 'c').types()).toEqual(['start']);
  });

  it('forget together, and tell nothing of it to the next', () => {
    const join = party();
    const [one, two] = [open(join(), 'a'), open(join(), 'b')];
    one.session.for('x').append('start');
    two.session.clear();
    expect(one.types()).toEqual([]);
    expect(open(join(), 'c').types()).toEqual([]);
  });
});

describe('windows of two revisions of the file', () => {
  it('share no events and forget apart, but know of each other', () => {
    const join = party();
    const one = open(join(), 'a');
    const heard: string[] = [];
    one.channel.subscribe((message) => heard.push(`${message.revision} ${one.channel.isSame(message)}`));
    one.session.for('x').append('start');
    const two = open(join(), 'b', { revision: 'r2' });
    // a third of the same revision as the second: these two do talk, and the first hears it
    const three = open(join(), 'c', { revision: 'r2' });
    three.session.for('x').append('vote');
    expect(two.types()).toEqual(['vote']);
    expect(one.types()).toEqual(['start']);
    two.session.clear();
    expect(two.types()).toEqual([]);
    expect(one.types()).toEqual(['start']);
    expect(heard).toContain('r2 false');
  });
});

it('counts an event once that comes by storage and by two lines', () => {
  const [join, joinToo, browser] = [party(), party(), fakeBrowser()];
  const one = open(join(), 'a', { store: browser.open('p') });
  const two = open(join(), 'b', { store: browser.open('p') });
  one.channel.add(joinToo());
  two.channel.add(joinToo());
  one.session.for('x').append('vote');
  expect(two.types()).toEqual(['vote']);
  expect(one.types()).toEqual(['vote']);
});

it('says nothing but hello on a line where nobody has named this file', () => {
  const said: unknown[] = [];
  const line: Line = { onmessage: null, postMessage: (message) => said.push(message) };
  const one = open(line, 'a');
  one.session.for('x').append('names', { names: ['Sam'] });
  line.onmessage?.({ data: 'hello?' } as MessageEvent);
  expect(said).toMatchObject([{ kind: 'hello', events: [] }]);
});

describe('readMessage', () => {
  const good = { kind: 'event', deck: 'd', revision: 'r', view: 'deck', from: 'a', events: [] };
  it.each([
    ['text', 'event'],
    ['null', null],
    ['another deck', { ...good, deck: 'other' }],
    ['an unknown kind', { ...good, kind: 'run' }],
    ['a revision that is no text', { ...good, revision: 1 }],
    ['no sender', { ...good, from: undefined }],
  ])('passes over %s', (_, data) => expect(readMessage(data, 'd')).toBeUndefined());

  it('drops what is no event', () => {
    const event = { id: 'x', type: 't', at: 0, seq: 1, writer: 'a' };
    expect(readMessage({ ...good, events: [event, 3, { ...event, seq: 'many' }] }, 'd')?.events).toEqual([
      event,
    ]);
    expect(readMessage({ ...good, events: 'all' }, 'd')?.events).toEqual([]);
  });
});

describe('editing in two windows', () => {
  /** A window that edits when it begins; `told` counts how often it heard of another. */
  function editor(line: Line, from: string, revision = 'r1') {
    const turn = new EditingTurn(open(line, from, { revision }).channel);
    const told = { count: 0 };
    turn.onElsewhere = () => (told.count += 1);
    return { turn, told };
  }

  it('is told to the second, and not to the first', () => {
    const join = party();
    const [one, two] = [editor(join(), 'a'), editor(join(), 'b')];
    one.turn.begin();
    two.turn.begin();
    expect([one.told.count, two.told.count]).toEqual([0, 1]);
  });

  it('is no matter once the first is done, nor of another file', () => {
    const join = party();
    const [one, two, other] = [editor(join(), 'a'), editor(join(), 'b'), editor(join(), 'c', 'r2')];
    one.turn.begin();
    one.turn.end();
    two.turn.begin();
    other.turn.begin();
    expect([one.told.count, two.told.count, other.told.count]).toEqual([0, 0, 0]);
  });
});
