/** How the timer looks: digits for the last row, a bar that empties, the state in words. Sizes follow the text around it. */
import { css } from 'lit';

export const countdownTimerStyles = css`
  :host {
    --fill: var(--countdown-timer-fill, var(--primary));
    --digits: var(--countdown-timer-digits, 5.6em);

    min-inline-size: min(100%, 12em);
    container-type: inline-size;
  }

  .timer {
    display: flex;
    flex-direction: column;
    gap: 0.5em;
    padding: 0.7em 0.8em 0.8em;
    border: 3px solid var(--line);
    border-radius: calc(var(--radius) * 1.5);
    background: var(--card);
  }

  .timer[data-state='running'] {
    border-color: var(--primary);
  }

  .timer[data-state='paused'] {
    border-style: dashed;
    border-color: var(--ink-soft);
  }

  .timer[data-state='finished'] {
    border-color: var(--accent);
    background: var(--accent-soft);
  }

  .head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 0.4em;
  }

  .label,
  .round {
    margin: 0;
    overflow-wrap: anywhere;
    font-weight: 700;
    line-height: 1.2;
  }

  .round {
    color: var(--ink-soft);
    font-size: 0.85em;
    font-weight: 600;
  }

  .label:empty {
    visibility: hidden;
  }

  .icons {
    display: flex;
    flex: none;
    gap: 0.2em;
    /* the drawings, not the room to hit them, line up with the edge of the bar */
    margin-block: -0.2em;
    margin-inline-end: -0.4em;
  }

  .head + .head {
    margin-block: -0.4em;
  }

  .next {
    flex: none;
  }

  .icon {
    inline-size: 2.2em;
    padding: 0;
    border-color: transparent;
    background: transparent;
  }

  .icon svg {
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0;
    vertical-align: -0.25em;
  }

  .icon .stroke {
    fill: none;
    stroke: currentColor;
    stroke-width: 2.4;
    stroke-linecap: round;
  }

  .icon[aria-pressed='true'] {
    border-color: var(--ink-soft);
    color: var(--ink-soft);
  }

  .digits {
    display: block;
    font-size: min(var(--digits), calc((100cqi - 1.8em) / (var(--characters) * 0.7 - 0.35)));
    font-variant-numeric: tabular-nums lining-nums;
    font-weight: 700;
    letter-spacing: -0.01em;
    line-height: 0.95;
    text-align: center;
    white-space: nowrap;
  }

  .plus {
    font-size: 0.65em;
    vertical-align: 0.12em;
  }

  [data-state='paused'] .digits {
    color: var(--ink-soft);
  }

  .words {
    margin: 0;
    font-size: 1.05em;
    font-weight: 600;
    text-align: center;
  }

  .words::first-letter {
    text-transform: uppercase;
  }

  .bar {
    display: block;
    inline-size: 100%;
    block-size: 1em;
    border-radius: 0.5em;
    background: var(--primary-soft);
    overflow: hidden;
  }

  .bar:dir(rtl) {
    transform: scaleX(-1);
  }

  .left {
    fill: var(--fill);
  }

  [data-state='paused'] .left {
    fill: var(--ink-soft);
  }

  [data-last] .left {
    fill: var(--accent);
  }

  [data-last] .bar {
    background: var(--accent-soft);
  }

  [data-state='finished'] .bar {
    background: repeating-linear-gradient(
      -45deg,
      var(--accent) 0 0.35em,
      color-mix(in srgb, var(--accent) 55%, var(--card)) 0.35em 0.7em
    );
  }

  .division {
    stroke: var(--card);
    stroke-width: 4px;
  }

  .buttons {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 0.3em;
    margin-block-start: 0.1em;
  }

  .buttons button {
    min-block-size: 2.4em;
    padding-inline: 0.5em;
    white-space: nowrap;
  }

  .buttons [data-main] {
    min-inline-size: 4.6em;
  }

  button svg {
    inline-size: 0.8em;
    block-size: 0.8em;
    margin-inline-end: 0.45em;
    fill: currentColor;
    vertical-align: -0.04em;
  }

  button[aria-disabled='true'] {
    border-color: var(--line);
    background: transparent;
    color: var(--ink-soft);
    cursor: default;
  }

  .ways:not(.missing) {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    margin-block: -0.4em;
    font-size: 0.85em;
  }

  .ways.missing {
    padding: 0.45em 0.6em;
    font-size: 0.85em;
    text-align: start;
  }

  .ways .choices {
    gap: 0.3em;
    margin-block-start: 0.4em;
  }

  .ways button {
    padding-inline: 0.6em;
  }

  /* what has to be chosen first takes the room of what says that nothing runs yet */
  [data-ways] .words,
  [data-ways='open'] .next,
  [data-ways='open'] .bar {
    display: none;
  }

  [data-ways='open'] {
    --digits: 3em;
  }

  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-block-start: 0.5em;
  }

  /* On the whole screen the card is the screen, and the digits take what height and width there is. */
  :host(:fullscreen) {
    font-size: clamp(18px, 4.2vmin, 44px);
  }

  :host(:fullscreen) .timer {
    block-size: 100%;
    padding: 1em 1.4em 1.2em;
    border-radius: 0;
    overflow: auto;
  }

  :host(:fullscreen) [role='timer'] {
    display: grid;
    flex: 1 1 0;
    place-content: center;
    container-type: size;
    min-block-size: 3em;
  }

  :host(:fullscreen) .digits {
    font-size: min(112cqb, calc(100cqi / (var(--characters) * 0.62 - 0.3)));
    line-height: 0.85;
  }

  :host(:fullscreen) .bar {
    flex: none;
    block-size: 1.6em;
    border-radius: 0.8em;
  }

  @media (prefers-reduced-motion: no-preference) {
    [data-state='running'] .left {
      transition: width 1s linear;
    }

    .timer {
      transition:
        background-color 1.5s,
        border-color 1.5s;
    }
  }

  @media (forced-colors: active) {
    /* The plate that forced colours puts behind text would cover the line above. */
    .digits {
      forced-color-adjust: none;
      color: CanvasText !important;
    }

    button[aria-disabled='true'] {
      border-color: GrayText;
      color: GrayText;
    }

    .bar {
      border: 2px solid CanvasText;
      background: Canvas;
    }

    .left,
    [data-state='paused'] .left,
    [data-last] .left {
      fill: Highlight;
    }

    .division {
      stroke: Canvas;
    }

    [data-state='finished'] .bar {
      border-style: dashed;
    }
  }

  @media print {
    .buttons,
    .next,
    .icon {
      display: none;
    }
  }
`;
