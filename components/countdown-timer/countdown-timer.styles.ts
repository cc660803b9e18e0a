/** How the timer looks as a whole: the card by its state, in the text and over the whole screen. Sizes follow the text. */
import { css } from 'lit';

export const countdownTimerStyles = css`
  :host {
    --fill: var(--countdown-timer-fill, var(--primary));
    --digits: var(--countdown-timer-digits, 5.6em);

    min-inline-size: min(100%, 12em);
    container-type: inline-size;
  }

  .timer {
    display: flex;
    flex-direction: column;
    gap: 0.5em;
    padding: 0.7em 0.8em 0.8em;
    border: 3px solid var(--line);
    border-radius: calc(var(--radius) * 1.5);
    background: var(--card);
  }

  .timer[data-state='running'] {
    border-color: var(--primary);
  }

  .timer[data-state='paused'] {
    border-style: dashed;
    border-color: var(--ink-soft);
  }

  .timer[data-state='finished'] {
    border-color: var(--accent);
    background: var(--accent-soft);
  }

  /* On the whole screen the card is the screen, and the digits take what height and width there is. */
  :host(:fullscreen) {
    font-size: clamp(18px, 4.2vmin, 44px);
  }

  :host(:fullscreen) .timer {
    block-size: 100%;
    padding: 1em 1.4em 1.2em;
    border-radius: 0;
    overflow: auto;
  }

  :host(:fullscreen) [role='timer'] {
    display: grid;
    flex: 1 1 0;
    place-content: center;
    container-type: size;
    min-block-size: 3em;
  }

  :host(:fullscreen) .digits {
    font-size: min(112cqb, calc(100cqi / (var(--characters) * 0.62 - 0.3)));
    line-height: 0.85;
  }

  :host(:fullscreen) .bar {
    flex: none;
    block-size: 1.6em;
    border-radius: 0.8em;
  }

  @media (prefers-reduced-motion: no-preference) {
    .timer {
      transition:
        background-color 1.5s,
        border-color 1.5s;
    }
  }
`;
