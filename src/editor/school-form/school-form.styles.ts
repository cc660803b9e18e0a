import { css } from 'lit';

export const styles = css`
  dialog {
    width: min(34em, 94vw);
    max-height: 94dvh;
    overflow: auto;
    font-size: 17px;
  }

  form {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 12px 16px;
    align-items: end;
  }

  h2,
  .wide {
    grid-column: 1 / -1;
  }

  label {
    display: grid;
    gap: 2px;
    font-weight: 600;
  }

  input,
  select {
    width: 100%;
    min-height: 2.4em;
    font-weight: 400;
  }

  [type='color'] {
    padding: 2px;
  }

  .swatch {
    display: grid;
    place-items: center;
    min-height: 2.6em;
    border-radius: 0.4em;
    color: #ffffff;
    font-weight: 700;
  }

  .hint,
  small {
    margin: 0;
    color: var(--ink-soft);
    font-weight: 400;
  }

  .wrong {
    color: var(--accent);
  }

  .logo {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
    align-items: center;
  }

  .logo img {
    max-width: 10em;
    max-height: 4em;
  }

  .file {
    position: relative;
    padding: 0.35em 0.9em;
    border: 2px solid var(--primary);
    border-radius: 999px;
    color: var(--primary);
    cursor: pointer;
  }

  .file input {
    position: absolute;
    inset: 0;
    opacity: 0;
    cursor: pointer;
  }

  .file:focus-within {
    outline: var(--ts-focus, 4px solid currentColor);
    outline-offset: 3px;
  }

  .buttons {
    display: flex;
    gap: 10px;
    justify-content: end;
  }

  @media (width < 480px) {
    label:has(select) {
      grid-column: 1 / -1;
    }
  }
`;
