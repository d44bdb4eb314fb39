import { typeName } from '../../../shared/registry/instrument-types.ts';
import type { GraphNode } from '../../../shared/schema/index.ts';
import { formatDate } from '../../ui/dates.ts';
import { t, tCount } from '../../ui/i18n.ts';
import { STATUS, type StatusKey, statusOfDay } from '../../ui/status.ts';
import { nameInFull, shortName } from '../instrument/name.ts';

/** Characters that fit into a box, in its heavier and its lighter type. */
const NAME_FITS = 19;
const DAY_FITS = 24;

const cut = (text: string, fits: number) => (text.length <= fits ? text : `${text.slice(0, fits - 1).trimEnd()}…`);

/** A draft is judged by nobody yet. */
export const statusOfNode = ({ draft, status }: Pick<GraphNode, 'draft' | 'status'>): StatusKey =>
  draft ? 'notChecked' : statusOfDay(status);

export const statusWords = (node: Pick<GraphNode, 'draft' | 'status'>) =>
  node.draft ? t('graphDraft') : t(STATUS[statusOfNode(node)].message);

export const dayOfNode = ({ issuedOn, dateText }: Pick<GraphNode, 'issuedOn' | 'dateText'>) =>
  issuedOn ? formatDate(issuedOn) : (dateText ?? '');

/** What stands in a box: symbol or name, and below it the day, with the place where it is another than `home`. */
export function boxWords(node: GraphNode, home: string): { name: string; day: string } {
  const place = node.jurisdiction.id === home || node.jurisdiction.id === 'trung-uong' ? '' : node.jurisdiction.name;
  const day = dayOfNode(node) || (typeName(node.type) ?? '');
  const words = [node.draft ? t('graphDraft') : '', day, place].filter(Boolean).join(' · ');
  return { name: cut(shortName(node), NAME_FITS), day: cut(words, DAY_FITS) };
}

/** All that a box says, for who cannot see it. */
export function spokenNode(node: GraphNode, linked: number): string {
  const since = node.status.since && !node.draft ? t('relationFrom', [formatDate(node.status.since)]) : '';
  return [
    nameInFull(node),
    node.issuer.name,
    dayOfNode(node),
    [statusWords(node), since].filter(Boolean).join(' '),
    tCount('graphNodeLinks', linked),
  ]
    .filter(Boolean)
    .join(', ');
}
