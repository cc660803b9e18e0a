/** How words look: the field to type them in, and what was said. */
import { css } from 'lit';

export const wordStyles = css`
  .words {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0.35em 0.8em;
    align-items: center;
    min-block-size: 7em;
    align-content: center;
  }

  .words label {
    font-weight: 600;
  }

  .no-names {
    justify-self: start;
  }

  .entry {
    display: flex;
    grid-column: 1 / -1;
    gap: 0.5em;
  }

  .entry input {
    flex: 1 1 6em;
    min-inline-size: 0;
    font-size: 1.15em;
  }

  .entry button {
    flex: none;
    align-self: center;
  }

  .added {
    grid-column: 1 / -1;
    min-block-size: 1.35em;
    margin: 0;
    color: var(--ink-soft);
    overflow-wrap: anywhere;
  }

  .word-list {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em 0.5em;
    margin: 0;
    padding: 0;
    list-style: none;
    font-size: 1.1em;
  }

  .word-list > li {
    max-inline-size: 100%;
  }

  .word-list.cloud {
    align-items: center;
    justify-content: center;
  }

  .word-list.crowded {
    gap: 0.2em 0.25em;
    font-size: 0.85em;
  }

  .word-list.cloud {
    gap: 0 0.5em;
    font-size: 1em;
  }

  .cloud .word,
  .cloud .word.often {
    padding: 0 0.15em;
    border-color: transparent;
    background: none;
    color: var(--primary);
    font-size: calc(var(--size) * 1em);
    line-height: 1.1;
  }

  .word {
    max-inline-size: 100%;
    min-block-size: max(1.8em, var(--target));
    color: var(--ink);
    font-size: 1em;
    font-weight: 400;
    line-height: 1.2;
    padding: 0.2em 0.8em;
    border: 2px solid var(--line);
    border-radius: 999px;
    background: var(--card);
    overflow-wrap: anywhere;
  }

  .word.often {
    border-color: var(--primary);
    background: var(--primary-soft);
    font-weight: 600;
  }

  .cloud .word:hover {
    background: var(--primary-soft);
  }

  .cloud .word strong {
    color: var(--ink-soft);
    font-size: 0.5em;
  }

  .word strong {
    color: var(--primary);
  }

  .word-rounds {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 12em), 1fr));
    gap: 0.4em 0.6em;
  }

  .word-round {
    padding: 0.3em 0.6em 0.5em;
    border: 2px solid var(--line);
    border-radius: 0.6em;
    background: var(--card);
  }

  .word-round:last-child {
    border-color: var(--primary);
  }

  .word-round .word-list {
    gap: 0.1em 0.4em;
    font-size: 0.72em;
  }

  .word-round .word-list:not(.cloud) {
    gap: 0.3em;
    font-size: 0.9em;
  }

  .word-round .word {
    min-block-size: max(1.5em, 32px);
    padding-block: 0;
  }

  .word-round .word strong {
    font-size: 0.8em;
  }

  .word-round .when {
    margin: 0 0 0.2em;
    font-size: 0.8em;
    font-weight: 700;
  }

  @media (forced-colors: active) {
    .word.often {
      border-width: 4px;
    }
  }
`;
