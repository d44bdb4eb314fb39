import type { PageReference } from '../page-facts.ts';
import { t } from '../ui/i18n.ts';
import { describe, writeReference } from '../ui/written.ts';

/** Puts a reference on the clipboard, written out in full; gives the sentence that says so, null when refused. */
export async function copyReference({ citation, answer }: PageReference): Promise<string | null> {
  const words = writeReference(describe(citation, answer), true);
  try {
    await navigator.clipboard.writeText(words);
    return t('actCopied', [words]);
  } catch {
    return null;
  }
}
