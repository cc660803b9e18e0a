/** The sounds of the timer: a few soft tones made with Web Audio, so that there is no file to load. */

/** What makes the sound; a test, or a page with a taste of its own, hands the element another one. */
export interface Chime {
  /** Called at a press of a button: only then do browsers let a page make sound, also later on. */
  prepare(): void;
  play(sound: Sound): void;
  /** Gives the sound card back, and ends what still sounds. May be called at any time, also twice. */
  release(): void;
}

/** `minute`: one minute left. `end`: the time is up. */
export type Sound = 'minute' | 'end';

/** Which notes, in hertz, and when they begin, in seconds. One low tone; three that go up and come to rest. */
const NOTES: Readonly<Record<Sound, readonly (readonly [at: number, pitch: number])[]>> = {
  minute: [[0, 440]],
  end: [
    [0, 440],
    [0.5, 554.37],
    [1, 659.25],
  ],
};
const RINGS = 1.8;
const LOUDNESS = 0.25;

export class WebAudioChime implements Chime {
  #context: AudioContext | undefined;

  prepare(): void {
    void this.#open()
      ?.resume()
      .catch(() => undefined);
  }

  play(sound: Sound): void {
    const context = this.#open();
    if (context === undefined) return;
    this.prepare();
    const last = ring(context, sound, context.currentTime + 0.05).at(-1);
    if (sound !== 'end') return;
    last?.addEventListener('ended', () => {
      if (this.#context === context) this.release();
    });
  }

  release(): void {
    const context = this.#context;
    this.#context = undefined;
    void context?.close().catch(() => undefined);
  }

  /** Nothing before somebody touched the page: the browser would refuse, and complain on the console. */
  #open(): AudioContext | undefined {
    if (!('AudioContext' in globalThis)) return undefined;
    if ('userActivation' in navigator && !navigator.userActivation.hasBeenActive) return undefined;
    try {
      return (this.#context ??= new AudioContext());
    } catch {
      // no sound card, or too many in use: the timer is seen all the same
      return undefined;
    }
  }
}

/** Plans the notes of a sound to begin at `at`, on the clock of the context. */
export function ring(context: BaseAudioContext, sound: Sound, at: number): readonly OscillatorNode[] {
  return NOTES[sound].map(([after, pitch]) => note(context, at + after, pitch));
}

/** One tone as of a singing bowl: it comes up quickly but not at once, and dies away. */
function note(context: BaseAudioContext, at: number, pitch: number): OscillatorNode {
  const volume = new GainNode(context, { gain: 0 });
  volume.gain.setValueAtTime(0, at);
  volume.gain.linearRampToValueAtTime(LOUDNESS, at + 0.04);
  volume.gain.exponentialRampToValueAtTime(0.0001, at + RINGS);
  const tone = new OscillatorNode(context, { type: 'sine', frequency: pitch });
  tone.connect(volume).connect(context.destination);
  tone.start(at);
  tone.stop(at + RINGS);
  return tone;
}
