import type { OpenAPIHono } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Role } from '../../shared/schema/index.ts';
import type { AppEnv, Caller } from './context.ts';
import { charge } from './costs.ts';
import { Refusal } from './problem.ts';
import { readLinkSecret } from './reconcile-link.ts';
import type { Access } from './route.ts';

const RANK: Record<Role, number> = { reviewer: 1, staff: 2, admin: 3 };

interface Declared {
  access: Access;
  /** Whether one whose work is kept to a place may come through, for the route itself looks at what is changed. */
  within: boolean;
}

/** `METHOD /path/{of}/route` -> what it declares, for every described route of the app. */
export function declaredAccess(app: OpenAPIHono<AppEnv>): Map<string, Declared> {
  const declared = new Map<string, Declared>();
  for (const definition of app.openAPIRegistry.definitions) {
    if (definition.type !== 'route') continue;
    const { method, path } = definition.route;
    const told = definition.route as { 'x-role'?: Access; 'x-jurisdiction'?: true };
    const access = told['x-role'];
    const within = access !== 'admin' || method === 'get' || told['x-jurisdiction'] === true;
    if (access) declared.set(`${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`, { access, within });
  }
  return declared;
}

/** The methods that some route takes at a path. */
export function allowedMethods(app: OpenAPIHono<AppEnv>, declared: Map<string, Declared>, path: string): string[] {
  return ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].filter((method) =>
    app.router.match(method, path)[0].some(([[, route]]) => declared.has(`${method} ${route.path}`)),
  );
}

/** Lets a request through only to a route that declares a role, and only a caller who has it. */
export function requireAccess(
  app: OpenAPIHono<AppEnv>,
  findCaller: (
    sent: { authorization: string | undefined; assertion: string | undefined; linkSecret: string | null },
    context: AppEnv['Variables'] & { env: AppEnv['Bindings'] },
  ) => Promise<Caller>,
): MiddlewareHandler<AppEnv> {
  let declared: Map<string, Declared> | null = null;
  return async function requireAccess(c, next) {
    declared ??= declaredAccess(app);
    const method = c.req.method === 'HEAD' ? 'GET' : c.req.method;
    const route = `${method} ${routePath(c, -1)}`;
    const found = declared.get(route);
    if (!found) {
      const methods = allowedMethods(app, declared, c.req.path);
      if (methods.length) throw new Refusal('methodNotAllowed', { headers: { allow: methods.join(', ') } });
      throw new Refusal('notFound');
    }
    const { access, within } = found;
    if (access !== 'anyone') {
      const sent = {
        authorization: c.req.header('authorization'),
        assertion: c.req.header('cf-access-jwt-assertion'),
        linkSecret: readLinkSecret(c.req.raw.url),
      };
      const caller = await findCaller(sent, { ...c.var, env: c.env });
      if (RANK[caller.role] < RANK[access])
        throw new Refusal('forbidden', { detail: `This needs the role ${access}.` });
      if (caller.jurisdiction !== null && !within)
        throw new Refusal('outsideJurisdiction', { detail: 'This is for admins of the whole country.' });
      c.set('caller', caller);
    }
    charge(c, route);
    await next();
  };
}
