import { describe, expect, it } from 'vitest';
import { mulberry32, shuffle } from '../../../components/group-splitter/groups.js';
import { BallotBox, cleanAnswer, readBox, type Place } from '../../../src/live/room/ballot-box.js';
import type { Ask, AskKind, Ballot } from '../../../src/live/protocol/messages.js';
import { makeToken } from './fake-line.js';

const askOf = (kind: AskKind = 'choice', max = 1): Ask => ({
  id: 'q',
  kind,
  question: 'Is er een protocol?',
  options: kind === 'choice' ? ['Ja', 'Nee', 'Weet niet'] : [],
  max,
  open: true,
});
const ballot = (phone: number, n: number, value: Ballot['value']): Ballot => ({
  ask: 'q',
  token: makeToken(phone),
  n,
  value,
});
const results = (box: BallotBox, ballots: Ballot[]) => ballots.map((each) => box.take(each).result);

describe('a ballot', () => {
  it('counts once, however often it comes', () => {
    const box = new BallotBox(askOf());
    expect(results(box, [ballot(1, 1, 0), ballot(1, 1, 0), ballot(1, 1, 2)])).toEqual(
      Array(3).fill('counted'),
    );
    expect(box.totals).toEqual([1, 0, 0]);
  });

  it('takes the place of the one before, and an older one that comes late changes nothing', () => {
    const box = new BallotBox(askOf());
    results(box, [ballot(1, 2, 1), ballot(1, 1, 0), ballot(2, 1, 1), ballot(2, 2, null)]);
    expect([box.totals, box.phones]).toEqual([[0, 1, 0], 2]);
  });

  it.each<[string, Ballot['value']]>([
    ['an option that is not there', 3],
    ['text where an option is asked', ['Ja']],
  ])('is refused: %s', (_name, value) => {
    const box = new BallotBox(askOf());
    expect([box.take(ballot(1, 1, value)).result, box.totals, box.phones]).toEqual(['refused', [0, 0, 0], 0]);
  });

  it('is too late when the question is closed, but a repeat still hears that it counted', () => {
    const box = new BallotBox(askOf());
    box.take(ballot(1, 1, 0));
    box.open = false;
    expect(results(box, [ballot(1, 1, 0), ballot(1, 2, 1), ballot(2, 1, 1)])).toEqual([
      'counted',
      'closed',
      'closed',
    ]);
    expect(box.totals).toEqual([1, 0, 0]);
  });

  it('is known after a reload, and stands as it was', () => {
    const before = new BallotBox(askOf());
    results(before, [ballot(1, 2, 0), ballot(2, 1, 1)]);
    const box = new BallotBox(askOf(), readBox(JSON.parse(JSON.stringify(before.stored()))));
    expect(results(box, [ballot(1, 2, 0), ballot(1, 3, 1), ballot(2, 1, 1), ballot(3, 1, 2)])).toEqual([
      'counted',
      'fixed',
      'counted',
      'counted',
    ]);
    expect([box.totals, box.restored]).toEqual([[1, 1, 1], 2]);
  });

  it('leaves no answer and no whole token behind in storage', () => {
    const kept = (values: number[]) => {
      const box = new BallotBox(askOf());
      values.forEach((value, phone) => box.take(ballot(phone, 1, value)));
      return box.stored();
    };
    expect(kept([0, 1, 1]), 'who said what can not be seen').toEqual(kept([1, 0, 1]));
    expect(JSON.stringify(kept([0]))).not.toContain(makeToken(0));
  });
});

describe('in any order, doubled and dropped', () => {
  it.each(Array.from({ length: 40 }, (_, seed) => seed))('it is what each phone said last (%d)', (seed) => {
    const random = mulberry32(seed);
    const pick = (count: number) => Math.floor(random() * count);
    const said = Array.from({ length: 200 }, (): Ballot => {
      const [phone, n] = [pick(30), 1 + pick(4)];
      // one phone says one thing under one number
      return ballot(phone, n, (phone * 7 + n * 5) % 4 === 3 ? null : (phone * 7 + n * 5) % 4);
    });
    const arrived = shuffle(
      said.flatMap((each) => Array<Ballot>(pick(3)).fill(each)),
      seed,
    );
    let box = new BallotBox(askOf());
    for (const each of arrived) box.take(each);
    const last = new Map<string, Ballot>();
    for (const each of arrived) if (each.n > (last.get(each.token)?.n ?? 0)) last.set(each.token, each);
    const model = [0, 1, 2].map(
      (option) => [...last.values()].filter(({ value }) => value === option).length,
    );
    expect(box.totals).toEqual(model);
    box = new BallotBox(askOf(), readBox(JSON.parse(JSON.stringify(box.stored()))));
    for (const each of arrived) box.take(each);
    expect(box.totals, 'and a reload with everything said again changes nothing').toEqual(model);
  });
});

describe('texts', () => {
  it('come and go with what the phone says last', () => {
    const box = new BallotBox(askOf('words', 3));
    expect(box.take(ballot(1, 1, ['veilig', ' samen  sterk ']))).toMatchObject({
      added: ['veilig', 'samen sterk'],
      removed: [],
    });
    expect(box.take(ballot(1, 2, ['samen sterk', 'rust']))).toMatchObject({
      added: ['rust'],
      removed: ['veilig'],
    });
  });

  it('are refused when there are more than were asked, empty ones not counted', () => {
    const box = new BallotBox(askOf('reactions', 2));
    expect(results(box, [ballot(1, 1, ['a', 'b', 'c']), ballot(2, 1, ['a', ' ', 'a', 'b'])])).toEqual([
      'refused',
      'counted',
    ]);
  });

  it('stand on the wall as one line, with nothing in them that can not be seen', () => {
    expect(cleanAnswer('  a\nb\u202e\u200bc ')).toBe('a b c');
    expect(cleanAnswer('x'.repeat(500))).toHaveLength(80);
  });
});

describe('a place in a group', () => {
  it('is handed out once to a phone, also after a reload', () => {
    let next = 0;
    const hand = (): Place => ({ group: ++next, topic: 'Melden' });
    const take = (box: BallotBox, phone: number, n = 1) =>
      box.take(ballot(phone, n, null), hand).place?.group;
    const before = new BallotBox(askOf('group'));
    expect([take(before, 1), take(before, 2), take(before, 1), take(before, 1, 2)]).toEqual([1, 2, 1, 1]);
    const box = new BallotBox(askOf('group'), readBox(JSON.parse(JSON.stringify(before.stored()))));
    expect([take(box, 2), take(box, 1, 3), take(box, 3)]).toEqual([2, 1, 3]);
  });

  it('is refused when there is none', () => {
    expect(results(new BallotBox(askOf('group')), [ballot(1, 1, null), ballot(1, 2, 3)])).toEqual([
      'refused',
      'refused',
    ]);
  });
});

describe('what was stored', () => {
  it.each([
    null,
    'x',
    {},
    { ask: 'q', totals: [-1], seen: [], places: [] },
    { ask: 'q', totals: [], seen: [['a']], places: [] },
  ])('is passed over when it is no box: %j', (junk) => expect(readBox(junk)).toBeUndefined());
});
