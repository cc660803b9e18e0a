/** Collects the reactions to a step: the same text once, with how often it was said. Pure. */
import type { LoggedEvent } from '../../src/session/log.js';
import { asRecord, asText, oneLine, textKey } from './junk.js';

export interface Reaction {
  /** As it was typed the first time. */
  readonly text: string;
  /** How often it was said, 1 or more. */
  readonly times: number;
}

export interface StepReactions {
  /** The latest new one first: right below the field, where the room looks. */
  readonly reactions: readonly Reaction[];
  /** What was said or taken away last. */
  readonly last: { readonly act: 'added' | 'removed'; readonly text: string } | undefined;
}

/** One line at the back of a room. */
export const MAX_REACTION_LENGTH = 80;
/** More different reactions than this to one step nobody reads; the rest is passed over. */
export const MAX_REACTIONS = 200;
const MAX_TIMES = 999;

const NONE: StepReactions = { reactions: [], last: undefined };

/** A reaction as it is kept: one line, cut at a length that fits; empty when there is nothing to keep. */
export function cleanReaction(text: string): string {
  return Array.from(oneLine(text)).slice(0, MAX_REACTION_LENGTH).join('').trim();
}

/** The reactions by the key of their step. A `reset` forgets them. */
export function foldReactions(events: readonly LoggedEvent[]): ReadonlyMap<string, StepReactions> {
  const steps = new Map<string, Draft>();
  for (const event of events) {
    const { type, data } = asRecord(event);
    if (type === 'reset') steps.clear();
    if (type !== 'reaction' && type !== 'reaction-removed') continue;
    const { step, text } = asRecord(data);
    const [key, said] = [asText(step), asText(text)];
    if (key === undefined || said === undefined) continue;
    const draft: Draft = steps.get(key) ?? { said: new Map(), last: undefined };
    steps.set(key, draft);
    apply(draft, type, cleanReaction(said));
  }
  return new Map([...steps].map(([key, draft]) => [key, finish(draft)]));
}

export function reactionsOf(all: ReadonlyMap<string, StepReactions>, step: string): StepReactions {
  return all.get(step) ?? NONE;
}

interface Draft {
  /** In the order in which they were first said. What was taken away keeps its place, with 0 times. */
  readonly said: Map<string, Reaction>;
  last: StepReactions['last'];
}

function apply(draft: Draft, type: 'reaction' | 'reaction-removed', text: string): void {
  const key = textKey(text);
  const known = draft.said.get(key);
  if (type === 'reaction') {
    if (known === undefined && draft.said.size >= MAX_REACTIONS) return;
    const kept = known ?? { text, times: 0 };
    draft.said.set(key, { text: kept.text, times: Math.min(MAX_TIMES, kept.times + 1) });
    draft.last = { act: 'added', text: kept.text };
  } else if (known !== undefined && known.times > 0) {
    draft.said.set(key, { text: known.text, times: known.times - 1 });
    draft.last = { act: 'removed', text: known.text };
  }
}

function finish({ said, last }: Draft): StepReactions {
  return { reactions: [...said.values()].filter(({ times }) => times > 0).reverse(), last };
}
