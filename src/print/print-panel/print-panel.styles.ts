import { css } from 'lit';

export const styles = css`
  :host {
    font-size: 20px;
  }

  :host(:not([page])) {
    display: contents;
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em 0.8em;
    align-items: center;
    padding: 0.6em 1em;
    border-bottom: 2px solid var(--line);
    background: var(--card);
  }

  .bar p {
    flex: 1 1 auto;
    margin: 0;
  }

  .bar button {
    font-size: 0.9em;
  }

  .bar a {
    padding: 0.35em;
    color: var(--primary);
    font-weight: 600;
  }

  dialog {
    width: min(30em, 92vw);
    max-height: 94vh;
    padding: 1.2em 1.5em;
    overflow: auto;
  }

  dialog h2 {
    margin-bottom: 0.4em;
  }

  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }

  .cases {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.2em;
    margin-top: 0.4em;
    padding-top: 0.4em;
    border-top: 2px solid var(--line);
  }

  .cases legend {
    float: inline-start;
    width: 100%;
    padding: 0;
    font-weight: 600;
  }

  .option {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0.6em;
    align-items: center;
    padding: 0.22em 0;
    cursor: pointer;
  }

  .option input {
    width: 1.1em;
    height: 1.1em;
    margin: 0;
    accent-color: var(--primary);
  }

  small {
    color: var(--ink-soft);
    font-size: 0.9em;
  }

  .hint {
    margin: 0.7em 0 0.9em;
    color: var(--ink-soft);
    font-size: 0.9em;
  }

  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em;
    justify-content: end;
  }

  .buttons button {
    font-size: 1em;
  }

  @media print {
    :host {
      display: none;
    }
  }
`;
