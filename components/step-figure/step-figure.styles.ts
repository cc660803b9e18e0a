/** The figure fills the room it is given: the drawing above, a row of steps, and what the step says. */
import { css } from 'lit';

export const styles = css`
  :host {
    container-type: inline-size;
    display: flex;
    flex-direction: column;
    gap: 0.6em;
    min-height: 0;
  }

  .drawing {
    flex: 1 1 0;
    min-height: 8em;
  }

  svg {
    display: block;
    width: 100%;
    height: 100%;
  }

  .steps {
    display: grid;
    grid-template-columns: repeat(var(--steps), minmax(0, 1fr));
    gap: 0.4em;
  }

  .steps button {
    padding-inline: 0.15em;
    border-radius: 0.7em;
    font-size: 0.74em;
    line-height: 1.15;
    overflow-wrap: break-word;
  }

  .steps button:is([aria-pressed='true'], [aria-current]) {
    background: var(--primary);
    color: var(--card);
  }

  /* on the corner, as a long name has no room for it */
  .steps button {
    position: relative;
  }

  .steps button[aria-pressed='true']::before {
    content: '✓' / '';
    position: absolute;
    inset: -0.7em -0.3em auto auto;
    width: 1.5em;
    border: 2px solid var(--ink);
    border-radius: 50%;
    background: var(--sun);
    color: #1d2a35;
    line-height: 1.3;
  }

  .text {
    min-height: 2.7em;
    margin: 0;
    font-size: 1.05em;
    text-wrap: pretty;
  }

  .text p {
    margin: 0;
  }

  .text strong {
    color: var(--primary);
  }

  /* stations on three ways: each way has a colour, and a line from sign to sign */
  .signs {
    --soft: var(--primary-soft);
    flex: 1 1 0;
    grid-template: repeat(3, minmax(0, 1fr)) / none;
    grid-auto-columns: minmax(0, 1fr);
    grid-auto-flow: column;
    gap: 0 0.75em;
  }

  .signs button {
    display: flex;
    gap: 0.7em;
    align-items: center;
    padding: 0 0.8em;
    border: 0;
    border-radius: 0;
    background: var(--soft);
    color: var(--ink);
    font-size: 1em;
    font-weight: 700;
    text-align: start;
  }

  .signs button:nth-child(n + 4) {
    --soft: var(--accent-soft);
  }

  .signs button:nth-child(n + 7) {
    --soft: var(--sun-soft);
  }

  .signs button:nth-child(3n + 1) {
    border-radius: var(--radius) var(--radius) 0 0;
  }

  .signs button:nth-child(3n) {
    border-radius: 0 0 var(--radius) var(--radius);
  }

  .signs button:not(:nth-child(3n))::after {
    content: '';
    position: absolute;
    top: calc(50% + 1.2em);
    left: calc(2em - 3px);
    z-index: 1;
    height: calc(100% - 2.4em);
    border-inline-start: 6px dotted var(--ink);
  }

  .signs svg {
    flex: none;
    width: 2.4em;
    height: 2.4em;
    padding: 0.5em;
    border-radius: 50%;
    background: var(--card);
    fill: none;
    stroke: var(--ink);
    stroke-width: 4;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .signs ~ .text {
    min-height: 3.9em;
    font-size: 1.13em;
  }

  .signs ~ .text strong {
    display: block;
    font-size: 1.1em;
  }

  @container (max-width: 33em) {
    .signs button {
      flex-direction: column;
      justify-content: center;
      padding: 0.6em 0.2em;
      font-size: 0.85em;
      text-align: center;
    }

    .signs button:nth-child(n)::after {
      content: none;
    }

    .steps:not(.signs) {
      grid-template-columns: repeat(auto-fit, minmax(6.5em, 1fr));
    }

    .steps:not(.signs) button {
      min-height: 3em;
      font-size: 0.8em;
    }

    /* upright there is more height than the drawing needs: what belongs together stands in the middle of it */
    .drawing {
      flex: 0 0 auto;
      min-height: 0;
      margin-block: auto 0.5em;
    }

    .drawing svg {
      height: auto;
    }

    .text {
      min-height: 7em;
      margin-block: 0.3em auto;
      padding: 0.8em;
      border-radius: var(--radius);
      background: var(--primary-soft);
      font-size: 1.2em;
    }
  }

  /* on paper the figure is what it is without script: the picture, and all it says below it */
  .still {
    display: none;
  }

  @container (max-width: 18em) {
    .signs {
      grid: auto-flow / 1fr;
    }

    .signs button {
      flex-direction: row;
      justify-content: start;
      padding-inline: 0.6em;
    }
  }

  @media print {
    .drawing,
    .steps,
    .text {
      display: none;
    }

    .still {
      display: block;
    }
  }

  @media (forced-colors: active) {
    svg {
      forced-color-adjust: none;
    }

    .drawing {
      border-radius: var(--radius);
      background: #fbf8f2;
      forced-color-adjust: none;
    }

    /* within the button, as the one below it lies over what is around it */
    .steps button:is([aria-pressed='true'], [aria-current]):not(:focus-visible) {
      outline: 4px solid Highlight;
      outline-offset: -4px;
    }
  }
`;
