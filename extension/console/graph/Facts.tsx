import { formatDate } from '../../ui/dates.ts';
import { t } from '../../ui/i18n.ts';
import { formatNumber } from '../../ui/numbers.ts';
import { Outside } from '../../ui/Outside.tsx';
import { StatusLabel } from '../../ui/StatusLabel.tsx';
import { STATUS } from '../../ui/status.ts';
import { nameInFull, shortName } from '../instrument/name.ts';
import { groupLabel } from '../instrument/relation-groups.ts';
import { hashOf } from '../route.ts';
import type { RelationType } from './net.ts';
import { dayOfNode, statusOfNode } from './node-words.ts';
import type { Picture } from './picture.ts';

/** What acts from a day on; the others are as old as the document that states them. */
const DATED: ReadonlySet<RelationType> = new Set(['replaces', 'repeals', 'amends', 'suspends', 'resumes', 'extends']);
/** Links told beside the chosen instrument; the rest are in the table. */
const TOLD = 12;

/** The chosen instrument: what it is, how it stands today, where its relations lead. */
export function Facts(props: {
  picture: Picture;
  chosen: string;
  expanding: boolean;
  onExpand: () => void;
  onChoose: (id: string) => void;
}) {
  const { picture, chosen, expanding, onExpand, onChoose } = props;
  const node = picture.nodes.find(({ id }) => id === chosen);
  if (!node) return null;
  const status = statusOfNode(node);
  const { colour, shape } = STATUS[status];
  const names = new Map(picture.nodes.map((each) => [each.id, shortName(each)]));
  const own = picture.links
    .filter(({ from, to }) => from === chosen || to === chosen)
    .map((link) => ({ link, way: link.from === chosen ? ('out' as const) : ('in' as const) }));
  return (
    <section class="graph-part graph-facts" aria-labelledby="graph-chosen">
      <div
        class="edge"
        style={{ borderTop: `${shape === 'double' ? 6 : 4}px ${shape === 'thin' ? 'solid' : shape} var(--${colour})` }}
      />
      <h2 id="graph-chosen">
        <Outside>{nameInFull(node)}</Outside>
      </h2>
      <p class="note">
        <Outside>{[node.issuer.name, dayOfNode(node)].filter(Boolean).join(' · ')}</Outside>
      </p>
      {node.title ? (
        <p>
          <Outside>{node.title}</Outside>
        </p>
      ) : null}
      <p class="standing">
        {node.draft ? t('graphDraft') : <StatusLabel status={status} />}
        {node.status.since && !node.draft ? ` ${t('relationFrom', [formatDate(node.status.since)])}` : null}
      </p>
      <p class="acts">
        <a class="button" href={hashOf({ screen: 'instrument', subject: node.id })}>
          {t('graphOpen')}
        </a>
        <button type="button" class="button" disabled={expanding} onClick={onExpand}>
          {t('graphExpand')}
        </button>
        {chosen === picture.start ? null : (
          <a class="button" href={hashOf({ screen: 'graph', subject: node.id })}>
            {t('graphStartHere')}
          </a>
        )}
      </p>
      {own.length === 0 ? null : (
        <details>
          <summary>{t('graphOwn', [formatNumber(own.length)])}</summary>
          <ul class="graph-own">
            {own.slice(0, TOLD).map(({ link, way }) => (
              <li key={link.key}>
                <span class="note">{t(groupLabel(way, link.type))}</span>{' '}
                <button type="button" class="link" onClick={() => onChoose(way === 'out' ? link.to : link.from)}>
                  <Outside class="symbol">{names.get(way === 'out' ? link.to : link.from) ?? ''}</Outside>
                </button>
                {link.on && DATED.has(link.type) ? (
                  <span class="note"> {t('relationFrom', [formatDate(link.on)])}</span>
                ) : null}
              </li>
            ))}
          </ul>
          {own.length > TOLD ? <p class="note">{t('graphMoreInTable', [own.length - TOLD])}</p> : null}
        </details>
      )}
    </section>
  );
}
