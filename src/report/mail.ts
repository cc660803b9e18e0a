/** The text of the mail to everybody. Pure. */
import { report as t, steps as stepWords } from '../strings/nl.js';
import { longDate } from './follow-up.js';
import { isFilled } from './notes.js';
import type { FollowUp, PlanStep } from './plan.js';

export function mailText(steps: readonly PlanStep[], { date, time }: FollowUp): string {
  const day = longDate(date);
  const line = (step: PlanStep, index: number): string => {
    const gap = (field: 'what' | 'who' | 'when'): string =>
      isFilled(step[field]) ? oneLine(step[field]) : stepWords.gaps[field];
    return `${index + 1}. ${t.stepText(gap('what'), gap('who'), gap('when'))}`;
  };
  return [
    t.mailSubject(day),
    '',
    t.mailHello,
    '',
    t.mailThanks,
    ...(steps.length > 0 ? ['', t.mailSteps, ...steps.map(line)] : []),
    ...(steps.some(({ who }) => !isFilled(who)) ? ['', t.mailGap] : []),
    '',
    t.mailDate(day, time),
    t.mailProtocol,
    '',
    t.mailBye,
  ].join('\n');
}

const oneLine = (text: string): string => text.trim().replace(/\s+/gu, ' ');
