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

  @container (max-width: 27em) {
    .steps {
      grid-template-columns: repeat(auto-fit, minmax(7.5em, 1fr));
    }

    /* upright there is more height than the drawing needs: keep what belongs together together */
    .drawing {
      flex: 0 0 auto;
      margin-block: 0.5em;
    }

    .text {
      min-height: 5.4em;
      font-size: 1.2em;
    }
  }

  /* on paper the figure is what it is without script: the picture, and all it says below it */
  .still {
    display: none;
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

    .steps button:is([aria-pressed='true'], [aria-current]) {
      border-color: Highlight;
      outline: 2px solid Highlight;
    }
  }
`;
