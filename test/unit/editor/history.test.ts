import { describe, expect, it } from 'vitest';
import { begin, change, endStep, redo, undo } from '../../../src/editor/history.js';

describe('history', () => {
  const typed = ['a', 'ab', 'abc'].reduce((history, text) => change(history, text, 'slide 1'), begin(''));

  it('takes letters that follow each other for one step', () => {
    expect(undo(typed).present).toBe('');
    expect(redo(undo(typed)).present).toBe('abc');
  });

  it('begins a new step after a pause, on another slide, and after undoing', () => {
    expect(undo(change(endStep(typed), 'abcd', 'slide 1')).present).toBe('abc');
    expect(undo(change(typed, 'x', 'slide 2')).present).toBe('abc');
    expect(undo(change(undo(typed), 'x', 'slide 1')).present).toBe('');
  });

  it('has nothing to do again once something else was done', () => {
    const other = change(undo(typed), 'x');
    expect(redo(other)).toEqual(other);
  });

  it('stays where it is at either end', () => {
    expect(undo(begin(1)).present).toBe(1);
    expect(redo(begin(1)).present).toBe(1);
  });
});
