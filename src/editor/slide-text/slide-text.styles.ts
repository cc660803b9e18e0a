import { css } from 'lit';

export const styles = css`
  :host {
    display: flex;
    flex-direction: column;
    gap: 6px;
    min-height: 0;
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }

  .tools button {
    min-width: 0;
    padding: 0.25em 0.7em;
    border-color: var(--line);
    border-radius: 8px;
    color: var(--ink);
    font-size: 0.9em;
  }

  .tools .help {
    margin-inline-start: auto;
    border-color: var(--primary);
    color: var(--primary);
  }

  label {
    margin-block-start: 4px;
    font-weight: 600;
  }

  label small {
    color: var(--ink-soft);
    font-weight: 400;
  }

  textarea {
    flex: 3 1 0;
    min-height: 6em;
    padding: 0.6em 0.7em;
    line-height: 1.5;
    resize: none;
  }

  #notes {
    flex: 1 1 0;
    min-height: 4.5em;
  }

  .dropping {
    border-style: dashed;
    border-color: var(--primary);
    background: var(--primary-soft);
  }

  .drop {
    margin: 0;
  }

  .drop:empty {
    display: none;
  }

  dialog {
    font-size: 18px;
  }

  dl {
    display: grid;
    gap: 0.4em;
  }

  dl div {
    display: grid;
    grid-template-columns: minmax(0, 12em) 1fr;
    gap: 1em;
  }

  dt {
    font-family: ui-monospace, Consolas, monospace;
    font-size: 0.85em;
  }

  dd {
    margin: 0;
  }

  form {
    text-align: end;
  }

  @media (width < 900px) {
    textarea {
      flex: none;
      min-height: 14em;
    }

    #notes {
      min-height: 8em;
    }

    dl div {
      grid-template-columns: 1fr;
      gap: 0;
    }
  }
`;
