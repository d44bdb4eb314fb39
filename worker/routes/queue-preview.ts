import { OpenAPIHono } from '@hono/zod-openapi';
import {
  type DecisionPreview,
  QUEUE_PREVIEW_MAX,
  QueuePreview,
  QueuePreviewRequest,
} from '../../shared/schema/index.ts';
import type { AppEnv } from '../http/context.ts';
import { describeRoute, WITHIN_JURISDICTION } from '../http/route.ts';
import { sendAgain } from '../http/second-person.ts';
import { toDecisionPreview, toRequest } from '../services/preview-decisions.ts';
import { createDatabases } from '../stores/databases.ts';

const preview = describeRoute('admin', {
  method: 'post',
  path: '/v1/queue/preview',
  ...WITHIN_JURISDICTION,
  tags: ['curation'],
  summary: 'What decisions would change, each for itself',
  description: `Every change is made and taken back in a transaction of its own: nothing is written. At most ${QUEUE_PREVIEW_MAX} decisions; \`problem\` says which would be refused, and why.`,
  request: { body: { required: true, content: { 'application/json': { schema: QueuePreviewRequest } } } },
  responses: { 200: { description: 'The changes.', content: { 'application/json': { schema: QueuePreview } } } },
});

/** `app` is the whole that each decision is sent to. */
export const queuePreviewRoutes = (app: () => OpenAPIHono<AppEnv>) =>
  new OpenAPIHono<AppEnv>().openapi(preview, async (c) => {
    const { decisions } = c.req.valid('json');
    const { all } = createDatabases(c.env);
    const items: DecisionPreview[] = [];
    for (const decision of decisions) {
      const proposal = { id: 'preview', ...toRequest(decision) };
      const answer = await sendAgain(c, app(), { proposal, proposer: c.var.caller, rehearse: true });
      items.push(await toDecisionPreview(answer, all));
    }
    return c.json({ items }, 200);
  });
