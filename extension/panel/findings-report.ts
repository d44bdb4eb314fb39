import { type PageFinding, splitFinding } from '../ui/findings.ts';
import { type Language, language, tIn } from '../ui/i18n.ts';

const GROUPS = [
  { severity: 'look', label: 'findingsLook' },
  { severity: 'info', label: 'findingsInfo' },
] as const;

/** The findings as plain text, to paste into a letter: in the reader's language, or once in each that is named. */
export function writeFindings(
  title: string,
  findings: readonly PageFinding[],
  languages: readonly Language[] = [language()],
): string {
  return languages.map((own) => writeIn(own, title, findings)).join('\n\n');
}

/** Numbered through; where some are for information only, under a heading each. */
function writeIn(own: Language, title: string, findings: readonly PageFinding[]): string {
  let number = 0;
  const isParted = findings.some(({ finding }) => finding.severity === 'info');
  const lines = GROUPS.flatMap(({ severity, label }) => {
    const items = findings.filter(({ finding }) => finding.severity === severity);
    const heading = isParted && items.length > 0 ? [tIn(own, label)] : [];
    return [...heading, ...items.map((item) => writeOne(own, ++number, item))];
  });
  return [tIn(own, 'findingsReport', [title]), ...lines].join('\n');
}

function writeOne(own: Language, number: number, { finding, about }: PageFinding): string {
  const { name, rest } = splitFinding(finding, own);
  const subject = about ? ` (${about.text})` : '';
  return `${number}. ${name}${subject}${rest ? `: ${rest}` : '.'}`;
}
