import { useState } from 'preact/hooks';
import type { ImportNote } from '../../../shared/schema/index.ts';
import { language, type MessageKey, t } from '../../ui/i18n.ts';
import { formatNumber } from '../../ui/numbers.ts';
import { Outside } from '../../ui/Outside.tsx';
import { reportOf } from './report.ts';

const KINDS: readonly { kind: ImportNote['kind']; label: MessageKey }[] = [
  { kind: 'bad', label: 'importKindBad' },
  { kind: 'suggestion', label: 'importKindSuggestion' },
  { kind: 'remark', label: 'importKindRemark' },
];
const STEP = 200;

/** Rows that were left out or that differ, by line, each with its reason. */
export function Notes({ notes, name }: { notes: readonly ImportNote[]; name: string }) {
  const [kind, setKind] = useState<ImportNote['kind']>(
    notes.some((note) => note.kind === 'bad') ? 'bad' : 'suggestion',
  );
  const [shown, setShown] = useState(STEP);
  if (notes.length === 0) return null;
  const rows = notes.filter((note) => note.kind === kind);
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
        <button type="button" class="button" onClick={() => save(`${name}-bao-cao.csv`, reportOf(notes, language()))}>
          {t('importReport')}
        </button>
      </div>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('importLine')}</th>
            <th scope="col">{t('importWhy')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map((note) => (
            <tr key={`${note.line} ${note.code}`}>
              <th scope="row">{formatNumber(note.line)}</th>
              <td>
                <Outside>{note[language()]}</Outside>
              </td>
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

/** A byte order mark lets spreadsheets read the letters as they are. */
function save(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob(['\uFEFF', text], { type: 'text/csv' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
