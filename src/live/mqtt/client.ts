/** MQTT 3.1.1 over WebSocket, as much of it as rooms and phones need. The one place that knows which library does it. */

export interface MqttOptions {
  /** `ws://…` or `wss://…`. */
  readonly url: string;
  readonly username?: string;
  readonly password?: string;
  /** What the broker says for us once it lost us. */
  readonly will?: { readonly topic: string; readonly payload: Uint8Array };
  /** Subscribed to (QoS 1) after each (re)connection, before `onOnline`. */
  readonly topics: readonly string[];
  readonly onMessage: (topic: string, payload: Uint8Array) => void;
  /** After each (re)connection. */
  readonly onOnline: () => void;
  /** After each loss; `refused`: the broker answered and wants us not (credentials). */
  readonly onOffline: (why: 'lost' | 'refused') => void;
  /** Chance for the time between attempts, from 0 up to 1. */
  readonly random: () => number;
}

export interface MqttClient {
  /** Resolves when the broker has it (PUBACK, or for QoS 0 when it was sent); rejects when the connection is lost first. */
  publish(topic: string, payload: Uint8Array, options?: { qos?: 0 | 1; retain?: boolean }): Promise<void>;
  subscribe(topic: string): Promise<void>;
  unsubscribe(topic: string): Promise<void>;
  /** Says goodbye (no will is sent) and stops trying. */
  close(): void;
}

/** Connects, and connects again by itself until closed. The class that does it is made by whoever implements this file. */
export type ConnectMqtt = (options: MqttOptions) => MqttClient;
