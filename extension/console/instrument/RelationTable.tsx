import type { Instrument, Relation } from '../../../shared/schema/index.ts';
import { t } from '../../ui/i18n.ts';
import { Outside } from '../../ui/Outside.tsx';
import { PagedTable, type Pages } from '../PagedTable.tsx';
import { OtherEnd, RelationButtons, relationFacts } from './RelationBoxes.tsx';
import { judgeByKey, type RelationActs } from './Relations.tsx';
import { groupLabel, wayOf } from './relation-groups.ts';
import './rows.css';

export function RelationTable(props: { instrument: Instrument; list: Pages<Relation>; acts: RelationActs }) {
  const { instrument, list, acts } = props;
  return (
    <PagedTable
      list={list}
      label={t('relationsTitle')}
      columns={4}
      empty={t('relationsEmpty')}
      head={
        <>
          <th scope="col">{t('relationColumnType')}</th>
          <th scope="col">{t('relationColumnOther')}</th>
          <th scope="col">{t('relationColumnHow')}</th>
          <th scope="col">{t('linkColumnSentence')}</th>
        </>
      }
      row={(relation) => (
        <tr key={relation.id} data-state={relation.state} onKeyDown={(event) => judgeByKey(event, relation, acts)}>
          <td>{t(groupLabel(wayOf(relation, instrument.id), relation.type))}</td>
          <td>
            <OtherEnd relation={relation} id={instrument.id} />
          </td>
          <td>
            {relationFacts(relation)}
            <RelationButtons relation={relation} acts={acts} />
          </td>
          <td class="quote">{relation.sentence ? <Outside>{relation.sentence}</Outside> : null}</td>
        </tr>
      )}
    />
  );
}
