/** The one place where a deck may connect to, as a directive of its Content-Security-Policy. */

/** `broker` is the configured address; empty means no connections at all. */
export const connectSource = (broker: string): string => `connect-src ${broker === '' ? "'none'" : broker}`;
