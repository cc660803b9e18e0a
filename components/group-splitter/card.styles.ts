/** How the card of one group looks: its number for the last row, its people to swap, its lock. */
import { css } from 'lit';

export const cardStyles = css`
  .card {
    display: flow-root;
    border: 3px solid var(--line);
    border-radius: calc(var(--radius) * 1.25);
    background: var(--card);
    padding: 0.35em 0.5em;
    min-inline-size: 0;
    overflow-wrap: anywhere;
    hyphens: auto;
    font-size: calc(1em * var(--scale, 1));
    line-height: 1.2;
  }

  .badge {
    float: inline-start;
    min-inline-size: 1.4em;
    margin-inline-end: 0.35em;
    padding-inline: 0.2em;
    border-radius: 0.35em;
    background: var(--primary);
    color: var(--card);
    font-size: 1.7em;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    line-height: 1.4;
    text-align: center;
  }

  /* beside the badge, also where a name is long */
  .members {
    display: flow-root;
    margin: 0;
    padding: 0;
    font-weight: 700;
    list-style: none;
  }

  .members li {
    display: inline-block;
    margin-inline-end: 0.3em;
  }

  .members li:not(:last-child)::after {
    content: ',';
  }

  .members li:has(button) {
    margin: 0 0.25em 0.25em 0;
  }

  .members li:has(button)::after {
    content: none !important;
  }

  .lock {
    float: inline-end;
    min-block-size: 45px;
    inline-size: 45px;
    min-inline-size: 45px;
    border-color: transparent;
    font-size: 1em;
  }

  .lock[aria-pressed='true'] {
    border-color: var(--primary);
    background: var(--sun-soft);
  }

  .locked {
    float: inline-end;
    color: var(--primary);
  }

  .person {
    /* the slide stays where it is while somebody is dragged; the cards scroll by their edges */
    touch-action: none;
    min-block-size: 45px;
    min-inline-size: 45px;
    padding: 0.15em 0.5em;
    border-color: var(--line);
    border-radius: 0.5em;
    color: var(--ink);
    font-size: 1em;
    cursor: grab;
    user-select: none;
  }

  .person[aria-pressed='true'] {
    border-color: var(--primary);
    background: var(--primary);
    color: var(--card);
  }

  .person.over {
    border: 3px dashed var(--primary);
    background: var(--sun-soft);
  }

  .topic {
    clear: inline-start;
    padding-block-start: 0.2em;
    margin: 0;
  }

  .persons {
    margin: 0;
    color: var(--ink-soft);
    font-weight: 600;
    white-space: nowrap;
  }

  .persons,
  .persons ~ .topic {
    clear: none;
    margin-inline-start: 2.95em;
    padding-block-start: 0;
  }

  /* as high as the badge */
  .persons:last-child {
    line-height: 2.38;
  }

  @media (forced-colors: active) {
    .badge {
      border: 2px solid CanvasText;
    }

    .person[aria-pressed='true'] {
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`;
