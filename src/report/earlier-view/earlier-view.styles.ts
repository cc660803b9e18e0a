import { css } from 'lit';

export const styles = css`
  :host {
    font-size: 22px;
  }

  h3 {
    margin: 1em 0 0.3em;
    font-size: 1.15em;
  }

  p {
    margin: 0.2em 0 0.8em;
  }

  ol {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5em;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  li {
    display: grid;
    grid-template-columns: auto 1fr auto;
    gap: 0.8em;
    align-items: center;
    padding: 0.5em 0.8em;
    border: 2px solid var(--line);
    border-radius: var(--radius);
  }

  li[data-status='done'] {
    border-color: var(--primary);
    background: var(--primary-soft);
  }

  li[data-status='not'] {
    border-color: var(--accent);
  }

  .what {
    font-weight: 700;
    overflow-wrap: anywhere;
  }

  .rest {
    color: var(--ink-soft);
    font-size: 0.85em;
  }

  select {
    max-width: 100%;
    font-size: 0.9em;
  }

  table {
    width: 100%;
    border-collapse: collapse;
  }

  caption {
    padding-block: 0.6em 0.2em;
    font-weight: 700;
    text-align: start;
  }

  th,
  td {
    padding: 0.2em 0.5em;
    border-bottom: 2px solid var(--line);
    font-weight: 400;
    text-align: start;
  }

  :is(th, td):not(:first-child) {
    width: 9em;
    text-align: end;
    font-variant-numeric: tabular-nums;
  }

  form {
    margin-top: 1em;
    text-align: end;
  }

  button {
    font-size: 1em;
  }

  @media (max-width: 700px) {
    :is(th, td):not(:first-child) {
      width: auto;
    }

    li {
      grid-template-columns: auto minmax(0, 1fr);
    }

    li label {
      grid-column: 2;
    }
  }
`;
