/** Where the answers to this phone's ballots arrive: which topics it listens to, and for which question each of them is. */
import type { Reply } from '../protocol/messages.js';
import type { SealedBallot } from '../seal/types.js';

/** A receipt may be for a ballot before the last: the same vote is sealed anew each time that it is sent. */
const MOST_SEALED = 4;

export class Receipts {
  private readonly topics = new Map<
    string,
    { readonly ask: string; readonly ballots: readonly SealedBallot[] }
  >();

  expect(topic: string, ask: string, ballot: SealedBallot): void {
    const earlier = this.topics.get(topic)?.ballots ?? [];
    this.topics.set(topic, { ask, ballots: [ballot, ...earlier].slice(0, MOST_SEALED) });
  }

  read(topic: string, bytes: Uint8Array): { ask: string; reply: Reply } | undefined {
    const expected = this.topics.get(topic);
    for (const { readReply } of expected?.ballots ?? []) {
      const reply = readReply(bytes);
      if (reply !== undefined) return { ask: expected!.ask, reply };
    }
    return undefined;
  }

  /** Expects nothing any more for other questions than these; gives the topics that were for those. */
  keepOnly(asks: readonly string[]): string[] {
    const gone = [...this.topics].filter(([, { ask }]) => !asks.includes(ask)).map(([topic]) => topic);
    for (const topic of gone) this.topics.delete(topic);
    return gone;
  }
}
