/** How a result looks. Bars grow once, when the result is asked for. */
import { css } from 'lit';

export const resultStyles = css`
  .results .text {
    flex: 1 1 40%;
  }

  .results .compact .text {
    font-size: 0.86em;
  }

  .results .many .text {
    font-size: 0.8em;
  }

  .bar {
    flex: 1 1 28%;
    block-size: 1.1em;
    min-inline-size: 4em;
    overflow: hidden;
    border-radius: 0.35em;
    background: var(--primary-soft);
  }

  .bar::before {
    content: '';
    display: block;
    inline-size: calc(var(--share) * 100%);
    block-size: 100%;
    border-radius: inherit;
    background: var(--primary);
  }

  .figures {
    display: flex;
    flex: none;
    align-items: baseline;
    justify-content: flex-end;
    gap: 0.5em;
    inline-size: 8.2em;
    font-variant-numeric: tabular-nums;
  }

  /* what is looked at from the last row */
  .results .options:not(.compact, .many, .scale) .figures strong {
    font-size: 1.45em;
    line-height: 1;
  }

  .results .options:not(.compact, .many, .scale) .figures {
    inline-size: 9.4em;
  }

  .results .options:not(.compact, .many, .scale) .text {
    flex-basis: 28%;
  }

  .results .options:not(.compact, .many, .scale) .bar {
    flex: 2 1 30%;
    block-size: 1.5em;
  }

  .figures .votes {
    inline-size: 6.2em;
    color: var(--ink-soft);
    font-size: 0.72em;
    text-align: end;
    white-space: nowrap;
  }

  .many .bar {
    flex-basis: 15%;
    min-inline-size: 2.5em;
  }

  .many .figures {
    inline-size: auto;
  }

  .scale .bar {
    flex: none;
    order: -1;
    display: flex;
    align-items: flex-end;
    inline-size: 70%;
    block-size: 3.5em;
    border-end-start-radius: 0;
    border-end-end-radius: 0;
    background: none;
    border-block-end: 3px solid var(--primary);
  }

  .scale .bar::before {
    inline-size: 100%;
    block-size: calc(var(--share) * 100%);
  }

  .scale .figures {
    order: -2;
    flex-direction: column;
    align-items: center;
    gap: 0;
    inline-size: auto;
    line-height: 1.15;
  }

  .results .scale .option {
    padding-block: 0.3em;
  }

  .results .scale .text {
    flex: none;
    font-size: 1.3em;
  }

  .scale .figures .votes {
    inline-size: auto;
  }

  .fresh .bar::before {
    animation: grow var(--move);
    transform-origin: 0 50%;
  }

  .fresh .bar:dir(rtl)::before {
    transform-origin: 100% 50%;
  }

  .fresh .scale .bar::before {
    animation-name: rise;
    transform-origin: 50% 100%;
  }

  @keyframes grow {
    from {
      transform: scaleX(0);
    }
  }

  @keyframes rise {
    from {
      transform: scaleY(0);
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .fresh .bar::before {
      animation: none;
    }
  }

  @media (forced-colors: active) {
    .bar {
      border: 1px solid CanvasText;
    }

    .bar::before {
      background: Highlight;
      forced-color-adjust: none;
    }
  }
`;
