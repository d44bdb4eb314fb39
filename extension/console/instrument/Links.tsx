import { useState } from 'preact/hooks';
import { type CitationLink, type Instrument, JudgementReply, LinksPage } from '../../../shared/schema/index.ts';
import { t } from '../../ui/i18n.ts';
import { formatNumber } from '../../ui/numbers.ts';
import { Outside } from '../../ui/Outside.tsx';
import { type Answered, callServer, pathWith } from '../call-server.ts';
import { PagedTable, usePages } from '../PagedTable.tsx';
import { hashOf } from '../route.ts';
import { Trouble } from '../Trouble.tsx';
import { instrumentPath, sendChange } from './change.ts';
import { bodyAndDay, shortName } from './name.ts';
import { relationLabel } from './relation-groups.ts';
import { Quotation } from './SentenceQuote.tsx';
import './rows.css';

const PAGE = 50;
type Direction = 'in' | 'out';

/** Places that cite the instrument, or places in its own text, with a person's word on each. */
export function Links(props: {
  instrument: Instrument;
  direction: Direction;
  count: number | null;
  canEdit: boolean;
  onChanged: () => void;
}) {
  const { instrument, direction, count, canEdit, onChanged } = props;
  const [failed, setFailed] = useState<Exclude<Answered<unknown>, { kind: 'ok' }> | null>(null);
  const list = usePages<CitationLink>(`${instrument.id} ${direction}`, (after) =>
    callServer(
      { method: 'GET', path: pathWith(instrumentPath(instrument.id, '/links'), { direction, after, limit: PAGE }) },
      LinksPage,
    ),
  );
  async function judge({ id, version, other }: CitationLink, verdict: 'confirm' | 'reject') {
    const target = direction === 'in' ? instrument.id : other?.id;
    if (!target) return;
    const path = `/v1/citations/${id}/judgement`;
    const answer = await sendChange(
      { method: 'POST', path, body: { verdict, instrument: target }, version },
      JudgementReply,
    );
    setFailed(answer.kind === 'ok' ? null : answer);
    list.again();
    if (answer.kind === 'ok') onChanged();
  }
  const title = t(direction === 'in' ? 'linksIn' : 'linksOut');
  return (
    <section class="box links" aria-label={title}>
      <header class="box-head">
        <h2>
          {title} {count === null ? null : <span class="count">{formatNumber(count)}</span>}
        </h2>
        <span class="note">{t(direction === 'in' ? 'linksInOrder' : 'linksOutOrder')}</span>
      </header>
      {failed ? <Trouble answer={failed} /> : null}
      <PagedTable
        list={list}
        label={title}
        columns={canEdit ? 5 : 4}
        empty={t(direction === 'in' ? 'linksInEmpty' : 'linksOutEmpty')}
        head={
          <>
            <th scope="col">{t(direction === 'in' ? 'linkColumnCiting' : 'linkColumnCited')}</th>
            <th scope="col">{t('linkColumnSentence')}</th>
            <th scope="col">{t('linkColumnRole')}</th>
            <th scope="col">{t('linkColumnHow')}</th>
            {canEdit ? <th scope="col">{t('linkColumnJudge')}</th> : null}
          </>
        }
        row={(link) => <LinkRow key={link.id} link={link} onJudge={canEdit ? judge : null} />}
      />
    </section>
  );
}

function LinkRow(props: {
  link: CitationLink;
  onJudge: ((link: CitationLink, verdict: 'confirm' | 'reject') => void) | null;
}) {
  const { link, onJudge } = props;
  const { other, sentence, role, judgement, confidence, state, pinpoint } = link;
  return (
    <tr>
      <td>
        {other ? (
          <>
            <a href={hashOf({ screen: 'instrument', subject: other.id })}>
              <Outside class="symbol">{shortName(other)}</Outside>
            </a>
            <br />
            <Outside class="note">{bodyAndDay(other)}</Outside>
          </>
        ) : (
          <span class="quiet">{t(state === 'ambiguous' ? 'statusAmbiguous' : 'statusNotFound')}</span>
        )}
      </td>
      <td>
        <Quotation {...sentence} />
      </td>
      <td>
        {role ? <span class="chip">{t(relationLabel(role))}</span> : null}
        {pinpoint ? <Outside class="note">{pinpoint}</Outside> : null}
      </td>
      <td>
        <span class="chip">
          {judgement === 'confirmed' ? t('linkByPerson') : `${t('provenanceRule')} ${formatNumber(confidence, 2)}`}
        </span>
      </td>
      {onJudge ? (
        <td class="judge">
          {other ? (
            <>
              {judgement === 'confirmed' ? null : (
                <button type="button" class="link" onClick={() => onJudge(link, 'confirm')}>
                  {t('linkRight')}
                </button>
              )}
              <button type="button" class="link" onClick={() => onJudge(link, 'reject')}>
                {t('linkWrong')}
              </button>
            </>
          ) : null}
        </td>
      ) : null}
    </tr>
  );
}
