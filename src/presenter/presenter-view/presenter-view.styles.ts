/** Dark and calm: the notes are what is lit. On a small window everything stands one below the other. */
import { css } from 'lit';

export const styles = css`
  :host {
    --bar: #22323e;
    --edge: #3c4f5d;
    --light: #f3efe6;
    --soft: #c3ced6;

    position: fixed;
    inset: 0;
    display: grid;
    grid-template-rows: auto auto minmax(0, 1fr) auto;
    background: #16212a;
    color: var(--light);
    font-size: 18px;
  }

  h2,
  p,
  dl,
  dd {
    margin: 0;
  }

  :focus-visible {
    outline: 3px solid var(--sun);
    outline-offset: 2px;
  }

  button {
    min-height: 44px;
    padding: 6px 16px;
    border-color: var(--edge);
    background: var(--bar);
    color: var(--light);
    font-size: 18px;
  }

  button:hover {
    background: var(--edge);
  }

  button[data-main] {
    border-color: var(--sun);
    background: var(--sun);
    /* dark here in either scheme */
    color: #1d2a35;
  }

  button[data-main]:hover {
    background: var(--light);
  }

  button[aria-pressed='true'] {
    border-color: var(--sun);
    background: #000;
  }

  button[aria-pressed='true']::before {
    content: '● ';
    color: var(--sun);
  }

  .number {
    color: var(--soft);
    font-variant-numeric: tabular-nums;
  }

  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 28px;
    min-height: 56px;
    padding: 4px 20px;
    background: var(--bar);
  }

  slot[name='timer'] {
    display: block;
    margin-inline-start: auto;
  }

  dl {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 28px;
    font-variant-numeric: tabular-nums;
  }

  dl div {
    display: flex;
    gap: 8px;
    align-items: baseline;
  }

  dt {
    color: var(--soft);
    font-size: 16px;
  }

  .clock dt {
    position: absolute;
    clip-path: inset(50%);
  }

  .clock dd {
    font-size: 32px;
    font-weight: 700;
    line-height: 1.2;
  }

  .warning {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 16px;
    padding: 8px 20px;
    background: var(--sun-soft);
    color: var(--ink);
  }

  .warning button {
    min-height: 36px;
  }

  main {
    display: grid;
    /* the slide is as large as leaves room for a look at what comes next */
    grid-template: auto minmax(0, 1fr) / min(55%, (100vh - 278px) * 16 / 9) minmax(0, 1fr);
    grid-template-areas: 'current notes' 'next notes';
    gap: 14px 16px;
    min-height: 0;
    padding: 14px 16px;
  }

  /* the slide's buttons under a finger, or on a small screen */
  main.large {
    grid-template-columns: min(72%, (100vh - 198px) * 16 / 9) minmax(0, 1fr);
  }

  .large slot[name='next'] {
    display: none;
  }

  .large .what {
    display: flex;
    gap: 12px;
    align-items: baseline;
  }

  .current {
    position: relative;
    grid-area: current;
    aspect-ratio: 16 / 9;
    overflow: hidden;
    border-radius: 8px;
  }

  .black {
    position: absolute;
    z-index: 40;
    inset: auto 0 0;
    padding: 8px 16px;
    background: #000;
    color: #fff;
    font-weight: 600;
    text-align: center;
  }

  .black[hidden] {
    display: none;
  }

  .next {
    grid-area: next;
    display: flex;
    align-items: flex-start;
    gap: 18px;
    min-height: 0;
    overflow: hidden;
  }

  slot[name='next'] {
    display: block;
    flex: none;
    width: min(45%, (100vh - 190px) * 0.4);
    max-height: 100%;
    overflow: hidden;
    border-radius: 6px;
  }

  slot[hidden] {
    display: none;
  }

  .what {
    display: grid;
    gap: 4px;
    font-size: 20px;
  }

  .what h2 {
    color: var(--soft);
    font-size: 16px;
    font-weight: 600;
  }

  slide-notes {
    grid-area: notes;
    min-height: 0;
    border: 2px solid var(--edge);
    border-radius: 8px;
    background: #1b2832;
  }

  nav {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
    padding: 10px 16px 10px 68px;
    background: var(--bar);
  }

  .gap {
    flex: 1;
  }

  .step {
    min-width: 130px;
  }

  #list {
    position: fixed;
    inset: auto auto 72px 16px;
    width: min(620px, 100vw - 32px);
    max-height: calc(100vh - 100px);
    margin: 0;
    padding: 8px;
    overflow: auto;
    border: 2px solid var(--edge);
    border-radius: 12px;
    background: var(--bar);
    color: var(--light);
    list-style: none;
  }

  #list button {
    display: grid;
    grid-template-columns: 3.2em 1fr auto;
    width: 100%;
    min-height: 36px;
    border-color: transparent;
    border-radius: 8px;
    font-weight: 400;
    text-align: start;
    overflow-wrap: anywhere;
  }

  #list [aria-current] {
    border-color: var(--sun);
    font-weight: 700;
  }

  #list em {
    color: var(--soft);
    font-size: 16px;
  }

  @media (forced-colors: active) {
    :host {
      --light: CanvasText;
      --soft: CanvasText;
    }
  }

  @media (width < 860px) {
    :host {
      display: block;
      overflow: auto;
    }

    main {
      display: flex;
      flex-direction: column;
    }

    main > * {
      flex: none;
    }

    main slide-notes {
      min-height: 40vh;
    }

    slot[name='next'] {
      width: 40%;
    }

    nav {
      position: sticky;
      z-index: 50;
      bottom: 0;
    }

    .gap,
    .enlarge {
      display: none;
    }

    .step {
      flex: 1;
    }
  }
`;
