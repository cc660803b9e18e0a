import { css } from 'lit';

export const styles = css`
  :host {
    font-size: 26px;
  }

  form:not([method]) {
    display: grid;
    gap: 0.6em;
    padding: 1.1em 1.3em;
    border: 2px solid var(--line);
    border-radius: calc(var(--radius) * 1.5);
    background: var(--card);
  }

  form:not([method]) > h2 {
    margin: 0;
    font-size: 1.15em;
  }

  :host([again]) form:not([method]) {
    padding: 0;
    border: 0;
  }

  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }

  legend,
  .fields span {
    padding: 0;
    font-size: 0.85em;
    font-weight: 600;
    color: var(--ink-soft);
  }

  .fields span {
    white-space: nowrap;
  }

  small {
    font-size: 1em;
    font-weight: 400;
  }

  .radios {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3em;
    margin-top: 0.25em;
  }

  .radios label {
    display: grid;
    cursor: pointer;
  }

  .radios input {
    grid-area: 1 / 1;
    opacity: 0;
  }

  .radios span {
    grid-area: 1 / 1;
    padding: 0.4em 0.7em;
    border: 2px solid var(--ink-soft);
    border-radius: 999px;
    font-size: 0.85em;
    font-weight: 600;
    color: var(--ink);
  }

  .radios input:checked + span {
    border-color: var(--primary);
    background: var(--primary);
    color: var(--card);
  }

  .radios input:checked + span::before {
    content: '✓ ' / '';
  }

  .radios input:focus-visible + span {
    outline: var(--ts-focus, 4px solid currentColor);
    outline-offset: 3px;
  }

  .fields {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 0.7em;
  }

  .fields label {
    flex: 1 1 5.2em;
    display: grid;
    gap: 0.25em;
    align-content: end;
    min-width: 0;
  }

  .fields .school {
    flex: 4 1 7em;
  }

  ::placeholder {
    color: var(--ink-soft);
    opacity: 1;
  }

  .fields input {
    width: 100%;
    min-width: 0;
  }

  input[aria-invalid='true'] {
    border-color: var(--accent);
  }

  p {
    margin: 0;
  }

  .fit p {
    color: var(--ink-soft);
    font-size: 0.85em;
  }

  .fit .too-long,
  .wrong {
    padding: 0.35em 0.7em;
    border-inline-start: 6px solid var(--accent);
    border-radius: 6px;
    background: var(--accent-soft);
    color: var(--ink);
    font-size: 0.85em;
  }

  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3em;
    margin: 0.35em 0 0;
    padding: 0;
    list-style: none;
  }

  #parts {
    max-width: min(46em, 94vw);
    font-size: 22px;
  }

  #parts ul {
    margin: 0.7em 0;
    padding: 0;
    columns: 18em 2;
    column-gap: 2em;
    list-style: none;
  }

  #parts li {
    break-inside: avoid;
  }

  #parts li label {
    display: grid;
    grid-template-columns: auto 1fr auto;
    gap: 0.5em;
    align-items: baseline;
    padding: 0.2em 0;
  }

  #parts li input {
    width: 1em;
    height: 1em;
  }

  dialog p {
    margin-bottom: 0.8em;
    font-weight: 600;
  }

  button {
    justify-self: start;
    padding-inline: 1.6em;
    font-size: 1.1em;
  }

  .small {
    min-height: 0;
    padding: 0.25em 0.7em;
    font-size: 0.8em;
  }

  @media (forced-colors: active) {
    .radios input:checked + span {
      border-width: 5px;
    }
  }
`;
