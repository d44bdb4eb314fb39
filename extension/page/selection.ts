import { isInsideSkipped } from './skip.ts';

export function hasSelection(): boolean {
  return window.getSelection()?.isCollapsed === false;
}

/** What the reader has selected of the page's own words, and can be annotated; null in fields and editors. */
export function selectedRange(): Range | null {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (isInsideSkipped(range.startContainer) || isInsideSkipped(range.endContainer)) return null;
  return selection.toString().trim() === '' ? null : range;
}
