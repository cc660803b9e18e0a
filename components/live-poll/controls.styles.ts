/** How the line below a poll looks. */
import { css } from 'lit';

export const controlStyles = css`
  .warning {
    flex: 1 1 14em;
    margin: 0;
    padding: 0 0.7em;
    border-inline-start: 0.3em solid var(--sun);
    border-radius: 0.4em;
    background: var(--sun-soft);
    font-size: 0.72em;
    text-wrap: balance;
  }

  .controls,
  .buttons {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.3em 0.5em;
  }

  .controls {
    justify-content: space-between;
  }

  .buttons {
    flex: 0 1 auto;
    justify-content: flex-end;
    margin-inline-start: auto;
  }

  .standing {
    display: flex;
    flex: 1 1 8em;
    flex-wrap: wrap;
    align-items: baseline;
    column-gap: 0.7em;
    line-height: 1.2;
  }

  .standing.long {
    flex-basis: 100%;
  }

  .total {
    flex: 0 1 auto;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
  }

  .total:empty {
    display: none;
  }

  .hint {
    flex: 1 1 12em;
    color: var(--ink-soft);
    font-size: 0.72em;
    text-wrap: balance;
  }

  .copied {
    color: var(--primary);
    font-size: 0.8em;
    font-weight: 700;
  }

  .buttons button {
    min-block-size: max(2em, var(--target));
    padding-block: 0.2em;
  }

  button.quiet {
    min-block-size: max(2em, var(--target));
    border-color: transparent;
    background: transparent;
    color: var(--ink-soft);
    font-weight: 400;
    text-decoration: underline;
  }
`;
