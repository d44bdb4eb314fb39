import type { Answer } from '../answer.ts';
import type { HeadReading } from '../page-facts.ts';
import type { Reference } from './reference.ts';
import type { Send } from './wire.ts';

/** Tells the background how the page stands, when that has changed or answers are newer. */
export function createReport(send: Send): (references: readonly Reference[], head: HeadReading) => void {
  let last = '';
  return (references, { letterhead: { numberBlank, dayBlank } }) => {
    const answers = new Set<Answer>();
    let unchecked = 0;
    let stale = 0;
    let newest = '';
    for (const { answer } of references) {
      if (answer === null || 'unchecked' in answer) {
        unchecked++;
        continue;
      }
      answers.add(answer);
      if (answer.stale) stale++;
      if (answer.asOf > newest) newest = answer.asOf;
    }
    let findings = Number(numberBlank) + Number(dayBlank);
    for (const answer of answers)
      if ('findings' in answer) for (const { severity } of answer.findings ?? []) if (severity === 'look') findings++;
    const report = { type: 'page/changed', count: references.length, findings, unchecked } as const;
    const next = JSON.stringify([report, newest, stale]);
    if (next === last) return;
    last = next;
    void send(report);
  };
}
