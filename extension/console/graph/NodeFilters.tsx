import { typeName } from '../../../shared/registry/instrument-types.ts';
import { t } from '../../ui/i18n.ts';
import { formatNumber } from '../../ui/numbers.ts';
import { STATUS } from '../../ui/status.ts';
import { Border } from './Border.tsx';
import type { Net } from './net.ts';
import { countNodes, type Filter } from './visible.ts';

interface Props {
  net: Net;
  filter: Filter;
  onChange: (filter: Filter) => void;
}

/** A set with one more, or one less where it had it. */
export function toggled<T>(set: ReadonlySet<T>, one: T): ReadonlySet<T> {
  const next = new Set(set);
  if (!next.delete(one)) next.add(one);
  return next;
}

/** The statuses that are shown, which is also what the borders mean. */
export function StatusFilter({ net, filter, onChange }: Props) {
  const { hiddenStatuses } = filter;
  return (
    <section class="graph-part" aria-labelledby="graph-borders">
      <h2 id="graph-borders">{t('graphBorders')}</h2>
      <ul>
        {[...countNodes(net).statuses].map(([status, count]) => (
          <li key={status}>
            <label class="graph-type">
              <input
                type="checkbox"
                checked={!hiddenStatuses.has(status)}
                onChange={() => onChange({ ...filter, hiddenStatuses: toggled(hiddenStatuses, status) })}
              />
              <svg width="46" height="18" viewBox="-23 -9 46 18" aria-hidden="true">
                <Border look={STATUS[status]} width={42} height={14} radius={4} />
              </svg>
              <span>{t(status === 'notChecked' ? 'graphDraft' : STATUS[status].message)}</span>
              <b>{formatNumber(count)}</b>
            </label>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The types of instruments that are shown. */
export function TypeFilter({ net, filter, onChange }: Props) {
  const { hiddenTypes } = filter;
  return (
    <section class="graph-part" aria-labelledby="graph-types">
      <h2 id="graph-types">{t('graphTypes')}</h2>
      <ul>
        {[...countNodes(net).types].map(([type, count]) => (
          <li key={type}>
            <label class="graph-type plain">
              <input
                type="checkbox"
                checked={!hiddenTypes.has(type)}
                onChange={() => onChange({ ...filter, hiddenTypes: toggled(hiddenTypes, type) })}
              />
              <span lang="vi">{typeName(type) ?? type}</span>
              <b>{formatNumber(count)}</b>
            </label>
          </li>
        ))}
      </ul>
    </section>
  );
}
