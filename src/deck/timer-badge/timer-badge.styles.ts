/** How the badge looks: a pill in the strip above the slide's own margin, as large as that strip is on this screen. */
import { css } from 'lit';

export const styles = css`
  :host {
    /* one pixel of the slide, as reveal.js scales it to this window */
    --slide-pixel: min(100vw / 1280, 100vh / 720);

    position: fixed;
    z-index: 15;
    inset-block-start: calc(6 * var(--slide-pixel));
    inset-inline-end: calc(14 * var(--slide-pixel));
    font-size: calc(26 * var(--slide-pixel));
    line-height: 1;
  }

  button {
    position: relative;
    display: flex;
    align-items: center;
    gap: 0.5em;
    max-inline-size: 50vw;
    min-block-size: 0;
    block-size: calc(46 * var(--slide-pixel));
    padding: 0 0.8em;
    background: var(--card);
    color: var(--ink);
    font-size: 1em;
  }

  /* where the strip is low the finger still has 44 px to hit, without anything more being covered */
  button::after {
    content: '';
    position: absolute;
    inset: 50% 0 auto;
    block-size: max(100%, 44px);
    translate: 0 -50%;
  }

  .label {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    color: var(--ink-soft);
    font-size: 0.8em;
  }

  .time {
    font-variant-numeric: tabular-nums lining-nums;
    font-weight: 700;
  }

  svg {
    flex: none;
    inline-size: 0.9em;
    block-size: 0.9em;
    fill: none;
    stroke: var(--primary);
    stroke-width: 3;
    stroke-linecap: round;
  }

  [data-finished] {
    border-color: var(--accent);
    background: var(--accent-soft);
  }

  [data-finished] svg {
    stroke: var(--accent);
  }

  [data-finished] .label {
    color: var(--ink);
  }

  @media (width < 768px), (height < 432px), (orientation: portrait) {
    :host {
      --slide-pixel: min(100vw / 720, 100vh / 1280);
    }

    button {
      block-size: calc(38 * var(--slide-pixel));
    }
  }

  @media (forced-colors: active) {
    svg {
      stroke: ButtonText !important;
    }

    [data-finished] {
      border-style: dashed;
    }
  }

  @media print {
    :host {
      display: none;
    }
  }
`;
