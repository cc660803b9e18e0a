import { css } from 'lit';

export const styles = css`
  :host {
    position: fixed;
    z-index: 10;
    inset: 0;
    display: grid;
    grid-template:
      'bar bar bar' auto
      'strip text slide' calc(var(--edit-preview-height) + 20px)
      'strip text told' auto
      'strip text side' minmax(0, 1fr) / minmax(190px, 17vw) minmax(0, 1fr) var(--edit-preview);
    background: var(--paper);
    font-size: 16px;
  }

  header {
    grid-area: bar;
    display: flex;
    gap: 8px;
    align-items: center;
    height: var(--edit-bar);
    padding: 0 12px;
    border-block-end: 2px solid var(--line);
    background: var(--card);
  }

  header h2 {
    margin: 0;
    font-size: 1.15em;
    white-space: nowrap;
  }

  header button {
    white-space: nowrap;
  }

  .step svg {
    display: block;
    width: 1.5em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2.5;
  }

  .status {
    flex: 1;
    min-width: 0;
    margin: 0 8px;
    overflow: hidden;
    color: var(--ink-soft);
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  main {
    display: contents;
  }

  slide-strip {
    grid-area: strip;
    border-inline-end: 2px solid var(--line);
  }

  slide-text {
    grid-area: text;
    padding: 10px 12px;
  }

  .side {
    grid-area: side;
    display: flex;
    flex-direction: column;
    gap: 10px;
    min-height: 0;
    padding: 0 12px 12px 0;
    overflow: auto;
  }

  .told {
    grid-area: told;
    padding-inline-end: 12px;
  }

  .told p {
    margin: 0 0 10px;
  }

  .told p:empty {
    margin: 0;
  }

  .told [role='alert']:not(:empty),
  .weight.heavy {
    padding: 6px 10px;
    border-inline-start: 5px solid var(--accent);
    border-radius: 6px;
    background: var(--accent-soft);
  }

  .checks ul,
  .checks p {
    display: grid;
    gap: 6px;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .checks p {
    color: var(--ink-soft);
  }

  .checks li {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    align-items: center;
    padding: 6px 10px;
    border-inline-start: 5px solid var(--accent);
    border-radius: 6px;
    background: var(--accent-soft);
  }

  .checks li.hint {
    border-color: var(--sun);
    background: var(--sun-soft);
  }

  .weight {
    margin: 0;
  }

  .weight:not(.heavy) {
    color: var(--ink-soft);
  }

  #file {
    inset: auto;
    margin: 0;
    padding: 8px;
    border: 2px solid var(--line);
    border-radius: var(--radius);
    background: var(--card);
    box-shadow: 0 8px 24px rgb(29 42 53 / 18%);
  }

  #file:popover-open {
    display: grid;
    top: calc(var(--edit-bar) + 4px);
    right: 12px;
  }

  #file button {
    border-color: transparent;
    border-radius: 8px;
    color: var(--ink);
    font-weight: 400;
    text-align: start;
  }

  .narrow,
  .step svg {
    display: none;
  }

  @media (width < 1200px) {
    .step svg {
      display: block;
    }

    .step span {
      position: absolute;
      clip-path: inset(50%);
    }
  }

  @media (width < 900px) {
    :host {
      grid-template:
        'bar' auto
        'slide' var(--edit-preview-height)
        'told' auto
        'main' minmax(0, 1fr) / minmax(0, 1fr);
    }

    header {
      flex-wrap: wrap;
      gap: 6px;
      padding: 6px 8px;
      align-content: center;
      font-size: 15px;
    }

    header .done {
      order: -1;
    }

    header :is(.narrow, .status, .step) {
      order: -2;
    }

    .told {
      padding-inline: 12px;
    }

    .told p:not(:empty) {
      margin-block: 6px;
    }

    header h2 {
      display: none;
    }

    header button {
      padding-inline: 0.5em;
    }

    .narrow {
      display: block;
    }

    .status {
      flex: 1 0 8em;
      margin: 0 4px;
      font-size: 0.9em;
    }

    main {
      display: block;
      grid-area: main;
      overflow: auto;
    }

    .side {
      padding: 0 12px 12px;
      overflow: visible;
    }

    slide-strip {
      display: none;
    }

    slide-strip.open {
      z-index: 1;
      display: flex;
      grid-area: main;
      background: var(--paper);
    }
  }

  /* a phone on its side */
  @media (width < 900px) and (height < 500px) {
    :host {
      grid-template:
        'bar bar' auto
        'main slide' calc(var(--edit-preview-height) + 10px)
        'main told' auto
        'main .' minmax(0, 1fr) / minmax(0, 1fr) var(--edit-preview);
    }

    header {
      flex-wrap: nowrap;
      overflow: auto hidden;
    }

    header button {
      flex: none;
    }
  }
`;
