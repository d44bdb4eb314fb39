import { useState } from 'preact/hooks';
import { DecisionReply } from '../../../shared/schema/index.ts';
import { t } from '../../ui/i18n.ts';
import { callServer, pathWith } from '../call-server.ts';
import { type Page, PagedTable, usePages } from '../PagedTable.tsx';
import { Trouble } from '../Trouble.tsx';
import { useChange } from '../use-change.ts';
import { AddEntry } from './AddEntry.tsx';
import { ChangeEntry } from './ChangeEntry.tsx';
import { EntryRow } from './EntryRow.tsx';
import { type Entry, KINDS, type Kind } from './kinds.ts';

const COLUMNS = 5;
/** Said after a change, with the way back. */
type Done = { seq: number; said: string };

/** One list: what is shipped stands beside what this deployment said, and only the latter is changed. */
export function Entries({ kind, canWrite, onChanged }: { kind: Kind; canWrite: boolean; onChanged: () => void }) {
  const { path, page, label, hint, add, empty, word, means } = KINDS[kind];
  const [q, setQ] = useState('');
  const [adding, setAdding] = useState(false);
  const [changing, setChanging] = useState<Entry | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const { sending, failed, send } = useChange();
  const list = usePages<Entry>(`${path} ${q}`, (after) =>
    callServer<Page<Entry>>({ method: 'GET', path: pathWith(path, { q: q.trim() || null, after }) }, page),
  );

  function took(next: Done | null) {
    setAdding(false);
    setChanging(null);
    setDone(next);
    list.again();
    onChanged();
  }

  async function undo(seq: number) {
    const call = { method: 'POST', path: `/v1/audit/${seq}/undo`, ifMatch: '"1"', key: crypto.randomUUID() } as const;
    if (await send(call, DecisionReply)) took(null);
  }

  return (
    <>
      <p class="note">{t(hint)}</p>
      <div class="terms-bar">
        <input
          class="field"
          type="search"
          aria-label={t('termsFilter')}
          placeholder={t('termsFilter')}
          value={q}
          onInput={({ currentTarget }) => setQ(currentTarget.value)}
        />
        {canWrite ? (
          <button type="button" class="button main" onClick={() => setAdding(true)}>
            {t(add)}
          </button>
        ) : null}
      </div>
      <p class="note terms-done" role="status">
        {done ? done.said : ''}{' '}
        {done ? (
          <button type="button" class="button" disabled={sending} onClick={() => void undo(done.seq)}>
            {t('undoDo')}
          </button>
        ) : null}
      </p>
      {failed ? <Trouble answer={failed} /> : null}
      <div class="console-box">
        <PagedTable
          list={list}
          label={t(label)}
          columns={COLUMNS}
          empty={t(q.trim() ? 'termsNothingFound' : empty)}
          head={
            <>
              <th scope="col">{t(word)}</th>
              <th scope="col">{t(means)}</th>
              <th scope="col">{t('termsSpan')}</th>
              <th scope="col">{t('termsSource')}</th>
              <th scope="col">{t('peopleActions')}</th>
            </>
          }
          row={(entry) => (
            <EntryRow key={`${entry.id} ${entry.version}`} entry={entry} onChange={canWrite ? setChanging : null} />
          )}
        />
      </div>
      {adding ? (
        <AddEntry kind={kind} onClose={() => setAdding(false)} onDone={(seq) => took({ seq, said: t('termsAdded') })} />
      ) : null}
      {changing ? (
        <ChangeEntry
          kind={kind}
          entry={changing}
          onClose={() => setChanging(null)}
          onDone={(seq) => took({ seq, said: t('termsChanged') })}
        />
      ) : null}
    </>
  );
}
