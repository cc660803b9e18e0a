/** Opens a file or an address in the browser, where there is a screen. */
import { spawn } from 'node:child_process';

/** `otherwise` is what to do by hand, when it can't be opened. */
export function openInBrowser(target, otherwise) {
  const hasScreen =
    process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
  if (process.env.CI || !hasScreen) return;
  const [command, args] =
    process.platform === 'win32'
      ? ['cmd', ['/c', 'start', '', target]]
      : [process.platform === 'darwin' ? 'open' : 'xdg-open', [target]];
  spawn(command, args, { detached: true, stdio: 'ignore' })
    .on('error', () => console.log(otherwise))
    .unref();
}
