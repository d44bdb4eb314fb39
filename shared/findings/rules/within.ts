import type { Finding } from '../../schema/index.ts';
import { type Case, finding } from '../case.ts';
import { printDate } from '../print-date.ts';

function seriesOf({ citation }: Case): string | null {
  if (!citation.symbol || !citation.issuedOn || citation.kind === 'self') return null;
  const { symbol, type, issuedOn, issuer } = citation;
  return `${symbol.toLowerCase()}|${type}|${issuedOn.slice(0, 4)}|${issuer?.toLowerCase() ?? ''}`;
}

const where = (subject: Case) => subject.citation.paragraph;

/**
 * One symbol with two dates of one year in one text. Two years are two instruments, for numbers restart each year
 * (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II, khoản 3).
 */
export function inconsistentWithin(cases: readonly Case[]): Finding[] {
  const first = new Map<string, Case>();
  const found: Finding[] = [];
  for (const subject of cases) {
    const series = seriesOf(subject);
    if (series === null) continue;
    const earlier = first.get(series);
    if (!earlier) first.set(series, subject);
    else if (earlier.citation.issuedOn !== subject.citation.issuedOn && !areTwo(earlier, subject))
      found.push(contradiction(earlier, subject));
  }
  return found;
}

/** The index knows both, as two: a merged province numbered twice in the year of the merger. */
const areTwo = ({ outcome: a }: Case, { outcome: b }: Case) =>
  a?.kind === 'found' && b?.kind === 'found' && a.instrument.id !== b.instrument.id;

function contradiction(earlier: Case, later: Case): Finding {
  const [a, b] = [printDate(earlier.citation.issuedOn as string), printDate(later.citation.issuedOn as string)];
  const [i, j] = [where(earlier), where(later)];
  return finding('inconsistentWithin', {
    vi: `Hai ngày khác nhau trong trang này: ${a}${i ? ` ở đoạn ${i}` : ''}; ${b}${j ? ` ở đoạn ${j}` : ''}.`,
    en: `Two dates on this page: ${a}${i ? ` in paragraph ${i}` : ''}; ${b}${j ? ` in paragraph ${j}` : ''}.`,
    ref: later.citation.ref,
    field: 'issuedOn',
    page: `${a}; ${b}`,
  });
}
