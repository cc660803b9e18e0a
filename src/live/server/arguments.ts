/** What was typed behind `npm run live --`. */
import { parseArgs } from 'node:util';
import { liveServer as t } from '../../strings/nl.js';

export interface LiveOptions {
  /** Undefined: 8080, or the next that is free. 0: any. */
  readonly port?: number;
  /** The address or name under which phones find this computer. */
  readonly host?: string;
  /** `wss://…` or `ws://…` of a broker elsewhere; then only files are served. */
  readonly broker?: string;
  /** A deck that was saved from the editor, instead of the one that was built. */
  readonly deck?: string;
}

export type ReadArguments =
  { readonly options: LiveOptions } | { readonly said: string; readonly isProblem: boolean };

const OPTIONS = ['port', 'host', 'broker', 'deck'] as const;
type Name = (typeof OPTIONS)[number];
const isName = (name: string): name is Name => (OPTIONS as readonly string[]).includes(name);

export function readArguments(args: readonly string[]): ReadArguments {
  const { tokens } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string' },
      host: { type: 'string' },
      broker: { type: 'string' },
      deck: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
    // its own complaints are in English
    strict: false,
    tokens: true,
  });
  const given: Partial<Record<Name, string>> = {};
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue;
    // npm keeps `--port` to itself when the two dashes before it are missing, and hands on the bare value
    if (token.kind === 'positional') return problem(t.stray(token.value));
    if (token.name === 'help') return { said: t.usage, isProblem: false };
    if (!isName(token.name)) return problem(t.unknownOption(token.rawName));
    if (token.value === undefined || token.value === '') return problem(t.noValue(token.rawName));
    given[token.name] = token.value;
  }
  return check(given);
}

function check({ port, host, broker, deck }: Partial<Record<Name, string>>): ReadArguments {
  if (port !== undefined && (!/^\d{1,5}$/.test(port) || Number(port) > 65_535))
    return problem(t.badPort(port));
  if (host !== undefined && !/^[\w.-]+$/.test(host)) return problem(t.badHost(host));
  const fault = broker === undefined ? undefined : brokerFault(broker);
  if (fault !== undefined) return problem(fault);
  return {
    options: {
      ...(port === undefined ? {} : { port: Number(port) }),
      ...(host === undefined ? {} : { host }),
      ...(broker === undefined ? {} : { broker }),
      ...(deck === undefined ? {} : { deck }),
    },
  };
}

/** It goes into a Content-Security-Policy and, behind a comma, into the QR code. */
function brokerFault(broker: string): string | undefined {
  const url = URL.canParse(broker) ? new URL(broker) : undefined;
  if (url === undefined || !['ws:', 'wss:'].includes(url.protocol) || /[\s'",;#]/.test(broker))
    return t.badBroker(broker);
  return url.username === '' && url.password === '' ? undefined : t.passwordInBroker;
}

const problem = (sentence: string): ReadArguments => ({ said: `${sentence}\n\n${t.usage}`, isProblem: true });
