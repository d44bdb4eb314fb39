import { formatDate } from '../../ui/dates.ts';
import { t } from '../../ui/i18n.ts';
import { relationLabel } from '../instrument/relation-groups.ts';
import { FOR_THE_EYE } from './for-the-eye.ts';
import type { Spot } from './layout.ts';
import type { LinkPath } from './link-path.ts';
import { BOX } from './measures.ts';

/** Links named at once; of more the words would cover one another. */
const NAMED = 14;

interface Around {
  spot: Spot;
  paths: readonly LinkPath[];
}

const linksOf = ({ spot, paths }: Around) =>
  paths.filter(({ link }) => link.type !== 'replaces' && (link.from === spot.id || link.to === spot.id));

/** The links of the chosen box drawn out, under all boxes. */
export function ChosenLinks(props: Around) {
  const lines = linksOf(props).map(({ line }) => line);
  return <path class="chosen-links" d={lines.join('')} {...FOR_THE_EYE} data-screen />;
}

/** The ring around the chosen box, and its links named. */
export function Chosen(props: Around) {
  const { spot } = props;
  const own = linksOf(props);
  return (
    <g class="chosen" {...FOR_THE_EYE} data-screen>
      <rect
        x={spot.x - BOX.width / 2 - 5}
        y={spot.y - BOX.height / 2 - 5}
        width={BOX.width + 10}
        height={BOX.height + 10}
        rx={BOX.radius + 4}
      />
      {own.length > NAMED
        ? null
        : own.map(({ link, label }) => (
            <text key={link.key} x={label.x} y={label.y + 4}>
              {relationLabelOf(link)}
            </text>
          ))}
    </g>
  );
}

const relationLabelOf = ({ type, reach }: LinkPath['link']) =>
  [t(relationLabel(type)), reach === 'part' ? t('relationPart') : ''].filter(Boolean).join(', ');

/** The day from which each replacement acts, beside its line. */
export function ChainDays({ paths }: { paths: readonly LinkPath[] }) {
  return (
    <g class="chain-days" {...FOR_THE_EYE}>
      {paths
        .filter(({ link }) => link.type === 'replaces' && link.on)
        .map(({ link, label }) => (
          <text key={link.key} x={label.x} y={label.y}>
            {monthOf(link.on!)}
          </text>
        ))}
    </g>
  );
}

/** 3/2025. */
const monthOf = (iso: string) => formatDate(iso).split('/').slice(1).join('/');
