/** How a step looks in which reactions are collected: one line to type in, below it large cards with what was said. */
import { css } from 'lit';

export const reactionsStyles = css`
  .reactions form {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.3em 0.5em;
    font-size: 0.85em;
  }

  .reactions label {
    font-weight: 600;
  }

  .reactions input {
    flex: 1 1 10em;
    min-inline-size: 0;
    min-block-size: max(2em, var(--target));
  }

  .reactions button {
    min-inline-size: var(--target);
    min-block-size: max(2em, var(--target));
  }

  .undo button {
    max-inline-size: 100%;
    border-style: dashed;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .undo {
    max-inline-size: 100%;
    font-size: 0.85em;
  }

  .empty {
    margin: 0.5em 0 0;
    color: var(--ink-soft);
    font-size: 0.85em;
  }

  .said {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.2em 0.35em;
    margin: 0.3em 0 0;
    padding: 0;
    list-style: none;
  }

  .reaction {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    max-inline-size: 100%;
    padding-inline-start: 0.6em;
    border: 2px solid var(--primary);
    border-radius: var(--radius);
    background: var(--primary-soft);
    font-size: 0.88em;
    line-height: 1.2;
  }

  .reaction strong {
    color: var(--primary);
    white-space: nowrap;
  }

  .reaction button {
    padding-inline: 0.4em;
    border-color: transparent;
    background: transparent;
    font-size: 1em;
    line-height: 1;
  }
`;
