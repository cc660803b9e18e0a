/** A client under test, and what it heard. */
import { vi } from 'vitest';
import { WebSocket } from 'ws';
import type { MqttClient, MqttOptions } from '../../../../src/live/mqtt/client.js';
import { mqttOver, type MqttTiming } from '../../../../src/live/mqtt/connect.js';

/** Faster than in the browser; an answer may take its time on a machine that has more to do. */
export const FAST: MqttTiming = {
  keepAlive: 1_500,
  answerWithin: 2_000,
  firstWait: 20,
  longestWait: 100,
  steadyAfter: 50,
};

export interface Heard {
  readonly client: MqttClient;
  readonly messages: string[];
  /** `online`, `lost`, `refused`, in order. */
  readonly states: string[];
  wake(): void;
}

const open = new Set<MqttClient>();

export function join(
  url: string,
  options: Partial<MqttOptions> = {},
  timing: Partial<MqttTiming> = {},
): Heard {
  const messages: string[] = [];
  const states: string[] = [];
  let wake: () => void = () => undefined;
  const connect = mqttOver({
    WebSocket,
    timing: { ...FAST, ...timing },
    onWake: (callback) => {
      wake = callback;
      return () => (wake = () => undefined);
    },
  });
  const client = connect({
    url,
    topics: [],
    random: Math.random,
    ...options,
    onMessage: (topic, payload) => {
      messages.push(`${topic} ${Buffer.from(payload).toString()}`);
      options.onMessage?.(topic, payload);
    },
    onOnline: () => {
      states.push('online');
      options.onOnline?.();
    },
    onOffline: (why) => {
      states.push(why);
      options.onOffline?.(why);
    },
  });
  open.add(client);
  return { client, messages, states, wake: () => wake() };
}

export const online = (heard: Heard): Promise<void> =>
  vi.waitFor(
    () => {
      if (heard.states.at(-1) !== 'online') throw new Error(`Not online: ${heard.states.join(', ')}`);
    },
    { timeout: 5_000, interval: 5 },
  );

export function closeAll(): void {
  for (const client of open) client.close();
  open.clear();
}

export const say = (text: string): Uint8Array => new TextEncoder().encode(text);
