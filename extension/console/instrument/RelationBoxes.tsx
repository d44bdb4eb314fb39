import type { Instrument, Relation } from '../../../shared/schema/index.ts';
import { formatDate } from '../../ui/dates.ts';
import { t } from '../../ui/i18n.ts';
import { Outside } from '../../ui/Outside.tsx';
import { STATUS, statusOfDay } from '../../ui/status.ts';
import { hashOf } from '../route.ts';
import { shortName } from './name.ts';
import { judgeByKey, type RelationActs } from './Relations.tsx';
import { groupLabel, groupRelations, otherEnd, type RelationGroup } from './relation-groups.ts';
import './relation-boxes.css';

/** The instrument in the middle; what it acts on to the left, what acts on it to the right. */
export function RelationBoxes(props: { instrument: Instrument; relations: readonly Relation[]; acts: RelationActs }) {
  const { instrument, relations, acts } = props;
  const groups = groupRelations(relations, instrument.id);
  const { colour, shape } = STATUS[statusOfDay(instrument.status.today)];
  return (
    <div class="relation-boxes">
      {(['out', 'in'] as const).map((way) => (
        <div key={way} class={`side ${way}`}>
          {groups
            .filter((group) => group.way === way)
            .map((group) => (
              <Group key={group.type} group={group} id={instrument.id} acts={acts} />
            ))}
        </div>
      ))}
      <div class="middle" aria-hidden="true">
        <div
          class="self"
          style={{
            borderTop: `${shape === 'double' ? 6 : 4}px ${shape === 'thin' ? 'solid' : shape} var(--${colour})`,
          }}
        >
          <Outside class="symbol">{shortName(instrument)}</Outside>
          <span class="note">{instrument.issuedOn ? formatDate(instrument.issuedOn) : instrument.dateText}</span>
        </div>
      </div>
    </div>
  );
}

function Group({ group: { way, type, items }, id, acts }: { group: RelationGroup; id: string; acts: RelationActs }) {
  return (
    <section class="relation-box">
      <h3>
        {t(groupLabel(way, type))} <span class="count">{items.length}</span>
      </h3>
      {items.length === 0 ? <p class="note">{t('relationNone')}</p> : null}
      <ul>
        {items.map((relation) => (
          <li key={relation.id} data-state={relation.state} onKeyDown={(event) => judgeByKey(event, relation, acts)}>
            <OtherEnd relation={relation} id={id} />
            <p class="note">{relationFacts(relation)}</p>
            <RelationButtons relation={relation} acts={acts} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What stands at the other end, as a link. */
export function OtherEnd({ relation, id }: { relation: Relation; id: string }) {
  const other = otherEnd(relation, id);
  if (!other) return <span class="quiet">{t('relationOpenEnd')}</span>;
  return (
    <a href={hashOf({ screen: 'instrument', subject: other.id })}>
      <Outside class="symbol">{shortName(other)}</Outside>
    </a>
  );
}

/** "toàn bộ, từ 01/3/2025 · quy tắc · chờ xác nhận". */
export function relationFacts({ type, reach, pinpoint, effectiveOn, method, state }: Relation): string {
  const where = reach === 'whole' ? t('relationWhole') : (pinpoint ?? t('relationPart'));
  // the day of an extension is the last one it extends to
  const day = type === 'extends' ? 'relationUntil' : 'relationFrom';
  const from = effectiveOn ? t(day, [formatDate(effectiveOn)]) : null;
  const by = t(method === 'rule' ? 'provenanceRule' : method === 'list' ? 'provenanceListBare' : 'provenancePerson');
  const stands = t(
    state === 'proposed' ? 'relationProposed' : state === 'rejected' ? 'relationRejected' : 'relationConfirmed',
  );
  return [[where, from].filter(Boolean).join(', '), by, stands].join(' · ');
}

export function RelationButtons({ relation, acts }: { relation: Relation; acts: RelationActs }) {
  if (!acts.canEdit) return null;
  const name = shortName(relation.target ?? relation.source ?? { symbol: null, key: relation.id });
  return (
    <p class="acts small">
      {relation.state === 'proposed' ? (
        <>
          <button type="button" class="link" onClick={() => acts.onState(relation, 'confirmed')}>
            {t('relationConfirm')} <kbd>Y</kbd>
          </button>
          <button type="button" class="link" onClick={() => acts.onState(relation, 'rejected')}>
            {t('relationReject')} <kbd>N</kbd>
          </button>
        </>
      ) : null}
      <button type="button" class="link" aria-label={t('relationEditOf', [name])} onClick={() => acts.onEdit(relation)}>
        {t('relationEdit')}
      </button>
    </p>
  );
}
