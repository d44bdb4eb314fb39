import { createRoute, type RouteConfig } from '@hono/zod-openapi';
import { Problem, type ProblemCode, type Role } from '../../shared/schema/index.ts';
import { problemStatus } from './problem.ts';

/** The least role a route needs; `anyone` means no sign-in. */
export type Access = 'anyone' | Role;

const ALWAYS: ProblemCode[] = ['rateLimited', 'internal', 'unavailable'];
const SIGNED_IN: ProblemCode[] = ['unauthenticated', 'expired', 'forbidden'];
const OUTSIDE: ProblemCode[] = ['outsideJurisdiction'];
const WITH_BODY: ProblemCode[] = ['badRequest', 'tooLarge', 'unsupported'];

function problems(codes: ProblemCode[]): RouteConfig['responses'] {
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of codes) {
    const status = problemStatus(code);
    byStatus.set(status, [...new Set([...(byStatus.get(status) ?? []), code])]);
  }
  return Object.fromEntries(
    [...byStatus].map(([status, names]) => [
      status,
      { description: `Problem: ${names.join(', ')}.`, content: { 'application/problem+json': { schema: Problem } } },
    ]),
  );
}

/** Put into an admin's route that asks itself whose documents it changes; all others that write are for the whole country. */
export const WITHIN_JURISDICTION = { 'x-jurisdiction': true } as const;

/** A route with its role, and the problems it can answer with, written into its description. */
export function describeRoute<const R extends RouteConfig>(access: Access, route: R, codes: ProblemCode[] = []) {
  const all = [
    ...ALWAYS,
    ...(access === 'anyone' ? [] : SIGNED_IN),
    ...(access === 'admin' && route.method !== 'get' ? OUTSIDE : []),
    ...(route.request?.body ? WITH_BODY : []),
    ...codes,
  ];
  return createRoute({
    ...route,
    'x-role': access,
    security: access === 'anyone' ? [] : [{ token: [] }, { access: [] }],
    responses: { ...route.responses, ...problems(all) },
  } as R);
}
