import type { ImportField } from '../../../shared/import/columns.ts';
import type { ImportDefaults } from '../../../shared/schema/index.ts';
import { t } from '../../ui/i18n.ts';
import { formatNumber } from '../../ui/numbers.ts';
import type { Columns } from './columns.ts';
import { readRecord } from './columns.ts';
import { FieldValue } from './FieldValue.tsx';
import { FIELD_NAMES, FIELDS_OFFERED } from './field-names.ts';

/** The first rows of a list, each value under the field that it is read as. */
export function FirstRows(props: {
  columns: Columns;
  defaults: ImportDefaults | null;
  rows: readonly { line: number; text: string }[];
}) {
  const { columns, defaults, rows } = props;
  const isCommon = (field: ImportField) =>
    Boolean(defaults && field in defaults && defaults[field as keyof ImportDefaults]);
  const shown = FIELDS_OFFERED.filter((field) => columns.fields.includes(field) || isCommon(field));
  if (shown.length === 0) return null;
  return (
    <section aria-labelledby="first-rows-title">
      <h3 id="first-rows-title">{t('importFirstRows')}</h3>
      <div class="console-box">
        <table class="first-rows" aria-labelledby="first-rows-title">
          <thead>
            <tr>
              <th scope="col">{t('importLine')}</th>
              {shown.map((field) => (
                <th key={field} scope="col">
                  {t(FIELD_NAMES[field])}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ line, text }) => {
              const cells = readRecord(text, columns.delimiter);
              return (
                <tr key={line}>
                  <th scope="row">{formatNumber(line)}</th>
                  {cells ? (
                    shown.map((field) => (
                      <td key={field} data-field={field}>
                        <FieldValue
                          field={field}
                          value={cells[columns.fields.indexOf(field)] ?? ''}
                          defaults={defaults}
                        />
                      </td>
                    ))
                  ) : (
                    <td colSpan={shown.length}>{t('importRowNoCells')}</td>
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
