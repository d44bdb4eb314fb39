import { blanks } from '../../shared/findings/rules/blanks.ts';
import type { Finding } from '../../shared/schema/index.ts';
import type { PageReading, PageReference } from '../page-facts.ts';
import { type Language, language } from './i18n.ts';

/** One thing to look at, and where. */
export interface PageFinding {
  finding: Finding;
  /** The reference it is about; null where it is about the page itself. */
  about: PageReference | null;
}

/** Said by a row's status already. */
const SAID_BY_STATUS: readonly Finding['code'][] = ['unknown', 'ambiguous'];

/** Findings of a page: what is to be looked at first, then what is for information; each once, in reading order. */
export function listFindings({ references, letterhead }: PageReading): PageFinding[] {
  const own = references.flatMap((about) => findingsOf(about).map((finding) => ({ finding, about })));
  const parts = [letterhead.numberBlank && 'number', letterhead.dayBlank && 'date'] as const;
  const open = blanks({ writtenOn: '', dated: false, blanks: parts.filter((part) => part !== false) });
  const seen = new Set<string>();
  const all = [...own, ...open.map((finding) => ({ finding, about: null }))].filter(({ finding, about }) => {
    const key = `${about?.citation.symbol ?? about?.citation.name}|${finding.vi}`;
    return !seen.has(key) && seen.add(key);
  });
  return [
    ...all.filter(({ finding }) => finding.severity === 'look'),
    ...all.filter(({ finding }) => finding.severity === 'info'),
  ];
}

/** Findings about one reference, without those its status says. */
export function findingsOf({ answer }: Pick<PageReference, 'answer'>): Finding[] {
  const findings = answer && 'outcome' in answer ? (answer.findings ?? []) : [];
  return findings.filter(({ code }) => !SAID_BY_STATUS.includes(code));
}

/** True for a reference on a yellow ground. */
export function wantsLook(reference: PageReference): boolean {
  return findingsOf(reference).some(({ severity }) => severity === 'look');
}

/** A finding's first sentence, its name, and the rest. */
export function splitFinding(finding: Finding, own: Language = language()): { name: string; rest: string } {
  const words = finding[own];
  const end = words.search(/\.(\s|$)/);
  return end < 0 ? { name: words, rest: '' } : { name: words.slice(0, end), rest: words.slice(end + 1).trim() };
}
