/** What a timer looks like at one moment: templates only, from a reading to HTML. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { timer as text } from '../../src/strings/nl.js';
import { LONGEST, clockFace, divisions, timeToAdd, type Reading } from './countdown.js';

const icons = {
  start: svg`<path d="M4 2v20l17-10z" />`,
  pause: svg`<path d="M4 2h6v20H4zM14 2h6v20h-6z" />`,
  stop: svg`<path d="M3 3h18v18H3z" />`,
  sound: svg`<path d="M3 9v6h4l5 5V4L7 9z" /><path class="stroke" d="M15.5 8.5a5 5 0 0 1 0 7M18 5.5a9 9 0 0 1 0 13" />`,
  previous: svg`<path class="stroke" d="m15 4-8 8 8 8" />`,
  grow: svg`<path class="stroke" d="M9 3H3v6M15 3h6v6M3 15v6h6m12-6v6h-6" />`,
  shrink: svg`<path class="stroke" d="M3 9h6V3m12 6h-6V3M3 15h6v6m12-6h-6v6" />`,
  muted: svg`<path d="M3 9v6h4l5 5V4L7 9z" /><path class="stroke" d="m15.5 9 6 6m0-6-6 6" />`,
};

const icon = (drawing: TemplateResult<2>): TemplateResult =>
  html`<svg viewBox="0 0 24 24" aria-hidden="true">${drawing}</svg>`;

const dim = (disabled: boolean): 'true' | typeof nothing => (disabled ? 'true' : nothing);

export interface HeadView {
  readonly label: string;
  readonly round: number;
  readonly rounds: number;
  /** Whether a round is that of a group. */
  readonly perGroup: boolean;
  readonly canRun: boolean;
  readonly muted: boolean;
  /** Whether the timer fills the screen; undefined where it can't. */
  readonly fullscreen: boolean | undefined;
  readonly nextRound: () => void;
  readonly previousRound: () => void;
  readonly toggleSound: () => void;
  readonly toggleFullscreen: () => void;
}

export function headView(view: HeadView): TemplateResult | typeof nothing {
  const { label, round, rounds, canRun } = view;
  const words = view.perGroup ? text.perGroup : text;
  if (!canRun && label === '' && rounds === 1) return nothing;
  return html`
    <div class="head" part="head">
      <p class="label" part="label">${label}</p>
      ${canRun ? html`<div class="icons">${soundView(view)}${fullscreenView(view)}</div>` : nothing}
    </div>
    ${
      rounds > 1
        ? html`<div class="head">
            ${canRun ? stepView('previous', words.previousRound, round === 1, view.previousRound) : nothing}
            <p class="round" part="round">${words.round(round, rounds)}</p>
            ${canRun ? stepView('next', words.nextRound, round === rounds, view.nextRound) : nothing}
          </div>`
        : nothing
    }
  `;
}

/** Stays where it is when there is no further to go, so that focus does too. */
function stepView(step: 'previous' | 'next', label: string, last: boolean, go: () => void): TemplateResult {
  // the second click of a double one would skip a group, and a clock that just began
  const click = (event: MouseEvent): void => {
    if (event.detail <= 1) go();
  };
  const drawing = step === 'previous' ? icon(icons.previous) : label;
  return html`<button
    class="step ${step}"
    type="button"
    aria-label=${label}
    title=${label}
    aria-disabled=${dim(last)}
    @click=${click}
  >
    ${drawing}
  </button>`;
}

function soundView({ muted, toggleSound }: HeadView): TemplateResult {
  return html`<button
    class="icon"
    type="button"
    aria-label=${text.mute}
    title=${text.mute}
    aria-pressed=${muted}
    @click=${toggleSound}
  >
    ${icon(muted ? icons.muted : icons.sound)}
  </button>`;
}

function fullscreenView({ fullscreen, toggleFullscreen }: HeadView): TemplateResult | typeof nothing {
  if (fullscreen === undefined) return nothing;
  const label = fullscreen ? text.leaveFullscreen : text.fullscreen;
  return html`<button
    class="icon"
    type="button"
    aria-label=${label}
    title=${label}
    @click=${toggleFullscreen}
  >
    ${icon(fullscreen ? icons.shrink : icons.grow)}
  </button>`;
}

/** What is said instead of a clock when there is no time to count. */
export function missingView(minutes: number | undefined, choose: (minutes: number) => void): TemplateResult {
  return html`
    <div class="missing" role="note">
      ${minutes === undefined ? text.noMinutes : text.badMinutes(LONGEST / 60)}
      <div class="choices">
        ${[3, 5, 10, 15].map(
          (choice) =>
            html`<button type="button" @click=${() => choose(choice)}>${text.minutes(choice)}</button>`,
        )}
      </div>
    </div>
  `;
}

export function clockView(reading: Reading): TemplateResult {
  const { state, duration, remaining, overtime } = reading;
  const over = state === 'finished';
  const face = clockFace(over ? overtime : remaining);
  const characters = Math.max(5, face.length + (over ? 1 : 0));
  const width = `${duration > 0 ? Math.min(100, (remaining / duration) * 100) : 0}%`;
  const plus = over ? html`<span class="plus">+</span>` : nothing;
  return html`
    <div role="timer">
      <span class="digits" part="digits" style=${styleMap({ '--characters': characters })}
        >${plus}${face}</span
      >
    </div>
    <svg class="bar" part="bar" aria-hidden="true">
      <rect class="left" height="100%" style=${styleMap({ width })} />
      ${(over ? [] : divisions(duration)).map((at) => {
        const x = `${at * 100}%`;
        return svg`<line class="division" x1=${x} x2=${x} y1="0" y2="100%" />`;
      })}
    </svg>
    <p class="words" part="words">${stateInWords(reading)}</p>
  `;
}

function stateInWords({ state, counting, remaining }: Reading): string {
  if (state === 'idle') return text.ready(remaining);
  if (state === 'finished') return counting ? text.over : text.stopped;
  return state === 'running' ? text.left(remaining) : text.paused(remaining);
}

export interface ButtonsView {
  readonly reading: Reading;
  readonly untouched: boolean;
  readonly round: number;
  readonly perGroup: boolean;
  start(): void;
  pause(): void;
  reset(): void;
  addTime(seconds: number): void;
}

export function buttonsView(view: ButtonsView): TemplateResult {
  const { reading, untouched, round } = view;
  const words = view.perGroup ? text.perGroup : text;
  const back = untouched && round > 1 ? words.firstRound : undefined;
  const add = (label: string, seconds: number) =>
    html`<button
      type="button"
      aria-disabled=${dim(timeToAdd(reading, seconds) === 0)}
      @click=${() => view.addTime(seconds)}
    >
      ${label}
    </button>`;
  return html`
    <div class="buttons" part="buttons">
      ${mainButtonView(view)} ${add(text.takeMinute, -60)} ${add(text.addMinute, 60)}
      <button
        type="button"
        aria-disabled=${dim(untouched && round === 1)}
        aria-label=${back ?? nothing}
        @click=${() => view.reset()}
      >
        ${back === undefined ? text.reset : words.first}
      </button>
    </div>
  `;
}

/** One button in one place, so that focus and the finger can stay where they are. */
function mainButtonView(view: ButtonsView): TemplateResult {
  const { state, counting } = view.reading;
  const stopped = state === 'finished' && !counting;
  const [drawing, label] = counting
    ? state === 'finished'
      ? [icons.stop, text.stop]
      : [icons.pause, text.pause]
    : [icons.start, state === 'paused' ? text.resume : text.start];
  return html`
    <button
      data-main
      type="button"
      aria-disabled=${dim(stopped)}
      @click=${() => {
        if (counting) view.pause();
        else view.start();
      }}
    >
      ${icon(drawing)}${label}
    </button>
  `;
}
