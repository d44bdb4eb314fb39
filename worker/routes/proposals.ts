import { OpenAPIHono, z } from '@hono/zod-openapi';
import {
  Problem,
  Proposal,
  ProposalDecline,
  ProposalPreview,
  ProposalQuery,
  ProposalsPage,
} from '../../shared/schema/index.ts';
import type { AppEnv } from '../http/context.ts';
import { readCursor, writeCursor } from '../http/cursor.ts';
import { Refusal } from '../http/problem.ts';
import { describeRoute, WITHIN_JURISDICTION } from '../http/route.ts';
import { sendAgain } from '../http/second-person.ts';
import { endProposal, proposerOf, readOpenProposal } from '../services/decide-proposal.ts';
import { idsOf, toPreview, toProposal } from '../services/proposal-view.ts';
import { readAuditNames } from '../stores/audit-names.ts';
import { createDatabases } from '../stores/databases.ts';
import { findProposalChange } from '../stores/proposal-change.ts';
import { createProposals, type ProposalRow } from '../stores/proposals.ts';

const params = z.object({ id: z.string().min(1).max(64) });
const Place = z.tuple([z.string(), z.string()]);
const ONE = { description: 'The proposal.', content: { 'application/json': { schema: Proposal } } };

const list = describeRoute(
  'admin',
  {
    method: 'get',
    path: '/v1/proposals',
    tags: ['curation'],
    summary: 'Changes that wait for a second admin, and what became of earlier ones, the newest first',
    request: { query: ProposalQuery },
    responses: { 200: { description: 'One page.', content: { 'application/json': { schema: ProposalsPage } } } },
  },
  ['badRequest'],
);

const read = describeRoute(
  'admin',
  {
    method: 'get',
    path: '/v1/proposals/{id}',
    tags: ['curation'],
    summary: 'A proposal with everything it would change now',
    description:
      'The change is made and taken back in one transaction; `problem` says why it would be refused, where the index has moved on.',
    request: { params },
    responses: { 200: { description: 'The preview.', content: { 'application/json': { schema: ProposalPreview } } } },
  },
  ['notFound'],
);

const approve = describeRoute(
  'admin',
  {
    method: 'post',
    path: '/v1/proposals/{id}/approval',
    tags: ['curation'],
    summary: 'Make a change that another admin proposed',
    description:
      'In the version that was proposed: 412 or 409 where that does not hold any more. Nobody approves his own. Approved twice it is made once.',
    request: { params },
    responses: { 200: ONE },
  },
  ['notFound', 'conflict', 'preconditionFailed', 'badRequest'],
);

const decline = describeRoute(
  'admin',
  {
    method: 'post',
    path: '/v1/proposals/{id}/decline',
    ...WITHIN_JURISDICTION,
    tags: ['curation'],
    summary: 'Turn a proposal down, or withdraw one’s own',
    request: { params, body: { required: true, content: { 'application/json': { schema: ProposalDecline } } } },
    responses: { 200: ONE },
  },
  ['notFound', 'conflict'],
);

/** `app` is the whole that a proposed request is sent to again. */
export const proposalRoutes = (app: () => OpenAPIHono<AppEnv>) =>
  new OpenAPIHono<AppEnv>()
    .openapi(list, async (c) => {
      const { state, after, limit } = c.req.valid('query');
      const rows = await createProposals(c.env.DB).list(state ?? null, readCursor(after, Place), limit);
      const last = rows.length === limit ? rows.at(-1) : undefined;
      const names = await namesOf(rows, createDatabases(c.env).all);
      return c.json(
        { next: last ? writeCursor([last.proposedAt, last.id]) : null, names, items: rows.map(toProposal) },
        200,
      );
    })
    .openapi(read, async (c) => {
      const row = await createProposals(c.env.DB).read(c.req.valid('param').id);
      if (!row) throw new Refusal('notFound');
      const { all } = createDatabases(c.env);
      const [proposal, names] = [toProposal(row), await namesOf([row], all)];
      if (row.state !== 'open')
        return c.json({ proposal, names, problem: null, links: row.links, citations: [], instruments: [] }, 200);
      const proposer = await proposerOf(row, c.env.DB);
      const answer = await sendAgain(c, app(), { proposal: row, proposer, rehearse: true });
      return c.json({ proposal, names, ...(await toPreview(answer, all)) }, 200);
    })
    .openapi(approve, async (c) => {
      const { caller, stores, world, requestId } = c.var;
      const { id } = c.req.valid('param');
      const proposals = createProposals(c.env.DB);
      const row = await readOpenProposal(id, proposals);
      if (row.proposedBy === caller.id)
        throw new Refusal('forbidden', { detail: 'Another admin than the one who proposed it has to approve it.' });
      const proposer = await proposerOf(row, c.env.DB);
      const answer = await sendAgain(c, app(), { proposal: row, proposer, rehearse: false });
      if (!answer.ok) {
        const { code, detail, errors, current } = Problem.parse(await answer.json());
        throw new Refusal(code, {
          ...(detail ? { detail } : {}),
          ...(errors ? { errors } : {}),
          ...(current ? { current } : {}),
        });
      }
      // Where the change is in another database than the proposal, this was not ended with it.
      if ((await proposals.read(id))?.state === 'open') {
        const change = await findProposalChange(row, createDatabases(c.env));
        const end = { state: 'approved', by: caller.id, reason: null, change } as const;
        await endProposal(row, end, { stores, proposals, world, requestId });
      }
      return c.json(toProposal((await proposals.read(id))!), 200);
    })
    .openapi(decline, async (c) => {
      const { caller, stores, world, requestId } = c.var;
      const proposals = createProposals(c.env.DB);
      const row = await readOpenProposal(c.req.valid('param').id, proposals);
      const state = row.proposedBy === caller.id ? 'withdrawn' : 'declined';
      if (state === 'declined' && caller.jurisdiction !== null)
        throw new Refusal('outsideJurisdiction', { detail: 'Others’ proposals are for admins of the whole country.' });
      const end = { state, by: caller.id, reason: c.req.valid('json').reason, change: null } as const;
      await endProposal(row, end, { stores, proposals, world, requestId });
      return c.json(toProposal((await proposals.read(row.id))!), 200);
    });

async function namesOf(rows: readonly ProposalRow[], databases: readonly D1Database[]) {
  const ids = rows.flatMap(idsOf);
  const each = await Promise.all(databases.map((db) => readAuditNames(db, ids)));
  return Object.assign({}, ...each) as Record<string, string>;
}
