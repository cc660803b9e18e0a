/** How a poll looks: calm rows with large words; for a scale columns. Sizes in em, so it grows with the slide. */
import { css } from 'lit';
import { boxStyles } from './box.styles.js';
import { controlStyles } from './controls.styles.js';
import { copyStyles } from './copy.styles.js';
import { resultStyles } from './results.styles.js';
import { roundStyles } from './rounds.styles.js';
import { wordStyles } from './words.styles.js';

const ballotStyles = css`
  .poll {
    display: flex;
    flex-direction: column;
    gap: 0.33em;
    max-block-size: var(--live-poll-max-height, 14.6em);
    padding-inline: 0.25em;
    border-radius: var(--radius);
  }

  .question {
    margin: 0;
    font-size: 1.2em;
    font-weight: 700;
    line-height: 1.2;
    text-wrap: balance;
    overflow-wrap: anywhere;
  }

  /* The padding leaves room for the focus ring, which scrolling would cut off. */
  /* The last resort when a poll is too long for its slide: the options scroll, the buttons stay. */
  .ballot,
  .results {
    flex: 0 1 auto;
    min-block-size: 5em;
    margin: -0.25em;
    padding: 0.25em;
    overflow: auto;
  }

  .options {
    display: grid;
    gap: 0.35em 0.6em;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .options.compact {
    gap: 0.13em 0.6em;
  }

  .options.many {
    grid-template-rows: repeat(var(--rows), auto);
    grid-auto-columns: minmax(0, 1fr);
    grid-auto-flow: column;
  }

  .option {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.2em 0.6em;
    min-block-size: 2.05em;
    margin: 0;
    padding: 0.25em 0.5em;
    border: 2px solid var(--line);
    border-radius: 0.6em;
    background: var(--card);
  }

  .option:focus-within {
    border-color: var(--primary);
  }

  .compact .option {
    min-block-size: 1.6em;
    padding-block: 0;
  }

  .number {
    flex: none;
    inline-size: 1.6em;
    border-radius: 0.4em;
    background: var(--primary-soft);
    color: var(--primary);
    font-size: 0.8em;
    font-weight: 700;
    line-height: 1.6;
    text-align: center;
  }

  .text {
    flex: 1 1 6em;
    min-inline-size: 0;
    line-height: 1.2;
    overflow-wrap: anywhere;
  }

  .compact .text {
    font-size: 0.92em;
    line-height: 1.12;
  }

  .many .text {
    font-size: 0.8em;
  }

  .stepper {
    display: flex;
    flex: none;
    align-items: center;
    gap: 0.25em;
  }

  .stepper button {
    flex: none;
    inline-size: 2em;
    min-inline-size: var(--target);
    min-block-size: max(1.84em, var(--target));
    padding: 0;
    font-size: 0.8em;
    line-height: 1;
  }

  .stepper input {
    inline-size: 2.9em;
    min-block-size: max(1.84em, var(--target));
    padding: 0 0.2em;
    font-size: 0.8em;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    text-align: center;
  }

  .stepper input::placeholder {
    color: var(--ink-soft);
    opacity: 1;
  }

  .latest {
    min-inline-size: 2.2em;
    padding: 0 0.4em;
    border-radius: 999px;
    background: var(--sun);
    color: var(--ink);
    font-size: 0.8em;
    font-weight: 700;
    line-height: 1.7;
    text-align: center;
  }

  .scale {
    grid-template-columns: repeat(auto-fit, minmax(5.6em, 1fr));
  }

  .scale .option {
    position: relative;
    flex-flow: column;
    justify-content: flex-end;
    gap: 0.15em;
    min-block-size: 5em;
    padding: 0.5em 0.3em;
  }

  .scale .text {
    flex: none;
    font-size: 1.9em;
    font-weight: 700;
    line-height: 1;
    color: var(--primary);
  }

  .scale .end {
    min-block-size: 1.3em;
    font-size: 0.75em;
    line-height: 1.25;
    text-align: center;
    overflow-wrap: anywhere;
  }

  .scale .latest {
    position: absolute;
    inset-block-start: 0.3em;
    inset-inline-end: 0.3em;
  }
`;

export const pollStyles = [
  ballotStyles,
  controlStyles,
  boxStyles,
  wordStyles,
  resultStyles,
  roundStyles,
  copyStyles,
];
