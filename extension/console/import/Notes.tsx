import { useMemo, useState } from 'preact/hooks';
import type { ImportNote } from '../../../shared/schema/index.ts';
import { Icon } from '../../ui/Icon.tsx';
import { language, type MessageKey, t } from '../../ui/i18n.ts';
import { formatNumber } from '../../ui/numbers.ts';
import { FIELD_NAMES } from './field-names.ts';
import { fieldsShown } from './fields-shown.ts';
import { NotedRow } from './NotedRow.tsx';
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
  const texts = useMemo(
    () => (repair ? rowsAt(repair.list, new Set(notes.map(({ line }) => line))) : new Map<number, string>()),
    [notes, repair?.list],
  );
  const [kind, setKind] = useState(KINDS.find((each) => notes.some((note) => note.kind === each.kind))?.kind ?? 'bad');
  const [shown, setShown] = useState(STEP);
  if (notes.length === 0) return null;
  const rows = [
    ...Map.groupBy(
      notes.filter((note) => note.kind === kind),
      ({ line }) => line,
    ),
  ];
  const fields = repair ? fieldsShown(repair.list) : [];
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
        {repair && texts.size > 0 && notes.some((note) => note.kind === 'bad') ? (
          <button
            type="button"
            class="button"
            onClick={() => {
              const head = repair.list.request.format === 'csv' ? [repair.list.lines[0]!] : [];
              const bad = new Set(notes.flatMap((note) => (note.kind === 'bad' ? note.line : [])));
              const lines = [...texts].flatMap(([line, text]) => (bad.has(line) ? text : []));
              saveFile(badFileName(name), [...head, ...lines].join('\n'));
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
            {fields.map((field) => (
              <th key={field} scope="col">
                {t(FIELD_NAMES[field])}
              </th>
            ))}
            <th scope="col">{t('importWhy')}</th>
            {repair ? <th scope="col">{t('importRepair')}</th> : null}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map(([line, own]) => (
            <NotedRow
              key={line}
              line={line}
              notes={own}
              fields={fields}
              list={repair?.list ?? null}
              text={repair?.repairs.get(line) ?? texts.get(line) ?? null}
              isRepaired={kind === 'bad' && (repair?.repairs.has(line) ?? false)}
              isOpen={open === line}
              onOpen={() => setOpen(line)}
              onClose={() => close(line)}
              onRepaired={(text) => {
                repair?.onRepaired(line, text);
                close(line);
              }}
            />
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
