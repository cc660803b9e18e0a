/** How a step looks in which roles are placed: people on the left, their role as a chip on the right. */
import { css } from 'lit';

export const rolesStyles = css`
  .people {
    display: grid;
    gap: 0.18em;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .person {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.1em 0.8em;
    padding-block-end: 0.18em;
    border-block-end: 2px solid var(--line);
    line-height: 1.2;
  }

  .person:last-child {
    padding-block-end: 0;
    border-block-end: 0;
  }

  .person label {
    flex: 1 1 9em;
    min-inline-size: 0;
  }

  .person select {
    flex: none;
    inline-size: 10em;
    max-inline-size: 100%;
    min-block-size: max(1.75em, var(--target));
    padding-block: 0;
    padding-inline: 0.8em;
    border-style: dashed;
    border-radius: 999px;
    font-size: 0.88em;
  }

  .person select[data-placed] {
    border-style: solid;
    border-color: var(--primary);
    background: var(--primary-soft);
    font-weight: 700;
  }
`;
