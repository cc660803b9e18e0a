import { css } from 'lit';

export const styles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
  }

  ul {
    flex: 1;
    min-height: 0;
    margin: 0;
    padding: 4px;
    overflow: auto;
    list-style: none;
  }

  li.before {
    box-shadow: 0 -3px var(--primary);
  }

  li.after {
    box-shadow: 0 3px var(--primary);
  }

  li button {
    display: grid;
    grid-template-columns: 2.6em 1fr;
    gap: 0.3em;
    width: 100%;
    padding: 0.35em 0.5em;
    border-color: transparent;
    border-radius: 8px;
    background: transparent;
    color: var(--ink);
    font-size: 1em;
    font-weight: 400;
    text-align: start;
  }

  li .number {
    color: var(--ink-soft);
    font-variant-numeric: tabular-nums;
  }

  li [aria-current] {
    background: var(--primary-soft);
    font-weight: 600;
  }

  .left-out .title {
    color: var(--ink-soft);
    font-style: italic;
  }

  small {
    padding: 0 0.5em;
    border: 1px solid var(--ink-soft);
    border-radius: 999px;
    font-style: normal;
  }

  .hint {
    margin: 0;
    padding: 8px 12px 0;
    border-block-start: 2px solid var(--line);
    color: var(--ink-soft);
    font-size: 0.85em;
  }

  .acts {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 6px;
    padding: 8px;
  }

  .acts button {
    padding-inline: 0.1em;
    border-radius: 8px;
    font-size: 0.9em;
  }

  /* a finger scrolls the list */
  @media (pointer: coarse) {
    .hint {
      padding: 0;
      font-size: 0;
    }
  }

  @media (forced-colors: active) {
    li [aria-current] {
      border-color: Highlight;
    }
  }
`;
