import type { Instrument } from '../../../shared/schema/index.ts';
import { formatDate } from '../../ui/dates.ts';
import { Icon } from '../../ui/Icon.tsx';
import { t } from '../../ui/i18n.ts';
import { Outside } from '../../ui/Outside.tsx';
import { StatusLabel } from '../../ui/StatusLabel.tsx';
import { STATUS, statusOfDay } from '../../ui/status.ts';
import { hashOf } from '../route.ts';
import { bodyAndDay, nameInFull, shortName } from './name.ts';
import './head.css';

/** What the instrument is, how it stands today, and what it became. */
export function Head(props: {
  instrument: Instrument;
  canEdit: boolean;
  isEditing: boolean;
  onMerge: () => void;
  onSplit: () => void;
  onEdit: () => void;
}) {
  const { instrument, canEdit, isEditing, onMerge, onSplit, onEdit } = props;
  const { today } = instrument.status;
  const status = statusOfDay(today);
  const { colour, shape } = STATUS[status];
  const steps = instrument.chain?.steps ?? [];
  return (
    <header class="instrument-head">
      <div
        class="edge"
        style={{ borderTop: `${shape === 'double' ? 6 : 4}px ${shape === 'thin' ? 'solid' : shape} var(--${colour})` }}
      />
      <div class="head-row">
        <div>
          <p class="note">
            {t('instrumentTitle')} · <Outside>{instrument.key}</Outside>
          </p>
          <h1 id="instrument-title">
            <Outside class="symbol">{nameInFull(instrument)}</Outside>{' '}
            <Outside class="body-day">{`· ${bodyAndDay(instrument)}`}</Outside>
          </h1>
          <p class="standing">
            <StatusLabel status={status} />
            {today.since ? <span class="since">{t('relationFrom', [formatDate(today.since)])}</span> : null}
            {steps.map(({ by, type }, i) => (
              <span key={by.id}>
                {t(i === 0 ? (type === 'repeals' ? 'headRepealedBy' : 'headReplacedBy') : 'headThenBy')}{' '}
                <a href={hashOf({ screen: 'instrument', subject: by.id })}>
                  <Outside class="symbol">{shortName(by)}</Outside>
                </a>
              </span>
            ))}
            {steps.length === 0 && today.by ? (
              <span>
                {t('headBy')}{' '}
                <a href={hashOf({ screen: 'instrument', subject: today.by.id })}>
                  <Outside class="symbol">{shortName(today.by)}</Outside>
                </a>
              </span>
            ) : null}
          </p>
        </div>
        <p class="acts">
          <a class="button" href={hashOf({ screen: 'graph', subject: instrument.id })}>
            <Icon name="graph" />
            {t('graphSee')}
          </a>
          {canEdit ? (
            <>
              <button type="button" class="button" onClick={onMerge}>
                {t('instrumentMerge')}
              </button>
              <button type="button" class="button" onClick={onSplit}>
                {t('instrumentSplit')}
              </button>
              <button type="button" class="button main" aria-pressed={isEditing} onClick={onEdit}>
                <Icon name="pencil" />
                {t('instrumentEdit')}
              </button>
            </>
          ) : null}
        </p>
      </div>
    </header>
  );
}
