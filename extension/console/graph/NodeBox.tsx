import type { GraphNode } from '../../../shared/schema/index.ts';
import { reveal } from '../../ui/reveal.ts';
import { STATUS } from '../../ui/status.ts';
import { Border } from './Border.tsx';
import type { Spot } from './layout.ts';
import { BOX } from './measures.ts';
import { boxWords, spokenNode, statusOfNode } from './node-words.ts';

/** The name of a box in the document, by the id of its instrument. */
export const boxId = (id: string) => `graph-box-${id}`;

/** One instrument; its border says its status today. */
export function NodeBox(props: { node: GraphNode; spot: Spot; linked: number; home: string; isStart: boolean }) {
  const { node, spot, linked, home, isStart } = props;
  const { name, day } = boxWords(node, home);
  return (
    <g
      id={boxId(node.id)}
      class={`node${isStart ? ' start' : ''}`}
      data-id={node.id}
      role="option"
      aria-label={spokenNode(node, linked)}
      transform={`translate(${spot.x} ${spot.y})`}
    >
      <Border look={STATUS[statusOfNode(node)]} {...BOX} />
      <text class="node-name" lang="vi" y={day ? -3 : 5}>
        {reveal(name)}
      </text>
      {day ? (
        <text class="node-day" y={14}>
          {reveal(day)}
        </text>
      ) : null}
    </g>
  );
}
