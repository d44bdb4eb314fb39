import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { toEntry } from '../../../extension/console/queue/entry.ts';
import type { Decision } from '../../../extension/console/queue/plan.ts';
import { type Job, writeMany } from '../../../extension/console/queue/write-many.ts';
import type { ServerCall } from '../../../extension/messages.ts';
import type { JudgementsRequest } from '../../../shared/schema/index.ts';
import { queueItem } from '../../support/queue-items.ts';

const job = (id: string, decision: Decision = { kind: 'confirm', instrument: 'i_1' }): Job => ({
  entry: toEntry('ambiguous', queueItem({ id }), null),
  decision,
  key: `key-${id}`,
});
const relation = (id: string): Job => ({
  entry: toEntry('relations', queueItem({ id }), null),
  decision: { kind: 'relation', state: 'confirmed' },
  key: `key-${id}`,
});
type Answer = { kind: 'ok'; value: unknown } | { kind: 'refused'; code: string; errors: object[]; requestId: string };

/** A server that answers each call; what it was sent. */
function server(answer: (citations: string[]) => Answer) {
  const calls: { path: string; key: string | undefined; citations: string[] }[] = [];
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation((async ({ call }: { call: ServerCall }) => {
    const citations = ((call.body as JudgementsRequest).citations ?? []).map(({ id }) => id);
    calls.push({ path: call.path, key: call.key, citations });
    return citations.length > 0 ? answer(citations) : { kind: 'ok', value: { seq: 90, seqs: [90] } };
  }) as never);
  return calls;
}
const numbered = (citations: string[]): Answer => ({
  kind: 'ok',
  value: { seqs: citations.map((id) => Number(id.slice(2))) },
});
const refused = (path: string, ...ids: string[]): Answer => ({
  kind: 'refused',
  code: 'preconditionFailed',
  requestId: 'r',
  errors: ids.map((message) => ({ path, message })),
});
const write = (jobs: Job[]) => writeMany(jobs, { reason: 'Cùng một lời.', onStep: () => {}, stopped: () => false });
const ids = (entries: readonly Job['entry'][]) => entries.map(({ item }) => item.id);

afterEach(() => vi.restoreAllMocks());

describe('words on many citations', () => {
  it('are one request, and the rest goes on one by one', async () => {
    const calls = server(numbered);
    const outcome = await write([job('c_1'), job('c_2'), relation('r_1'), relation('r_2')]);
    expect(calls.map(({ path }) => path)).toEqual([
      '/v1/citations/judgements',
      '/v1/relations/decisions',
      '/v1/relations/decisions',
    ]);
    expect(calls[0]!.citations).toEqual(['c_1', 'c_2']);
    expect(outcome.changes).toEqual([1, 2, 90, 90]);
  });

  it('of which the server refuses some by name are sent again without those', async () => {
    const calls = server((citations) => (citations.includes('c_2') ? refused('refused', 'c_2') : numbered(citations)));
    const outcome = await write([job('c_1'), job('c_2'), job('c_3')]);
    expect(calls.map(({ citations }) => citations)).toEqual([
      ['c_1', 'c_2', 'c_3'],
      ['c_1', 'c_3'],
    ]);
    expect(new Set(calls.map(({ key }) => key)).size).toBe(2);
    expect([ids(outcome.settled), outcome.failed.map(({ job: { entry } }) => entry.item.id)]).toEqual([
      ['c_1', 'c_3'],
      ['c_2'],
    ]);
  });

  it('of several databases are sent apart', async () => {
    const calls = server((citations) =>
      citations.includes('c_1') && citations.includes('c_2') ? refused('elsewhere', 'c_2', 'c_3') : numbered(citations),
    );
    const outcome = await write([job('c_1'), job('c_2'), job('c_3')]);
    expect(calls.slice(1).map(({ citations }) => citations)).toEqual([['c_1'], ['c_2', 'c_3']]);
    expect(ids(outcome.settled).sort()).toEqual(['c_1', 'c_2', 'c_3']);
  });

  it('that wait for a second admin wait as one proposal', async () => {
    server(() => ({ kind: 'ok', value: { waitsFor: 'secondPerson', proposal: 'q_1', links: 2, above: 1 } }));
    const { asides, changes } = await write([job('c_1'), job('c_2')]);
    expect(asides.map(({ waiting }) => waiting.proposal)).toEqual(['q_1', 'q_1']);
    expect(changes).toEqual([]);
  });

  it('that are refused without a name are not sent again', async () => {
    const calls = server(() => refused('body', 'x'));
    expect((await write([job('c_1'), job('c_2')])).failed).toHaveLength(2);
    expect(calls).toHaveLength(1);
  });
});
