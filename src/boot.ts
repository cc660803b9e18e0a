/**
 * First script of the file, small on purpose: fits the first slide to the window and gives it its colours before anything
 * is painted, and starts the application after that first paint, so that nobody waits for it looking at a blank screen.
 */
{
  const root = document.documentElement;
  const upright = innerWidth < innerHeight;
  const view = location.search.includes('view=');
  let [width, height] = upright ? [720, 1280] : [1280, 720];
  let scale = Math.min(innerWidth / width, innerHeight / height);
  root.classList.add('js');
  // as src/deck/canvas.ts
  if (scale < (upright ? 0.5 : 0.6) && !view) {
    root.classList.add('reflow');
    scale = 0.7;
    width = Math.round(innerWidth / scale);
    height = Math.round(innerHeight / scale);
  }
  // rounded as reveal.js does, so that nothing moves when it takes over
  scale = Math.round(scale * 100) / 100;
  root.style.setProperty('--slide-width', `${width}px`);
  root.style.setProperty('--slide-height', `${height}px`);
  root.style.setProperty('--slide-scale', String(scale));
  if (/^#\/.*[^/]/.test(location.hash) || view) root.classList.add('deep-link');

  try {
    // the key of src/deck/scheme.ts, which this small script doesn't import
    if (localStorage.getItem('teamsessie:scheme') === 'dark') root.dataset.scheme = 'dark';
  } catch {
    // storage is denied: light, until the session says otherwise
  }

  let started = false;
  const start = (): void => {
    const code = document.getElementById('teamsessie-code');
    if (started || code === null) return;
    started = true;
    const script = document.createElement('script');
    script.type = 'module';
    script.textContent = code.textContent;
    document.body.append(script);
  };

  addEventListener('DOMContentLoaded', () => {
    new PerformanceObserver(start).observe({ type: 'paint', buffered: true });
    // a window in the background paints nothing, and not every browser tells when it painted
    setTimeout(start, document.hidden ? 0 : 500);
  });
}
export {};
