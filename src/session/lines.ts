/**
 * The lines that a browser has between windows. BroadcastChannel is enough in Chromium and Firefox; in WebKitGTK it exists
 * but reaches no other window of a local file, so a window also asks the one that opened it for a line of their own.
 */
import type { WindowChannel } from './channel.js';

/** Joins everybody who has this deck open. `name` is the deck's; revisions tell each other apart in what they say. */
export function joinBroadcast(channel: WindowChannel, name: string): void {
  if (typeof BroadcastChannel === 'undefined') return;
  try {
    channel.add(new BroadcastChannel(name));
  } catch {
    // refused for this page: storage or a line of its own is left
  }
}

const CALL = 'teamsessie-line';

/**
 * Hands the window that opened this one an end of a line. The message itself says nothing, as on `file:` it can't be
 * addressed to one origin: whoever takes the line has to name this deck and this revision first.
 */
export function callOpener(channel: WindowChannel, window: Window): void {
  const opener = window.opener as Window | null;
  if (opener === null) return;
  const { port1, port2 } = new MessageChannel();
  channel.add(port1);
  try {
    opener.postMessage(CALL, addressOf(window.location), [port2]);
  } catch {
    port1.close();
  }
}

/** Takes the lines of the windows that this one opened; `opened` tells which these are. */
export function answerOpened(
  channel: WindowChannel,
  window: Window,
  opened: (source: unknown) => boolean,
): void {
  window.addEventListener('message', ({ data, source, ports }) => {
    if (data === CALL && ports[0] !== undefined && opened(source)) channel.add(ports[0]);
  });
}

const addressOf = ({ protocol, origin }: Location): string => (protocol === 'file:' ? '*' : origin);
