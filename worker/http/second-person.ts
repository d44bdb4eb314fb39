import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context, MiddlewareHandler } from 'hono';
import { PutAside } from '../../shared/schema/index.ts';
import { keepProposal } from '../services/keep-proposal.ts';
import { NeedsSecondPerson, Rehearsed } from '../services/second-person.ts';
import { createProposals, type ProposalRow } from '../stores/proposals.ts';
import { executionOf } from './afterwards.ts';
import type { AppEnv, Caller } from './context.ts';

/** What a change answers where it waits for a second admin; `Location` is the proposal. */
export const PUT_ASIDE = {
  202: {
    description: 'It touches more links than one admin may change: it waits for a second one.',
    content: { 'application/json': { schema: PutAside } },
  },
};

/** Requests that one admin makes in another's name. Nothing that comes from outside is among them. */
const inNameOf = new WeakMap<Request, Caller>();

/** Sends a proposal again as it was sent, for its proposer, by the admin who asks now; a rehearsal needs no proposal to be kept. */
export async function sendAgain(
  c: Context<AppEnv>,
  app: OpenAPIHono<AppEnv>,
  {
    proposal,
    proposer,
    rehearse,
  }: {
    proposal: Pick<ProposalRow, 'id' | 'method' | 'path' | 'body' | 'ifMatch'>;
    proposer: Pick<Caller, 'id' | 'name' | 'role'>;
    rehearse: boolean;
  },
): Promise<Response> {
  const { method, path, body, ifMatch, id } = proposal;
  const headers = new Headers(body === null ? {} : { 'content-type': 'application/json' });
  for (const name of ['authorization', 'cf-access-jwt-assertion', 'cf-connecting-ip']) {
    const value = c.req.header(name);
    if (value) headers.set(name, value);
  }
  if (ifMatch !== null) headers.set('if-match', ifMatch);
  if (!rehearse) headers.set('idempotency-key', `proposal:${id}`);
  const request = new Request(new URL(path, c.req.url), { method, headers, body });
  const { caller } = c.var;
  inNameOf.set(request, { ...caller, ...proposer, second: { proposal: id, person: caller.id, rehearse } });
  return app.fetch(request, c.env, executionOf(c) ?? undefined);
}

/** The caller of a request that is made in another's name. */
export const callInName: MiddlewareHandler<AppEnv> = async (c, next) => {
  const caller = inNameOf.get(c.req.raw);
  if (caller) c.set('caller', caller);
  await next();
};

/** The answer to a change that was stopped on account of what it touches; null for any other error. */
export async function answerStopped(error: Error, c: Context<AppEnv>): Promise<Response | null> {
  if (error instanceof Rehearsed) return c.json(error.touched, 200);
  if (!(error instanceof NeedsSecondPerson)) return null;
  const { stores, world, caller, requestId } = c.var;
  const url = new URL(c.req.url);
  const body = await c.req.text();
  const sent = {
    method: c.req.method,
    path: `${url.pathname}${url.search}`,
    body: body || null,
    ifMatch: c.req.header('if-match') ?? null,
  };
  const proposals = createProposals(c.env.DB);
  const kept = await keepProposal(sent, error.change, { stores, proposals, world, caller, requestId });
  return c.json(kept, 202, { location: `/v1/proposals/${kept.proposal}` });
}
