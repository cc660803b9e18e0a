import { css } from 'lit';

export const styles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 330px;
    gap: 32px;
    min-height: 0;
    font-size: 24px;
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

  /* a stair that nobody has built yet */
  .none {
    --block: linear-gradient(var(--sun), var(--sun));
    border-radius: var(--radius);
    background:
      linear-gradient(var(--accent), var(--accent)) 100% 100% / 150px 204px,
      var(--block) calc(100% - 158px) 100% / 150px 136px,
      var(--block) calc(100% - 316px) 100% / 150px 68px var(--card);
    background-repeat: no-repeat;
  }

  /* the whole of the room in which a recommendation may be dropped */
  .scroller:has(> .none) {
    display: grid;
    grid-template-rows: 1fr;
  }

  .scroller > .none {
    padding: 0.8em 1em;
    font-size: 36px;
    font-weight: 700;
    line-height: 1.25;
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
    min-width: 0.7em;
    color: var(--primary);
    font-size: 52px;
    font-weight: 700;
    line-height: 1;
    text-align: center;
    font-variant-numeric: tabular-nums;
  }

  .facts {
    min-width: 0;
  }

  .what {
    font-size: 31px;
    font-weight: 700;
    line-height: 1.15;
  }

  .rest {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 8px;
    font-size: 24px;
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
  }

  /* quiet, as the words of the step are what is looked at */
  .tools button {
    padding-inline: 0.5em;
    border-color: transparent;
    background: none;
  }

  .tools button:hover {
    background: var(--primary-soft);
  }

  button {
    font-size: 20px;
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: 10px;
  }

  /* the first thing to do */
  .scroller:has(.none) + .bar .add {
    background: var(--primary);
    color: var(--card);
    font-size: 26px;
  }

  .scroller:has(.none) + .bar [data-main] {
    background: var(--card);
    color: var(--primary);
  }

  .bar [data-main] {
    margin-inline-start: auto;
  }

  /* one thing at a time: while a step is written there is nothing else, and room for large letters */
  .plan:has(.form) {
    grid-area: 1 / 1 / -1 / -1;
  }

  .scroller:has(.form) {
    flex-basis: auto;
  }

  .plan:has(.form) ~ .aside,
  .steps:has(.form) > .step:not(:has(.form)) {
    display: none;
  }

  .form {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 10px 24px;
  }

  .step:has(.form) {
    grid-template-columns: auto minmax(0, 1fr);
    gap: 26px;
    padding: 18px 28px;
  }

  .step:has(.form) .number {
    font-size: 96px;
  }

  .form label {
    display: grid;
    gap: 2px;
    align-content: start;
    min-width: 0;
    font-size: 24px;
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
    font-size: 30px;
    line-height: 1.2;
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
    display: grid;
    gap: 2px;
  }

  .parts li {
    padding-inline: 10px;
    border-radius: 8px;
    background: var(--primary-soft);
    font-size: 20px;
    line-height: 1.25;
  }

  .parts .empty {
    background: none;
    color: var(--ink-soft);
  }

  @media (width < 360px), (width < 430px) and (height < 700px) {
    .step:has(.form) {
      display: block;
    }
  }

  @media (width < 768px), (height < 432px), (orientation: portrait) {
    :host {
      grid-template-columns: minmax(0, 1fr);
      grid-template-rows: minmax(0, 1.4fr) minmax(0, 1fr);
      font-size: 26px;
    }

    :is(button, h3 small, .parts li) {
      font-size: 24px;
    }

    .form {
      grid-template-columns: minmax(0, 1fr);
    }

    .parts {
      grid-template-columns: 1fr 1fr;
    }

    .step {
      grid-template-columns: auto 1fr;
    }

    .tools {
      grid-column: 2;
    }

    /* the words need all the room */
    @media (height < 700px) {
      .none {
        background: var(--card);
      }
    }
  }
`;
