import { css } from 'lit';

export const styles = css`
  :host {
    position: fixed;
    z-index: 10;
    inset: 0;
    display: grid;
    grid-template:
      'bar bar bar' auto
      'strip text slide' calc(var(--edit-preview-height) + 20px)
      'strip text told' auto
      'strip text side' minmax(0, 1fr) / minmax(190px, 17vw) minmax(0, 1fr) var(--edit-preview);
    background: var(--paper);
    font-size: 16px;
  }

  .bar {
    grid-area: bar;
    display: flex;
    gap: 8px;
    align-items: center;
    height: var(--edit-bar);
    padding: 0 12px;
    border-block-end: 2px solid var(--line);
    background: var(--card);
  }

  .bar h2 {
    margin: 0;
    font-size: 1.15em;
    white-space: nowrap;
  }

  .bar button {
    white-space: nowrap;
  }

  .step svg {
    display: block;
    width: 1.5em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2.5;
  }

  .status {
    flex: 1;
    min-width: 0;
    margin: 0 8px;
    overflow: hidden;
    color: var(--ink-soft);
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .main {
    display: contents;
  }

  slide-strip {
    grid-area: strip;
    border-inline-end: 2px solid var(--line);
  }

  slide-text {
    grid-area: text;
    padding: 10px 12px;
  }

  .side {
    grid-area: side;
    display: flex;
    flex-direction: column;
    gap: 10px;
    min-height: 0;
    padding: 0 12px 12px 0;
    overflow: auto;
  }

  .told {
    grid-area: told;
    padding-inline-end: 12px;
  }

  .told p {
    margin: 0 0 10px;
  }

  .told p:empty {
    margin: 0;
  }

  .told [role='alert']:not(:empty),
  .weight.heavy {
    padding: 6px 10px;
    border-inline-start: 5px solid var(--accent);
    border-radius: 6px;
    background: var(--accent-soft);
  }

  .checks ul,
  .checks p {
    display: grid;
    gap: 6px;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .checks p {
    color: var(--ink-soft);
  }

  .checks li {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    align-items: center;
    padding: 6px 10px;
    border-inline-start: 5px solid var(--accent);
    border-radius: 6px;
    background: var(--accent-soft);
  }

  .checks li.hint {
    border-color: var(--sun);
    background: var(--sun-soft);
  }

  .weight {
    margin: 0;
  }

  .weight:not(.heavy) {
    color: var(--ink-soft);
  }

  #file {
    inset: auto;
    margin: 0;
    padding: 8px;
    border: 2px solid var(--line);
    border-radius: var(--radius);
    background: var(--card);
    box-shadow: 0 8px 24px rgb(29 42 53 / 18%);
  }

  #file:popover-open {
    display: grid;
    top: calc(var(--edit-bar) + 4px);
    right: 12px;
  }

  #file button {
    border-color: transparent;
    border-radius: 8px;
    color: var(--ink);
    font-weight: 400;
    text-align: start;
  }
`;
