/** How a result looks that is to be copied by hand. */
import { css } from 'lit';

export const copyStyles = css`
  .by-hand {
    display: flex;
    flex: 1 1 auto;
    flex-direction: column;
    gap: 0.4em;
    min-block-size: 0;
  }

  .by-hand p {
    margin: 0;
    font-size: 0.8em;
  }

  .by-hand textarea {
    flex: 1 1 auto;
    min-block-size: 4em;
    font-size: 0.8em;
    line-height: 1.35;
    resize: vertical;
  }

  .by-hand button {
    align-self: end;
    min-block-size: max(2em, var(--target));
  }
`;
