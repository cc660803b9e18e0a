/** Changes the text of a field as if it were typed, so that Ctrl+Z takes it back. */
import type { TextChange, TextState } from '../commands.js';

export const stateOf = ({ value, selectionStart, selectionEnd }: HTMLTextAreaElement): TextState => ({
  text: value,
  from: selectionStart,
  to: selectionEnd,
});

export function insertText(field: HTMLTextAreaElement, { from, to, text, select }: TextChange): void {
  field.focus();
  field.setSelectionRange(from, to);
  if (!insertAsTyped(text)) {
    field.setRangeText(text, from, to, 'end');
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }
  field.setSelectionRange(...select);
}

/** Old, and the only way that a browser keeps in its own list of what can be undone. */
function insertAsTyped(text: string): boolean {
  const { execCommand } = document as { execCommand?: Document['execCommand'] };
  // an empty text is nothing to insert
  return execCommand?.call(document, text === '' ? 'delete' : 'insertText', false, text) ?? false;
}
