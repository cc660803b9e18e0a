import { css } from 'lit';

export const styles = css`
  :host {
    inset-inline-start: 60px;
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
    stroke-width: 1.5;
  }

  circle {
    fill: currentColor;
    stroke: none;
  }

  #words {
    width: min(26em, calc(100vw - 24px));
    max-height: calc(100vh - 90px);
    padding: 0.9em 1.1em;
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
    overflow-wrap: anywhere;
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
`;
