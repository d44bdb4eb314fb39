import type { ImportField } from '../../../shared/import/columns.ts';
import type { ImportNote } from '../../../shared/schema/index.ts';
import { Icon } from '../../ui/Icon.tsx';
import { language, t } from '../../ui/i18n.ts';
import { formatNumber } from '../../ui/numbers.ts';
import { Outside } from '../../ui/Outside.tsx';
import { FieldValue } from './FieldValue.tsx';
import { RepairRow } from './RepairRow.tsx';
import type { List } from './read-list.ts';
import { cellsOf } from './row-cells.ts';

/** One row that something was said of: its values, the one at fault marked, and a way to put it right. */
export function NotedRow(props: {
  line: number;
  notes: readonly ImportNote[];
  fields: readonly ImportField[];
  list: List | null;
  /** As it is written, or corrected; null where the list is not at hand. */
  text: string | null;
  isRepaired: boolean;
  isOpen: boolean;
  onOpen: () => void;
  onClose: () => void;
  onRepaired: (text: string) => void;
}) {
  const { line, notes, fields, list, text, isRepaired, isOpen, onOpen, onClose, onRepaired } = props;
  const cells = list && text !== null ? cellsOf(list, text) : null;
  const wrong = new Set(isRepaired ? [] : notes.map(({ field }) => field));
  const canRepair = list !== null && text !== null && notes.some(({ kind }) => kind === 'bad');
  return (
    <>
      <tr data-line={line}>
        <th scope="row">{formatNumber(line)}</th>
        {cells ? (
          fields.map((field) => (
            <td key={field} data-field={field}>
              <FieldValue
                field={field}
                value={cells.find((cell) => cell.field === field)?.value ?? ''}
                defaults={list?.request.defaults ?? null}
                isWrong={wrong.has(field)}
              />
            </td>
          ))
        ) : fields.length > 0 ? (
          <td colSpan={fields.length} class="row-text">
            <Outside>{text ?? ''}</Outside>
          </td>
        ) : null}
        <td class="why-cell">
          {isRepaired ? (
            <p class="repaired">
              <Icon name="tick" size={12} /> {t('importRepaired')}
            </p>
          ) : (
            notes.map((note) => (
              <p key={`${note.code} ${note.vi}`}>
                <Outside>{note[language()]}</Outside> <code class="chip">{note.code}</code>
              </p>
            ))
          )}
        </td>
        {list ? (
          <td class="repair-act">
            {canRepair && !isOpen ? (
              <button
                type="button"
                class="button"
                data-repair={line}
                aria-label={t('importRepairOf', [line])}
                onClick={onOpen}
              >
                {t('importRepair')}
              </button>
            ) : null}
          </td>
        ) : null}
      </tr>
      {isOpen && canRepair && list ? (
        <tr class="repair-line">
          <td colSpan={fields.length + 3}>
            <RepairRow
              list={list}
              line={line}
              text={text ?? ''}
              wrong={notes.flatMap(({ field }) => field ?? [])}
              onRepaired={onRepaired}
              onClose={onClose}
            />
          </td>
        </tr>
      ) : null}
    </>
  );
}
