import { useEffect, useRef, useState } from 'preact/hooks';
import { AuditPage } from '../../../shared/schema/index.ts';
import { singleKeysSetting } from '../../settings.ts';
import { t } from '../../ui/i18n.ts';
import { isTypingIn } from '../../ui/is-typing-in.ts';
import { useSetting } from '../../ui/use-setting.ts';
import { callServer, pathWith } from '../call-server.ts';
import { PagedTable, usePages } from '../PagedTable.tsx';
import { AuditRow } from './AuditRow.tsx';
import { ChangePane } from './ChangePane.tsx';
import { UndoDialog } from './UndoDialog.tsx';
import type { AuditItem, Names } from './words.ts';
import './history.css';

const PAGE = 50;
/** Until the pane shows the row that was chosen. */
const TO_PANE = 350;

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

/**
 * What was done, the newest first. J and K go through it, U takes the focused one back, X chooses it beside others. With
 * `pane` the chosen one stands beside the list, else its undo is a dialog.
 */
export function AuditList(props: { filter: AuditFilter; label: string; pane?: boolean; onChanged?: () => void }) {
  const { filter, label, pane = false, onChanged } = props;
  const [undoing, setUndoing] = useState<AuditItem | null>(null);
  const [chosen, setChosen] = useState<number | null>(null);
  const [picked, setPicked] = useState<ReadonlySet<number>>(new Set());
  const singleKeys = useSetting(singleKeysSetting)?.value ?? true;
  const names = useRef<Record<string, string>>({});
  const box = useRef<HTMLDivElement>(null);
  const { at, ...query } = filter;
  const list = usePages<AuditItem>(JSON.stringify(filter), async (after) => {
    const path = pathWith('/v1/audit', {
      ...query,
      after: after ?? (at ? at + 1 : null),
      limit: PAGE,
      standing: 'true',
    });
    const answer = await callServer({ method: 'GET', path }, AuditPage);
    if (answer.kind !== 'ok') return answer;
    const { next, items } = answer.value;
    Object.assign(names.current, answer.value.names);
    return { kind: 'ok', value: { items, next: next === null ? null : String(next) } };
  });

  const items = list.pages.flat();
  useEffect(() => {
    setChosen(at ?? null);
    setPicked(new Set());
  }, [JSON.stringify(filter)]);
  const toggle = ({ seq }: AuditItem) =>
    setPicked((before) => new Set(before.has(seq) ? [...before].filter((each) => each !== seq) : [...before, seq]));

  /** To the undo of one: beside the list, or over it. */
  function begin(item: AuditItem) {
    if (!pane) return setUndoing(item);
    setChosen(item.seq);
    setPicked(new Set());
    setTimeout(() => {
      const within = box.current?.querySelector('.change-pane');
      (within?.querySelector('textarea') ?? within?.querySelector('h2'))?.focus();
    }, TO_PANE);
  }

  function onKey(event: KeyboardEvent) {
    const target = event.target as HTMLElement;
    if (event.key === 'Escape' && target.closest('.change-pane'))
      return box.current?.querySelector<HTMLElement>(`tr[data-seq="${chosen}"]`)?.focus();
    if (!singleKeys || event.ctrlKey || event.altKey || event.metaKey) return;
    if (target.closest('dialog') || (isTypingIn(target) && !target.matches('.pick'))) return;
    const rows = [...(box.current?.querySelectorAll<HTMLElement>('tr[data-seq]') ?? [])];
    const here = rows.findIndex((row) => row.contains(document.activeElement));
    const focused = items.find(({ seq }) => String(seq) === rows[here]?.dataset.seq);
    const key = event.key.toLowerCase();
    if (key === 'j' || key === 'k')
      rows[Math.min(rows.length - 1, Math.max(0, here + (key === 'j' ? 1 : -1)))]?.focus();
    else if (key === 'u' && focused?.canUndo) begin(focused);
    else if (key === 'd' && focused && pane) begin(focused);
    else if (key === 'x' && focused?.canUndo && pane && !focused.dependents) toggle(focused);
    else return;
    event.preventDefault();
  }
  function choose(target: EventTarget | null) {
    const row = target instanceof Element ? target.closest<HTMLElement>('tr[data-seq]') : null;
    if (pane && row) setChosen(Number(row.dataset.seq));
  }
  const again = () => {
    setUndoing(null);
    setPicked(new Set());
    list.again();
    onChanged?.();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys while something in the table or beside it holds the focus
    <div class={pane ? 'with-pane' : undefined} ref={box} onKeyDown={onKey}>
      <div class="audit" onFocusIn={({ target }) => choose(target)}>
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
              isChosen={(pane ? chosen : at) === item.seq}
              onUndo={() => begin(item)}
              pick={pane ? { isPicked: picked.has(item.seq), toggle: () => toggle(item) } : null}
            />
          )}
        />
      </div>
      {pane ? (
        <ChangePane
          item={items.find(({ seq }) => seq === chosen) ?? null}
          picked={items.filter(({ seq }) => picked.has(seq))}
          names={names.current}
          onUndone={again}
          onUnpick={() => setPicked(new Set())}
        />
      ) : null}
      {undoing ? (
        <UndoDialog item={undoing} names={names.current} onUndone={again} onClose={() => setUndoing(null)} />
      ) : null}
    </div>
  );
}
