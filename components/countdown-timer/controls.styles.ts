/** How what can be pressed looks: the row at the top, the buttons below, and the ways out when the rounds don't fit. */
import { css } from 'lit';

export const controlsStyles = css`
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
    flex-wrap: wrap;
    margin-block: -0.4em;
  }

  .round {
    white-space: nowrap;
  }

  .step {
    flex: none;
  }

  .previous {
    inline-size: 2.2em;
    padding: 0;
  }

  .previous svg {
    inline-size: 1.1em;
    block-size: 1.1em;
    margin: auto;
    vertical-align: -0.2em;
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

  .stroke {
    fill: none;
    stroke: currentColor;
    stroke-width: 2.4;
    stroke-linecap: round;
  }

  .icon[aria-pressed='true'] {
    border-color: var(--ink-soft);
    color: var(--ink-soft);
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
    font-size: 0.8em;
  }

  .ways.missing {
    padding: 0.25em 0.6em 0.35em;
    font-size: 0.85em;
    text-align: start;
  }

  .ways .choices {
    gap: 0.25em;
    margin-block-start: 0.2em;
  }

  .ways button {
    flex: none;
    padding-inline: 0.6em;
  }

  /* what has to be chosen first takes the room of what says that nothing runs yet */
  [data-ways='chosen'] .words,
  [data-ways='open'] .bar {
    display: none;
  }

  .timer[data-ways='open'] {
    --digits: 2.2em;

    gap: 0.25em;
    padding-block: 0.5em;
  }

  [data-ways='open'] .words {
    font-size: 0.9em;
  }

  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-block-start: 0.5em;
  }

  @media (forced-colors: active) {
    button[aria-disabled='true'] {
      border-color: GrayText;
      color: GrayText;
    }
  }

  @media print {
    .buttons,
    .step,
    .icon {
      display: none;
    }
  }
`;
