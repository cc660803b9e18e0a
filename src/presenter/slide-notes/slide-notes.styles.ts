import { css } from 'lit';

export const styles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
    color: inherit;
    font-size: 18px;
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    padding: 8px 8px 8px 20px;
  }

  h2 {
    flex: 1;
    margin: 0;
    font-size: 18px;
  }

  button {
    min-width: 44px;
    min-height: 40px;
    padding: 4px 10px;
    border-color: currentColor;
    background: transparent;
    color: inherit;
    font-size: 17px;
  }

  button[aria-disabled] {
    opacity: 0.55;
  }

  button:hover {
    background: color-mix(in srgb, currentColor 18%, transparent);
  }

  .text {
    flex: 1;
    min-height: 0;
    overflow: auto;
    padding: 4px 20px 20px;
    line-height: 1.5;
    overflow-wrap: break-word;
  }

  .text:focus-visible {
    outline-offset: -4px;
  }

  .text :is(h1, h2, h3, h4, p, ul, ol, table, blockquote) {
    max-width: 60ch;
    margin: 0 0 0.7em;
  }

  .text :is(h1, h2, h3, h4) {
    font-size: 1em;
  }

  .text a {
    color: inherit;
  }

  .none {
    opacity: 0.8;
  }
`;
