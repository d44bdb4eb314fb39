import { OpenAPIHono, z } from '@hono/zod-openapi';
import {
  EDGES_OF_MAX,
  EdgesReply,
  EdgesRequest,
  FAN_MAX,
  NeighboursQuery,
  NeighboursReply,
  PathsQuery,
  PathsReply,
} from '../../shared/schema/index.ts';
import type { AppEnv } from '../http/context.ts';
import { Refusal } from '../http/problem.ts';
import { describeRoute } from '../http/route.ts';
import { readEdgesBetween, readNeighbours, readPath } from '../services/graph-view.ts';
import { createDatabases } from '../stores/databases.ts';
import { createGraphAcross } from '../stores/graph-across.ts';

const LIMITS = `At most ${FAN_MAX} edges of one kind and direction are followed from one instrument; \`complete\` says whether a cap cut the walk.`;

const neighbours = describeRoute(
  'reviewer',
  {
    method: 'get',
    path: '/v1/instruments/{id}/neighbours',
    tags: ['graph'],
    summary: 'What an instrument acts on and cites, and what acts on or cites it',
    description: LIMITS,
    request: {
      params: z.object({ id: z.string().min(1).max(300).openapi({ description: 'Id, key or any earlier key.' }) }),
      query: NeighboursQuery,
    },
    responses: {
      200: { description: 'The graph around it.', content: { 'application/json': { schema: NeighboursReply } } },
    },
  },
  ['badRequest', 'notFound'],
);

const paths = describeRoute(
  'reviewer',
  {
    method: 'get',
    path: '/v1/paths',
    tags: ['graph'],
    summary: 'A shortest way from one instrument to another',
    description: `Edges are walked in both directions. ${LIMITS}`,
    request: { query: PathsQuery },
    responses: {
      200: { description: 'The way, or that there is none.', content: { 'application/json': { schema: PathsReply } } },
    },
  },
  ['badRequest', 'notFound'],
);

const edges = describeRoute('reviewer', {
  method: 'post',
  path: '/v1/edges',
  tags: ['graph'],
  summary: 'Every edge between some instruments',
  description: `For a graph put together from several walks: at most ${EDGES_OF_MAX} instruments; names that nobody knows have no edges. Changes nothing.`,
  request: { body: { required: true, content: { 'application/json': { schema: EdgesRequest } } } },
  responses: { 200: { description: 'The edges.', content: { 'application/json': { schema: EdgesReply } } } },
});

export const graphRoutes = () =>
  new OpenAPIHono<AppEnv>()
    .openapi(neighbours, async (c) => {
      const graph = createGraphAcross(createDatabases(c.env));
      const id = await graph.readId(c.req.valid('param').id);
      if (!id) throw new Refusal('notFound');
      const { rowsRead, ...reply } = await readNeighbours(id, c.req.valid('query'), {
        graph,
        today: c.var.world.now().toISOString().slice(0, 10),
      });
      c.header('server-timing', `d1;desc="${rowsRead} rows"`);
      return c.json(reply, 200);
    })
    .openapi(paths, async (c) => {
      const graph = createGraphAcross(createDatabases(c.env));
      const { from, to, depth } = c.req.valid('query');
      const [start, end] = await Promise.all([graph.readId(from), graph.readId(to)]);
      if (!start || !end) throw new Refusal('notFound');
      const { rowsRead, ...reply } = await readPath(
        { from: start, to: end, depth },
        { graph, today: c.var.world.now().toISOString().slice(0, 10) },
      );
      c.header('server-timing', `d1;desc="${rowsRead} rows"`);
      return c.json(reply, 200);
    })
    .openapi(edges, async (c) => {
      const graph = createGraphAcross(createDatabases(c.env));
      const { rowsRead, ...reply } = await readEdgesBetween(c.req.valid('json').ids, graph);
      c.header('server-timing', `d1;desc="${rowsRead} rows"`);
      return c.json(reply, 200);
    });
