import { describe, expect, it } from 'vitest';
import { QueuePreview } from '../../shared/schema/index.ts';
import { readForeign } from '../../worker/services/foreign-annotation.ts';
import { buildApp, call, tokenOf } from '../support/worker-app.ts';

const app = buildApp();

/** Half of a pair is a string to JSON and nothing to an address. */
const HALF = '\ud800';

describe('half of a surrogate pair', () => {
  it('names nothing that a decision could be about', async () => {
    const decision = { on: 'capture', id: HALF, version: 1, request: { reason: 'Đọc bản gốc.' } };
    const body = { decisions: [decision] };
    const response = await call(app, { path: '/v1/queue/preview', token: await tokenOf('admin'), body });
    expect(response.status).toBe(200);
    expect(QueuePreview.parse(await response.json()).items[0]?.problem?.code).toBe('notFound');
  });

  it('is written as what stands for no letter, where a note from elsewhere replies to it', () => {
    const reply = { type: 'Annotation', id: 'a', motivation: 'replying', bodyValue: 'Đồng ý.', target: HALF };
    expect(readForeign(reply, { tags: new Map(), ids: new Set() })).toMatchObject({
      request: { target: 'urn:note:%EF%BF%BD' },
    });
  });
});
