import { describe, expect, it } from 'vitest';
import { resultText, type SharedResult } from '../../../components/live-poll/result-text.js';
import { resultsOf, shownWords } from '../../../components/live-poll/results.js';
import type { PollType, TallyEntry } from '../../../components/live-poll/tally.js';

const tally = (votes: Readonly<Record<string, number>>): readonly TallyEntry[] =>
  Object.entries(votes).map(([option, count]) => ({ option, votes: count }));

function written(
  type: PollType,
  now: Readonly<Record<string, number>>,
  then: Readonly<Record<string, number>> = {},
  more: Partial<SharedResult> = {},
): string {
  const [votes, before] = [tally(now), tally(then)];
  const entries = resultsOf(votes, type, type === 'words' ? [] : before);
  const wordsBefore = type === 'words' ? before : [];
  return resultText({
    question: 'Vraag?',
    type,
    tally: votes,
    before,
    entries,
    wordsBefore,
    participants: 0,
    ...more,
  });
}

describe('a result as text', () => {
  it('has the question, and of each option its votes and its part', () => {
    expect(written('choice', { Ja: 3, Nee: 1, 'Weet ik niet': 8 })).toBe(
      'Vraag?\n\nJa: 3 stemmen (25%)\nNee: 1 stem (8%)\nWeet ik niet: 8 stemmen (67%)\n\nSamen: 12 stemmen',
    );
  });

  it('has the mean of a scale', () => {
    const text = written('scale', { '1 (oneens)': 2, twee: 0, drie: 0, vier: 0, '5 (eens)': 3 });
    expect(text).toContain('1 (oneens): 2 stemmen (40%)\n');
    expect(text).toContain('\n\nSamen: 5 stemmen (gemiddeld 3,4)');
  });

  it('has both rounds', () => {
    expect(written('choice', { Ja: 6, Nee: 2 }, { Ja: 3, Nee: 9 })).toBe(
      'Vraag?\n\nJa: eerst 3 stemmen (25%), nu 6 stemmen (75%)\nNee: eerst 9 stemmen (75%), nu 2 stemmen (25%)\n\n' +
        'Samen: eerst 12 stemmen, nu 8 stemmen',
    );
    const scale = written(
      'scale',
      { '1': 0, '2': 0, '3': 0, '4': 0, '5': 5 },
      { '1': 5, '2': 0, '3': 0, '4': 0, '5': 0 },
    );
    expect(scale).toContain('Samen: eerst 5 stemmen (gemiddeld 1,0), nu 5 stemmen (gemiddeld 5,0)');
  });

  it('lists words with how often they were said, per round', () => {
    expect(written('words', { boos: 5, bang: 1 })).toBe('Vraag?\n\n6 reacties\nboos: 5 keer\nbang: 1 keer');
    expect(written('words', { rustig: 6 }, { boos: 5 })).toBe(
      'Vraag?\n\nEerst: 5 reacties\nboos: 5 keer\n\nNu: 6 reacties\nrustig: 6 keer',
    );
  });

  it('leaves out a hidden word, and says that it does', () => {
    const all = resultsOf(tally({ boos: 5, Karel: 2 }), 'words');
    const text = written(
      'words',
      { boos: 5, Karel: 2 },
      {},
      { entries: shownWords(all, new Set(['karel'])) },
    );
    expect(text).toBe('Vraag?\n\n7 reacties, waarvan 2 verborgen\nboos: 5 keer');
  });

  it('says how many were here where that is known', () => {
    expect(written('choice', { Ja: 5 }, {}, { participants: 20 })).toMatch(
      /\n\nSamen: 5 stemmen\n20 aanwezig$/u,
    );
    for (const participants of [0, -2, NaN])
      expect(written('choice', { Ja: 5 }, {}, { participants })).not.toContain('aanwezig');
  });

  it('keeps every option on its own line, and begins somewhere without a question', () => {
    const text = written('choice', { 'Ja,\n  graag': 5 }, {}, { question: ' \n ' });
    expect(text).toBe('Peiling\n\nJa, graag: 5 stemmen (100%)\n\nSamen: 5 stemmen');
  });
});
