import { openPanelBeside } from '../open-panel.ts';
import type { PageReading } from '../page-facts.ts';
import { listFindings, splitFinding } from '../ui/findings.ts';
import { Icon } from '../ui/Icon.tsx';
import { tCount } from '../ui/i18n.ts';
import { formatNumber } from '../ui/numbers.ts';

/** How much there is to look at, and what it is; leads to the panel. */
export function Looks({ tab, reading }: { tab: number; reading: PageReading }) {
  const looks = listFindings(reading).filter(({ finding }) => finding.severity === 'look');
  if (looks.length === 0) return null;
  const blanks = looks.filter(({ finding }) => finding.code === 'blank').length;
  const names = looks.flatMap(({ finding }) => (finding.code === 'blank' ? [] : [splitFinding(finding).name]));
  if (blanks > 0) names.push(tCount('popupBlanks', blanks, [formatNumber(blanks)]));
  return (
    <button type="button" class="looks" onClick={() => openPanelBeside(tab)}>
      <Icon name="flag" />
      <span>
        <b>{tCount('popupLooks', looks.length, [formatNumber(looks.length)])}</b>
        <span class="said-so">{[...new Set(names)].join(' · ')}</span>
      </span>
      <Icon name="right" />
    </button>
  );
}
