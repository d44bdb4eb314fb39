import { ImportKeptPage, type ImportSummary, type KeptReason } from '../../../shared/schema/index.ts';
import { type MessageKey, t } from '../../ui/i18n.ts';
import { Outside } from '../../ui/Outside.tsx';
import { callServer, pathWith } from '../call-server.ts';
import { Dialog } from '../instrument/Dialog.tsx';
import { PagedTable, usePages } from '../PagedTable.tsx';
import { hashOf } from '../route.ts';

const WHY: Readonly<Record<KeptReason, MessageKey>> = {
  gone: 'keptGone',
  listedSince: 'keptListed',
  changedSince: 'keptChanged',
  decidedSince: 'keptDecided',
};

/** What of an import could not be taken back, and the later change that stands on it. */
export function KeptDialog({ job, onClose }: { job: ImportSummary; onClose: () => void }) {
  const list = usePages<ImportKeptPage['items'][number]>(job.id, async (after) => {
    const path = pathWith(`/v1/imports/${job.id}/kept`, { after });
    return callServer({ method: 'GET', path }, ImportKeptPage);
  });
  return (
    <Dialog title={t('keptTitle', [job.name])} onClose={onClose} wide>
      <PagedTable
        list={list}
        label={t('keptTitle', [job.name])}
        columns={2}
        empty={t('importsNoErrors')}
        head={
          <>
            <th scope="col">{t('keptWhat')}</th>
            <th scope="col">{t('keptWhy')}</th>
          </>
        }
        row={({ instrument: { id, key, symbol }, why, dependsOn }) => (
          <tr key={id}>
            <td>
              {key === null ? (
                <Outside>{id}</Outside>
              ) : (
                <a href={hashOf({ screen: 'instrument', subject: id })} onClick={onClose}>
                  <Outside>{symbol ?? key}</Outside>
                </a>
              )}
            </td>
            <td>
              {t(WHY[why])}{' '}
              {dependsOn === null ? null : (
                <a
                  href={hashOf({ screen: 'history', query: new URLSearchParams({ at: String(dependsOn) }) })}
                  onClick={onClose}
                >
                  #{dependsOn}
                </a>
              )}
            </td>
          </tr>
        )}
      />
    </Dialog>
  );
}
