/** Where the broker is: as the link says, else as the page's own server says, else on that server. */

export type BrokerAddress =
  | { readonly url: string }
  /** `no-server`: the page was opened as a file. `insecure`: browsers allow no `ws://` from a page over https. */
  | { readonly problem: 'no-server' | 'insecure' };

/** `live` is what `live.json` held, or undefined when there is none. `page` is the address of this page. */
export function brokerAddress(broker: string | undefined, live: unknown, page: string): BrokerAddress {
  const url = find(broker ?? brokerIn(live) ?? '/mqtt', page);
  if (url === undefined) return { problem: 'no-server' };
  return page.startsWith('https:') && url.startsWith('ws:') ? { problem: 'insecure' } : { url };
}

const brokerIn = (live: unknown): string | undefined => {
  const broker: unknown = typeof live === 'object' && live !== null ? Reflect.get(live, 'broker') : undefined;
  return typeof broker === 'string' ? broker : undefined;
};

function find(broker: string, page: string): string | undefined {
  try {
    const { protocol, host, pathname, search } = new URL(broker, page);
    const socket = { 'http:': 'ws:', 'https:': 'wss:', 'ws:': 'ws:', 'wss:': 'wss:' }[protocol];
    return socket === undefined || host === '' ? undefined : `${socket}//${host}${pathname}${search}`;
  } catch {
    return undefined;
  }
}
