import { useMemo, useRef, useState } from 'preact/hooks';
import { FAN_MAX } from '../../../shared/schema/index.ts';
import { t } from '../../ui/i18n.ts';
import { formatNumber } from '../../ui/numbers.ts';
import type { ScreenProps } from '../Console.tsx';
import { explain, Trouble } from '../Trouble.tsx';
import { Drawing } from './Drawing.tsx';
import { Facts } from './Facts.tsx';
import { Filters } from './Filters.tsx';
import { GraphHead } from './GraphHead.tsx';
import { GraphKeys } from './GraphKeys.tsx';
import { GraphTable } from './GraphTable.tsx';
import { SHOWN_MAX } from './grow.ts';
import { type Direction, moveFrom, readingOrder } from './move.ts';
import { buildNet } from './net.ts';
import { makePicture } from './picture.ts';
import { type Around, type Grown, useGraph } from './use-graph.ts';
import { useGraphKeys } from './use-graph-keys.ts';
import type { View } from './use-pan-zoom.ts';
import { readDepth, readView, withView } from './view-query.ts';
import { type Filter, NO_FILTER } from './visible.ts';
import { ZoomButtons } from './ZoomButtons.tsx';

const ARROWS: Partial<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

type Props = Pick<ScreenProps, 'route' | 'go'> & { id: string };

/** The graph around one instrument. */
export function GraphPage({ id, route, go }: Props) {
  const { answer, expand, again } = useGraph(id, readDepth(route.query));
  if (answer?.kind === 'ok')
    return <Shown key={answer.value.start} {...{ id, route, go, expand }} around={answer.value} />;
  return (
    <section class="graph-wait" aria-labelledby="graph-title" aria-busy={answer === null}>
      <header class="screen-head">
        <h1 id="graph-title">{t('graphTitle')}</h1>
      </header>
      {answer ? <Trouble answer={answer} onAgain={again} /> : <p class="empty">{t('consoleLoading')}</p>}
    </section>
  );
}

function Shown(props: Props & { around: Around; expand: (id: string) => Promise<Grown | null> }) {
  const { id, route, go, around } = props;
  const { start, complete } = around;
  const [filter, setFilter] = useState<Filter>(NO_FILTER);
  const [asked, setChosen] = useState(start);
  const [growing, setGrowing] = useState(false);
  const [grown, setGrown] = useState<Grown | null>(null);
  const view = useRef<View>(null);
  const svg = useRef<SVGSVGElement>(null);
  const net = useMemo(() => buildNet(around.nodes, around.edges), [around]);
  const picture = useMemo(() => makePicture(net, start, filter), [net, start, filter]);
  const { spots } = picture.layout;
  const chosen = spots.has(asked) ? asked : start;
  const isTable = readView(route.query) === 'table';
  const show = (as: 'drawing' | 'table') => go({ screen: 'graph', subject: id, query: withView(route.query, as) });
  const open = (node: string) => go({ screen: 'instrument', subject: node });

  function choose(node: string) {
    setChosen(node);
    setGrown(null);
    const spot = spots.get(node);
    if (spot) view.current?.reveal(spot);
  }
  async function grow() {
    if (growing) return;
    setGrowing(true);
    setGrown(await props.expand(chosen));
    setGrowing(false);
  }
  function step(by: number) {
    const order = readingOrder(picture.layout);
    choose(order[(order.indexOf(chosen) + by + order.length) % order.length]!);
  }
  function onKeyDown(event: KeyboardEvent) {
    const direction = ARROWS[event.key];
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter') open(chosen);
    else if (event.key === 'Home') choose(start);
    else if (direction) {
      const to = moveFrom(chosen, direction, picture.layout, picture.links);
      if (to) choose(to);
    } else return;
    event.preventDefault();
  }
  useGraphKeys((key) => {
    if (key === 'table') show(isTable ? 'drawing' : 'table');
    else if (key === 'expand') void grow();
    else step(key === 'next' ? 1 : -1);
  });

  return (
    <article class={`graph${isTable ? ' as-table' : ''}`} aria-labelledby="graph-title">
      <GraphHead
        picture={picture}
        svg={svg}
        depth={readDepth(route.query)}
        isTable={isTable}
        onView={show}
        onDepth={(depth) => {
          const query = new URLSearchParams(route.query);
          query.set('depth', String(depth));
          go({ screen: 'graph', subject: id, query });
        }}
      />
      <div class="graph-notes">
        {complete && around.nodes.length < SHOWN_MAX ? null : (
          <p class="note">
            {around.nodes.length < SHOWN_MAX
              ? t('graphCut', [formatNumber(around.nodes.length), FAN_MAX])
              : t('graphFull', [formatNumber(SHOWN_MAX)])}
          </p>
        )}
        <p class="note" role="status">
          {growing ? t('graphExpanding') : grown ? wordsOf(grown) : ''}
        </p>
        {picture.nodes.length === 1 ? (
          <p class="note">
            {t(around.nodes.length === 1 ? 'graphAlone' : 'graphAllHidden')}{' '}
            {around.nodes.length === 1 ? null : (
              <button type="button" class="link" onClick={() => setFilter(NO_FILTER)}>
                {t('graphShowAll')}
              </button>
            )}
          </p>
        ) : null}
      </div>
      {isTable ? (
        <GraphTable picture={picture} turn={`${around.nodes.length} ${turnOf(filter)}`} />
      ) : (
        <div class="graph-window">
          <Drawing {...{ picture, chosen, onKeyDown, view, svg }} onChoose={choose} onOpen={open} />
          <ZoomButtons view={view} />
        </div>
      )}
      <aside class="graph-side" aria-label={t('graphSide')}>
        <Facts picture={picture} chosen={chosen} expanding={growing} onExpand={() => void grow()} onChoose={choose} />
        <Filters net={net} filter={filter} onChange={setFilter} />
        <GraphKeys />
      </aside>
    </article>
  );
}

/** The same for the same filter. */
const turnOf = ({ hidden, hiddenStatuses, hiddenTypes, span }: Filter) =>
  JSON.stringify([[...hidden], [...hiddenStatuses], [...hiddenTypes], span]);

function wordsOf(grown: Grown): string {
  if (grown.kind !== 'ok') return explain(grown);
  if (grown.left > 0) return t('graphExpandedSome', [formatNumber(grown.added), formatNumber(grown.left)]);
  return grown.added === 0 ? t('graphExpandedNone') : t('graphExpanded', [formatNumber(grown.added)]);
}
