import { css } from 'lit';

export const styles = css`
  :host {
    inset-inline-start: 12px;
  }

  svg {
    width: 24px;
    stroke-width: 2.5;
  }

  #items {
    max-width: calc(100vw - 24px);
    max-height: calc(100dvh - 76px);
    padding: 8px;
  }

  #items:popover-open {
    display: flex;
    align-items: stretch;
  }

  #items ul {
    flex: 1 0 auto;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  #items ul + ul {
    margin-inline-start: 8px;
    padding-inline-start: 8px;
    border-inline-start: 2px solid var(--line);
  }

  @media (width < 640px) {
    #items:popover-open {
      display: block;
    }

    #items ul + ul {
      margin: 8px 0 0;
      padding: 8px 0 0;
      border-block-start: 2px solid var(--line);
      border-inline-start: 0;
    }
  }

  #items button {
    display: flex;
    gap: 1.5em;
    justify-content: space-between;
    width: 100%;
    padding: 0.5em 0.9em;
    border-color: transparent;
    border-radius: 8px;
    color: var(--ink);
    font-size: 1em;
    font-weight: 400;
    text-align: start;
  }

  kbd {
    color: var(--ink-soft);
    font: inherit;
  }

  dl {
    columns: 21em 2;
    column-gap: 2em;
    margin: 0 0 0.6em;
  }

  dl div {
    display: grid;
    grid-template-columns: 11em 1fr;
    gap: 0 1em;
    padding-block: 0.2em;
    break-inside: avoid;
  }

  @media (width < 640px) {
    dl div {
      grid-template-columns: 1fr;
    }
  }

  dt {
    font-weight: 600;
  }

  dd {
    margin: 0;
  }

  form {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em;
    justify-content: end;
  }

  form button {
    font-size: 1em;
  }
`;
