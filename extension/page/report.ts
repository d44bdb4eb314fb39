import type { HeadReading } from '../messages.ts';
import type { Reference } from './reference.ts';
import type { Send } from './wire.ts';

/** Tells the background how the page stands, when that has changed or answers are newer. */
export function createReport(send: Send): (references: readonly Reference[], head: HeadReading) => void {
  let last = '';
  return (references, { letterhead: { numberBlank, dayBlank } }) => {
    const unchecked = references.filter(({ answer }) => answer === null || 'unchecked' in answer).length;
    const answers = references.flatMap(({ answer }) => (answer && 'outcome' in answer ? [answer] : []));
    const looks = [...new Set(answers)].flatMap(({ findings }) =>
      (findings ?? []).filter(({ severity }) => severity === 'look'),
    );
    const findings = looks.length + Number(numberBlank) + Number(dayBlank);
    const report = { type: 'page/changed', count: references.length, findings, unchecked } as const;
    const newest = answers.reduce((latest, { asOf }) => (asOf > latest ? asOf : latest), '');
    const next = JSON.stringify([report, newest, answers.filter(({ stale }) => stale).length]);
    if (next === last) return;
    last = next;
    void send(report);
  };
}
