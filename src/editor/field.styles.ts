/** What has the focus among fields that stand close together: a ring further out would lie over the words above it. */
import { css } from 'lit';

export const fieldStyles = css`
  :is(input, textarea, select):focus-visible {
    outline: 3px solid var(--primary);
    outline-offset: -1px;
  }
`;
