import type { Reference } from './reference.ts';
import type { Send } from './wire.ts';

/** Tells the background how the page stands, when that has changed or answers are newer. */
export function createReport(send: Send): (references: readonly Reference[]) => void {
  let last = '';
  return (references) => {
    const unchecked = references.filter(({ answer }) => answer === null || 'unchecked' in answer).length;
    const report = { type: 'page/changed', count: references.length, findings: 0, unchecked } as const;
    const answers = references.flatMap(({ answer }) => (answer && 'outcome' in answer ? [answer] : []));
    const newest = answers.reduce((latest, { asOf }) => (asOf > latest ? asOf : latest), '');
    const next = JSON.stringify([report, newest, answers.filter(({ stale }) => stale).length]);
    if (next === last) return;
    last = next;
    void send(report);
  };
}
