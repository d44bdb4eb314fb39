import { useRef, useState } from 'preact/hooks';
import { AuditPage } from '../../../shared/schema/index.ts';
import { singleKeysSetting } from '../../settings.ts';
import { t } from '../../ui/i18n.ts';
import { useSetting } from '../../ui/use-setting.ts';
import { callServer, pathWith } from '../call-server.ts';
import { PagedTable, usePages } from '../PagedTable.tsx';
import { AuditRow } from './AuditRow.tsx';
import { UndoDialog } from './UndoDialog.tsx';
import type { AuditItem, Names } from './words.ts';
import './history.css';

const PAGE = 50;

export interface AuditFilter {
  person?: string | null;
  action?: string | null;
  instrument?: string | null;
  from?: string | null;
  /** The day after the last. */
  to?: string | null;
  /** The newest entry that is shown. */
  at?: number | null;
}

/** What was done, the newest first. J and K go through it, U takes the focused one back. */
export function AuditList(props: { filter: AuditFilter; label: string; onChanged?: () => void }) {
  const { filter, label, onChanged } = props;
  const [undoing, setUndoing] = useState<AuditItem | null>(null);
  const singleKeys = useSetting(singleKeysSetting)?.value ?? true;
  const names = useRef<Record<string, string>>({});
  const box = useRef<HTMLDivElement>(null);
  const { at, ...query } = filter;
  const list = usePages<AuditItem>(JSON.stringify(filter), async (after) => {
    const path = pathWith('/v1/audit', { ...query, after: after ?? (at ? at + 1 : null), limit: PAGE });
    const answer = await callServer({ method: 'GET', path }, AuditPage);
    if (answer.kind !== 'ok') return answer;
    const { next, items } = answer.value;
    Object.assign(names.current, answer.value.names);
    return { kind: 'ok', value: { items, next: next === null ? null : String(next) } };
  });

  function onKey(event: KeyboardEvent) {
    if (!singleKeys) return;
    if (event.ctrlKey || event.altKey || event.metaKey || (event.target as Element).closest('dialog, input')) return;
    const rows = [...(box.current?.querySelectorAll<HTMLElement>('tr[data-seq]') ?? [])];
    const here = rows.findIndex((row) => row.contains(document.activeElement));
    const key = event.key.toLowerCase();
    if (key === 'j' || key === 'k') {
      event.preventDefault();
      rows[Math.min(rows.length - 1, Math.max(0, here + (key === 'j' ? 1 : -1)))]?.focus();
    }
    const focused = list.pages.flat().find(({ seq }) => String(seq) === rows[here]?.dataset.seq);
    if (key === 'u' && focused?.canUndo) {
      event.preventDefault();
      setUndoing(focused);
    }
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: J, K and U while something in the table holds the focus
    <div class="audit" ref={box} onKeyDown={onKey}>
      <PagedTable
        list={list}
        label={label}
        columns={6}
        empty={t('historyEmpty')}
        head={
          <>
            <th scope="col">{t('historyWhen')}</th>
            <th scope="col">{t('historyWho')}</th>
            <th scope="col">{t('historyAct')}</th>
            <th scope="col">{t('historySubject')}</th>
            <th scope="col">{t('historyChange')}</th>
            <th scope="col">{t('auditUndo')}</th>
          </>
        }
        row={(item) => (
          <AuditRow
            key={item.seq}
            item={item}
            names={names.current as Names}
            isSought={at === item.seq}
            onUndo={() => setUndoing(item)}
          />
        )}
      />
      {undoing ? (
        <UndoDialog
          item={undoing}
          names={names.current}
          onUndone={() => {
            setUndoing(null);
            list.again();
            onChanged?.();
          }}
          onClose={() => setUndoing(null)}
        />
      ) : null}
    </div>
  );
}
