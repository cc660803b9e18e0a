/** How the time looks: digits for the last row, a bar that empties, the state in words. */
import { css } from 'lit';

export const clockStyles = css`
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

  @media (prefers-reduced-motion: no-preference) {
    [data-state='running'] .left {
      transition: width 1s linear;
    }
  }

  @media (forced-colors: active) {
    /* The plate that forced colours puts behind text would cover the line above. */
    .digits {
      forced-color-adjust: none;
      color: CanvasText !important;
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
`;
