import type { CardSubject } from '../bridge.ts';
import type { MessageKey } from '../ui/i18n.ts';
import { instrumentOf } from '../ui/status.ts';
import { describe, writeReference } from '../ui/written.ts';

export interface Copy {
  label: MessageKey;
  text: string;
}

/** What can be copied of a reference: in the form of Nghị định 30/2020/NĐ-CP, with and without the subject, and its key. */
export function listCopies({ citation, answer }: CardSubject): Copy[] {
  const known = describe(citation, answer);
  const instrument = instrumentOf(answer);
  const copies: Copy[] = [{ label: 'cardCopyPlain', text: writeReference(known, false) }];
  if (known.title) copies.unshift({ label: 'cardCopyFull', text: writeReference(known, true) });
  if (instrument) copies.push({ label: 'cardCopyLink', text: instrument.key });
  return copies;
}

/** What a reader sends an administrator about a wrong link or a missing act: nothing of the page but its words. */
export function writeReport(subject: CardSubject, opening: string): string {
  const { citation, answer } = subject;
  const instrument = instrumentOf(answer);
  const stated = writeReference(describe(citation, null), true);
  return [opening, stated, instrument ? instrument.key : null].filter((line) => line !== null).join('\n');
}
