import { css } from 'lit';

export const styles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 360px;
    gap: 28px;
    min-height: 0;
    font-size: 23px;
  }

  .plan,
  .aside {
    display: flex;
    flex-direction: column;
    gap: 10px;
    min-height: 0;
  }

  .aside {
    overflow: auto;
  }

  .scroller {
    flex: 1 1 auto;
    min-height: 0;
    padding: 4px;
    overflow: auto;
  }

  .none {
    padding: 0.8em 1em;
    border: 3px dashed var(--line);
    border-radius: var(--radius);
  }

  /* the whole of the room in which a recommendation may be dropped */
  .scroller:has(> .none) {
    display: grid;
    grid-template-rows: 1fr;
  }

  .scroller > .none {
    display: grid;
    place-items: center;
    font-size: 26px;
    text-align: center;
    text-wrap: balance;
  }

  .none + .steps {
    display: none;
  }

  p {
    margin: 0;
  }

  h3 {
    margin: 0;
    font-size: 25px;
  }

  h3 small {
    color: var(--ink-soft);
    font-size: 20px;
    font-weight: 400;
  }

  ol,
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .steps {
    display: grid;
    gap: 8px;
    min-height: 60px;
  }

  .step {
    position: relative;
    display: grid;
    grid-template-columns: auto 1fr auto;
    gap: 14px;
    align-items: center;
    padding: 8px 12px;
    border: 2px solid var(--line);
    border-radius: var(--radius);
    background: var(--card);
    cursor: grab;
  }

  .step:has(.form) {
    align-items: start;
    border-color: var(--primary);
    cursor: auto;
  }

  .step[data-drop='before'] {
    box-shadow: 0 -6px 0 var(--accent);
  }

  .step[data-drop='after'] {
    box-shadow: 0 6px 0 var(--accent);
  }

  .number {
    display: grid;
    place-items: center;
    width: 1.8em;
    height: 1.8em;
    border-radius: 999px;
    background: var(--primary);
    color: var(--card);
    font-weight: 700;
    font-variant-numeric: tabular-nums;
  }

  .facts {
    min-width: 0;
  }

  .what {
    font-size: 26px;
    font-weight: 700;
    line-height: 1.2;
  }

  .rest {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 8px;
    font-size: 21px;
  }

  .rest > :not(:first-child, .gap)::before {
    content: '· ';
  }

  .facts span {
    overflow-wrap: anywhere;
    white-space: pre-line;
  }

  .gap {
    padding-inline: 6px;
    border-radius: 6px;
    background: var(--accent-soft);
    font-style: italic;
    font-weight: 400;
  }

  .what,
  .rest > * {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
  }

  .tools {
    display: flex;
    gap: 4px;
  }

  button {
    font-size: 20px;
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: 10px;
  }

  .bar [data-main] {
    margin-inline-start: auto;
  }

  .form {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 8px 14px;
  }

  .step:has(.form) {
    grid-template-columns: auto 1fr;
  }

  .form label {
    display: grid;
    gap: 2px;
    align-content: start;
    min-width: 0;
    font-size: 18px;
    font-weight: 600;
  }

  .form label:first-child {
    grid-column: 1 / -1;
  }

  .form :is(textarea, select) {
    box-sizing: border-box;
    width: 100%;
    max-height: 6em;
    field-sizing: content;
    resize: vertical;
    font-weight: 400;
  }

  .form-tools {
    display: flex;
    grid-column: 1 / -1;
    gap: 8px;
    align-items: end;
    justify-content: end;
  }

  .advice {
    display: grid;
    flex: 0 1 auto;
    gap: 6px;
    max-height: 45%;
    padding: 4px;
    overflow: auto;
  }

  .advice button {
    display: -webkit-box;
    width: 100%;
    min-height: 2em;
    overflow: hidden;
    border-style: dashed;
    border-radius: 10px;
    font-weight: 400;
    text-align: start;
    overflow-wrap: anywhere;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }

  .parts {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }

  .parts li {
    padding: 3px 10px;
    border: 2px solid var(--primary);
    border-radius: 999px;
    background: var(--primary-soft);
    font-size: 20px;
  }

  .parts .empty {
    border: 2px dashed var(--ink-soft);
    background: transparent;
  }

  @media (width < 768px), (height < 432px), (orientation: portrait) {
    :host {
      grid-template-columns: minmax(0, 1fr);
      grid-template-rows: minmax(0, 1.4fr) minmax(0, 1fr);
      font-size: 26px;
    }

    .what {
      font-size: 28px;
    }

    :is(.rest, button, h3, h3 small, .parts li, .form label) {
      font-size: 24px;
    }

    .step {
      grid-template-columns: auto 1fr;
    }

    .tools {
      grid-column: 2;
    }
  }
`;
