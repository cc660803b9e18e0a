/** The editor where there is less room: a small laptop, a tablet, a phone upright or on its side. */
import { css } from 'lit';

export const narrowStyles = css`
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
      width: 1px;
      overflow: hidden;
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

    .bar {
      flex-wrap: wrap;
      gap: 6px;
      padding: 6px 8px;
      align-content: center;
      font-size: 15px;
    }

    .bar .done {
      order: -1;
    }

    .bar :is(.narrow, .status, .step) {
      order: -2;
    }

    .told {
      padding-inline: 12px;
    }

    .told p:not(:empty) {
      margin-block: 6px;
    }

    .bar h2 {
      display: none;
    }

    .bar button {
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

    .main {
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

  /* a phone on its side, and a laptop at 200% */
  @media (width < 900px) and (height < 620px) and (orientation: landscape) {
    :host {
      grid-template:
        'bar bar' auto
        'main slide' calc(var(--edit-preview-height) + 10px)
        'main told' auto
        'main .' minmax(0, 1fr) / minmax(0, 1fr) var(--edit-preview);
    }
  }

  /* much enlarged: to write takes all the room */
  @media (width < 500px) and (height < 500px) {
    :host {
      grid-template: 'bar' auto 'told' auto 'main' minmax(0, 1fr) / minmax(0, 1fr);
    }
  }
`;
