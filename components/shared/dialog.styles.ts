/** How every dialog looks. */
import { css } from 'lit';

export const dialogStyles = css`
  dialog {
    max-width: min(34em, 94vw);
    padding: 1.3em 1.5em;
    border: 0;
    border-radius: calc(var(--radius) * 1.5);
    background: var(--card);
    color: var(--ink);
    box-shadow: 0 16px 48px rgb(29 42 53 / 30%);
  }

  /* for what needs the room of a slide */
  dialog.wide {
    width: min(60em, 94vw);
    max-width: none;
    max-height: 94vh;
    overflow: auto;
  }

  /* the way out is in sight, however much there is above it */
  dialog.wide > form {
    position: sticky;
    inset-block-end: 0;
    padding-block: 0.4em;
    background: var(--card);
  }

  dialog::backdrop {
    background: rgb(29 42 53 / 55%);
  }

  dialog h2 {
    margin: 0 0 0.5em;
    font-size: 1.4em;
  }
`;
