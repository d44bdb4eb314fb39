import { useMemo, useState } from 'preact/hooks';
import type { ImportNote } from '../../../shared/schema/index.ts';
import { Icon } from '../../ui/Icon.tsx';
import { language, type MessageKey, t } from '../../ui/i18n.ts';
import { formatNumber } from '../../ui/numbers.ts';
import { Outside } from '../../ui/Outside.tsx';
import { RepairRow } from './RepairRow.tsx';
import type { List } from './read-list.ts';
import { type Repairs, rowsAt } from './repair.ts';
import { reportOf, saveFile } from './report.ts';
import './repair.css';

const KINDS: readonly { kind: ImportNote['kind']; label: MessageKey }[] = [
  { kind: 'bad', label: 'importKindBad' },
  { kind: 'suggestion', label: 'importKindSuggestion' },
  { kind: 'remark', label: 'importKindRemark' },
];
const STEP = 200;

/** Rows that were left out or that differ, by line, each with its reason; with the list at hand, bad ones can be corrected. */
export function Notes(props: {
  notes: readonly ImportNote[];
  name: string;
  repair?: { list: List; repairs: Repairs; onRepaired: (line: number, text: string) => void };
}) {
  const { notes, name, repair } = props;
  const [open, setOpen] = useState<number | null>(null);
  const bad = useMemo(
    () => repair && rowsAt(repair.list, new Set(notes.filter((note) => note.kind === 'bad').map(({ line }) => line))),
    [notes, repair?.list],
  );
  const [kind, setKind] = useState<ImportNote['kind']>(
    notes.some((note) => note.kind === 'bad') ? 'bad' : 'suggestion',
  );
  const [shown, setShown] = useState(STEP);
  if (notes.length === 0) return null;
  const rows = notes.filter((note) => note.kind === kind);
  const close = (line: number) => {
    setOpen(null);
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-repair="${line}"]`)?.focus());
  };
  return (
    <div class="console-box import-notes">
      <div class="import-filters">
        {KINDS.map((each) => (
          <button
            key={each.kind}
            type="button"
            class="pill"
            aria-pressed={kind === each.kind}
            onClick={() => {
              setKind(each.kind);
              setShown(STEP);
            }}
          >
            {t(each.label)} {formatNumber(notes.filter((note) => note.kind === each.kind).length)}
          </button>
        ))}
        <button
          type="button"
          class="button"
          onClick={() => saveFile(`${name}-bao-cao.csv`, reportOf(notes, language()))}
        >
          {t('importReport')}
        </button>
        {repair && bad && bad.size > 0 ? (
          <button
            type="button"
            class="button"
            onClick={() => {
              const head = repair.list.request.format === 'csv' ? [repair.list.lines[0]!] : [];
              saveFile(badFileName(name), [...head, ...bad.values()].join('\n'));
            }}
          >
            <Icon name="download" />
            {t('importBadFile')}
          </button>
        ) : null}
      </div>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('importLine')}</th>
            <th scope="col">{t('importWhy')}</th>
            {repair ? <th scope="col">{t('importRepair')}</th> : null}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map((note) => (
            <tr key={`${note.line} ${note.code}`}>
              <th scope="row">{formatNumber(note.line)}</th>
              <td>
                {bad?.has(note.line) && note.kind === 'bad' && repair ? (
                  <p class="row-text" lang="vi">
                    {repair.repairs.get(note.line) ?? bad.get(note.line)}
                  </p>
                ) : null}
                {repair?.repairs.has(note.line) && note.kind === 'bad' ? (
                  <p class="repaired">
                    <Icon name="tick" size={12} /> {t('importRepaired')}
                  </p>
                ) : (
                  <Outside>{note[language()]}</Outside>
                )}
                {repair && open === note.line ? (
                  <RepairRow
                    list={repair.list}
                    line={note.line}
                    text={repair.repairs.get(note.line) ?? bad?.get(note.line) ?? ''}
                    onRepaired={(text) => {
                      repair.onRepaired(note.line, text);
                      close(note.line);
                    }}
                    onClose={() => close(note.line)}
                  />
                ) : null}
              </td>
              {repair ? (
                <td class="repair-act">
                  {bad?.has(note.line) && note.kind === 'bad' && open !== note.line ? (
                    <button
                      type="button"
                      class="button"
                      data-repair={note.line}
                      aria-label={t('importRepairOf', [note.line])}
                      onClick={() => setOpen(note.line)}
                    >
                      {t('importRepair')}
                    </button>
                  ) : null}
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > shown ? (
        <button type="button" class="button" onClick={() => setShown(shown + STEP)}>
          {t('importMore', [formatNumber(rows.length - shown)])}
        </button>
      ) : null}
    </div>
  );
}

/** `ke-hoach.csv` as `ke-hoach-dong-loi.csv`. */
const badFileName = (name: string) => name.replace(/(\.\w+)?$/, (end) => `-dong-loi${end || '.csv'}`);
