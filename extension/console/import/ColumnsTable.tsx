import type { ImportField } from '../../../shared/import/columns.ts';
import { fieldsOf } from '../../../shared/import/columns.ts';
import { Icon } from '../../ui/Icon.tsx';
import { t } from '../../ui/i18n.ts';
import { Outside } from '../../ui/Outside.tsx';
import { type Columns, readRecord } from './columns.ts';
import { FIELD_NAMES, FIELDS_OFFERED } from './field-names.ts';

const EXAMPLES = 2;

/** Each column of the file with the field that it is, chosen from a list. */
export function ColumnsTable(props: {
  columns: Columns;
  rows: readonly string[];
  onChange: (at: number, field: ImportField | null) => void;
}) {
  const { columns, rows, onChange } = props;
  const guesses = fieldsOf(columns.heads);
  const cells = rows.flatMap((text) => {
    const record = readRecord(text, columns.delimiter);
    return record ? [record] : [];
  });
  const examples = (at: number) => [...new Set(cells.flatMap((row) => row[at]?.trim() || []))].slice(0, EXAMPLES);
  return (
    <div class="console-box">
      <table class="columns-table" aria-labelledby="columns-title">
        <thead>
          <tr>
            <th scope="col">{t('importColumn')}</th>
            <th scope="col">{t('importColumnExamples')}</th>
            <th scope="col">{t('importColumnIs')}</th>
          </tr>
        </thead>
        <tbody>
          {columns.heads.map((head, at) => {
            const name = head || t('importColumnNoName', [at + 1]);
            const field = columns.fields[at] ?? null;
            return (
              // Columns stay where they are, and two may bear one name.
              <tr key={at}>
                <th scope="row">
                  <Outside>{name}</Outside>
                </th>
                <td class="examples">
                  <Outside>{examples(at).join(' · ') || '–'}</Outside>
                </td>
                <td>
                  <span class="choice">
                    <select
                      class="field"
                      aria-label={t('importColumnIsOf', [name])}
                      value={field ?? ''}
                      onChange={({ currentTarget }) =>
                        onChange(at, FIELDS_OFFERED.find((each) => each === currentTarget.value) ?? null)
                      }
                    >
                      <option value="">{t('importColumnUnused')}</option>
                      {FIELDS_OFFERED.map((each) => (
                        <option key={each} value={each}>
                          {t(FIELD_NAMES[each])}
                        </option>
                      ))}
                    </select>
                    <Icon name="down" />
                  </span>{' '}
                  {field !== null && guesses[at] === field ? (
                    <span class="chip">{t('importColumnGuessed')}</span>
                  ) : null}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
