/** Composition root of the phone page: hands it the browser's clock, chance, storage and network. */
import './old-browsers.js';
import { sha256 } from '@noble/hashes/sha2.js';
import '../../styles/tokens.css';
import { connectMqtt } from '../mqtt/connect.js';
import { phoneSeal } from '../seal/phone.js';
import './phone.css';
import { Page } from './page.js';
import { ownStorage, readLive } from './browser.js';

const fill = (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes);

const page = new Page(document.querySelector('main')!, {
  connect: connectMqtt,
  seal: phoneSeal(fill),
  sha256,
  fill,
  random: Math.random,
  now: Date.now,
  after: (ms, callback) => {
    const timer = setTimeout(callback, ms);
    return () => clearTimeout(timer);
  },
  storage: ownStorage(),
  live: readLive,
  location,
  setHash: (hash) =>
    history.replaceState(null, '', hash === '' ? location.pathname + location.search : `#${hash}`),
});

const dark = matchMedia('(prefers-color-scheme: dark)');
const colour = (): void => {
  document.documentElement.dataset.scheme = dark.matches ? 'dark' : 'light';
};
dark.addEventListener('change', colour);
colour();

addEventListener('hashchange', () => page.start());
page.start();
