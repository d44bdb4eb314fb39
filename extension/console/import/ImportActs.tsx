import type { ImportSummary } from '../../../shared/schema/index.ts';
import { t } from '../../ui/i18n.ts';
import type { ImportAct } from './PastImports.tsx';

/** What can be done with an import: going on needs its file again, for the server keeps none. */
export function ImportActs(props: {
  job: ImportSummary;
  onGoOn: (file: File) => void;
  onAct: (act: ImportAct) => void;
}) {
  const { job, onGoOn, onAct } = props;
  const { name, revocation, counts, format } = job;
  const button = (act: ImportAct, words: string, label: string) => (
    <button type="button" class="button" aria-label={label} onClick={() => onAct(act)}>
      {words}
    </button>
  );
  return (
    <span class="import-acts">
      {job.state === 'open' && !revocation && format !== 'documents' ? (
        <label class="button file-button">
          <span aria-hidden="true">{t('importsGoOn')}</span>
          <input
            type="file"
            accept=".csv,.ndjson,.jsonl,text/csv"
            aria-label={t('importsGoOnOf', [name])}
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              if (file) onGoOn(file);
            }}
          />
        </label>
      ) : null}
      {counts.bad + counts.suggested > 0 ? button('errors', t('importsErrors'), t('importsErrorsOf', [name])) : null}
      {revocation && revocation.kept > 0 ? button('kept', t('importsKeptSee'), t('importsKeptSeeOf', [name])) : null}
      {format === 'index' || revocation?.state === 'done'
        ? null
        : revocation
          ? button('revoke', t('importsRevokeOn'), t('importsRevokeOnOf', [name]))
          : button('revoke', t('importsRevoke'), t('importsRevokeOf', [name]))}
    </span>
  );
}
