/** A session as the report is made from, for the tests of its forms. */
import { advicePath, casePath, experiencesPath } from '../../../src/report/notes.js';
import type { ReportSource } from '../../../src/report/report.js';

export const event = (type: string, data?: unknown) => ({ type, at: 0, data });
export const note = (path: string, text: string) => event('note', { path, text });

export const NOBODY: ReportSource = {
  date: '2026-11-23',
  choice: { school: '', type: 'vo', programme: 'both', participants: 0 },
  plan: [],
  polls: [],
  divisions: [],
  cases: [],
  topics: [],
  notes: [],
  steps: [],
  earlier: [],
};

const votes = (...counts: readonly number[]) =>
  counts.map((n, index) => event('vote', { option: ['Ja', 'Nee'][index], n }));

export const poll = (question: string, ...events: ReturnType<typeof event>[]) => ({
  question,
  title: 'Vraag',
  about: '',
  type: 'choice' as const,
  options: ['Ja', 'Nee'],
  events,
});

export const shown = (question: string, ...counts: readonly number[]) =>
  poll(question, event('open'), ...votes(...counts), event('close'), event('reveal'));

export const NAMES = ['Annelies Voorbeeld', 'Bram Voorbeeld', 'Chaima Voorbeeld', 'Daan Voorbeeld'];

export const FULL: ReportSource = {
  ...NOBODY,
  choice: { school: 'De <Ruimte> & Co', type: 'po', programme: 'both', participants: 26 },
  plan: [{ number: 3, title: 'Aanleiding', minutes: 2 }],
  polls: [
    shown('Is er een protocol?', 4, 3),
    {
      ...shown('Voor en na?', 5, 1),
      events: [...shown('', 5, 1).events, event('again'), ...votes(2, 6), event('close'), event('reveal')],
    },
    poll('Te weinig?', event('open'), ...votes(2, 2), event('close')),
    poll('Niet getoond?', event('open'), ...votes(7, 2), event('close')),
    poll('Niet gehouden?'),
  ],
  divisions: [
    {
      title: 'Groepen',
      topics: ['Waar meld je?'],
      events: [event('names', { names: NAMES }), event('split', { seed: 5, size: 2, count: 4 })],
    },
    { title: 'Niet gemaakt', topics: [], events: [] },
  ],
  cases: [
    {
      title: 'Voorbeeld 1',
      steps: 5,
      people: ['De jongen uit groep 7'],
      events: [
        event('step', { to: 1 }),
        event('role', { step: 's', person: 'De jongen uit groep 7', role: 'slachtoffer' }),
        event('reaction', { step: 'r', text: 'Praten met de klas' }),
        event('reaction', { step: 'r', text: 'praten met de klas' }),
      ],
    },
    { title: 'Niet gebruikt', steps: 5, people: [], events: [] },
  ],
  topics: ['Waar meld je?'],
  notes: [
    note(casePath(2, 'case'), 'Kleedkamer 🙈\nen | daarna <b>niets</b>'),
    note(casePath(2, 'solution'), '# Geen kop\n- geen lijst'),
    note(experiencesPath(1), 'Niemand weet waar'),
    note(advicePath(1, 1, 'what'), 'Eén meldpunt'),
    note(advicePath(1, 1, 'who'), 'aanspreekpunt'),
    note(advicePath(1, 1, 'role'), 'luistert'),
    note(advicePath(1, 1, 'when'), 'vanaf januari'),
  ],
  steps: [
    event('step', {
      id: 'a',
      what: 'Overleg per klas',
      who: 'mentor',
      when: '',
      done: 'Er is een lijst',
      part: 'notice',
    }),
    event('follow-up', { date: '2026-12-04', time: '15:30' }),
  ],
};
