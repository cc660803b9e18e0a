/** Whether the same deck is open in another window of this browser: each tells the others that it is there. */

/** Calls `found` when there is another window, now or later. Quiet in a browser without such a channel. */
export function noticeOthers(name: string, found: () => void): void {
  if (typeof BroadcastChannel === 'undefined') return;
  const channel = new BroadcastChannel(name);
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (data === 'open') channel.postMessage('here');
    if (data === 'open' || data === 'here') found();
  });
  channel.postMessage('open');
}
