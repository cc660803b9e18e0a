import { css } from 'lit';

export const styles = css`
  dialog {
    width: 100vw;
    height: 100dvh;
    max-width: none;
    max-height: none;
    margin: 0;
    padding: clamp(12px, 2.5vmin, 32px);
    border-radius: 0;
    overflow: auto;
    background: var(--paper);
    font-size: clamp(17px, 2.9vmin, 34px);
  }

  .screen {
    display: grid;
    grid-template: 1fr / auto 1fr;
    gap: 4vmin;
    min-height: 100%;
    align-items: center;
  }

  .qr {
    display: block;
    width: min(100dvh - 5vmin, 56vw);
    border-radius: var(--radius);
  }

  .words {
    display: grid;
    gap: 0.7em;
    min-width: 0;
  }

  h2 {
    margin: 0;
    font-size: 1.75em;
    line-height: 1.12;
  }

  p,
  dl {
    margin: 0;
  }

  dl {
    display: grid;
    gap: 0.1em;
  }

  dt {
    color: var(--ink-soft);
  }

  dd {
    margin: 0 0 0.25em;
    font-size: 1.35em;
    font-weight: 700;
    line-height: 1.15;
    overflow-wrap: anywhere;
  }

  .code {
    font-size: 2em;
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.03em;
  }

  .present {
    font-size: 1.35em;
    font-weight: 700;
    color: var(--primary);
  }

  .soft {
    color: var(--ink-soft);
    font-size: 0.85em;
  }

  .problem {
    padding: 0.6em 0.9em;
    border-inline-start: 6px solid var(--sun);
    border-radius: 0.4em;
    background: var(--sun-soft);
    font-size: 0.8em;
  }

  .buttons,
  form.login {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em;
    align-items: end;
  }

  .buttons button,
  form.login button {
    min-height: 44px;
    font-size: max(16px, 0.7em);
  }

  label {
    display: grid;
    gap: 0.2em;
    font-size: 0.75em;
  }

  select,
  input {
    min-height: 44px;
    max-width: 100%;
  }

  /* as large as a slide that says one thing */
  .alone {
    display: grid;
    gap: 0.8em;
    align-content: center;
    max-width: 24em;
    min-height: 100%;
    margin-inline: auto;
    font-size: 1.6em;
  }

  @media (max-aspect-ratio: 1/1) {
    .screen {
      grid-template: auto auto / 1fr;
      justify-items: center;
      align-content: start;
    }

    .qr {
      width: min(100vw - 24px, 62dvh);
    }

    .words {
      justify-self: stretch;
    }
  }

  /* enlarged four times, or a phone on its side: first the code */
  @media (height < 420px) {
    dialog {
      font-size: 16px;
    }
  }

  @media print {
    :host {
      display: none;
    }
  }
`;
