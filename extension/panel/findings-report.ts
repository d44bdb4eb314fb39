import { type PageFinding, splitFinding } from '../ui/findings.ts';
import { type Language, language, tIn } from '../ui/i18n.ts';

/** The findings as plain text, to paste into a letter: in the reader's language, or once in each that is named. */
export function writeFindings(
  title: string,
  findings: readonly PageFinding[],
  languages: readonly Language[] = [language()],
): string {
  return languages.map((own) => writeIn(own, title, findings)).join('\n\n');
}

function writeIn(own: Language, title: string, findings: readonly PageFinding[]): string {
  const lines = findings.map(({ finding, about }, index) => {
    const { name, rest } = splitFinding(finding, own);
    const subject = about ? ` (${about.text})` : '';
    return `${index + 1}. ${name}${subject}${rest ? `: ${rest}` : '.'}`;
  });
  return [tIn(own, 'findingsReport', [title]), ...lines].join('\n');
}
