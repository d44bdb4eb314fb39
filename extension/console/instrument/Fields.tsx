import { useEffect, useRef, useState } from 'preact/hooks';
import type { Instrument, InstrumentRecord, Provenance, RecordedField } from '../../../shared/schema/index.ts';
import { formatDate } from '../../ui/dates.ts';
import { Icon } from '../../ui/Icon.tsx';
import { t } from '../../ui/i18n.ts';
import { Outside } from '../../ui/Outside.tsx';
import { FieldEditor } from './FieldEditor.tsx';
import { FIELDS, isEditable, shownOf } from './fields.ts';
import { provenanceWords } from './provenance.ts';
import './fields.css';

/** What is known of an instrument, and who says so. */
export function Fields(props: {
  instrument: Instrument;
  record: InstrumentRecord | null;
  canEdit: boolean;
  /** Whether somebody is about to choose a field to edit. */
  isChoosing: boolean;
  onChanged: () => void;
}) {
  const { instrument, record, canEdit, isChoosing, onChanged } = props;
  const [edited, setEdited] = useState<RecordedField | null>(null);
  const list = useRef<HTMLDListElement>(null);
  const isThere = record !== null;
  useEffect(() => {
    if (isChoosing && isThere) list.current?.querySelector<HTMLElement>('[data-edit]')?.focus();
  }, [isChoosing, isThere]);
  const known = { instrument, record };
  const close = (changed: boolean) => {
    const field = edited;
    setEdited(null);
    if (changed) onChanged();
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-edit="${field}"]`)?.focus());
  };
  return (
    <section class="box fields" aria-labelledby="fields-title">
      <header class="box-head">
        <h2 id="fields-title">{t('fieldsTitle')}</h2>
      </header>
      {isChoosing ? (
        <p class="note choosing" role="status">
          {t('fieldsChoose')}
        </p>
      ) : null}
      <dl ref={list}>
        {FIELDS.map(({ field, label }) => {
          const value = shownOf(field, known);
          const said = record?.provenance.find((each) => each.field === field);
          const byRelation = field === 'expiresOn' && value !== null && !record?.expiresOn;
          return (
            <div key={field} class="field-row">
              <dt>{t(label)}</dt>
              <dd>
                {edited === field ? (
                  <FieldEditor known={known} field={field} onDone={close} />
                ) : (
                  <>
                    {value ? <Outside>{value}</Outside> : <span class="quiet">{t('fieldUnknown')}</span>}{' '}
                    {said ? <Chip said={said} /> : null}
                    {byRelation ? (
                      <span class="chip">
                        <Icon name="swap" size={12} />
                        {t('provenanceRelation')}
                      </span>
                    ) : null}
                    {canEdit && record && isEditable(field, instrument) ? (
                      <button
                        type="button"
                        class="bare edit"
                        data-edit={field}
                        aria-label={t('fieldEdit', [t(label)])}
                        onClick={() => setEdited(field)}
                      >
                        <Icon name="pencil" size={14} />
                        {isChoosing ? <span aria-hidden="true">{t('instrumentEdit')}</span> : null}
                      </button>
                    ) : null}
                  </>
                )}
              </dd>
            </div>
          );
        })}
        {instrument.heldNowBy ? (
          <div class="field-row">
            <dt>{t('fieldHeldNow')}</dt>
            <dd>
              <Outside>{instrument.heldNowBy.name}</Outside>{' '}
              <span class="note">{t('fieldHeldSince', [formatDate(instrument.heldNowBy.since)])}</span>
            </dd>
          </div>
        ) : null}
      </dl>
      {canEdit && instrument.holding !== 'held' ? <p class="note box-foot">{t('fieldsMentioned')}</p> : null}
    </section>
  );
}

function Chip({ said }: { said: Provenance }) {
  const { icon, words } = provenanceWords(said);
  return (
    <span class="chip" title={said.source ?? undefined}>
      <Icon name={icon} size={12} />
      <Outside>{words}</Outside>
    </span>
  );
}
