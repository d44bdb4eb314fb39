import { type PageFinding, splitFinding } from '../ui/findings.ts';
import { t } from '../ui/i18n.ts';

/** The findings as plain text, to paste into a letter. */
export function writeFindings(title: string, findings: readonly PageFinding[]): string {
  const lines = findings.map(({ finding, about }, index) => {
    const { name, rest } = splitFinding(finding);
    const subject = about ? ` (${about.text})` : '';
    return `${index + 1}. ${name}${subject}${rest ? `: ${rest}` : '.'}`;
  });
  return [t('findingsReport', [title]), ...lines].join('\n');
}
