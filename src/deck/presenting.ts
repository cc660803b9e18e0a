/** What goes on around a presentation: the screen stays on, F5 of a clicker starts, a running timer is not closed by mistake. */
import type { CountdownTimer } from '../../components/countdown-timer/countdown-timer.js';

/** Gives the function that keeps the screen from going dark, from then on. Quiet where that isn't possible. */
export function stayAwake(): () => void {
  // typed as always there, but not in every browser nor on an insecure address
  const { wakeLock } = navigator as { wakeLock?: WakeLock };
  let asked = false;
  const ask = (): void => {
    // the browser lets go of it whenever the window is hidden
    if (document.visibilityState === 'visible') void wakeLock?.request('screen').catch(() => undefined);
  };
  return () => {
    if (asked) return;
    asked = true;
    ask();
    document.addEventListener('visibilitychange', ask);
  };
}

/** Asks before the window closes, only while a timer runs. Returns the way to leave without a question. */
export function warnBeforeLeaving(timers: () => Iterable<CountdownTimer>): () => void {
  const leaving = new AbortController();
  addEventListener(
    'beforeunload',
    (event) => {
      if ([...timers()].some(({ state }) => state === 'running')) event.preventDefault();
    },
    { signal: leaving.signal },
  );
  return () => leaving.abort();
}

/** Many clickers send F5 (or Shift+F5) to start, as in PowerPoint. A reload, by Ctrl+R, is still there for who means it. */
export function startOnF5(): void {
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'F5' || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    if (document.fullscreenElement === null) {
      // refused by the school's policy: then the window stays as it is
      void document.documentElement.requestFullscreen().catch(() => undefined);
    }
  });
}
