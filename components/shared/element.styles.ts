/**
 * What every element shares: tokens with a fallback (so that an element also looks right on a page without our
 * theme), focus, buttons and the sentence that says what is missing. Sizes are in em: an element grows with the text
 * around it.
 */
import { css } from 'lit';

export const elementStyles = css`
  :host {
    --paper: var(--ts-paper, #fbf8f2);
    --card: var(--ts-card, #ffffff);
    --ink: var(--ts-ink, #1d2a35);
    --ink-soft: var(--ts-ink-soft, #4a5863);
    --line: var(--ts-line, #d8d2c6);
    --primary: var(--ts-primary, #0b5960);
    --primary-soft: var(--ts-primary-soft, #d8ebe9);
    --accent: var(--ts-accent, #b8432a);
    --accent-soft: var(--ts-accent-soft, #f9e1d8);
    --sun: var(--ts-sun, #f2b544);
    --sun-soft: var(--ts-sun-soft, #fcefcf);
    --radius: var(--ts-radius, 16px);
    --target: var(--ts-target, 44px);
    --move: var(--ts-move, 0.8s);

    display: block;
    box-sizing: border-box;
    color: var(--ink);
    font-family: var(--ts-font, system-ui, 'Segoe UI', Arial, sans-serif);
    line-height: 1.35;
    text-align: start;
  }

  :host([hidden]) {
    display: none;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  button {
    min-width: 2.2em;
    min-height: 2.2em;
    padding: 0.35em 0.9em;
    border: 2px solid var(--primary);
    border-radius: 999px;
    background: var(--card);
    color: var(--primary);
    font: inherit;
    font-size: 0.8em;
    font-weight: 600;
    cursor: pointer;
  }

  button:hover {
    background: var(--primary-soft);
  }

  button[data-main] {
    background: var(--primary);
    color: var(--card);
  }

  button[data-main]:hover {
    background: color-mix(in srgb, var(--primary) 85%, var(--ink));
  }

  button:disabled {
    border-color: var(--line);
    background: transparent;
    color: var(--ink-soft);
    cursor: default;
  }

  input,
  textarea,
  select {
    padding: 0.3em 0.5em;
    border: 2px solid var(--ink-soft);
    border-radius: 0.4em;
    background: var(--card);
    color: var(--ink);
    font: inherit;
  }

  :focus-visible {
    outline: var(--ts-focus, 4px solid currentColor);
    outline-offset: 3px;
  }

  .missing {
    margin: 0;
    padding: 0.6em 0.9em;
    border: 3px dashed var(--accent);
    border-radius: var(--radius);
    background: var(--accent-soft);
    color: var(--ink);
  }

  /* stands wherever people type */
  .no-names {
    padding: 0.15em 0.8em;
    border: 2px solid var(--sun);
    border-radius: 999px;
    background: var(--sun-soft);
    font-size: 0.8em;
    font-weight: 600;
  }

  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
