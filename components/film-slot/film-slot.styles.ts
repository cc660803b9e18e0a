import { css } from 'lit';

export const styles = css`
  :host {
    display: flex;
    flex-direction: column;
    gap: 0.6em;
    min-height: 0;
  }

  .prompt {
    display: grid;
    grid-template-columns: var(--film-slot-columns, 1fr);
    gap: 0.6em var(--film-slot-gap, 1em);
    align-items: center;
  }

  video {
    flex: 1 1 0;
    width: 100%;
    min-height: 8em;
    border-radius: calc(var(--radius) / 2);
    background: #000;
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4em 0.7em;
    margin-top: auto;
  }

  p {
    margin: 0;
  }

  .about {
    overflow-wrap: anywhere;
    color: var(--ink-soft);
    font-size: 0.7em;
  }

  video::cue {
    background: rgb(0 0 0 / 80%);
    font-family: var(--ts-font, sans-serif);
  }

  @media print {
    .bar,
    video {
      display: none;
    }
  }
`;
