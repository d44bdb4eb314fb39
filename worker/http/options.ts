import type { OpenAPIHono } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import { ANNOTATION_TYPE } from '../../shared/schema/index.ts';
import { allowedMethods, declaredAccess } from './access.ts';
import type { AppEnv } from './context.ts';

/** What a container of notes takes (Linked Data Platform 1.0, 4.2.8 and 7.1). */
const ACCEPT_POST = new Map([['/v1/annotations/', ANNOTATION_TYPE]]);

/** Says in the answer to OPTIONS which methods an address takes. */
export function nameMethods(app: OpenAPIHono<AppEnv>): MiddlewareHandler<AppEnv> {
  let declared: ReturnType<typeof declaredAccess> | null = null;
  return async function nameMethods(c, next) {
    await next();
    if (c.req.method !== 'OPTIONS') return;
    declared ??= declaredAccess(app);
    const methods = allowedMethods(app, declared, c.req.path).flatMap((method) =>
      method === 'GET' ? ['GET', 'HEAD', 'OPTIONS'] : [method],
    );
    if (methods.length > 0) c.header('allow', methods.join(', '));
    const types = ACCEPT_POST.get(c.req.path);
    if (types) c.header('accept-post', types);
  };
}
