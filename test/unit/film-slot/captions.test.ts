import { describe, expect, it } from 'vitest';
import { readCaptions } from '../../../components/film-slot/captions.js';

describe('readCaptions', () => {
  it.each([
    ['with points', 'WEBVTT\n\n00:01.000 --> 00:02.500\nHoi', [{ start: 1, end: 2.5, text: 'Hoi' }]],
    [
      'with hours, settings, a name and two lines, from Windows',
      '\uFEFFWEBVTT - les\r\n\r\n7\r\n01:00:01.000 --> 01:00:02.000 line:0\r\nEen\r\ntwee\r\n',
      [{ start: 3601, end: 3602, text: 'Een\ntwee' }],
    ],
    [
      'with commas, as other programs write them',
      'WEBVTT\n\n00:01,000 --> 00:02,000\nJa',
      [{ start: 1, end: 2, text: 'Ja' }],
    ],
    ['with nothing but notes', 'WEBVTT\n\nNOTE niets', []],
    ['that end before they begin', 'WEBVTT\n\n00:05.000 --> 00:02.000\nNee', []],
  ])('reads captions %s', (_, file, captions) => {
    expect(readCaptions(file)).toEqual(captions);
  });

  it.each(['', 'WEBVTTX', '1\n00:01,000 --> 00:02,000\nEen .srt', '{"json": true}'])(
    'knows that %j is no captions file',
    (file) => {
      expect(readCaptions(file)).toBeUndefined();
    },
  );
});
