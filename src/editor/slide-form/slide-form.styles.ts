import { css } from 'lit';

export const styles = css`
  :host {
    display: grid;
    gap: 12px;
  }

  fieldset {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(9.5em, 1fr));
    gap: 8px 12px;
    align-items: end;
    min-width: 0;
    margin: 0;
    padding: 6px 12px 12px;
    border: 2px solid var(--line);
    border-radius: 12px;
  }

  legend {
    padding-inline: 6px;
    font-weight: 600;
  }

  label {
    display: grid;
    gap: 2px;
    min-width: 0;
  }

  label.wide {
    grid-column: 1 / -1;
  }

  label.check {
    display: flex;
    gap: 0.5em;
    align-items: center;
    min-height: 2.2em;
  }

  input,
  select,
  textarea {
    width: 100%;
    min-height: 2.2em;
  }

  textarea {
    resize: vertical;
  }

  [type='checkbox'] {
    flex: none;
    width: 24px;
    min-height: 24px;
    accent-color: var(--primary);
  }
`;
