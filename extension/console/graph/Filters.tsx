import { t } from '../../ui/i18n.ts';
import { formatNumber } from '../../ui/numbers.ts';
import { relationLabel } from '../instrument/relation-groups.ts';
import { LinkSample } from './LinkLines.tsx';
import { WEIGHT } from './lanes.ts';
import { StatusFilter, TypeFilter, toggled } from './NodeFilters.tsx';
import type { Net } from './net.ts';
import { SpanFilter } from './SpanFilter.tsx';
import { countTypes, type Filter, yearsOf } from './visible.ts';

/** What is shown: relations, each with its line, statuses, each with its border, years and types, with how many there are of each. */
export function Filters(props: { net: Net; filter: Filter; onChange: (filter: Filter) => void }) {
  const { net, filter, onChange } = props;
  const years = yearsOf(net);
  const { hidden } = filter;
  return (
    <>
      <section class="graph-part" aria-labelledby="graph-relations">
        <h2 id="graph-relations">{t('graphRelations')}</h2>
        <ul>
          {countTypes(net, WEIGHT).map(({ type, count }) => (
            <li key={type}>
              <label class="graph-type">
                <input
                  type="checkbox"
                  checked={!hidden.has(type)}
                  onChange={() => onChange({ ...filter, hidden: toggled(hidden, type) })}
                />
                <LinkSample type={type} />
                <span class="graph-type-name">{t(relationLabel(type))}</span>
                <b>{formatNumber(count)}</b>
              </label>
            </li>
          ))}
        </ul>
      </section>
      <StatusFilter {...props} />
      {years && years[0] < years[1] ? (
        <SpanFilter years={years} span={filter.span ?? years} onChange={(span) => onChange({ ...filter, span })} />
      ) : null}
      <TypeFilter {...props} />
    </>
  );
}
