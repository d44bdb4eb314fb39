import { formatDate } from '../../ui/dates.ts';
import { t } from '../../ui/i18n.ts';
import { Outside } from '../../ui/Outside.tsx';
import { StatusLabel } from '../../ui/StatusLabel.tsx';
import { bodyAndDay, nameInFull, shortName } from '../instrument/name.ts';
import { relationLabel } from '../instrument/relation-groups.ts';
import { PagedTable, usePages } from '../PagedTable.tsx';
import { hashOf } from '../route.ts';
import { LANE_WORDS } from './Grounds.tsx';
import { readingOrder } from './move.ts';
import type { Link } from './net.ts';
import { dayOfNode, statusOfNode } from './node-words.ts';
import type { Picture } from './picture.ts';
import '../instrument/rows.css';

const PAGE = 100;

/** Rows that are all here, as a table reads them: page by page. */
const paged =
  <T,>(rows: readonly T[]) =>
  async (after: string | null) => {
    const from = Number(after ?? 0);
    const next = from + PAGE < rows.length ? String(from + PAGE) : null;
    return { kind: 'ok' as const, value: { items: rows.slice(from, from + PAGE), next } };
  };

/** The same as the drawing, in two tables: the instruments as they stand in their lanes, and what joins them. */
export function GraphTable({ picture, turn }: { picture: Picture; turn: string }) {
  const { nodes, links, layout } = picture;
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const ordered = readingOrder(layout).map((id) => byId.get(id)!);
  const instruments = usePages(turn, paged(ordered));
  const relations = usePages(turn, paged(links));
  const name = (id: string) => (
    <a href={hashOf({ screen: 'instrument', subject: id })}>
      <Outside class="symbol">{shortName(byId.get(id)!)}</Outside>
    </a>
  );
  return (
    <div class="graph-tables">
      <h2>{t('graphTableInstruments')}</h2>
      <PagedTable
        list={instruments}
        label={t('graphTableInstruments')}
        columns={5}
        empty=""
        head={
          <>
            <th scope="col">{t('instrumentTitle')}</th>
            <th scope="col">{t('graphColumnStatus')}</th>
            <th scope="col">{t('graphColumnDay')}</th>
            <th scope="col">{t('graphColumnLane')}</th>
            <th scope="col">{t('graphColumnSteps')}</th>
          </>
        }
        row={(node) => (
          <tr key={node.id}>
            <td>
              <a href={hashOf({ screen: 'instrument', subject: node.id })}>
                <Outside class="symbol">{nameInFull(node)}</Outside>
              </a>{' '}
              <Outside class="note">{bodyAndDay({ ...node, issuedOn: null })}</Outside>
            </td>
            <td>{node.draft ? t('graphDraft') : <StatusLabel status={statusOfNode(node)} />}</td>
            <td>{dayOfNode(node)}</td>
            <td>{t(LANE_WORDS[layout.spots.get(node.id)!.lane])}</td>
            <td>{node.step}</td>
          </tr>
        )}
      />
      <h2>{t('graphTableRelations')}</h2>
      <PagedTable
        list={relations}
        label={t('graphTableRelations')}
        columns={5}
        empty={t('graphAlone')}
        head={
          <>
            <th scope="col">{t('instrumentTitle')}</th>
            <th scope="col">{t('relationColumnType')}</th>
            <th scope="col">{t('graphColumnTo')}</th>
            <th scope="col">{t('relationDay')}</th>
            <th scope="col">{t('relationState')}</th>
          </>
        }
        row={(link) => (
          <tr key={link.key}>
            <td>{name(link.from)}</td>
            <td>
              {[t(relationLabel(link.type)), link.reach === 'part' ? t('relationPart') : ''].filter(Boolean).join(', ')}
            </td>
            <td>{name(link.to)}</td>
            <td>{link.on ? formatDate(link.on) : ''}</td>
            <td>{stateOf(link)}</td>
          </tr>
        )}
      />
    </div>
  );
}

const stateOf = ({ relations, confirmed, places }: Link) =>
  [
    relations.length === 0 ? '' : t(confirmed ? 'relationConfirmed' : 'relationProposed'),
    places > 0 ? t('graphPlaces', [places]) : '',
  ]
    .filter(Boolean)
    .join(' · ');
