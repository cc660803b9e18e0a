import { describe, expect, it } from 'vitest';
import { foldCase } from '../../../components/scenario-reveal/record.js';
import { foldRoles, roleOf } from '../../../components/scenario-reveal/roles.js';
import type { LoggedEvent } from '../../../src/session/log.js';

const event = (type: string, data?: unknown): LoggedEvent => ({ type, at: 0, data });
const place = (person: unknown, role: unknown, step: unknown = 'a') => event('role', { step, person, role });

describe('roles of the people in a case', () => {
  const cases: [name: string, events: LoggedEvent[], role: string | undefined][] = [
    ['none at first', [], undefined],
    ['as placed', [place('het meisje', 'slachtoffer')], 'slachtoffer'],
    [
      'the last one counts',
      [place('het meisje', 'pester'), place('het meisje', 'slachtoffer')],
      'slachtoffer',
    ],
    ['whatever the capitals and spaces', [place(' Het  Meisje', 'verdediger')], 'verdediger'],
    ['taken away', [place('het meisje', 'pester'), place('het meisje', null)], undefined],
    ['only in its own step', [place('het meisje', 'pester', 'b')], undefined],
    ['only of its own person', [place('de jongen', 'pester')], undefined],
    ['forgotten with a reset', [place('het meisje', 'pester'), event('reset')], undefined],
    ['only the six', [place('het meisje', 'toString')], undefined],
    [
      'junk is passed over',
      [
        place('het meisje', 'pester'),
        ...[1, null, {}, '', 'x'.repeat(9999)].flatMap((junk) => [
          place(junk, 'pester'),
          place('x', 'pester', junk),
        ]),
        event('role'),
        event('role', 7),
        null as unknown as LoggedEvent,
      ],
      'pester',
    ],
  ];
  it.each(cases)('%s', (_name, events, role) => {
    expect(roleOf(foldRoles(events), 'a', 'Het meisje')).toBe(role);
  });

  it('come back when a reset was a mistake', () => {
    const { roles } = foldCase([place('x', 'pester'), event('reset'), event('restore')]);
    expect(roleOf(roles, 'a', 'x')).toBe('pester');
  });
});
