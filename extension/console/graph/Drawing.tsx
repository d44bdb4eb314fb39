import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { t } from '../../ui/i18n.ts';
import { ChainDays, Chosen, ChosenLinks } from './Chosen.tsx';
import { ExportWords } from './ExportWords.tsx';
import { FOR_THE_EYE } from './for-the-eye.ts';
import { Grounds } from './Grounds.tsx';
import { LinkLines } from './LinkLines.tsx';
import { WEIGHT } from './lanes.ts';
import { boxId, NodeBox } from './NodeBox.tsx';
import { Pins } from './Pins.tsx';
import type { Picture } from './picture.ts';
import { usePanZoom, type View } from './use-pan-zoom.ts';

/** Links from which on a drawing is large. */
const MANY = 150;

export interface DrawingProps {
  picture: Picture;
  chosen: string;
  onChoose: (id: string) => void;
  onOpen: (id: string) => void;
  onKeyDown: (event: KeyboardEvent) => void;
  view: RefObject<View | null>;
  svg: RefObject<SVGSVGElement | null>;
}

/** The graph as a list that a screen reader can go through too; arrows move, and the list keeps the focus. */
export function Drawing({ picture, chosen, onChoose, onOpen, onKeyDown, view, svg }: DrawingProps) {
  const { layout, paths, start } = picture;
  const inner = useRef<SVGGElement>(null);
  const own = usePanZoom(svg, inner, layout);
  view.current = own;
  const before = useRef<Picture | null>(null);
  const last = useRef(chosen);

  useEffect(() => {
    own.begin(layout.spots.get(start)!);
  }, [start]);
  useLayoutEffect(() => {
    const [was, is] = [before.current?.layout.spots.get(chosen), layout.spots.get(chosen)];
    if (before.current !== picture && was && is) own.hold(was, is);
    before.current = picture;
  }, [picture]);
  useLayoutEffect(() => {
    document.getElementById(boxId(last.current))?.removeAttribute('aria-selected');
    document.getElementById(boxId(chosen))?.setAttribute('aria-selected', 'true');
    last.current = chosen;
  }, [chosen, picture]);

  const idUnder = (event: Event) => (event.target as Element).closest<SVGGElement>('[data-id]')?.dataset.id ?? null;
  const [lines, boxes] = useMemo(() => [<Lines picture={picture} />, <Boxes picture={picture} />], [picture]);
  const spot = layout.spots.get(chosen);
  return (
    <div
      class="drawing-list"
      role="listbox"
      tabIndex={0}
      aria-label={t('graphAround', [picture.name])}
      aria-describedby="graph-keys"
      aria-activedescendant={boxId(chosen)}
      onClick={(event) => {
        const id = idUnder(event);
        if (id) onChoose(id);
      }}
      onDblClick={(event) => {
        const id = idUnder(event);
        if (id) onOpen(id);
      }}
      onKeyDown={onKeyDown}
    >
      <svg ref={svg} class={`drawing${paths.length > MANY ? ' many' : ''}`} role="presentation">
        <g ref={inner}>
          {lines}
          {spot ? <ChosenLinks spot={spot} paths={paths} /> : null}
          {boxes}
          {spot ? <Chosen spot={spot} paths={paths} /> : null}
        </g>
        <Pins layout={layout} />
        <ExportWords picture={picture} />
      </svg>
    </div>
  );
}

/** What lies under the boxes and does not change with what is chosen. */
function Lines({ picture: { layout, paths } }: { picture: Picture }) {
  const byType = Map.groupBy(paths, ({ link }) => link.type);
  return (
    <>
      <Grounds layout={layout} />
      <g {...FOR_THE_EYE}>
        {WEIGHT.toReversed().map((type) => {
          const own = byType.get(type);
          return own ? <LinkLines key={type} type={type} paths={own} /> : null;
        })}
      </g>
      <ChainDays paths={paths} />
    </>
  );
}

/** The boxes, which do not change with what is chosen either. */
function Boxes({ picture: { layout, nodes, linked, start } }: { picture: Picture }) {
  const home = nodes.find(({ id }) => id === start)?.jurisdiction.id ?? '';
  return nodes.map((node) => (
    <NodeBox
      key={node.id}
      node={node}
      spot={layout.spots.get(node.id)!}
      linked={linked.get(node.id) ?? 0}
      home={home}
      isStart={node.id === start}
    />
  ));
}
