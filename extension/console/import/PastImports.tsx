import { useState } from 'preact/hooks';
import { type ImportSummary, ImportsPage } from '../../../shared/schema/index.ts';
import { dayOf, formatDate, formatTime } from '../../ui/dates.ts';
import { t, tCount } from '../../ui/i18n.ts';
import { formatNumber } from '../../ui/numbers.ts';
import { Outside } from '../../ui/Outside.tsx';
import { callServer, pathWith } from '../call-server.ts';
import { PagedTable, usePages } from '../PagedTable.tsx';
import { ErrorsDialog } from './ErrorsDialog.tsx';
import { ImportActs } from './ImportActs.tsx';
import { KeptDialog } from './KeptDialog.tsx';
import { RevokeDialog } from './RevokeDialog.tsx';
import './past-imports.css';

const PAGE = 50;

export type ImportAct = 'errors' | 'revoke' | 'kept';

/** Imports there were: who, when, what and how far, with the way on and the way back of each. */
export function PastImports(props: {
  /** The one that is asked for by the address. */
  sought: string | null;
  onGoOn: (job: ImportSummary, file: File) => void;
}) {
  const [open, setOpen] = useState<{ act: ImportAct; job: ImportSummary } | null>(null);
  const list = usePages<ImportSummary>('', async (after) => {
    const answer = await callServer(
      { method: 'GET', path: pathWith('/v1/imports', { after, limit: PAGE }) },
      ImportsPage,
    );
    return answer.kind === 'ok' ? { kind: 'ok', value: answer.value } : answer;
  });
  const close = () => {
    setOpen(null);
    list.again();
  };
  return (
    <section class="past-imports" aria-labelledby="past-imports-title">
      <h2 id="past-imports-title">{t('importsTitle')}</h2>
      <div class="console-box">
        <PagedTable
          list={list}
          label={t('importsTitle')}
          columns={7}
          empty={t('importsEmpty')}
          head={
            <>
              <th scope="col">{t('importsWhen')}</th>
              <th scope="col">{t('importsWho')}</th>
              <th scope="col">{t('importsFile')}</th>
              <th scope="col">{t('importsRows')}</th>
              <th scope="col">{t('importsBad')}</th>
              <th scope="col">{t('importsState')}</th>
              <th scope="col">{t('importsActs')}</th>
            </>
          }
          row={(job) => (
            <tr key={job.id} data-import={job.id} aria-current={job.id === props.sought ? 'true' : undefined}>
              <td class="when">
                <time dateTime={job.createdAt}>
                  {formatTime(job.createdAt)} <span class="note">{formatDate(dayOf(job.createdAt))}</span>
                </time>
              </td>
              <td>
                <Outside>{job.by.name ?? job.by.id}</Outside>
              </td>
              <td>
                <Outside>{job.name}</Outside>
              </td>
              <td>{sayRows(job)}</td>
              <td>{formatNumber(job.counts.bad)}</td>
              <td>{sayImport(job)}</td>
              <td class="undo">
                <ImportActs
                  job={job}
                  onGoOn={(file) => props.onGoOn(job, file)}
                  onAct={(act) => setOpen({ act, job })}
                />
              </td>
            </tr>
          )}
        />
      </div>
      {open?.act === 'revoke' ? <RevokeDialog job={open.job} onClose={close} /> : null}
      {open?.act === 'errors' ? <ErrorsDialog job={open.job} onClose={() => setOpen(null)} /> : null}
      {open?.act === 'kept' ? <KeptDialog job={open.job} onClose={() => setOpen(null)} /> : null}
    </section>
  );
}

function sayRows({ counts, total, state }: ImportSummary): string {
  if (total === null || state === 'done') return formatNumber(counts.rows);
  return t('importsRowsOf', [formatNumber(counts.rows), formatNumber(total)]);
}

function sayImport({ state, revocation }: ImportSummary): string {
  if (!revocation) return t(state === 'open' ? 'importsOpen' : 'importsDone');
  const { done, chunks, kept } = revocation;
  if (revocation.state === 'open') return t('importsRevoking', [formatNumber(done), formatNumber(chunks)]);
  if (kept === 0) return t('importsRevoked');
  return `${t('importsRevoked')}, ${tCount('importsKept', kept, [formatNumber(kept)])}`;
}
