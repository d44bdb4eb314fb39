import { Icon } from '../../ui/Icon.tsx';
import { t } from '../../ui/i18n.ts';
import { formatNumber } from '../../ui/numbers.ts';
import { Outside } from '../../ui/Outside.tsx';
import type { ScreenProps } from '../Console.tsx';
import { explain, Trouble } from '../Trouble.tsx';
import { Choose } from './Choose.tsx';
import { ColumnsStep } from './ColumnsStep.tsx';
import { cellWords, readCell } from './cell.ts';
import { Looked } from './Looked.tsx';
import { PastImports } from './PastImports.tsx';
import { Steps } from './Steps.tsx';
import { type ImportState, useImport } from './use-import.ts';
import './import.css';

/** Lists of metadata into the index: looked through first, then written; a broken import goes on where it was. */
export function ImportScreen({ role, route, go }: ScreenProps) {
  const cell = readCell(route.query);
  const { state, ...acts } = useImport(cell);
  if (role !== 'admin') return <p class="empty">{t('peopleAdminsOnly')}</p>;
  const name = 'list' in state ? state.list.request.name : null;
  return (
    <section class="import" aria-labelledby="import-title" aria-busy={state.kind === 'sending'}>
      <header class="screen-head">
        <div>
          <h1 id="import-title">{name ? t('importTitleOf', [name]) : t('consoleImport')}</h1>
          <p class="note">{t('importHint')}</p>
        </div>
        {state.kind === 'choosing' || state.kind === 'sending' ? null : (
          <button type="button" class="button" onClick={acts.again}>
            {t('importAnother')}
          </button>
        )}
      </header>
      <Steps at={stepOf(state)} />
      {cell && (state.kind === 'choosing' || state.kind === 'columns') ? (
        <div class="console-box import-next">
          <p>
            <b>
              {t('importForCell')} <Outside>{cellWords(cell)}</Outside>
            </b>
            <br />
            {t('importForCellNote')}
          </p>
          <button type="button" class="button" onClick={() => go({ screen: 'import' })}>
            {t('importForCellDrop')}
          </button>
        </div>
      ) : null}
      {state.kind === 'choosing' ? (
        <>
          {state.other ? (
            <p class="trouble" role="alert">
              <Icon name="warning" />
              <span>{t('importsOther', [state.other])}</span>
            </p>
          ) : null}
          <Choose empty={state.empty} onChoose={acts.choose} />
          <PastImports sought={route.query.get('of')} onGoOn={acts.goOn} />
        </>
      ) : null}
      {state.kind === 'columns' ? (
        <ColumnsStep list={state.list} recalled={state.recalled} onReady={acts.readAs} />
      ) : null}
      {state.kind === 'sending' ? <Progress state={state} onStop={acts.halt} /> : null}
      {state.kind === 'failed' ? (
        <Trouble answer={state.answer} onAgain={() => acts.run(state.list, state.dryRun)} />
      ) : null}
      {'notes' in state ? (
        <Looked
          now={state}
          onGo={() => void acts.goWith(state)}
          onColumns={() => acts.columns()}
          onRepaired={acts.keep}
        />
      ) : null}
    </section>
  );
}

/** Choosing, naming the columns, trying, writing. */
function stepOf(state: ImportState): number {
  if (state.kind === 'choosing') return 0;
  if (state.kind === 'columns') return 1;
  if (state.kind === 'sending' || state.kind === 'failed') return state.dryRun ? 2 : 3;
  if (state.kind === 'rehearsed') return state.job.counts.bad > state.repairs.size ? 2 : 3;
  return state.kind === 'done' ? 4 : state.job.dryRun ? 2 : 3;
}

function Progress({ state, onStop }: { state: ImportState & { kind: 'sending' }; onStop: () => void }) {
  const { job, list, dryRun, waiting } = state;
  const total = list.request.total ?? 0;
  const rows = job?.counts.rows ?? 0;
  return (
    <div class="console-box import-next">
      <p role="status">
        {t(dryRun ? 'importRehearsing' : 'importWriting', [formatNumber(rows), formatNumber(total)])}
        {waiting ? ` ${explain(waiting)}` : ''}
      </p>
      <progress value={rows} max={Math.max(1, total)} aria-label={t('consoleImport')} />
      <button type="button" class="button" onClick={onStop}>
        {t('importStop')}
      </button>
    </div>
  );
}
