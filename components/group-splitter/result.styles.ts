/** How the groups look as a whole: what can be done to them above, and below it the room for their cards. */
import { css } from 'lit';

export const resultStyles = css`
  .result {
    display: flex;
    flex-direction: column;
    gap: 0.4em;
    max-block-size: var(--group-splitter-height, 14em);
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.3em 1em;
  }

  /* what is told about the sizes stands under the whole row: beside the buttons it would take three lines */
  .told {
    display: contents;
  }

  .told > .say {
    flex: 1;
    min-inline-size: 10em;
  }

  .told > :not(.say) {
    order: 1;
    flex-basis: 100%;
  }

  .say {
    margin: 0;
    font-size: 1.05em;
    font-weight: 700;
    line-height: 1.2;
  }

  .head .hint {
    font-size: 0.75em;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em;
  }

  .actions button {
    flex: none;
  }

  .icon {
    inline-size: 2.2em;
    padding: 0;
  }

  .locked svg,
  .icon svg {
    display: block;
    inline-size: 1.3em;
    margin: auto;
    fill: none;
    stroke: currentColor;
    stroke-width: 2.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4em 1em;
  }

  .tools[hidden] {
    display: none;
  }

  .late {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4em;
  }

  .late input {
    inline-size: 8em;
    min-block-size: 2.2em;
    font-size: 0.8em;
  }

  .scroller {
    flex: 0 1 auto;
    min-block-size: 4em;
    overflow: auto;
    border-radius: var(--radius);
  }

  .cards {
    display: grid;
    grid-template-columns: repeat(
      auto-fill,
      minmax(max(var(--least, 6.6em), (100% - 0.35em * (var(--columns) - 1)) / var(--columns)), 1fr)
    );
    gap: 0.35em;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  /* a number and how many people, beside each other */
  .cards:has(.persons) {
    --least: calc(9.4em * var(--scale, 1));
  }

  .warn {
    margin: 0;
    padding: 0.2em 0.6em;
    border-inline-start: 0.3em solid var(--accent);
    border-radius: 0.3em;
    background: var(--accent-soft);
    font-size: 0.8em;
    font-weight: 600;
  }

  @media print {
    .result {
      max-block-size: none;
    }

    .actions,
    .tools {
      display: none;
    }
  }
`;
