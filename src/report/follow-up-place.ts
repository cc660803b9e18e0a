/** The place on a slide for the date of the follow-up (`.follow-up`), and beside it the way to choose one. */
import type { EventLog } from '../session/log.js';
import { report as t } from '../strings/nl.js';
import { longDate } from './follow-up.js';
import { foldPlan } from './plan.js';

const BUTTON = 'follow-up-choose';

/** Shows what is agreed. The text in the slide's own place is printed too; the button isn't. */
export function showFollowUp(container: ParentNode, log: EventLog, choose: () => void): void {
  const { followUp } = foldPlan(log.events);
  for (const place of container.querySelectorAll('.follow-up')) {
    place.textContent = followUp ? longDate(followUp.date) : '…';
    const next = place.nextElementSibling;
    const button = next?.classList.contains(BUTTON) === true ? next : undefined;
    if (followUp) button?.remove();
    else if (button === undefined) place.after(' ', makeButton(choose));
  }
}

function makeButton(choose: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = BUTTON;
  button.textContent = t.chooseDate;
  button.addEventListener('click', choose);
  return button;
}
