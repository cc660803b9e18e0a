/** Takes a port. Says by which error when it can't; takes another one only when none was asked for. */
import type { Server } from 'node:http';

const FIRST_PORT = 8080;
const LAST_PORT = 8099;

export interface Listening {
  readonly port: number;
  readonly servers: readonly Server[];
  /** The port that would have been taken, had it been free. */
  readonly passedOver: number | undefined;
}

export interface ListenOptions {
  readonly make: () => Server;
  readonly port: number | undefined;
  /** One of this computer's own addresses; undefined means all of them. */
  readonly address: string | undefined;
}

/** `code` of Node: EADDRINUSE, EACCES, … */
export async function listen(options: ListenOptions): Promise<Listening | { readonly code: string }> {
  const first = options.port ?? FIRST_PORT;
  const last = options.port ?? LAST_PORT;
  let code = '';
  for (let port = first; port <= last; port += 1) {
    const taken = await takePort(options, port);
    if (Array.isArray(taken)) {
      const address = taken[0]?.address();
      const actual = typeof address === 'object' ? address?.port : undefined;
      return {
        port: actual ?? port,
        servers: taken,
        passedOver: port === first ? undefined : first,
      };
    }
    code = taken;
    if (code !== 'EADDRINUSE') break;
  }
  return { code };
}

async function takePort({ make, address }: ListenOptions, port: number): Promise<Server[] | string> {
  const server = make();
  let code = await bind(server, port, address ?? '::');
  // a computer without IPv6
  if (address === undefined && (code === 'EAFNOSUPPORT' || code === 'EADDRNOTAVAIL'))
    code = await bind(server, port, '0.0.0.0');
  if (code !== undefined) return code;
  if (address === undefined || address.startsWith('127.')) return [server];
  // the facilitator's page is opened under `localhost`: there a browser trusts plain http
  const local = make();
  const found = server.address();
  const localCode = await bind(local, typeof found === 'object' ? (found?.port ?? port) : port, '127.0.0.1');
  if (localCode === undefined) return [server, local];
  server.close();
  return localCode;
}

/** The error's code, or undefined when it listens. */
function bind(server: Server, port: number, host: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const onError = (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message);
    server.once('error', onError);
    server.listen({ port, host }, () => {
      server.off('error', onError);
      resolve(undefined);
    });
  });
}
