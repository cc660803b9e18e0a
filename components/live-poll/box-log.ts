/** Whether the ballot box is going round. Pure, and apart from the tally: a way in, like show of hands or phones. */
import type { LoggedEvent } from '../../src/session/log.js';
import { asRecord } from './ballots.js';

/** Started and not yet stopped; closing the voting or wiping it ends the round of the box as well. */
export function foldBox(events: readonly LoggedEvent[]): boolean {
  let going = false;
  for (const event of events) {
    const { type } = asRecord(event);
    if (type === 'box-start') going = true;
    else if (type === 'box-stop' || type === 'close' || type === 'reset') going = false;
  }
  return going;
}
