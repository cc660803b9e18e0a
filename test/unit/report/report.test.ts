/** What a report holds of a session, and that its JSON comes back. */
import { describe, expect, it } from 'vitest';
import { compare, foldEarlier, keptOf } from '../../../src/report/earlier.js';
import type { Report } from '../../../src/report/model.js';
import { parseReport } from '../../../src/report/read-report.js';
import { makeReport } from '../../../src/report/report.js';
import { event, FULL, NAMES, NOBODY, shown } from './source.js';

const report = makeReport(FULL, { names: false });
const roundTrip = (changes: object = {}) => parseReport(JSON.stringify({ ...report, ...changes }));

describe('a report', () => {
  it('holds what was shown of each poll, and nothing of a poll with fewer than five votes', () => {
    const [protocol, twice, few, hidden, ...rest] = report.polls;
    expect(protocol?.lines.map(({ votes, percent }) => [votes, percent])).toEqual([
      [4, 57],
      [3, 43],
    ]);
    expect(twice?.lines.map(({ before, votes }) => [before?.votes, votes])).toEqual([
      [5, 2],
      [1, 6],
    ]);
    expect(few).toEqual({ question: 'Te weinig?', type: 'choice', state: 'few', lines: [] });
    expect(hidden).toEqual({ question: 'Niet getoond?', type: 'choice', state: 'hidden', lines: [] });
    expect(rest).toEqual([]);
  });

  it('keeps the shown first round while a second round goes on, and nothing of the second', () => {
    const again = shown('Weer?', 5, 1);
    const events = [...again.events, event('again'), event('vote', { option: 'Nee', n: 2 })];
    const [poll] = makeReport({ ...NOBODY, polls: [{ ...again, events }] }, { names: false }).polls;
    expect(poll?.lines.map(({ votes }) => votes)).toEqual([5, 1]);
  });

  it('tells apart a question that is asked of several things', () => {
    const asked = (title: string, about: string, ...counts: number[]) => ({
      ...shown('Plagen of pesten?', ...counts),
      title,
      about,
    });
    const polls = [asked('Situatie 1', 'Bijnamen.', 5, 1), asked('Situatie 2', 'Bezet.', 1, 6)];
    const { polls: reports } = makeReport({ ...NOBODY, polls }, { names: false });
    expect(reports.map(({ question, about }) => [question, about])).toEqual([
      ['Plagen of pesten? (Situatie 1)', 'Bijnamen.'],
      ['Plagen of pesten? (Situatie 2)', 'Bezet.'],
    ]);
    // also where the slides have the same title, and the next time
    const same = makeReport(
      { ...NOBODY, polls: [polls[0]!, { ...polls[1]!, title: 'Situatie 1' }] },
      { names: false },
    );
    expect(new Set(same.polls.map(({ question }) => question)).size).toBe(2);
    const record = foldEarlier([event('open', { report: { ...report, polls: reports } })])!;
    const again = [asked('Situatie 1', '', 0, 0), asked('Situatie 2', '', 5, 0)];
    const compared = compare(record, makeReport({ ...NOBODY, polls: again }, { names: false }).polls);
    expect(compared.polls.map(({ lines }) => lines[0]?.now?.votes)).toEqual([undefined, 5]);
  });

  it('leaves out words that were hidden on the screen', () => {
    const words = {
      question: 'Woorden?',
      title: 'Woorden',
      about: '',
      type: 'words' as const,
      options: [],
      events: [
        event('open'),
        event('vote', { option: 'veilig', n: 5 }),
        event('vote', { option: 'een naam', n: 1 }),
        event('close'),
        event('reveal'),
        event('hide', { option: 'een naam' }),
      ],
    };
    expect(JSON.stringify(makeReport({ ...NOBODY, polls: [words] }, { names: false }))).not.toContain(
      'een naam',
    );
  });

  it('names nobody unless that is asked', () => {
    const text = JSON.stringify(report);
    for (const name of NAMES) expect(text).not.toContain(name);
    const named = JSON.stringify(makeReport(FULL, { names: true }));
    for (const name of NAMES) expect(named).toContain(name);
  });

  it('holds only the groups that were made and the cases that were used', () => {
    expect(report.divisions.map(({ title, groups }) => [title, groups.map(({ size }) => size)])).toEqual([
      ['Groepen', [2, 2]],
    ]);
    expect(report.cases).toEqual([
      {
        title: 'Voorbeeld 1',
        seen: 2,
        steps: 5,
        reactions: [{ text: 'Praten met de klas', times: 2 }],
        roles: [{ person: 'De jongen uit groep 7', role: 'slachtoffer' }],
      },
    ]);
  });

  it('can be made of a session in which nothing happened', () => {
    const empty = makeReport(NOBODY, { names: true });
    expect(empty.polls).toEqual([]);
    expect(parseReport(JSON.stringify(empty))).toEqual(empty);
  });
});

describe('the JSON', () => {
  it('comes back as it was, with names and with a time before too', () => {
    expect(roundTrip()).toEqual(report);
    const named = makeReport({ ...FULL, earlier: [event('open', { report })] }, { names: true });
    expect(named.earlier?.steps).toHaveLength(1);
    expect(parseReport(JSON.stringify(named))).toEqual(named);
  });

  it.each<[string, string, RegExp]>([
    ['no JSON', '{', /geen verslag van teamsessie/],
    ['another file', '{"format":"iets"}', /geen verslag van teamsessie/],
    ['a list', '[]', /geen verslag van teamsessie/],
    ['a newer version', JSON.stringify({ ...report, version: 2 }), /nieuwere versie/],
    [
      'an older version',
      JSON.stringify({ ...report, version: 0 }),
      /beschadigd of veranderd \(bij ‘version’\)/,
    ],
    ['a poll with a negative count', tampered('"votes":4', '"votes":-4'), /bij ‘polls’/],
    ['a step without a name of its own', tampered('"id":"a"', '"id":""'), /bij ‘steps’/],
    [
      'two steps of one name',
      JSON.stringify({ ...report, steps: [report.steps[0], report.steps[0]] }),
      /bij ‘steps’/,
    ],
    ['a step that is a number', JSON.stringify({ ...report, steps: [7] }), /bij ‘steps’/],
    [
      'a field too many in a step',
      tampered('"what":"Overleg per klas"', '"what":"x","html":"<b>"'),
      /‘steps’/,
    ],
    ['a field too many', JSON.stringify({ ...report, extra: 1 }), /‘extra’/],
    ['a date that does not exist', JSON.stringify({ ...report, date: '2026-02-31' }), /‘date’/],
    ['no notes', JSON.stringify({ ...report, caseNotes: undefined }), /‘caseNotes’/],
    ['more than any report', ' '.repeat(10_000_001), /te groot/],
  ])('of %s is refused with a Dutch sentence', (_, text, sentence) => {
    const result = parseReport(text);
    expect(result).toBeInstanceOf(Error);
    expect((result as Error).message).toMatch(sentence);
  });

  function tampered(from: string, to: string): string {
    const text = JSON.stringify(report);
    expect(text).toContain(from);
    return text.replace(from, to);
  }
});

describe('the next time', () => {
  const open = event('open', { report });

  it('has what was agreed, what became of it, and the polls then and now', () => {
    const record = foldEarlier([
      open,
      event('status', { id: 'a', status: 'done' }),
      event('status', { id: 'a' }),
    ])!;
    expect(record.statuses.size).toBe(0);
    const done = foldEarlier([open, event('status', { id: 'a', status: 'done' })])!;
    const now = makeReport({ ...NOBODY, polls: [shown('Is er een protocol?', 6, 2)] }, { names: false });
    const compared = compare(done, now.polls);
    expect(compared.steps.map(({ what, status }) => [what, status])).toEqual([['Overleg per klas', 'done']]);
    expect(compared.polls.map(({ question }) => question)).toEqual(['Is er een protocol?', 'Voor en na?']);
    expect(compared.polls[0]?.lines[0]).toEqual({
      option: 'Ja',
      then: { votes: 4, percent: 57 },
      now: { votes: 6, percent: 75 },
    });
    expect(compared.polls[1]?.lines[0]?.now).toBeUndefined();
  });

  it('keeps of the file only what it shows: no names, and no notes that would fill the storage', () => {
    const named = makeReport(FULL, { names: true });
    const kept = keptOf(named);
    expect(JSON.stringify(named)).toContain(NAMES[0]);
    for (const gone of [...NAMES, 'Kleedkamer']) expect(JSON.stringify(kept)).not.toContain(gone);
    const now = makeReport({ ...NOBODY, polls: [shown('Is er een protocol?', 6, 2)] }, { names: false });
    const from = (each: Report) => compare(foldEarlier([event('open', { report: each })])!, now.polls);
    expect(from(kept)).toEqual(from(named));
  });

  it('shows nothing of now with fewer than five votes', () => {
    const now = makeReport({ ...NOBODY, polls: [shown('Is er een protocol?', 2, 1)] }, { names: false });
    expect(compare(foldEarlier([open])!, now.polls).polls[0]?.lines[0]).not.toHaveProperty('now');
  });

  it('is forgotten when it is closed, and a tampered log opens nothing', () => {
    expect(foldEarlier([open, event('close')])).toBeUndefined();
    expect(
      foldEarlier([event('open', { report: { ...report, steps: 'x' } as unknown as Report })]),
    ).toBeUndefined();
  });
});
