import type { Connection } from '../background-state.ts';
import { Icon } from '../ui/Icon.tsx';
import { t } from '../ui/i18n.ts';
import { formatNumber } from '../ui/numbers.ts';
import { outcomeOf } from '../ui/status.ts';
import { Candidates } from './Candidates.tsx';
import { InstrumentFacts } from './InstrumentFacts.tsx';
import type { Row } from './rows.ts';
import { readSourceUrl } from './source-url.ts';
import { useMissing } from './use-missing.ts';

/** What the card says of the chosen row, and what can be done with it. */
export function Details(props: {
  row: Row;
  place: number;
  connection: Connection;
  /** The page's date as far as it states one. */
  written: string | null;
  /** Province that it was read in. */
  scope: string | null;
  /** Null where it stands nowhere on the page. */
  onGo: ((row: Row, place: number) => void) | null;
  onCopy: (row: Row) => void;
}) {
  const { row, place, written, scope, onGo, onCopy } = props;
  const { answer } = row.shown;
  const outcome = outcomeOf(answer);
  const source = outcome?.kind === 'found' ? readSourceUrl(outcome.instrument.sourceUrl) : null;
  const stale = answer && 'outcome' in answer && answer.stale ? answer.asOf : null;
  const places = row.refs.length;
  const missing = useMissing(outcome?.kind === 'notFound' ? row : null, scope);
  return (
    <div class="details">
      {outcome?.kind === 'found' ? (
        <InstrumentFacts
          instrument={outcome.instrument}
          evidence={outcome.evidence}
          citation={row.shown.citation}
          stale={stale}
          written={written}
        />
      ) : null}
      {outcome?.kind === 'ambiguous' ? <Candidates outcome={outcome} /> : null}
      {outcome?.kind === 'notFound' ? <p class="quiet">{t('detailsNotNothing')}</p> : null}
      <p class="acts">
        {missing ? (
          <button type="button" class="link" aria-disabled={missing.isAsked} onClick={missing.ask}>
            <Icon name="plus" size={14} />
            {t('cardRequest')}
          </button>
        ) : null}
        {onGo ? (
          <button type="button" class="link" onClick={() => onGo(row, place)}>
            {places > 1 ? t('actGoToNext', [formatNumber((place % places) + 1), formatNumber(places)]) : t('actGoTo')}
          </button>
        ) : null}
        {source ? (
          <a href={source} target="_blank" rel="noopener noreferrer">
            {t('actOpenSource')}
          </a>
        ) : null}
        <button type="button" class="link" onClick={() => onCopy(row)}>
          <Icon name="copy" size={14} />
          {t('actCopy')}
        </button>
      </p>
      {missing ? <p role="status">{missing.said}</p> : null}
    </div>
  );
}
