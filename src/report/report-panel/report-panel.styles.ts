import { css } from 'lit';

export const styles = css`
  :host {
    font-size: 20px;
  }

  dialog {
    width: min(52em, 94vw);
    max-width: none;
    max-height: 94vh;
    padding: 1.2em 1.5em;
    overflow: auto;
  }

  dialog h2 {
    margin: 0;
  }

  h3 {
    margin: 0 0 0.2em;
    font-size: 1.15em;
  }

  section {
    padding-block: 0.8em;
    border-bottom: 2px solid var(--line);
  }

  p {
    margin: 0 0 0.5em;
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em 1em;
    align-items: end;
  }

  label {
    display: inline-grid;
    gap: 0.15em;
    font-weight: 600;
  }

  label,
  input {
    box-sizing: border-box;
    grid-template-columns: minmax(0, 1fr);
    min-width: 0;
    max-width: 100%;
  }

  label.wide {
    display: grid;
    margin-block: 0.6em;
  }

  label.check {
    display: flex;
    gap: 0.5em;
    align-items: center;
    margin-bottom: 0.6em;
    font-weight: 400;
  }

  .check input {
    width: 1.3em;
    height: 1.3em;
  }

  textarea {
    box-sizing: border-box;
    width: 100%;
    font-size: 18px;
    font-weight: 400;
    line-height: 1.35;
  }

  button {
    font-size: 1em;
  }

  .told:not(:empty) {
    margin-top: 0.6em;
  }

  .remark,
  .wrong {
    margin-top: 0.5em;
    padding: 0.35em 0.7em;
    border-inline-start: 6px solid var(--accent);
    border-radius: 6px;
    background: var(--accent-soft);
  }

  form {
    margin-top: 1em;
    text-align: end;
  }
`;
