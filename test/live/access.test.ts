/** The access rules, on each broker with the configuration that is handed out. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROKERS, type RunningBroker } from './brokers.js';
import { TestClient } from './mqtt-client.js';

const WAYS = BROKERS.map((broker) => [broker.name, broker] as const);

for (const [name, { isHere, start, nodes }] of WAYS) {
  if (!isHere) console.log(`Er is geen ${name}: de tests met deze broker worden overgeslagen.`);

  describe.skipIf(!isHere)(name, () => {
    let broker: RunningBroker;
    beforeAll(async () => (broker = await start()));
    afterAll(() => broker.stop());

    const phone = (node = 0) => TestClient.connect(broker.urls[node]!);
    const facilitator = (node = 0, password = broker.password) =>
      TestClient.connect(broker.urls[node]!, { username: 'facilitator', password });

    it('takes votes of phones, for the facilitator to read', async () => {
      const [page, voter] = [await facilitator(), await phone()];
      await page.follow('teamsessie/aaaaaaaa/in');
      expect(await voter.publish('teamsessie/aaaaaaaa/in', 'vote')).toBe('acked');
      expect((await page.message(() => true)).text).toBe('vote');
      await Promise.all([page.end(), voter.end()]);
    });

    it('gives phones the state, also who comes later, and their own answers', async () => {
      const page = await facilitator();
      const early = await phone();
      await early.follow('teamsessie/bbbbbbbb/state', 'teamsessie/bbbbbbbb/r/x1');
      await page.publish('teamsessie/bbbbbbbb/state', 'question', true);
      await page.publish('teamsessie/bbbbbbbb/r/x1', 'answer');
      await early.message(({ text }) => text === 'question');
      await early.message(({ text }) => text === 'answer');
      const late = await phone(nodes - 1);
      await late.follow('teamsessie/bbbbbbbb/state');
      expect(await late.message(() => true)).toMatchObject({ text: 'question', retain: true });
      await Promise.all([page.end(), early.end(), late.end()]);
    });

    it('lets no phone write a state, an answer, or outside the rooms', async () => {
      const page = await facilitator();
      await page.follow('teamsessie/#');
      const topics = ['teamsessie/cccccccc/state', 'teamsessie/cccccccc/r/x1', 'elsewhere/in'];
      for (const [topic, isRetained] of topics.flatMap((one) => [
        [one, false] as const,
        [one, true] as const,
      ])) {
        const forger = await phone();
        // MQTT 3.1.1 can't say no: aedes hangs up, Mosquitto acknowledges and drops it, NATS drops it without a word
        void forger.publish(topic, 'forged', isRetained);
        // by this answer the broker has dealt with what came before
        await forger.subscribe('teamsessie/cccccccc/r/x2');
        await forger.end();
      }
      const voter = await phone();
      await voter.publish('teamsessie/cccccccc/in', 'after it');
      await page.message(({ text }) => text === 'after it');
      expect(page.received.filter(({ text }) => text === 'forged')).toEqual([]);

      const late = await phone();
      await late.follow('teamsessie/cccccccc/state', 'teamsessie/cccccccc/r/end');
      await page.publish('teamsessie/cccccccc/r/end', 'the end');
      await late.message(({ text }) => text === 'the end');
      expect(late.received.filter(({ text }) => text === 'forged')).toEqual([]);
      await Promise.all([page.end(), voter.end(), late.end()]);
    });

    it.each(['teamsessie/dddddddd/in', 'teamsessie/+/in', 'teamsessie/#', '#', '$SYS/#', '$MQTT/#'])(
      'lets no phone read %s',
      async (topic) => {
        const [page, spy, voter] = [await facilitator(), await phone(), await phone()];
        await page.follow('teamsessie/dddddddd/in');
        const granted = await spy.subscribe(topic);
        await voter.publish('teamsessie/dddddddd/in', 'secret');
        await page.message(({ text }) => text === 'secret');
        // whatever came to the spy came before this
        if (!spy.isClosed) {
          await spy.follow('teamsessie/dddddddd/r/end');
          await page.publish('teamsessie/dddddddd/r/end', 'the end');
          await spy.message(({ text }) => text === 'the end');
        }
        expect(spy.received.filter(({ topic }) => !/^teamsessie\/\w+\/(state|r\/\w+)$/.test(topic))).toEqual(
          [],
        );
        // Mosquitto grants it, and delivers only what a phone may read
        if (name !== 'mosquitto') expect(granted).toEqual([128]);
        await Promise.all([page.end(), spy.end(), voter.end()]);
      },
    );

    it('lets nobody in with a wrong password, or another name', async () => {
      await expect(facilitator(0, 'wrong')).rejects.toThrow('refused');
      await expect(facilitator(0, '')).rejects.toThrow('refused');
      await expect(
        TestClient.connect(broker.urls[0]!, { username: 'admin', password: 'admin' }),
      ).rejects.toThrow('refused');
    });

    it('says for a phone that it went', async () => {
      const page = await facilitator();
      await page.follow('teamsessie/eeeeeeee/in');
      const voter = await TestClient.connect(broker.urls[0]!, {
        will: { topic: 'teamsessie/eeeeeeee/in', payload: 'gone' },
      });
      await voter.drop();
      expect((await page.message(() => true)).text).toBe('gone');
      await page.end();
    });

    it.skipIf(nodes === 1)('takes votes at any node, and shows the state at each', async () => {
      const page = await facilitator(0);
      await page.follow('teamsessie/ffffffff/in');
      await page.publish('teamsessie/ffffffff/state', 'question', true);
      for (let node = 0; node < nodes; node += 1) {
        const voter = await phone(node);
        await voter.follow('teamsessie/ffffffff/state', `teamsessie/ffffffff/r/x${node}`);
        await voter.message(({ text }) => text === 'question');
        await voter.publish('teamsessie/ffffffff/in', `vote at ${node}`);
        await page.message(({ text }) => text === `vote at ${node}`);
        await page.publish(`teamsessie/ffffffff/r/x${node}`, 'counted');
        await voter.message(({ text }) => text === 'counted');
        await voter.end();
      }
      await page.end();
    });
  });
}
