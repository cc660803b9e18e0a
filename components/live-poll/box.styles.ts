/** How the ballot box looks: a paper with rows to tap on, and a calm screen to pass on. */
import { css } from 'lit';

export const boxStyles = css`
  .box {
    flex: 0 1 auto;
    min-block-size: 5em;
    border-radius: var(--radius);
  }

  .pass {
    display: flex;
    flex-direction: column;
    gap: 0.8em;
    align-items: center;
    justify-content: center;
    min-block-size: min(9em, var(--live-poll-max-height, 9em));
    padding: 1em;
    background: var(--primary-soft);
    text-align: center;
  }

  .pass-on {
    margin: 0;
    font-size: 1.8em;
    font-weight: 700;
    line-height: 1.2;
    text-wrap: balance;
  }

  .pass button {
    min-block-size: max(2.4em, var(--target));
    padding-inline: 1.4em;
    font-size: 1em;
  }

  .paper {
    display: flex;
    flex-direction: column;
    gap: 0.4em;
  }

  .paper .option {
    position: relative;
    padding-inline-end: 2.4em;
    cursor: pointer;
  }

  /* The whole row can be tapped: the radio lies over it. */
  .paper input[type='radio'] {
    position: absolute;
    inset: -2px;
    margin: 0;
    padding: 0;
    border: 2px solid transparent;
    border-radius: inherit;
    background: none;
    appearance: none;
    cursor: pointer;
  }

  .paper input[type='radio']:hover {
    border-color: var(--primary);
  }

  .paper input[type='radio']:checked {
    border: 0.18em solid var(--primary);
  }

  .paper .option:has(:checked) {
    background: var(--primary-soft);
  }

  .paper .option:has(:checked)::after {
    content: '✓' / '';
    position: absolute;
    inset-block-start: 50%;
    inset-inline-end: 0.5em;
    color: var(--primary);
    font-size: 1.2em;
    font-weight: 700;
    line-height: 1;
    translate: 0 -50%;
  }

  .paper .scale .option {
    padding-inline-end: 0.3em;
  }

  .paper .scale .option:has(:checked)::after {
    inset-block-start: 0.8em;
  }

  @media (forced-colors: active) {
    .pass {
      border: 2px solid CanvasText;
    }

    .paper input[type='radio']:checked {
      border-color: Highlight;
    }
  }
`;
