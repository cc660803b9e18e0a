/** How a case looks: the text of the step large on a card, the steps small above it, one clear button below. */
import { css } from 'lit';

export const scenarioStyles = css`
  /* High enough that the buttons stay in their place from one short step to the next. */
  .scenario {
    display: flex;
    flex-direction: column;
    gap: 0.4em;
    min-block-size: 12.5em;
    max-block-size: var(--scenario-reveal-max-height, 14.6em);
  }

  .top,
  .controls {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.3em 0.6em;
  }

  .top {
    flex-wrap: nowrap;
    justify-content: space-between;
  }

  .school {
    flex: none;
    order: 1;
    padding: 0.1em 0.8em;
    border: 2px solid var(--sun);
    border-radius: 999px;
    background: var(--sun-soft);
    font-size: 0.72em;
    font-weight: 600;
  }

  .position {
    color: var(--ink-soft);
    font-size: 0.72em;
    font-weight: 600;
    white-space: nowrap;
  }

  .stepper {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2em 0.3em;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .stepper li {
    margin: 0;
  }

  .stepper button,
  .to-come {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-inline-size: max(2.25em, var(--target));
    min-block-size: max(2.25em, var(--target));
    padding: 0 0.5em;
    border: 2px solid var(--primary);
    border-radius: 999px;
    font-size: 0.66em;
    font-weight: 600;
  }

  .stepper button.current {
    background: var(--primary);
    color: var(--card);
  }

  .to-come {
    padding: 0;
    border: 2px dashed var(--ink-soft);
    color: var(--ink-soft);
  }

  .content {
    flex: 1 1 auto;
    min-block-size: 5em;
    overflow: auto;
    padding: 0.5em 0.9em;
    border: 2px solid var(--line);
    border-inline-start: 0.35em solid var(--primary);
    border-radius: var(--radius);
    background: var(--card);
    font-size: 1.1em;
    line-height: 1.35;
    overflow-wrap: anywhere;
  }

  ::slotted(:is(h1, h2, h3, h4, h5, h6)) {
    margin: 0 0 0.3em;
    color: var(--primary);
    font-size: 1.15em;
    line-height: 1.2;
  }

  ::slotted(:is(p, ul, ol, blockquote)) {
    margin-block: 0 0.45em;
    font-size: inherit;
  }

  /* A step in which people fill something in: the room is for what they say. */
  .content.task {
    padding-block: 0.35em;
    font-size: 0.95em;
  }

  .content.task ::slotted(:is(h1, h2, h3, h4, h5, h6)) {
    /* over the distance that the page keeps between paragraphs */
    margin-block: 0 0.1em !important;
  }

  .content.task ::slotted(p) {
    margin-block: 0 0.35em !important;
  }

  .choices {
    display: grid;
    gap: 0.25em;
    margin: 0.2em 0 0;
    padding: 0;
    list-style: none;
  }

  .choices button {
    min-block-size: max(1.8em, var(--target));
    inline-size: 100%;
    font-size: 0.9em;
    text-align: start;
  }

  .controls {
    justify-content: flex-end;
  }

  .controls button {
    min-block-size: max(2em, var(--target));
  }

  .controls .position {
    margin-inline-start: auto;
  }

  /* away from what goes on with this case */
  .controls .other {
    margin-inline-end: auto;
  }

  .controls .other ~ .position {
    margin-inline-start: 0;
  }

  button.next {
    padding: 0.2em 1.3em;
    font-size: 1em;
  }

  @media (width < 360px), (width < 430px) and (height < 700px) {
    .top {
      flex-wrap: wrap;
    }
  }

  @media (forced-colors: active) {
    .stepper button.current {
      border-width: 4px;
    }
  }
`;
