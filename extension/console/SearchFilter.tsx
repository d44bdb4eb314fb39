import { StatusCode } from '../../shared/schema/index.ts';
import { Icon } from '../ui/Icon.tsx';
import { t } from '../ui/i18n.ts';
import { STATUS } from '../ui/status.ts';
import type { SearchLimits } from './queue/use-search.ts';

/** Keeps a search to one status, on a day of one's own or today. */
export function SearchFilter(props: { limits: SearchLimits; onChange: (limits: SearchLimits) => void }) {
  const { limits, onChange } = props;
  return (
    <div class="search-filter">
      <span class="choice">
        <select
          class="field"
          aria-label={t('consoleSearchStatus')}
          value={limits.status ?? ''}
          onChange={({ currentTarget: { value } }) => {
            const status = StatusCode.safeParse(value).data ?? null;
            onChange({ status, on: status === null ? null : limits.on });
          }}
        >
          <option value="">{t('consoleSearchAnyStatus')}</option>
          {StatusCode.options.map((code) => (
            <option key={code} value={code}>
              {t(STATUS[code].message)}
            </option>
          ))}
        </select>
        <Icon name="down" />
      </span>
      {limits.status === null ? null : (
        <label class="day">
          <span>{t('consoleSearchOn')}</span>
          <input
            class="field"
            type="date"
            value={limits.on ?? ''}
            onInput={({ currentTarget }) => onChange({ ...limits, on: currentTarget.value || null })}
          />
        </label>
      )}
    </div>
  );
}
