/** MQTT 3.1.1 over WebSocket, as much of it as rooms and phones need. `connect.ts` is what does it. */

export interface MqttOptions {
  /** `ws://…` or `wss://…`. */
  readonly url: string;
  readonly username?: string;
  readonly password?: string;
  /** What the broker says for us once it lost us. */
  readonly will?: { readonly topic: string; readonly payload: Uint8Array };
  /** Subscribed to (QoS 1) after each (re)connection, before `onOnline`. */
  readonly topics: readonly string[];
  /** May come before `onOnline`, once subscribed. Longer messages than `MAX_PACKET_BYTES` are left out. */
  readonly onMessage: (topic: string, payload: Uint8Array) => void;
  /** After each (re)connection. */
  readonly onOnline: () => void;
  /**
   * After each loss and each attempt that failed. `refused`: the broker answered and wants us not (credentials, or one of
   * `topics`); it is tried again all the same, at the longest interval.
   */
  readonly onOffline: (why: 'lost' | 'refused') => void;
  /** Chance for the time between attempts, from 0 up to 1. */
  readonly random: () => number;
}

export interface MqttClient {
  /**
   * Resolves when the broker has it (PUBACK, or for QoS 0 when it was sent); rejects when the connection is lost first, and
   * at once while there is none: nothing waits for a connection, so send again `onOnline`. A rejection needn't be caught.
   */
  publish(topic: string, payload: Uint8Array, options?: { qos?: 0 | 1; retain?: boolean }): Promise<void>;
  /**
   * From now on and after each reconnection, until `unsubscribe`. Resolves when the broker has it; rejects while there is no
   * connection (it is subscribed to before the next `onOnline`) and when the broker refuses it.
   */
  subscribe(topic: string): Promise<void>;
  unsubscribe(topic: string): Promise<void>;
  /** Says goodbye (no will is sent) and stops trying. */
  close(): void;
}

/** Connects, and connects again by itself until closed. */
export type ConnectMqtt = (options: MqttOptions) => MqttClient;
