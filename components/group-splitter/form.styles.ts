/** How the form looks: two big numbers to set, beside the topics. Sizes follow the text around it. */
import { css } from 'lit';

export const formStyles = css`
  .setup {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 13em), 1fr));
    grid-template-rows: auto auto 1fr;
    gap: 0.1em 1.2em;
    align-items: start;
  }

  /* Closed, a panel is a line under the form; open, it takes the place of the topics. */
  .panel {
    order: 2;
    grid-column: 1;
    padding-inline-start: 0.9em;
  }

  .topics {
    order: 1;
    grid-row: span 3;
  }

  .panel[open] {
    order: 1;
    grid-column: auto;
    grid-row: span 3;
    padding: 0.4em 0.8em 0.7em;
  }

  .panel[open] ~ .topics {
    display: none;
  }

  .panel[open],
  .form,
  .topics {
    border: 3px solid var(--line);
    border-radius: calc(var(--radius) * 1.25);
    background: var(--card);
  }

  .form {
    display: flex;
    flex-direction: column;
    gap: 0.6em;
    padding: 0.7em 0.8em 0.8em;
    max-inline-size: 22em;
  }

  .numbers {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 7.3em), 1fr));
    gap: 0.5em 1.2em;
  }

  .number {
    display: grid;
    align-content: start;
    gap: 0.2em;
  }

  label,
  .label {
    font-size: 0.8em;
    font-weight: 600;
  }

  .stepper {
    display: flex;
    align-items: center;
    gap: 0.35em;
  }

  .stepper button {
    padding: 0;
    font-size: 1em;
    inline-size: 1.75em;
    min-inline-size: 0;
    min-block-size: 1.75em;
    line-height: 1;
  }

  .stepper input {
    inline-size: 2.1em;
    padding: 0.05em 0.1em;
    font-size: 1.5em;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    text-align: center;
    appearance: textfield;
  }

  .stepper input::-webkit-inner-spin-button {
    appearance: none;
  }

  .counted {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.1em 0.3em;
    min-block-size: 2.3em;
    font-size: 0.95em;
    font-weight: 700;
  }

  .counted button {
    padding-inline: 0.45em;
    font-size: 0.8em;
  }

  .preview {
    display: block;
    padding: 0.35em 0.7em;
    border-inline-start: 0.3em solid var(--sun);
    border-radius: 0.3em;
    background: var(--sun-soft);
    font-weight: 700;
    text-wrap: balance;
  }

  .preview:empty {
    display: none;
  }

  .hint {
    margin: 0;
    color: var(--ink-soft);
    font-size: 0.8em;
  }

  .go {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
  }

  .form .main {
    padding-inline: 1.4em;
    min-block-size: 2.3em;
    font-size: 1.05em;
  }

  summary {
    inline-size: fit-content;
    min-block-size: max(1.5em, var(--target));
    align-content: center;
    color: var(--primary);
    font-size: 0.85em;
    font-weight: 600;
    cursor: pointer;
  }

  textarea {
    display: block;
    inline-size: 100%;
    block-size: 8em;
    margin-block: 0.3em;
    font-size: 0.8em;
    resize: vertical;
  }

  .apart,
  .pairs {
    display: flex;
    align-items: center;
    gap: 0.3em;
    margin: 0.4em 0 0;
    padding: 0;
    font-size: 0.9em;
    list-style: none;
  }

  .pairs {
    flex-wrap: wrap;
    max-block-size: 9.3em;
    overflow: auto;
  }

  .pairs[hidden] {
    display: none;
  }

  .pairs li {
    display: flex;
    align-items: center;
    padding-inline-start: 0.7em;
    border-radius: 999px;
    background: var(--primary-soft);
    font-size: 0.85em;
  }

  .pairs button {
    border-color: transparent;
    background: transparent;
    font-size: 1em;
    min-inline-size: var(--target);
    min-block-size: var(--target);
  }

  .apart select {
    flex: 1;
    min-inline-size: 0;
    min-block-size: var(--target);
    font-size: 0.8em;
  }

  .apart button {
    flex: none;
  }

  .topics {
    padding: 0.6em 0.8em;
    border-color: transparent;
    background: var(--primary-soft);
  }

  .setup[hidden],
  .topics[hidden] {
    display: none;
  }

  ::slotted(:is(ol, ul)) {
    margin: 0.3em 0 0;
    padding-inline-start: 1.4em;
    font-size: 0.87em;
  }

  @media (forced-colors: active) {
    .topics {
      border-color: CanvasText;
    }
  }
`;
