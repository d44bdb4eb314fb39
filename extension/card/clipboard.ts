import { createSafe } from './safe-document.ts';

/** Puts text on the clipboard while a click is being handled; false where the browser refused. Works on plain http too. */
export async function copyText(text: string, near: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text, near);
  }
}

function copyBySelection(text: string, near: HTMLElement): boolean {
  const field = createSafe('textarea') as HTMLTextAreaElement;
  const had = (near.getRootNode() as ShadowRoot).activeElement;
  field.value = text;
  field.className = 'said';
  near.append(field);
  field.select();
  const done = Document.prototype.execCommand.call(document, 'copy');
  if (had instanceof HTMLElement) had.focus({ preventScroll: true });
  field.remove();
  return done;
}
