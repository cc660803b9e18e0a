/** The four MQTT topics of a room. `code` is the room's code, as on the wall. */

/** What is asked: retained, written by the facilitator only, and signed. */
export const stateTopic = (code: string): string => `teamsessie/${code}/state`;

/** Where phones write, and only the facilitator reads. */
export const inTopic = (code: string): string => `teamsessie/${code}/in`;

/** The answer to one ballot; `id` is derived from a token that nobody else knows. */
export const replyTopic = (code: string, id: string): string => `teamsessie/${code}/r/${id}`;
