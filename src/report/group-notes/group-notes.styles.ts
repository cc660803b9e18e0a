import { css } from 'lit';

export const styles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
    font-size: 18px;
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em 0.8em;
    align-items: center;
    padding-bottom: 0.5em;
    border-bottom: 2px solid var(--line);
  }

  .sheets {
    display: flex;
    gap: 0.3em;
  }

  button {
    font-size: 1em;
  }

  button[aria-pressed='true'] {
    background: var(--primary);
    color: var(--card);
  }

  .no-names {
    font-size: 1em;
  }

  p {
    margin: 0;
    color: var(--ink-soft);
  }

  .sheets button {
    min-height: 0;
    padding-block: 0.2em;
  }

  .rows {
    flex: 1 1 0;
    min-height: 0;
    margin-inline: -0.4em;
    padding: 0.2em 0.4em 1em;
    overflow: auto;
    scroll-padding-block: 6em 2em;
  }

  section {
    padding-block: 0.9em;
    border-bottom: 2px solid var(--line);
  }

  section > button {
    margin-top: 0.6em;
  }

  /* whose words these are, stays in sight */
  h3 {
    position: sticky;
    top: -0.2em;
    z-index: 1;
    margin: 0 -0.35em;
    padding: 0.25em 0.35em;
    background: var(--paper);
    font-size: 1.15em;
    line-height: 1.2;
  }

  h3 small {
    color: var(--ink-soft);
    font-size: 0.85em;
    font-weight: 400;
  }

  label {
    display: grid;
    gap: 0.15em;
    margin-top: 0.5em;
  }

  label > span,
  legend {
    padding: 0;
    font-weight: 600;
  }

  label.short {
    grid-template-columns: 6.5em 1fr;
    align-items: center;
  }

  label.count {
    grid-template-columns: 1fr 5em;
    align-items: center;
    font-weight: 600;
  }

  fieldset {
    margin: 0.8em 0 0;
    padding: 0 0 0 0.7em;
    border: 0;
    border-inline-start: 5px solid var(--sun);
  }

  textarea {
    box-sizing: border-box;
    width: 100%;
    min-height: 2.1em;
    max-height: 12em;
    resize: vertical;
    /* grows with what is typed, where the browser can */
    field-sizing: content;
    line-height: 1.3;
    overflow-wrap: anywhere;
  }

  .short textarea {
    padding-block: 0.2em;
  }

  :focus-visible {
    outline-offset: 1px;
  }

  /* the drawer scrolls as a whole there */
  @media (height < 420px) {
    :host {
      display: block;
    }

    .rows {
      overflow: visible;
    }
  }
`;
