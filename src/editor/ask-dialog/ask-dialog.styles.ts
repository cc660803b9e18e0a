/** A small dialog: a question, and its buttons at the end. */
import { css } from 'lit';

export const askStyles = css`
  dialog {
    width: min(30em, 94vw);
    font-size: 18px;
  }

  p {
    margin: 0 0 1em;
  }

  form {
    display: flex;
    flex-wrap: wrap;
    gap: 10px;
    justify-content: end;
  }
`;
