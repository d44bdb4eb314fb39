import { formatDate } from '../../ui/dates.ts';
import { t } from '../../ui/i18n.ts';
import { STATUS } from '../../ui/status.ts';
import { relationLabel } from '../instrument/relation-groups.ts';
import { Border } from './Border.tsx';
import { FOR_THE_EYE } from './for-the-eye.ts';
import { LinkLines } from './LinkLines.tsx';
import { WEIGHT } from './lanes.ts';
import { LINK_LOOK } from './link-look.ts';
import { drawHead } from './link-path.ts';
import { MARGIN } from './measures.ts';
import { statusOfNode, statusWords } from './node-words.ts';
import type { Picture } from './picture.ts';

/** Room over and under the drawing in a file, for its heading and for what its lines mean. */
export const HEADING = 44;
export const LEGEND = 64;
const ITEM = 190;

/** What a drawing needs where it stands alone: what it is, of which day, and what its lines mean. Not shown on the screen. */
export function ExportWords({ picture: { nodes, links, layout, name } }: { picture: Picture }) {
  const types = WEIGHT.filter((type) => links.some((link) => link.type === type));
  const borders = new Map(nodes.map((node) => [statusWords(node), STATUS[statusOfNode(node)]]));
  const today = nodes[0]?.status.on;
  return (
    <g class="export-words" {...FOR_THE_EYE}>
      <text class="export-title" x={MARGIN / 2} y={-HEADING + 26}>
        {[t('graphAround', [name]), today && formatDate(today)].filter(Boolean).join(' · ')}
      </text>
      {types.map((type, at) => (
        <g key={type} transform={`translate(${MARGIN / 2 + at * ITEM} ${layout.height + 14})`}>
          <LinkLines
            type={type}
            paths={[{ line: 'M2 8L35 8', head: drawHead(LINK_LOOK[type].head, { x: 44, y: 8, side: 'left' }) }]}
          />
          <text x={54} y={12}>
            {t(relationLabel(type))}
          </text>
        </g>
      ))}
      {[...borders].map(([words, look], at) => (
        <g key={words} transform={`translate(${MARGIN / 2 + at * ITEM} ${layout.height + 38})`}>
          <g transform="translate(23 8)">
            <Border look={look} width={42} height={15} radius={4} />
          </g>
          <text x={54} y={13}>
            {words}
          </text>
        </g>
      ))}
    </g>
  );
}

/** How wide a file is at least, so that its legend fits. */
export const legendWidth = ({ nodes, links }: Picture) =>
  MARGIN +
  ITEM * Math.max(new Set(links.map(({ type }) => type)).size, new Set(nodes.map((node) => statusWords(node))).size);
