import type { Finding } from '../../shared/schema/index.ts';
import { splitFinding } from './findings.ts';
import { Icon } from './Icon.tsx';
import { t } from './i18n.ts';
import { reveal } from './reveal.ts';

/** A finding in one line on its yellow ground. */
export function FindingStrip({ finding }: { finding: Finding }) {
  const { page, index } = finding;
  return (
    <span class="strip">
      <Icon name="flag" />
      <bdi>{reveal(page && index ? t('findingsPageIndex', [page, index]) : splitFinding(finding).name)}</bdi>
    </span>
  );
}
