import { css } from 'lit';

export const styles = css`
  :host {
    position: fixed;
    z-index: 20;
    inset-block-end: 12px;
    inset-inline-start: 60px;
    font-size: 20px;
  }

  button {
    display: grid;
    place-items: center;
    width: 44px;
    height: 44px;
    min-width: 0;
    padding: 0;
    border-color: transparent;
    background: transparent;
    color: var(--deck-corner, var(--ink-soft));
  }

  :host([in-words]) {
    position: static;
  }

  :host([in-words]) button {
    display: flex;
    gap: 0.5em;
    align-items: center;
    width: auto;
    padding-inline: 0.5em;
    font-weight: 400;
  }

  :host([in-words]) #words {
    inset: 64px 12px auto auto;
  }

  svg {
    width: 32px;
    height: 24px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
  }

  circle {
    fill: currentColor;
    stroke: none;
  }

  #words {
    position: fixed;
    inset: auto auto 64px 12px;
    width: min(26em, calc(100vw - 24px));
    max-height: calc(100vh - 90px);
    margin: 0;
    padding: 0.9em 1.1em;
    overflow: auto;
    border: 2px solid var(--line);
    border-radius: var(--radius);
    background: var(--card);
    color: var(--ink);
    box-shadow: 0 8px 24px rgb(29 42 53 / 18%);
  }

  p {
    margin: 0 0 0.4em;
  }

  .headline {
    font-size: 1.3em;
    font-weight: 700;
  }

  ul {
    margin: 0 0 0.5em;
    padding-inline-start: 1.2em;
  }

  table {
    width: 100%;
    margin-top: 0.6em;
    border-collapse: collapse;
    font-size: 0.9em;
  }

  th,
  td {
    padding: 0.15em 0.3em;
    border-top: 1px solid var(--line);
    font-weight: 400;
    text-align: start;
    vertical-align: baseline;
  }

  thead :is(th, td) {
    border: 0;
    color: var(--ink-soft);
  }

  td,
  th + th {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }

  @media print {
    :host {
      display: none;
    }
  }
`;
