import { t } from '../../ui/i18n.ts';
import { formatNumber } from '../../ui/numbers.ts';
import { STATUS } from '../../ui/status.ts';
import { relationLabel } from '../instrument/relation-groups.ts';
import { Border } from './Border.tsx';
import { LinkSample } from './LinkLines.tsx';
import { WEIGHT } from './lanes.ts';
import type { Net, RelationType } from './net.ts';
import { statusOfNode, statusWords } from './node-words.ts';
import { SpanFilter } from './SpanFilter.tsx';
import { countTypes, type Filter, yearsOf } from './visible.ts';

/** What is shown: relations, each with its line and how many there are, and years; and what the borders mean. */
export function Filters(props: { net: Net; filter: Filter; onChange: (filter: Filter) => void }) {
  const { net, filter, onChange } = props;
  const years = yearsOf(net);
  const looks = new Map(net.mapNodes((_, node) => [statusWords(node), STATUS[statusOfNode(node)]] as const));
  function toggle(type: RelationType) {
    const hidden = new Set(filter.hidden);
    if (!hidden.delete(type)) hidden.add(type);
    onChange({ ...filter, hidden });
  }
  return (
    <>
      <section class="graph-part" aria-labelledby="graph-relations">
        <h2 id="graph-relations">{t('graphRelations')}</h2>
        <ul>
          {countTypes(net, WEIGHT).map(({ type, count }) => (
            <li key={type}>
              <label class="graph-type">
                <input type="checkbox" checked={!filter.hidden.has(type)} onChange={() => toggle(type)} />
                <LinkSample type={type} />
                <span class="graph-type-name">{t(relationLabel(type))}</span>
                <b>{formatNumber(count)}</b>
              </label>
            </li>
          ))}
        </ul>
      </section>
      {years && years[0] < years[1] ? (
        <SpanFilter years={years} span={filter.span ?? years} onChange={(span) => onChange({ ...filter, span })} />
      ) : null}
      <section class="graph-part" aria-labelledby="graph-borders">
        <h2 id="graph-borders">{t('graphBorders')}</h2>
        <ul>
          {[...looks].map(([words, look]) => (
            <li key={words} class="graph-border">
              <svg width="46" height="18" viewBox="-23 -9 46 18" aria-hidden="true">
                <Border look={look} width={42} height={14} radius={4} />
              </svg>
              {words}
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
