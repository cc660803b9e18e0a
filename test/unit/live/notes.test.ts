/** What phones write for their groups, on the facilitator's side: the newest form of each counts, and nobody's words go. */
import { describe, expect, it } from 'vitest';
import { shuffle } from '../../../components/group-splitter/groups.js';
import type { Ask, Ballot, Form } from '../../../src/live/protocol/messages.js';
import { BallotBox, readBox } from '../../../src/live/room/ballot-box.js';
import { MAX_WRITERS, MAX_WRITTEN } from '../../../src/live/room/forms.js';
import { notesAsk, writeForm } from '../../../src/live/screen/written.js';
import { foldNotes, readNotes, topicNotes } from '../../../src/report/notes.js';
import { setNote } from '../../../src/report/set-note.js';
import { MemoryLog } from '../../../src/session/log.js';
import { makeToken } from './fake-line.js';

const log = () => new MemoryLog(() => 0);
const askFor = (sheet: 1 | 2) =>
  notesAsk({ sheet, groups: 3, topics: ['Melden', 'Gevolgen'] }, { events: [] });
const form = (choice: number, ...texts: string[]): Form => ({ choice, texts });
const ballot = (phone: number, n: number, value: Ballot['value']): Ballot => ({
  ask: 'notes/1',
  token: makeToken(phone),
  n,
  value,
});
const textsIn = (notes: MemoryLog) => Object.fromEntries(foldNotes(notes.events).texts);

/** Takes ballots one by one, and writes each as the wall does. */
function play(box: BallotBox, notes: MemoryLog, ...ballots: readonly Ballot[]) {
  return ballots.map((each) => {
    const { form: change, result } = box.take(each);
    if (change !== undefined) writeForm(notes, box.ask.sheet!, change);
    return result;
  });
}

describe('what is asked', () => {
  it('names the groups that were made, or as many as were asked for', () => {
    const notes = log();
    expect(askFor(1).options).toEqual(['Groep 1', 'Groep 2', 'Groep 3']);
    expect(askFor(2).options).toEqual(['Melden', 'Gevolgen']);
    notes.append('rows', { sheet: 1, count: 2 });
    expect(notesAsk({ sheet: 1, groups: 0, topics: [] }, notes).options).toEqual(['Groep 1', 'Groep 2']);
  });

  it('stays within what a phone takes', () => {
    const many = notesAsk({ sheet: 1, groups: 150, topics: [] }, { events: [] });
    const long = notesAsk({ sheet: 2, groups: 0, topics: ['x'.repeat(300)] }, { events: [] });
    expect([many.options.length, long.options[0]?.length]).toEqual([40, 100]);
  });
});

describe('a form', () => {
  it('stands in the fields of its group, and of its topic', () => {
    const [one, two] = [log(), log()];
    play(new BallotBox(askFor(1)), one, ballot(1, 1, form(2, 'appgroep', 'meelachen', 'aanspreken')));
    play(
      new BallotBox(askFor(2)),
      two,
      ballot(1, 1, form(1, 'te laat', 'één punt', 'zorg', 'regie', 'maart')),
    );
    expect(textsIn(one)).toEqual({
      'group/3/case': 'appgroep',
      'group/3/pressure': 'meelachen',
      'group/3/solution': 'aanspreken',
    });
    expect(textsIn(two)).toEqual({
      'topic/2/experiences': 'te laat',
      'topic/2/advice/1/what': 'één punt',
      'topic/2/advice/1/who': 'zorg',
      'topic/2/advice/1/role': 'regie',
      'topic/2/advice/1/when': 'maart',
    });
  });

  it.each([1, 2, 3, 4, 5])('is the newest, in whatever order and however often it comes (%i)', (seed) => {
    const texts = ['a', 'ap', 'app', 'appg', 'appgr', 'appgroep'];
    const ballots = texts.flatMap((text, at) =>
      Array<Ballot>(2).fill(ballot(1, at + 1, form(0, text, '', ''))),
    );
    const notes = log();
    play(new BallotBox(askFor(1)), notes, ...shuffle(ballots, seed));
    expect(textsIn(notes)).toEqual({ 'group/1/case': 'appgroep' });
  });

  it('leaves what somebody else wrote, in the drawer or on another phone, and takes back only its own', () => {
    const [box, notes] = [new BallotBox(askFor(1)), log()];
    setNote(notes, 'group/1/case', 'uit de la');
    play(box, notes, ballot(1, 1, form(0, 'een', '', '')), ballot(2, 1, form(0, 'twee', '', '')));
    expect(textsIn(notes)['group/1/case']).toBe('uit de la\neen\ntwee');
    play(box, notes, ballot(1, 2, form(0, 'een en meer', '', '')));
    expect(textsIn(notes)['group/1/case']).toBe('uit de la\neen en meer\ntwee');
    play(box, notes, ballot(1, 3, form(0, '', 'druk', '')));
    expect(textsIn(notes)['group/1/case']).toMatch(/^uit de la\n+twee$/);
  });

  it('of a topic stays off the wall until somebody opened the notes', () => {
    const [box, notes] = [new BallotBox(askFor(2)), log()];
    const onWall = () => topicNotes(readNotes(foldNotes(notes.events)), [], 2)[0]?.advice[0]?.what;
    play(box, notes, ballot(1, 1, form(0, '', 'één punt', '', '', '')));
    play(box, notes, ballot(1, 2, form(0, '', 'één meldpunt', '', '', '')));
    expect([onWall(), notes.events.filter(({ type }) => type === 'unread').length]).toEqual([undefined, 1]);
    notes.append('read', {});
    expect(onWall()).toBe('één meldpunt');
    play(box, notes, ballot(2, 1, form(0, '', 'grap', '', '', '')));
    expect(onWall(), 'more of it, unread').toBeUndefined();
  });

  it('of another group is another form: the first keeps its words', () => {
    const notes = log();
    play(
      new BallotBox(askFor(1)),
      notes,
      ballot(1, 1, form(0, 'appgroep', 'a', '')),
      ballot(1, 2, form(1, 'appgroep', 'b', '')),
    );
    expect(textsIn(notes)).toEqual({
      'group/1/case': 'appgroep',
      'group/1/pressure': 'a',
      'group/2/case': 'appgroep',
      'group/2/pressure': 'b',
    });
  });

  it('with nothing new in it writes nothing', () => {
    const [box, notes] = [new BallotBox(askFor(1)), log()];
    play(box, notes, ballot(1, 1, form(0, 'a', '', '')));
    const { length } = notes.events;
    play(box, notes, ballot(1, 2, form(0, ' a ', '', '')), ballot(2, 1, form(0, '', ' ', '')));
    expect(notes.events).toHaveLength(length);
  });

  it('is plain text, with its lines', () => {
    const notes = log();
    play(new BallotBox(askFor(1)), notes, ballot(1, 1, form(0, 'a\r\nb\u202e\u0007c', '', '')));
    expect(textsIn(notes)['group/1/case']).toBe('a\nb  c');
  });

  it('goes on after a reload without saying anything twice, and the session says of no phone what it wrote', () => {
    const [box, notes] = [new BallotBox(askFor(1)), log()];
    play(box, notes, ballot(1, 4, form(0, 'half', '', '')));
    const again = new BallotBox(askFor(1), readBox(JSON.parse(JSON.stringify(box.stored()))));
    expect(
      play(again, notes, ballot(1, 4, form(0, 'half', '', '')), ballot(1, 5, form(0, 'heel', '', ''))),
    ).toEqual(['counted', 'counted']);
    expect(textsIn(notes)).toEqual({ 'group/1/case': 'heel' });
    expect(JSON.stringify(notes.events)).not.toContain(makeToken(1).slice(0, 10));
  });

  it.each<[string, Ballot['value']]>([
    ['a group that is not there', form(3, 'a', '', '')],
    ['another number of fields', form(0, 'a', '')],
    ['words', ['a', 'b', 'c']],
    ['an option', 1],
    ['nothing', null],
  ])('is refused: %s', (_name, value) => {
    const notes = log();
    expect(play(new BallotBox(askFor(1)), notes, ballot(1, 1, value))).toEqual(['refused']);
    expect(notes.events).toEqual([]);
  });

  it('is no answer to a poll', () => {
    const poll: Ask = { id: 'q', kind: 'words', question: '', options: [], max: 3, open: true };
    expect(new BallotBox(poll).take(ballot(1, 1, form(0, 'a', 'b', 'c'))).result).toBe('refused');
  });

  it('comes from so many phones, and is so much together, and no more', () => {
    const [box, notes] = [new BallotBox(askFor(1)), log()];
    const results = Array.from({ length: MAX_WRITERS + 1 }, (_, phone) =>
      box.take(ballot(phone + 1, 1, form(0, 'a', '', ''))),
    ).map(({ result }) => result);
    expect([results.at(-2), results.at(-1)]).toEqual(['counted', 'refused']);
    const versions = Math.ceil(MAX_WRITTEN / 1500) + 1;
    const flood = Array.from({ length: versions }, (_, n) =>
      box.take(ballot(1, n + 2, form(0, `${n}`.padEnd(1500, 'x'), '', ''))),
    );
    expect(flood.at(-1)?.result).toBe('refused');
    expect(notes.events).toEqual([]);
  });

  it('is closed when the slide is left', () => {
    const [box, notes] = [new BallotBox(askFor(1)), log()];
    box.open = false;
    expect(play(box, notes, ballot(1, 1, form(0, 'a', '', '')))).toEqual(['closed']);
    expect(notes.events).toEqual([]);
  });
});
