import { expect, it } from 'vitest';
import { fileName } from '../../../src/document/file-name.js';

it.each([
  ['', 'teamsessie-2026-11-23.html'],
  ['De Linde', 'teamsessie-de-linde-2026-11-23.html'],
  ["OBS 't Één/Ander", 'teamsessie-obs-t-een-ander-2026-11-23.html'],
  ['../..\\', 'teamsessie-2026-11-23.html'],
])('the file of school %j is called %s', (school, name) => {
  expect(fileName(school, '2026-11-23', 'html')).toBe(name);
});
