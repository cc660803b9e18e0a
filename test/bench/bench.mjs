/**
 * `npm run bench`: the figures in the README. Machines differ and drift, so every time is a ratio to something measured
 * in turn with it in the same run; the median of the pairs is quoted. `--quick` takes fewer of them, `--editor` only looks at
 * the editor, `--phones` only at rooms full of phones.
 */
import { gzipSync } from 'node:zlib';
import { readFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { ensureInstalled, run } from '../../src/build/install.mjs';
import { ensureBrokers } from '../brokers.mjs';
import { ensureChromium } from '../chromium.mjs';

ensureInstalled();
ensureChromium();
// else Vite, once it has loaded the plugin, takes Lit's development build; before installing it would leave out Vite
process.env.NODE_ENV = 'production';
// for both builds, as `npm run build` has it
process.env.VITE_CONFIG_NATIVE_IGNORE_WARNING = 'true';
const { buildDecks, timeBuilds } = await import('./builds.mjs');
const { measureMemory, measureRoom } = await import('./rooms.mjs');
const { measurePaint, measureSteps, measureTasks, measureTyping } = await import('./pages.mjs');

const quick = process.argv.includes('--quick');
const runs = quick ? 3 : 15;

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'cpu'}, ${runs} pairs\n`);

if (process.argv.includes('--phones')) {
  await benchPhones();
  process.exit();
}

const decks = await buildDecks([19, 1000]);

for (const [count, aim] of [
  [19, 16],
  [1000, 50],
]) {
  const { median, slowest } = await measureTyping(decks.get(count));
  row(
    `a letter typed in the editor, ${count} slides`,
    `${median.toFixed(1)} ms to the slide, slowest of 40 ${slowest.toFixed(1)} ms`,
    `aim ≤ ${aim} ms`,
  );
}
if (process.argv.includes('--editor')) process.exit();

const small = await readFile(decks.get(19));
const kb = (bytes) => `${(bytes / 1000).toFixed(0)} KB`;
row('file', kb(small.length), 'aim ≤ 800 KB');
row('file, gzip', kb(gzipSync(small, { level: 9 }).length), 'aim ≤ 260 KB');

const build = await timeBuilds(quick ? 3 : 7);
row('build, 19 slides, against Vite alone', ratio(build), 'aim ≤ 1.3');

for (const [count, aim] of [
  [19, 1.3],
  [1000, 2],
]) {
  const paint = await measurePaint(decks.get(count), runs);
  row(`first slide painted, ${count} slides, against a blank page`, ratio(paint), `aim ≤ ${aim}`);
}

for (const count of [19, 1000]) {
  const { longestFrame, cpu, steps } = await measureSteps(decks.get(count));
  row(
    `${steps} next-steps, ${count} slides`,
    `longest frame ${longestFrame.toFixed(0)} ms, main thread ${cpu.toFixed(0)} ms`,
    count === 19 ? 'aim: no frame over 50 ms' : '',
  );
}

const { ms, slide, steps } = await measureTasks(decks.get(19));
row(
  `${steps} steps through the whole deck, four times slower`,
  `longest task ${ms.toFixed(0)} ms, to ${slide}`,
  'aim ≤ 50 ms',
);

await benchPhones();
process.exit();

/** Against a bare subscriber on the same broker, with the same messages over the same ten seconds. */
async function benchPhones() {
  ensureBrokers();
  // the deck and the phones' page as they are handed out
  if (run('node', ['src/build/build.mjs']) !== 0) process.exit(1);
  const rooms = [
    ['aedes', 80],
    ['aedes', 1000],
    ['mosquitto', 5000],
  ];
  for (const [name, count] of quick ? rooms.slice(0, 2) : rooms) {
    const { deck, bare, total, receipts, longest } = await measureRoom({ name, count });
    row(
      `last of ${count} votes by phone, ${name}, against a bare subscriber`,
      `${(deck / bare).toFixed(2)} (${deck} / ${bare} ms)`,
      'aim ≤ 1.5',
    );
    row(
      '',
      `${total} counted, ${receipts} receipts, longest task ${longest.toFixed(0)} ms`,
      'aim: each once, none over 50 ms',
    );
  }
  const polls = quick ? 20 : 100;
  const { early, late } = await measureMemory({ count: 80, polls });
  row(
    `memory after ${polls} polls of 80 phones, against after ten`,
    `${(late / early).toFixed(2)} (${late.toFixed(1)} / ${early.toFixed(1)} MB)`,
    'aim: flat',
  );
}

function row(what, value, aim) {
  console.log(`${what.padEnd(58)} ${value.padEnd(42)} ${aim}`);
}

/** Pairs of [ours, theirs] → the median ratio and its range, with both medians in milliseconds. */
function ratio(pairs) {
  const ratios = pairs.map(([ours, theirs]) => ours / theirs).sort((a, b) => a - b);
  const at = (share) => ratios[Math.round(share * (ratios.length - 1))].toFixed(2);
  const median = (values) => values.sort((a, b) => a - b)[values.length >> 1].toFixed(0);
  const [ours, theirs] = [0, 1].map((index) => median(pairs.map((pair) => pair[index])));
  return `${at(0.5)} (${at(0.1)}–${at(0.9)}; ${ours} / ${theirs} ms)`;
}
