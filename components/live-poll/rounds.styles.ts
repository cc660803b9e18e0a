/** How two rounds look side by side: before above (or left of) after, each with its own words and figures. */
import { css } from 'lit';

export const roundStyles = css`
  .bars {
    display: flex;
    flex: 1 1 22%;
    flex-direction: column;
    gap: 0.2em;
    min-inline-size: 4em;
  }

  .bars > span {
    display: flex;
  }

  .bars .bar {
    flex: 1 1 auto;
    block-size: 0.62em;
    border-radius: 0.25em;
  }

  .earlier .bar::before {
    /* no votes, no bar: a border of its own would still be seen */
    border: min(0.13em, var(--share) * 100em) solid var(--primary);
    background: repeating-linear-gradient(-45deg, var(--primary) 0 0.12em, var(--primary-soft) 0.12em 0.36em);
  }

  .both .figures {
    flex-direction: column;
    gap: 0;
    inline-size: 10.2em;
    line-height: 1.12;
  }

  .both .line {
    display: flex;
    align-items: baseline;
    justify-content: flex-end;
    gap: 0.35em;
    inline-size: 100%;
    font-size: 0.76em;
  }

  .both .when {
    margin-inline-end: auto;
    color: var(--ink-soft);
  }

  .both .line strong {
    min-inline-size: 2.9em;
    text-align: end;
  }

  .both .line .votes {
    inline-size: 5.6em;
    font-size: 0.9em;
  }

  .both .many .figures .votes {
    display: none;
  }

  .both .many .figures {
    inline-size: 5.2em;
  }

  .scale .bars {
    flex: none;
    flex-direction: row;
    align-items: flex-end;
    order: -1;
    gap: 0.25em;
    inline-size: 80%;
  }

  .scale .bars > span {
    flex: 1 1 0;
  }

  .scale .bars .bar {
    inline-size: 100%;
    min-inline-size: 0;
    block-size: 3.2em;
    border-end-start-radius: 0;
    border-end-end-radius: 0;
  }

  .both .scale .figures {
    inline-size: 100%;
  }

  .both .scale .line {
    gap: 0.3em;
    justify-content: center;
  }

  .both .scale .line .votes {
    display: none;
  }

  .both .scale .when,
  .both .scale .line strong {
    min-inline-size: 0;
    margin: 0;
  }

  @media (forced-colors: active) {
    .earlier .bar::before {
      border-color: Highlight;
      background: Canvas;
    }
  }
`;
