import { useEffect, useState } from 'preact/hooks';
import { type MissingRequest, Report, ReportReply, RequestsPage } from '../../../shared/schema/index.ts';
import { dayOf, formatDate } from '../../ui/dates.ts';
import { t, tCount, tIn } from '../../ui/i18n.ts';
import { formatNumber } from '../../ui/numbers.ts';
import { Outside } from '../../ui/Outside.tsx';
import { type Answered, callServer, pathWith } from '../call-server.ts';
import { hashOf } from '../route.ts';
import { Trouble } from '../Trouble.tsx';
import { useAnswer } from '../use-answer.ts';
import './requests.css';

type Failed = Exclude<Answered<unknown>, { kind: 'ok' }>;

const SHOWN = 50;

/** What readers ask the index to hold, what most ask for first; all of it, or what may be of one place. */
export function Requests(props: { place: string | null; isAdmin: boolean; turn: number }) {
  const { place, isAdmin, turn } = props;
  const { answer, asking, again } = useAnswer(
    pathWith('/v1/requests', { jurisdiction: place, limit: SHOWN }),
    RequestsPage,
  );
  const [failed, setFailed] = useState<Failed | null>(null);
  useEffect(() => {
    if (turn > 0) again();
  }, [turn, again]);
  const page = answer?.kind === 'ok' ? answer.value : null;
  const settle = (after: Answered<unknown>) => {
    setFailed(after.kind === 'ok' ? null : after);
    again();
  };
  return (
    <section class="requests" aria-labelledby="requests-title" aria-busy={asking}>
      <h2 id="requests-title">
        {t('requestsTitle')} {page ? <span class="count">{formatNumber(page.total)}</span> : null}
      </h2>
      {answer && answer.kind !== 'ok' ? <Trouble answer={answer} onAgain={again} /> : null}
      {failed ? <Trouble answer={failed} /> : null}
      {page?.items.length === 0 ? <p class="note">{t('requestsEmpty')}</p> : null}
      <ul>
        {page?.items.map((request) => (
          <RequestRow key={request.id} request={request} place={place} isAdmin={isAdmin} onDone={settle} />
        ))}
      </ul>
      {page && page.total > page.items.length ? (
        <p class="note">{t('requestsMore', [formatNumber(page.items.length), formatNumber(page.total)])}</p>
      ) : null}
    </section>
  );
}

function RequestRow(props: {
  request: MissingRequest;
  place: string | null;
  isAdmin: boolean;
  onDone: (answer: Answered<unknown>) => void;
}) {
  const { request, place, isAdmin, onDone } = props;
  const [reason, setReason] = useState<string | null>(null);
  const { id, version, citation, series, jurisdictions, asked, mine, last } = request;
  const key = () => crypto.randomUUID();
  const name = citation.symbol ?? citation.name ?? '';
  async function join() {
    const day =
      series && /^\d{4}/.test(series) ? `${series.slice(0, 4)}-${series.length > 4 ? '12-31' : '06-30'}` : null;
    const scope = place ?? (jurisdictions.length === 1 ? jurisdictions[0]!.id : null);
    const body = { kind: 'missing', citation, scope, ...(day && !citation.issuedOn ? { numberedIn: day } : {}) };
    onDone(await callServer({ method: 'POST', path: '/v1/reports', body, key: key() }, ReportReply));
  }
  async function close() {
    const path = `/v1/reports/${encodeURIComponent(id)}/close`;
    const body = { reason: reason?.trim() || tIn('vi', 'requestsCloseReason') };
    onDone(await callServer({ method: 'POST', path, body, ifMatch: `"${version}"`, key: key() }, Report));
  }
  return (
    <li>
      <span>
        <Outside class="symbol">{name}</Outside>
        <span class="note">
          <Outside>
            {[
              citation.issuedOn ? formatDate(citation.issuedOn) : series,
              jurisdictions.map((each) => each.name).join(', ') || t('requestsNoPlace'),
            ]
              .filter(Boolean)
              .join(' · ')}
          </Outside>
          {' · '}
          {tCount('requestsAsked', asked, [formatNumber(asked)])} · {t('requestsLast', [formatDate(dayOf(last))])}
        </span>
      </span>
      <span class="acts">
        {mine ? <span class="chip">{t('requestsMine')}</span> : null}
        {mine ? null : (
          <button type="button" class="button" onClick={() => void join()}>
            {t('requestsJoin')}
          </button>
        )}
        {isAdmin ? (
          <>
            <a class="button" href={hashOf({ screen: 'import' })}>
              {t('requestsAdd')}
            </a>
            <button type="button" class="button" aria-expanded={reason !== null} onClick={() => setReason('')}>
              {t('requestsClose')}
            </button>
          </>
        ) : null}
      </span>
      {reason === null ? null : (
        <form
          class="close-request"
          onSubmit={(event) => {
            event.preventDefault();
            void close();
          }}
          onKeyDown={(event) => event.key === 'Escape' && setReason(null)}
        >
          <input
            class="field"
            lang="vi"
            maxLength={500}
            aria-label={t('queueReason')}
            placeholder={t('queueReason')}
            value={reason}
            ref={(input) => {
              if (input && document.activeElement?.closest('li') === input.closest('li') && !reason) input.focus();
            }}
            onInput={({ currentTarget }) => setReason(currentTarget.value)}
          />
          <button type="submit" class="button">
            {t('requestsCloseDo')}
          </button>
          <button type="button" class="button" onClick={() => setReason(null)}>
            {t('consoleCancel')}
          </button>
        </form>
      )}
    </li>
  );
}
