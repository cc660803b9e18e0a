import { css } from 'lit';

/** What the parts of the panel have in common. */
export const panelStyles = css`
  h3 {
    margin: 0 0 0.2em;
    font-size: 1.15em;
  }

  p {
    margin: 0 0 0.5em;
  }

  button {
    font-size: 1em;
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em;
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

  .told:empty,
  .remark:empty,
  .wrong:empty {
    margin: 0;
    padding: 0;
    border: 0;
  }

  .told {
    margin: 0.6em 0 0;
  }

  .remark,
  .wrong {
    margin: 0.5em 0 0;
    padding: 0.35em 0.7em;
    border-inline-start: 6px solid var(--accent);
    border-radius: 6px;
    background: var(--accent-soft);
  }
`;

export const styles = css`
  :host {
    font-size: 20px;
  }

  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: 1em 2em;
  }

  .columns > div > section + section {
    margin-top: 1em;
    padding-top: 1em;
    border-top: 2px solid var(--line);
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

  form {
    margin-top: 0.6em;
    text-align: end;
  }

  @media (width < 900px) {
    .columns {
      grid-template-columns: minmax(0, 1fr);
    }

    .columns > div {
      padding-top: 1em;
      border-top: 2px solid var(--line);
    }
  }
`;
