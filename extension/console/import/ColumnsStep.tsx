import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ImportDefaults } from '../../../shared/schema/index.ts';
import { Icon } from '../../ui/Icon.tsx';
import { type MessageKey, t } from '../../ui/i18n.ts';
import { formatNumber } from '../../ui/numbers.ts';
import { ColumnsTable } from './ColumnsTable.tsx';
import { CommonValues } from './CommonValues.tsx';
import { doubledIn, type Lacking, lackingOf, lacksYear } from './columns.ts';
import { FirstRows } from './FirstRows.tsx';
import { FIELD_NAMES } from './field-names.ts';
import type { List, Reading } from './read-list.ts';
import { rowsFrom } from './repair.ts';
import './columns.css';

const SHOWN = 5;
const LACKING: Readonly<Record<Lacking, MessageKey>> = {
  symbol: 'importLacksSymbol',
  type: 'importLacksType',
  issuer: 'importLacksIssuer',
};
const NONE: ImportDefaults = { type: null, issuer: null, series: null };

/** What each column of a list is, what holds for rows that leave it out, and how the first rows are read by that. */
export function ColumnsStep(props: { list: List; recalled: boolean; onReady: (reading: Reading) => void }) {
  const { list, recalled, onReady } = props;
  const [fields, setFields] = useState(list.columns?.fields ?? null);
  const [common, setCommon] = useState(list.request.defaults ?? NONE);
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => title.current?.focus(), []);
  const columns = list.columns && fields ? { ...list.columns, fields } : null;
  const defaults = Object.values(common).some((value) => value !== null) ? common : null;
  const lacking = columns ? lackingOf(columns, defaults) : [];
  const doubled = columns ? doubledIn(columns) : [];
  const rows = rowsFrom(list, SHOWN);
  const troubles = [
    ...lacking.map((each) => t(LACKING[each])),
    ...doubled.map((field) => t('importDoubled', [t(FIELD_NAMES[field])])),
  ];
  return (
    <form
      class="columns-step"
      aria-labelledby="columns-title"
      onSubmit={(event) => {
        event.preventDefault();
        if (troubles.length === 0) onReady({ fields, defaults });
      }}
    >
      <h2 id="columns-title" ref={title} tabIndex={-1}>
        {t(columns ? 'importColumnsTitle' : 'importCommonTitle')}
      </h2>
      {columns ? (
        <>
          <p class="note">{t(recalled ? 'importColumnsRecalled' : 'importColumnsNote')}</p>
          <ColumnsTable
            columns={columns}
            rows={rows.map(({ text }) => text)}
            onChange={(at, field) => setFields(columns.fields.map((now, other) => (other === at ? field : now)))}
          />
        </>
      ) : null}
      <CommonValues values={common} onChange={setCommon} />
      {columns ? <FirstRows columns={columns} defaults={defaults} rows={rows} /> : null}
      <div class="console-box import-next">
        <div id="columns-state" role="status">
          {troubles.map((words) => (
            <p key={words} class="lacks">
              <Icon name="warning" size={14} /> {words}
            </p>
          ))}
          {troubles.length === 0 ? <p>{t('importColumnsReady')}</p> : null}
          {columns && lacksYear(columns, defaults) ? <p class="note">{t('importLacksYear')}</p> : null}
        </div>
        <button type="submit" class="button main" aria-disabled={troubles.length > 0} aria-describedby="columns-state">
          {t('importRehearseRows', [formatNumber(list.request.total ?? 0)])}
        </button>
      </div>
    </form>
  );
}
