import type { GraphNode, NeighboursReply } from '../../shared/schema/index.ts';
import { graphEdge, graphNode } from './graph-nodes.ts';
import { letterOutcome } from './letter-outcomes.ts';
import type { Take } from './panel-screens.ts';
import { settle } from './picture.ts';
import type { Screens } from './screens.ts';

type Code = GraphNode['status']['code'];

const sample = (id: string, symbol: string, issuedOn: string | null, code: Code, fields: Partial<GraphNode> = {}) =>
  graphNode(id, {
    symbol,
    issuedOn,
    status: { on: '2026-11-20', code, since: null, cause: null, by: null },
    title: 'MẪU',
    ...fields,
  });

const ended = (since: string): Pick<GraphNode, 'status'> => ({
  status: { on: '2026-11-20', code: 'expired', since, cause: 'replaces', by: null },
});

/** The decision on the office of the committee with what came before and after it, and a draft that cites it; symbols 00/… are samples. */
const GRAPH: NeighboursReply = {
  start: 'office',
  depth: 2,
  complete: true,
  nodes: [
    sample('office', '25/2022/QĐ-UBND', '2022-10-13', 'expired', {
      ...ended('2025-03-01'),
      title: 'Chức năng, nhiệm vụ, quyền hạn của Văn phòng UBND tỉnh',
    }),
    sample('first', '00/2018/QĐ-UBND', '2018-05-04', 'expired', ended('2022-10-25')),
    sample('next', '00/2025/QĐ-UBND', '2025-02-14', 'expired', ended('2026-07-01')),
    sample('last', '00/2026/QĐ-UBND', '2026-06-18', 'inForce'),
    sample('law', '00/2015/QH13', '2015-06-19', 'inForce', { type: 'luat' }),
    sample('decree', '00/2016/NĐ-CP', '2016-09-14', 'partlyExpired', { type: 'nghi-dinh' }),
    sample('newer', '00/2025/NĐ-CP', '2025-01-20', 'inForce', { type: 'nghi-dinh' }),
    sample('draft', '/VP-KGVX', null, 'unknown', { draft: true, dateText: '5/2024', type: 'cong-van' }),
    sample('plan', '175/KH-UBND', '2022-08-08', 'unknown', { type: 'ke-hoach', holding: 'mentioned' }),
    sample('project', '2068/QĐ-UBND', '2023-12-12', 'unknown'),
    sample('digital', '233/KH-UBND', '2023-12-20', 'inForce', { type: 'ke-hoach' }),
    sample('letter', '665/VP-KGVX', '2024-02-08', 'unknown', { type: 'cong-van' }),
    sample('report', '940/STTTT-CĐS', '2024-05-02', 'unknown', { type: 'cong-van' }),
  ],
  edges: [
    graphEdge('office', 'replaces', 'first', { on: '2022-10-25', state: 'confirmed' }),
    graphEdge('next', 'replaces', 'office', { on: '2025-03-01', state: 'confirmed' }),
    graphEdge('last', 'replaces', 'next', { on: '2026-07-01', state: 'confirmed' }),
    graphEdge('office', 'basedOn', 'law'),
    graphEdge('office', 'basedOn', 'decree'),
    graphEdge('next', 'basedOn', 'newer'),
    graphEdge('draft', 'cites', 'office'),
    graphEdge('draft', 'cites', 'plan'),
    graphEdge('draft', 'cites', 'project'),
    graphEdge('draft', 'cites', 'digital'),
    graphEdge('draft', 'cites', 'letter'),
    graphEdge('draft', 'answers', 'report'),
    graphEdge('project', 'implements', 'plan'),
  ],
};

/** The graph of the console, as a drawing, as a table, alone, and where it cannot be read. */
export async function takeGraph(screens: Screens, take: Take): Promise<void> {
  const alone = { ...GRAPH, nodes: GRAPH.nodes.slice(0, 1), edges: [] };
  screens.server.behave({
    kind: 'answers',
    outcome: letterOutcome,
    also: (call) => {
      // Nobody asks here how much waits in the queue.
      if (!call.includes('/neighbours')) return call.includes('/v1/queue') ? {} : null;
      return call.includes('/alone/') ? alone : GRAPH;
    },
  });
  await screens.connect();
  const page = await screens.context.newPage();
  await page.setViewportSize({ width: 1440, height: 900 });
  for (const [name, hash] of [
    ['graph', '#graph/office'],
    ['graph-table', '#graph/office?view=table'],
    ['graph-alone', '#graph/alone'],
    ['graph-choose', '#graph'],
  ] as const) {
    await page.goto('about:blank');
    await page.goto(`chrome-extension://${screens.extensionId}/console.html${hash}`);
    await settle(page, 900);
    await take(page, name);
  }
  screens.server.behave({ kind: 'fails', status: 503 });
  await page.goto('about:blank');
  await page.goto(`chrome-extension://${screens.extensionId}/console.html#graph/office`);
  await settle(page, 900);
  await take(page, 'graph-server-error');
  await page.close();
}
