/** Who opens a room without the facilitator's password hears so, on every broker: some let everybody in and say nothing. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROKERS, type RunningBroker } from './brokers.js';
import { choice, TestRoom } from './facilitator.js';

describe.each(BROKERS)('on $name', ({ isHere, start }) => {
  let broker: RunningBroker;

  beforeAll(async () => {
    if (isHere) broker = await start();
  }, 180_000);
  afterAll(async () => {
    if (isHere) await broker.stop();
  });

  it.skipIf(!isHere)(
    'without the password a room is refused, with it the room is there',
    async () => {
      const stranger = await TestRoom.open(broker.urls[0]!);
      stranger.room.ask([choice('a')]);
      await expect.poll(() => stranger.room.status, { timeout: 60_000 }).toBe('refused');
      await stranger.room.close();

      const facilitator = await TestRoom.open(broker.urls[0]!, broker.password);
      facilitator.room.ask([choice('a')]);
      await expect.poll(() => facilitator.room.status, { timeout: 60_000 }).toBe('online');
      await facilitator.room.close();
    },
    180_000,
  );
});
