import { describe, expect, test } from 'vitest';
import type { Cache } from '../../../extension/api/cache.ts';
import type { Client, ServerRequest } from '../../../extension/api/client.ts';
import type { StoredAnswer } from '../../../extension/api/database.ts';
import { createLine } from '../../../extension/api/line.ts';
import type { AskPacks } from '../../../extension/api/pack-answers.ts';
import type { Reply } from '../../../extension/api/reply.ts';
import { createResolver } from '../../../extension/api/resolve.ts';
import type { Session, Trouble } from '../../../extension/settings.ts';
import type { PageContext, ResolveReply, ResolveRequest } from '../../../shared/schema/index.ts';
import { found, stated } from '../../support/outcomes.ts';
import { heldSetting } from '../../support/settings.ts';

const context: PageContext = {
  letterheadIssuer: null,
  letterheadPlace: 'Lạng Sơn',
  issuedOn: '2024-05-31',
  portal: 'lang-son',
  home: null,
};
const signedIn: Session = {
  token: 'secret',
  role: 'reviewer',
  name: 'A',
  expiresAt: '2099-01-01T00:00:00.000Z',
  api: '1.0',
};

function memoryCache(): Cache & { held: Map<string, StoredAnswer> } {
  const held = new Map<string, StoredAnswer>();
  return {
    held,
    read: async (keys) => new Map(keys.flatMap((key) => (held.has(key) ? [[key, held.get(key)!]] : []))),
    write: async (answers) => {
      for (const answer of answers) held.set(answer.key, answer);
    },
    doubt: async () => {},
    tidy: async () => {},
    clear: async () => held.clear(),
  };
}

const noPacks: AskPacks = async () => new Map();

function world({ begin = new Date('2026-11-20T09:00:00.000Z'), cache = memoryCache(), askPacks = noPacks } = {}) {
  let at = begin;
  const account = heldSetting<Session | null>(signedIn);
  let reply: (request: ResolveRequest) => Reply<ResolveReply> = ({ citations }) => ({
    kind: 'ok',
    value: {
      asOf: at.toISOString(),
      scope: 'lang-son',
      findings: [],
      outcomes: citations.map(({ ref }) => found({}, ref)),
    },
  });
  const sent: ResolveRequest[] = [];
  const client = (async (request: ServerRequest<unknown>) => {
    sent.push(request.body as ResolveRequest);
    await Promise.resolve();
    return reply(request.body as ResolveRequest);
  }) as Client;
  const now = () => at;
  const line = createLine(heldSetting<Trouble | null>(null), now, () => 0.5);
  const resolve = createResolver({
    client,
    cache,
    line,
    server: heldSetting<string | null>('https://a.vn'),
    session: account,
    askPacks,
    now,
  });
  return {
    resolve,
    sent,
    cache,
    account,
    pass: (milliseconds: number) => {
      at = new Date(at.getTime() + milliseconds);
    },
    answer: (next: typeof reply) => {
      reply = next;
    },
  };
}

const HOUR = 3_600_000;

const answerOf = (outcome: ResolveReply['outcomes'][number]): Reply<ResolveReply> => ({
  kind: 'ok',
  value: { asOf: '2026-11-22T09:00:00.000Z', scope: 'lang-son', findings: [], outcomes: [outcome] },
});

test("each citation gets its outcome under the page's own handle", async () => {
  const { resolve } = world();
  const { answers, scope, connection } = await resolve(context, [
    stated({ ref: 'a' }),
    stated({ ref: 'b', symbol: '1/QĐ-UBND' }),
  ]);
  expect(Object.keys(answers)).toEqual(['a', 'b']);
  expect(answers.b).toMatchObject({ stale: false, outcome: { kind: 'found', ref: 'b' } });
  expect(scope).toBe('lang-son');
  expect(connection.kind).toBe('connected');
});

test('one instrument cited three times is asked about once', async () => {
  const { resolve, sent } = world();
  const { answers } = await resolve(
    context,
    ['a', 'b', 'c'].map((ref) => stated({ ref })),
  );
  expect(sent[0]?.citations).toHaveLength(1);
  expect(sent[0]).toMatchObject({ findings: false, listed: true });
  expect(Object.keys(answers)).toEqual(['a', 'b', 'c']);
});

test('a second look is served without a request', async () => {
  const { resolve, sent } = world();
  await resolve(context, [stated()]);
  await resolve(context, [stated()]);
  expect(sent).toHaveLength(1);
});

test('a service worker that was ended in between begins anew from the store', async () => {
  const before = world();
  await before.resolve(context, [stated()]);
  const after = world({ cache: before.cache });
  const { answers } = await after.resolve(context, [stated({ ref: 'b' })]);
  expect(after.sent).toHaveLength(0);
  expect(answers.b).toMatchObject({ stale: false, outcome: { kind: 'found' } });
});

test('another province of the page is another question', async () => {
  const { resolve, sent } = world();
  await resolve(context, [stated()]);
  await resolve({ ...context, portal: 'quang-ngai' }, [stated()]);
  expect(sent).toHaveLength(2);
});

test('after midnight an answer is asked for again, however young: a status holds for its day', async () => {
  const { resolve, sent, pass } = world({ begin: new Date(2026, 10, 20, 23, 30) });
  await resolve(context, [stated()]);
  pass(0.4 * HOUR);
  await resolve(context, [stated()]);
  expect(sent).toHaveLength(1);
  pass(0.2 * HOUR);
  await resolve(context, [stated()]);
  expect(sent).toHaveLength(2);
});

test('what was not in the index is asked for again after an hour', async () => {
  const { resolve, sent, pass, answer } = world();
  answer(({ citations }) => ({
    kind: 'ok',
    value: {
      asOf: '2026-11-20T09:00:00.000Z',
      scope: null,
      findings: [],
      outcomes: citations.map(({ ref }) => ({ kind: 'notFound', ref, series: null })),
    },
  }));
  await resolve(context, [stated()]);
  pass(0.9 * HOUR);
  await resolve(context, [stated()]);
  expect(sent).toHaveLength(1);
  pass(0.2 * HOUR);
  await resolve(context, [stated()]);
  expect(sent).toHaveLength(2);
});

test('two tabs that ask the same at once make one request', async () => {
  const { resolve, sent } = world();
  const both = await Promise.all([resolve(context, [stated({ ref: 'a' })]), resolve(context, [stated({ ref: 'b' })])]);
  expect(sent).toHaveLength(1);
  expect(both.map(({ answers }) => Object.keys(answers))).toEqual([['a'], ['b']]);
});

test('2,500 citations go in requests of at most 1,000', async () => {
  const { resolve, sent } = world();
  const many = Array.from({ length: 2500 }, (_, index) => stated({ ref: `r${index}`, symbol: `${index}/QĐ-UBND` }));
  const { answers } = await resolve(context, many);
  expect(sent.map(({ citations }) => citations.length)).toEqual([1000, 1000, 500]);
  expect(Object.values(answers).every((answer) => 'outcome' in answer)).toBe(true);
});

test('a request that is too large is halved until it fits', async () => {
  const { resolve, sent, answer } = world();
  answer(({ citations }) =>
    citations.length > 3
      ? { kind: 'tooLarge' }
      : {
          kind: 'ok',
          value: {
            asOf: '2026-11-20T09:00:00.000Z',
            scope: null,
            findings: [],
            outcomes: citations.map(({ ref }) => found({}, ref)),
          },
        },
  );
  const many = Array.from({ length: 10 }, (_, index) => stated({ ref: `r${index}`, symbol: `${index}/QĐ-UBND` }));
  const { answers } = await resolve(context, many);
  expect(sent.map(({ citations }) => citations.length)).toEqual([10, 5, 5, 3, 2, 3, 2]);
  expect(Object.values(answers).filter((one) => 'outcome' in one)).toHaveLength(10);
});

test('without a network an old answer is served as old, and what was never seen as not checked', async () => {
  const { resolve, pass, answer } = world();
  await resolve(context, [stated({ ref: 'seen' })]);
  pass(48 * HOUR);
  answer(() => ({ kind: 'offline' }));
  const { answers, connection } = await resolve(context, [
    stated({ ref: 'seen' }),
    stated({ ref: 'new', symbol: '9/QĐ-UBND' }),
  ]);
  expect(answers.seen).toMatchObject({ stale: true, asOf: '2026-11-20T09:00:00.000Z' });
  expect(answers.new).toEqual({ unchecked: 'offline' });
  expect(connection.kind).toBe('offline');
});

test('fifty pages at a dead server make at most four requests', async () => {
  const { resolve, sent, answer } = world();
  answer(() => ({ kind: 'offline' }));
  const pages = Array.from({ length: 50 }, (_, page) => resolve(context, [stated({ symbol: `${page}/QĐ-UBND` })]));
  await Promise.all(pages);
  expect(sent.length).toBeLessThanOrEqual(4);
});

test('fifty tabs that show one page ask once, and while the server wants a pause not at all', async () => {
  const { resolve, sent, answer } = world();
  answer(() => ({ kind: 'serverError', retryInSeconds: 600, requestId: null, transient: true }));
  const citations = [stated({ ref: 'a' }), stated({ ref: 'b', symbol: '9/QĐ-UBND' })];
  const tabs = () => Promise.all(Array.from({ length: 50 }, () => resolve(context, citations, null, true)));
  await tabs();
  const replies = await tabs();
  expect(sent).toHaveLength(1);
  expect(replies.every(({ connection }) => connection.kind === 'serverError')).toBe(true);
});

test('signed out, nothing is asked and nothing stored is shown', async () => {
  const { resolve, sent, account } = world();
  await resolve(context, [stated({ ref: 'a' })]);
  await account.write(null);
  const { answers, connection } = await resolve(context, [stated({ ref: 'a' })]);
  expect(sent).toHaveLength(1);
  expect(answers).toEqual({ a: { unchecked: 'signedOut' } });
  expect(connection.kind).toBe('signedOut');
});

test('a sign-in that the server calls expired is said on each reference', async () => {
  const { resolve, answer } = world();
  answer(() => ({ kind: 'refused', code: 'expired', requestId: 'r' }));
  const { answers, connection } = await resolve(context, [stated({ ref: 'a' })]);
  expect(connection.kind).toBe('expired');
  expect(answers).toEqual({ a: { unchecked: 'expired' } });
});

test('an outcome that answers no question is dropped', async () => {
  const { resolve, answer, cache } = world();
  answer(() => ({
    kind: 'ok',
    value: { asOf: '2026-11-20T09:00:00.000Z', scope: null, findings: [], outcomes: [found({}, '99')] },
  }));
  const { answers } = await resolve(context, [stated({ ref: 'a' })]);
  expect(answers).toEqual({ a: { unchecked: 'serverError' } });
  expect(cache.held.size).toBe(0);
});

test('what disagrees with the index comes with the answer, also with a stored one', async () => {
  const { resolve } = world();
  const cited = stated({ ref: 'a', issuedOn: '2023-11-12' });
  const codes = async () => {
    const answer = (await resolve(context, [cited])).answers.a;
    return answer && 'outcome' in answer ? answer.findings?.map(({ code }) => code) : null;
  };
  expect(await codes()).toEqual(['dateDiffers']);
  expect(await codes()).toEqual(['dateDiffers']);
});

test('two dates for one symbol on a page are seen, whoever was asked before', async () => {
  const { resolve } = world();
  await resolve(context, [stated({ ref: 'x' })]);
  const { answers } = await resolve(context, [stated({ ref: 'a' }), stated({ ref: 'b', issuedOn: '2023-11-12' })]);
  expect(JSON.stringify(answers.b)).toContain('inconsistentWithin');
});

const SILENCE = new Promise<never>(() => {});

test('at once, what is stored comes without waiting, the rest is left open, and one question is under way', async () => {
  const { resolve, sent, pass, answer } = world();
  await resolve(context, [stated({ ref: 'seen' })]);
  pass(48 * HOUR);
  answer(() => SILENCE as never);
  const both = [stated({ ref: 'seen' }), stated({ ref: 'new', symbol: '9/QĐ-UBND' })];
  const { answers, more, connection } = await resolve(context, both, null, true);
  expect(answers).toMatchObject({ seen: { stale: true, asOf: '2026-11-20T09:00:00.000Z' } });
  expect(Object.keys(answers)).toEqual(['seen']);
  expect([more, connection.kind, sent.length]).toEqual([true, 'connected', 2]);
  await resolve(context, both, null, true);
  expect(sent).toHaveLength(2);
});

test('an answer that is on its way is waited for, though the server is left alone since it was asked', async () => {
  const { resolve, pass, answer } = world();
  await resolve(context, [stated({ ref: 'seen' })]);
  pass(48 * HOUR);
  const late = Promise.withResolvers<Reply<ResolveReply>>();
  answer(() => late.promise as never);
  await resolve(context, [stated({ ref: 'seen' })], null, true);
  answer(() => ({ kind: 'serverError', retryInSeconds: 600, requestId: null, transient: true }));
  await resolve(context, [stated({ symbol: '9/QĐ-UBND' })]);
  const waiting = resolve(context, [stated({ ref: 'seen' })]);
  await new Promise((done) => setTimeout(done));
  late.resolve(answerOf(found({ title: 'Mới' }, '0')));
  expect((await waiting).answers.seen).toMatchObject({ stale: false, outcome: { instrument: { title: 'Mới' } } });
});

test('at once, a page of which nothing is stored is answered when the server has answered', async () => {
  const { resolve } = world();
  const { answers, more } = await resolve(context, [stated({ ref: 'a' })], null, true);
  expect([more, answers.a]).toMatchObject([undefined, { stale: false }]);
});

test('at once, a server that is left alone is not waited for', async () => {
  const { resolve, pass, answer } = world();
  await resolve(context, [stated({ ref: 'a' })]);
  pass(48 * HOUR);
  answer(() => ({ kind: 'rateLimited', retryInSeconds: 600 }));
  await resolve(context, [stated({ ref: 'a' })]);
  const { answers, more, connection } = await resolve(context, [stated({ ref: 'a' })], null, true);
  expect([more, connection.kind, answers.a]).toMatchObject([undefined, 'rateLimited', { stale: true }]);
});

describe('with an offline pack', () => {
  const packOf =
    (asOf: string, knows: string | null): AskPacks =>
    async (_, __, citations) =>
      new Map(
        citations
          .filter(({ symbol }) => symbol === knows)
          .map(({ ref }) => [ref, { asOf, outcome: found({ title: 'Theo gói' }, ref) }]),
      );
  const SYMBOL = stated().symbol;

  test('without a server it answers what it knows, as of its day; what it does not speak for is not checked', async () => {
    const { resolve, answer } = world({ askPacks: packOf('2026-11-01T00:00:00.000Z', SYMBOL) });
    answer(() => ({ kind: 'offline' }));
    const { answers } = await resolve(context, [stated({ ref: 'a' }), stated({ ref: 'b', symbol: '9/QĐ-UBND' })]);
    expect(answers.a).toMatchObject({
      pack: true,
      stale: true,
      asOf: '2026-11-01T00:00:00.000Z',
      outcome: { ref: 'a' },
    });
    expect(answers.b).toEqual({ unchecked: 'offline' });
  });

  test('the answer of the server takes its place, and it is never stored as one', async () => {
    const { resolve, cache } = world({ askPacks: packOf('2026-11-01T00:00:00.000Z', SYMBOL) });
    const first = await resolve(context, [stated({ ref: 'a' })], null, true);
    expect([first.more, first.answers.a]).toMatchObject([true, { pack: true }]);
    expect(cache.held.size).toBe(0);
    const { answers } = await resolve(context, [stated({ ref: 'a' })]);
    expect(answers.a).toMatchObject({ stale: false });
    expect(answers.a).not.toHaveProperty('pack');
  });

  test.each<[string, string, boolean]>([
    ['newer', '2026-11-21T00:00:00.000Z', true],
    ['older', '2026-11-19T00:00:00.000Z', false],
  ])('a pack that is %s than the stored answer', async (_, asOf, isPack) => {
    const { resolve, pass, answer } = world({ askPacks: packOf(asOf, SYMBOL) });
    await resolve(context, [stated({ ref: 'a' })]);
    pass(48 * HOUR);
    answer(() => ({ kind: 'offline' }));
    const { answers } = await resolve(context, [stated({ ref: 'a' })]);
    expect('pack' in answers.a!).toBe(isPack);
  });
});
