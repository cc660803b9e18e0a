/** What stands in the lower left corner of every slide: a quiet button that opens something above it. */
import { css } from 'lit';

export const cornerStyles = css`
  :host {
    position: fixed;
    z-index: 20;
    inset-block-end: 12px;
    font-size: 20px;
  }

  :is(button[popovertarget], .corner) {
    display: grid;
    place-items: center;
    width: 44px;
    height: 44px;
    min-width: 0;
    padding: 0;
    border-color: transparent;
    background: transparent;
    color: var(--deck-corner, var(--ink-soft));
  }

  :is(button[popovertarget], .corner):hover {
    background: var(--primary-soft);
  }

  /* on a dark slide the ink of the page is not seen; what it opens is a card, whatever it stands on */
  :is(button[popovertarget], .corner):focus-visible {
    outline-color: var(--deck-corner, currentColor);
  }

  svg {
    height: 24px;
    fill: none;
    stroke: currentColor;
    stroke-linecap: round;
  }

  [popover] {
    position: fixed;
    inset: auto auto 64px 12px;
    margin: 0;
    overflow: auto;
    border: 2px solid var(--line);
    border-radius: var(--radius);
    background: var(--card);
    color: var(--ink);
    box-shadow: 0 8px 24px rgb(29 42 53 / 18%);
  }

  @media print {
    :host {
      display: none;
    }
  }
`;
