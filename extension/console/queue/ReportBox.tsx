import { typeName } from '../../../shared/registry/instrument-types.ts';
import type { Instrument, Report } from '../../../shared/schema/index.ts';
import { dayOf, formatDate } from '../../ui/dates.ts';
import { t } from '../../ui/i18n.ts';
import { Outside } from '../../ui/Outside.tsx';
import { hashOf } from '../route.ts';
import { useShownInstrument } from './evidence-ahead.ts';
import { sayField } from './field-words.ts';
import { nameOf } from './heading.ts';

const FIELDS = ['symbol', 'type', 'issuer', 'issuedOn', 'title'] as const;
type Field = (typeof FIELDS)[number];

const stated = ({ citation }: Report, field: Field): string | null => {
  if (field === 'issuedOn') return citation.issuedOn && formatDate(citation.issuedOn);
  if (field === 'type') return citation.type && (typeName(citation.type) ?? citation.type);
  return field === 'symbol' ? (citation.symbol ?? citation.name) : citation[field];
};

function held(instrument: Instrument, field: Field): string | null {
  if (field === 'issuer') return instrument.issuer.name;
  if (field === 'issuedOn') return instrument.issuedOn ? formatDate(instrument.issuedOn) : instrument.dateText;
  if (field === 'type') return typeName(instrument.type) ?? instrument.type;
  return field === 'symbol' ? (instrument.symbol ?? instrument.name) : instrument.title;
}

const alike = (one: string, other: string) => one.toLocaleLowerCase('vi') === other.toLocaleLowerCase('vi');

/** What a reader reported: the words of the page beside the instrument that was shown for them, what differs marked. */
export function ReportBox({ report }: { report: Report }) {
  const { shown, note, by, at } = report;
  const answer = useShownInstrument(shown);
  const instrument = answer?.kind === 'ok' ? answer.value : null;
  return (
    <>
      <p class="queue-box">
        <b>{t('queueReportBy')}</b> <Outside>{`${by}, ${formatDate(dayOf(at))}`}</Outside>
        {note ? <Outside>{`: ${note}`}</Outside> : null}
      </p>
      <div class="compare-frame">
        <table class="compare">
          <thead>
            <tr>
              <td />
              <th scope="col">{t('queuePageSays')}</th>
              {shown === null ? null : (
                <th scope="col">
                  {t('queueReportShown')}{' '}
                  <a href={hashOf({ screen: 'instrument', subject: instrument?.id ?? shown })}>
                    <Outside>{instrument ? nameOf(instrument) : shown}</Outside>
                  </a>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {FIELDS.map((field) => {
              const [page, index] = [stated(report, field), instrument && held(instrument, field)];
              const differs = page !== null && index !== null && !alike(page, index);
              return (
                <tr key={field} data-differs={differs}>
                  <th scope="row">
                    {differs ? (
                      <>
                        <span aria-hidden="true">≠ </span>
                        <span class="said">{t('queueDiffers')} </span>
                      </>
                    ) : null}
                    {sayField(field)}
                  </th>
                  <td>{page ? <Outside>{page}</Outside> : '—'}</td>
                  {shown === null ? null : <td>{index ? <Outside>{index}</Outside> : '—'}</td>}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </>
  );
}
