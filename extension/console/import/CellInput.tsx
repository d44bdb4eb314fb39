import { useId } from 'preact/hooks';
import { t } from '../../ui/i18n.ts';
import { Outside } from '../../ui/Outside.tsx';
import { FIELD_NAMES } from './field-names.ts';
import type { RowCell } from './row-cells.ts';

/** One cell of a row under the name of what it is, and that of its column where it says otherwise. */
export function CellInput(props: {
  cell: RowCell;
  at: number;
  value: string;
  isWrong: boolean;
  onChange: (value: string) => void;
}) {
  const { cell, at, value, isWrong, onChange } = props;
  const { head, field } = cell;
  const name = field
    ? t(FIELD_NAMES[field])
    : head || t(head === null ? 'importCellExtra' : 'importColumnNoName', [at + 1]);
  const id = useId();
  const names = { id, class: 'field', lang: 'vi', 'aria-invalid': isWrong, value };
  return (
    <div class="form-field" data-wrong={isWrong}>
      <label for={id}>
        {field ? name : <Outside>{name}</Outside>}
        {field && head && head !== name ? (
          <span class="quiet">
            {' '}
            <Outside>{`(${head})`}</Outside>
          </span>
        ) : null}
        {field === null && head !== null ? <span class="quiet"> {t('importCellUnused')}</span> : null}
      </label>
      {cell.value.includes('\n') ? (
        <textarea {...names} rows={2} onInput={({ currentTarget }) => onChange(currentTarget.value)} />
      ) : (
        <input {...names} onInput={({ currentTarget }) => onChange(currentTarget.value)} />
      )}
    </div>
  );
}
