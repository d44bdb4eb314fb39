import { OpenAPIHono } from '@hono/zod-openapi';
import { HTTPException } from 'hono/http-exception';
import type { World } from './env.ts';
import { requireAccess } from './http/access.ts';
import { createAccessKeys } from './http/access-keys.ts';
import type { AppEnv } from './http/context.ts';
import { allowOrigins } from './http/cors.ts';
import { readOwnWrites } from './http/database-session.ts';
import { keeping, tagAnswers } from './http/etags.ts';
import { routedPath } from './http/instrument-path.ts';
import { limitBody } from './http/limits.ts';
import { nameMethods } from './http/options.ts';
import { problemResponse, Refusal } from './http/problem.ts';
import { createRateLimit } from './http/rate-limit.ts';
import { withoutLinkSecret } from './http/reconcile-link.ts';
import { answerStopped, callInName } from './http/second-person.ts';
import { secureAnswers } from './http/security-headers.ts';
import { refuseInvalid } from './http/validation.ts';
import { annotationContainerRoutes } from './routes/annotation-container.ts';
import { annotationSearchRoutes } from './routes/annotation-search.ts';
import { annotationTransferRoutes } from './routes/annotation-transfer.ts';
import { annotationRoutes } from './routes/annotations.ts';
import { auditRoutes } from './routes/audit.ts';
import { captureRoutes } from './routes/captures.ts';
import { checkRoutes } from './routes/check.ts';
import { correctionRoutes } from './routes/corrections.ts';
import { coverageRoutes } from './routes/coverage.ts';
import { descriptionRoutes } from './routes/description.ts';
import { exportRoutes } from './routes/export.ts';
import { graphRoutes } from './routes/graph.ts';
import { groupRoutes } from './routes/groups.ts';
import { healthRoutes } from './routes/health.ts';
import { importHistoryRoutes } from './routes/import-history.ts';
import { importRoutes } from './routes/imports.ts';
import { instrumentRoutes } from './routes/instruments.ts';
import { inviteRoutes } from './routes/invites.ts';
import { judgementRoutes } from './routes/judgements.ts';
import { mergingRoutes } from './routes/merging.ts';
import { noteTagRoutes } from './routes/note-tags.ts';
import { packRoutes } from './routes/packs.ts';
import { passageRoutes } from './routes/passages.ts';
import { peopleRoutes } from './routes/people.ts';
import { peopleRecordRoutes } from './routes/people-records.ts';
import { proposalRoutes } from './routes/proposals.ts';
import { queueRoutes } from './routes/queue.ts';
import { queuePreviewRoutes } from './routes/queue-preview.ts';
import { reconcileRoutes } from './routes/reconcile.ts';
import { reconcileLinkRoutes } from './routes/reconcile-links.ts';
import { reconcileSuggestRoutes } from './routes/reconcile-suggest.ts';
import { recordRoutes } from './routes/record.ts';
import { rejectionRoutes } from './routes/rejections.ts';
import { relationRoutes } from './routes/relations.ts';
import { reportRoutes } from './routes/reports.ts';
import { resolveRoutes } from './routes/resolve.ts';
import { searchRoutes } from './routes/search.ts';
import { secondPersonRoutes } from './routes/second-person.ts';
import { sessionRoutes } from './routes/session.ts';
import { successionRoutes } from './routes/successions.ts';
import { suggestionRoutes } from './routes/suggestions.ts';
import { unitCodeRoutes } from './routes/unit-codes.ts';
import { vocabularyProgressRoutes } from './routes/vocabulary-progress.ts';
import { accessIsOn, findAccessCaller } from './services/find-access-caller.ts';
import { findCaller } from './services/find-caller.ts';
import { findLinkCaller } from './services/find-link-caller.ts';
import { createStores } from './stores/index.ts';
import { isTransient } from './stores/transient.ts';

function toProblem(error: Error, asked: { requestId: string; acceptLanguage: string | undefined }): Response {
  const { requestId } = asked;
  if (error instanceof Refusal) return problemResponse(error.code, asked, error.details);
  if (error instanceof HTTPException && error.status === 400)
    return problemResponse('badRequest', asked, { detail: 'The body is not JSON.' });
  if (error instanceof HTTPException && error.status === 415) return problemResponse('unsupported', asked);
  console.error(JSON.stringify({ requestId, message: error.message, stack: error.stack }));
  if (isTransient(error)) return problemResponse('unavailable', asked, { headers: { 'retry-after': '2' } });
  return problemResponse('internal', asked);
}

/** The whole Worker; `world` is its clock, its dice and its way out. */
export function createApp(world: World) {
  const app: OpenAPIHono<AppEnv> = new OpenAPIHono<AppEnv>({
    getPath: (request) => withoutLinkSecret(routedPath(request)),
    defaultHook: refuseInvalid,
  });
  const spend = createRateLimit();
  const keys = createAccessKeys(world);

  app.use(async function identify(c, next) {
    c.set('requestId', crypto.randomUUID());
    c.set('world', world);
    c.set('spend', spend);
    await next();
    c.header('x-request-id', c.var.requestId);
    if (!c.res.headers.has('cache-control')) c.header('cache-control', keeping(c.req.path, c.res.headers.has('etag')));
  });
  app.use(readOwnWrites);
  app.use(async function withStores(c, next) {
    c.set('stores', createStores(c.env, world));
    await next();
  });
  app.use(secureAnswers, nameMethods(app), allowOrigins);
  app.use(
    requireAccess(app, ({ authorization, assertion, linkSecret }, { stores, env, requestId }) => {
      if (linkSecret) return findLinkCaller(linkSecret, stores.links, world.now());
      // A token says which person is meant; beside it, Access has only let the request in.
      if (assertion && !authorization && accessIsOn(env))
        return findAccessCaller(assertion, { env, world, stores, requestId, keys });
      return findCaller(authorization, stores.people, world.now());
    }),
  );
  app.use(callInName);
  app.use(limitBody);
  app.use(tagAnswers);

  app.route('/', healthRoutes());
  app.route('/', sessionRoutes());
  app.route('/', inviteRoutes());
  app.route('/', peopleRoutes());
  app.route('/', peopleRecordRoutes());
  app.route('/', groupRoutes());
  app.route('/', noteTagRoutes());
  app.route('/', unitCodeRoutes());
  app.route('/', successionRoutes());
  app.route('/', vocabularyProgressRoutes());
  app.route('/', resolveRoutes());
  app.route('/', checkRoutes());
  app.route('/', captureRoutes());
  app.route('/', instrumentRoutes());
  app.route('/', passageRoutes());
  app.route('/', reportRoutes());
  app.route('/', annotationContainerRoutes());
  app.route('/', annotationSearchRoutes());
  app.route('/', annotationRoutes());
  app.route('/', annotationTransferRoutes());
  app.route('/', correctionRoutes());
  app.route('/', recordRoutes());
  app.route('/', mergingRoutes());
  app.route('/', judgementRoutes());
  app.route('/', suggestionRoutes());
  app.route('/', auditRoutes());
  app.route('/', secondPersonRoutes());
  app.route(
    '/',
    proposalRoutes(() => app),
  );
  app.route('/', rejectionRoutes());
  app.route('/', relationRoutes());
  app.route('/', queueRoutes());
  app.route(
    '/',
    queuePreviewRoutes(() => app),
  );
  app.route('/', importHistoryRoutes());
  app.route('/', importRoutes());
  app.route('/', exportRoutes());
  app.route('/', searchRoutes());
  app.route('/', graphRoutes());
  app.route('/', coverageRoutes());
  app.route('/', packRoutes());
  app.route('/', reconcileRoutes());
  app.route('/', reconcileSuggestRoutes());
  app.route('/', reconcileLinkRoutes());
  app.route(
    '/',
    descriptionRoutes(() => app),
  );

  app.onError(
    async (error, c) =>
      (await answerStopped(error, c)) ??
      toProblem(error, { requestId: c.var.requestId, acceptLanguage: c.req.header('accept-language') }),
  );
  return app;
}
