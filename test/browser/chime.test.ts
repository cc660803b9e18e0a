/** The sounds themselves, rendered to samples: calm, without clipping, without a click. */
import { expect } from 'chai';
import { ring, type Sound } from '../../components/countdown-timer/chime.js';

const RATE = 44_100;
const SECONDS = 4;
const AT = 0.1;

async function samplesOf(sound: Sound): Promise<Float32Array> {
  const context = new OfflineAudioContext(1, RATE * SECONDS, RATE);
  ring(context, sound, AT);
  return (await context.startRendering()).getChannelData(0);
}

const peak = (samples: Float32Array) => samples.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
/** The loudest of each hundredth of a second. */
const levels = (samples: Float32Array) =>
  Array.from({ length: SECONDS * 100 }, (_, index) =>
    peak(samples.subarray(index * (RATE / 100), (index + 1) * (RATE / 100))),
  );

describe('the chime', () => {
  for (const [sound, strokes, seconds] of [
    ['minute', [0], 1.8],
    ['end', [0, 0.5, 1], 2.8],
  ] as const) {
    describe(sound, () => {
      let samples: Float32Array;
      before(async () => {
        samples = await samplesOf(sound);
      });

      it('is heard in the room, and is well below what clips or startles', () => {
        expect(peak(samples)).to.be.within(0.15, 0.35);
      });

      it('lasts as long as it should, and is silent before and after', () => {
        const audible = [...samples.keys()].filter((index) => Math.abs(samples[index]!) > 0.001);
        expect(audible[0]! / RATE).to.be.closeTo(AT, 0.01);
        expect(audible.at(-1)! / RATE).to.be.within(AT + seconds - 0.8, AT + seconds);
        expect(peak(samples.subarray(0, AT * RATE))).to.equal(0);
        expect(peak(samples.subarray((AT + seconds + 0.01) * RATE))).to.equal(0);
      });

      it('never jumps: no click at the beginning, at the end or where notes meet', () => {
        let jump = 0;
        for (let index = 1; index < samples.length; index += 1)
          jump = Math.max(jump, Math.abs(samples[index]! - samples[index - 1]!));
        // a sine of 660 Hz at this level climbs no faster by itself
        expect(jump).to.be.below(0.03);
        const ends = Math.round((AT + seconds) * RATE);
        expect(peak(samples.subarray(ends - 20, ends + 20))).to.be.below(0.0005);
      });

      it('comes up softly and dies away, stroke by stroke', () => {
        const level = levels(samples);
        for (const stroke of strokes) {
          const from = Math.round((AT + stroke) * 100);
          expect(level[from]!, 'soft at first').to.be.below(0.13);
          expect(level[from + 4]!, 'at its loudest').to.be.above(0.2);
          expect(level[from + 45]!, 'far softer by the next').to.be.below(0.06);
        }
        const tail = level.slice(Math.round((AT + strokes.at(-1)!) * 100) + 6);
        expect(tail.every((value, index) => index === 0 || value <= tail[index - 1]! * 1.03 + 1e-6)).to.equal(
          true,
        );
      });
    });
  }
});
