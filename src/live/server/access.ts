/** Who may write and read what: the same rules as in the sample configurations in `../brokers/`. */
import { MAX_IN_BYTES } from '../protocol/messages.js';

export type Role = 'phone' | 'facilitator';

/** The name under which the facilitator's page signs in; phones have none. */
export const FACILITATOR = 'facilitator';

/** No packet on the wire is longer: four times the longest state. */
export const MAX_PACKET_BYTES = 65_536;

/** The names in topics: no wildcards, no control characters, and short. */
const NAME = '[\\w-]{1,64}';
const NAMES = `(?:${NAME}|\\+)`;
const IN = new RegExp(`^teamsessie/${NAME}/in$`);
const STATE = new RegExp(`^teamsessie/${NAME}/state$`);
const OURS = new RegExp(`^teamsessie/${NAME}(?:/${NAME}){1,2}$`);
const FOR_PHONES = new RegExp(`^teamsessie/${NAMES}/(?:state|r/${NAMES})$`);
const FOR_FACILITATOR = new RegExp(`^teamsessie/(?:#|${NAMES}(?:/${NAMES}){0,2}(?:/#)?)$`);

export interface Publication {
  readonly topic: string;
  readonly qos: number;
  readonly retain: boolean;
  /** Bytes of its payload. */
  readonly length: number;
}

export function mayPublish(role: Role, { topic, qos, retain, length }: Publication): boolean {
  // the state of QoS 2 is kept for who never comes back; counting twice does no harm here
  if (qos > 1 || (retain && !STATE.test(topic))) return false;
  if (role === 'phone') return IN.test(topic) && !retain && length <= MAX_IN_BYTES;
  return OURS.test(topic) && length <= MAX_PACKET_BYTES;
}

export const maySubscribe = (role: Role, filter: string): boolean =>
  (role === 'phone' ? FOR_PHONES : FOR_FACILITATOR).test(filter);
