/** How one group looks over the whole screen. Sizes follow the screen, not the slide: it lies above the slide. */
import { css } from 'lit';

export const groupScreenStyles = css`
  :host {
    display: contents;
  }

  dialog {
    flex-direction: column;
    gap: 2vmin;
    inline-size: 100vw;
    block-size: 100vh;
    max-inline-size: none;
    max-block-size: none;
    margin: 0;
    padding: 4vmin 6vmin;
    border: 0;
    background: var(--paper);
    color: var(--ink);
    font-size: max(16px, 3.6vmin);
  }

  dialog[open] {
    display: flex;
  }

  p,
  ul {
    margin: 0;
    padding: 0;
  }

  .title {
    color: var(--ink-soft);
    font-weight: 600;
  }

  .page {
    display: flex;
    flex: 1;
    flex-wrap: wrap;
    align-content: center;
    align-items: center;
    gap: 4vmin 6vmin;
    min-block-size: 0;
    overflow: auto;
  }

  .range {
    display: flex;
    align-items: center;
    gap: 0.15em;
    font-size: min(26vmin, 22vw);
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    line-height: 1.2;
  }

  .range span {
    min-inline-size: 1.2em;
    padding-inline: 0.15em;
    border: 4px solid var(--primary);
    border-radius: 0.2em;
    background: var(--primary);
    color: var(--card);
    text-align: center;
  }

  .range i {
    font-style: normal;
  }

  .who {
    flex: 1 1 50vmin;
    min-inline-size: 0;
  }

  ul {
    list-style: none;
    font-size: 2em;
    font-weight: 700;
    line-height: 1.2;
    overflow-wrap: anywhere;
  }

  ul.many {
    columns: 2;
    font-size: 1.4em;
  }

  .text {
    font-size: 1.5em;
    text-wrap: balance;
  }

  .topic {
    margin-block-start: 0.5em;
    padding-inline-start: 0.5em;
    border-inline-start: 0.2em solid var(--sun);
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: 2vmin;
  }

  .bar button {
    min-block-size: 48px;
  }

  .bar button:last-child {
    margin-inline-start: auto;
  }
`;
