import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { type CheckReply, type Instrument, Problem, ProblemCode } from '../../shared/schema/index.ts';
import type { Env } from '../../worker/env.ts';
import { declaredAccess } from '../../worker/http/access.ts';
import { BODY_MAX } from '../../worker/http/limits.ts';
import { titleLanguage } from '../../worker/http/problem.ts';
import { context, stated } from '../support/citations.ts';
import { hookDatabase } from '../support/failing-database.ts';
import { fillIndex } from '../support/index-rows.ts';
import { letter } from '../support/letters.ts';
import { buildApp, type Call, call, createClient, testEnv, tokenOf } from '../support/worker-app.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const app = buildApp();
const ROUTES = [...declaredAccess(app).keys()];
let token: string;

interface Operation {
  parameters?: { name: string; in: string }[];
  requestBody?: { content: Record<string, { schema: { $ref: string } }> };
  responses: Record<string, { description: string }>;
}
interface Described {
  info: { description: string };
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, { properties?: Record<string, unknown> }> };
}
let described: Described;

beforeAll(async () => {
  token = await tokenOf('admin');
  described = (await (await call(app, { path: '/openapi.json' })).json()) as Described;
  await fillIndex([{ id: 'i_one', symbol: '1/QĐ-UBND', title: 'phân công nhiệm vụ', holding: 'held' }]);
});

/** What stands for a number in a path. */
const NUMBERS: Readonly<Record<string, string>> = { sequence: '0', seq: '99999' };

/** `PUT /v1/imports/:id/chunks/:sequence` -> its method and a path to send. */
function partsOf(route: string, params: Record<string, string> = {}): { method: string; path: string } {
  const [method = '', pattern = ''] = route.split(' ');
  const path = pattern.replace(/:(\w+)/g, (_, name: string) => params[name] ?? NUMBERS[name] ?? 'none');
  return { method, path };
}
const operationOf = (route: string): Operation => {
  const [method = '', path = ''] = route.split(' ');
  return described.paths[path.replace(/:(\w+)/g, '{$1}')]![method.toLowerCase()]!;
};
const WITH_BODY = new Set(
  app.openAPIRegistry.definitions.flatMap((definition) => {
    if (definition.type !== 'route' || !definition.route.request?.body) return [];
    return `${definition.route.method.toUpperCase()} ${definition.route.path.replace(/\{(\w+)\}/g, ':$1')}`;
  }),
);
const hasBody = (route: string) => WITH_BODY.has(route);
const problemOf = async (response: Response) => Problem.parse(await response.json());

/** What the routes that charge by what they are asked for are asked for here. */
const BODIES: Record<string, unknown> = {
  'POST /v1/resolve': { context: context(), citations: [stated({ symbol: '1/QĐ-UBND' })] },
  'POST /v1/check': { text: 'Căn cứ Quyết định số 1/QĐ-UBND.' },
  'POST /v1/instruments': { text: letter({ symbol: '1/UBND-VX', date: '1/2/2023', body: 'Kính gửi.' }) },
};

describe('every route', () => {
  it.each(ROUTES)('%s refuses who asks too much, and says when to come again', async (route) => {
    const limited: Env = { ...testEnv, CITATIONS_PER_MINUTE: '1' };
    const own = buildApp();
    const ask = () =>
      call(
        own,
        {
          ...partsOf(route),
          token,
          body: hasBody(route) ? (BODIES[route] ?? {}) : undefined,
          headers: { 'cf-connecting-ip': '203.0.113.7' },
        },
        limited,
      );
    if (route !== 'DELETE /v1/session') await ask();
    else
      await call(own, { path: '/healthz', headers: {} }).then(() => call(own, { path: '/v1/session', token }, limited));
    const refused = await ask();
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('60');
    expect((await problemOf(refused)).code).toBe('rateLimited');
  });

  it.each(ROUTES.filter(hasBody))('%s refuses a body over the cap', async (route) => {
    const response = await call(app, { ...partsOf(route), token, body: { pad: 'x'.repeat(BODY_MAX) } });
    expect((await problemOf(response)).code).toBe('tooLarge');
  });

  it.each(ROUTES.filter((route) => !/ \/(?:healthz|docs|openapi\.json)$|^(?:POST|DELETE) \/v1\/session$/.test(route)))(
    '%s gives a bookmark',
    async (route) => {
      const body = hasBody(route) ? (BODIES[route] ?? {}) : undefined;
      const response = await call(app, { ...partsOf(route), token, body });
      expect(response.headers.get('x-bookmark')).toMatch(/^[\w-]{1,200}$/);
    },
  );

  it.each(ROUTES.filter((route) => route.startsWith('GET ')))(
    '%s answers HEAD as GET, without a body',
    async (route) => {
      const { path } = partsOf(route);
      const got = await call(app, { path, token });
      const head = await call(app, { method: 'HEAD', path, token });
      expect([head.status, await head.text()]).toEqual([got.status, '']);
      expect(head.headers.get('content-type')).toBe(got.headers.get('content-type'));
    },
  );

  it.each(ROUTES)('%s answers a preflight of an allowed origin', async (route) => {
    const { method, path } = partsOf(route);
    const origin = testEnv.ALLOWED_ORIGINS.split(',')[0]!;
    const headers = { origin, 'access-control-request-method': method };
    const response = await call(app, { method: 'OPTIONS', path, headers });
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-origin')).toBe(origin);
    expect(response.headers.get('access-control-allow-methods')?.split(',')).toContain(method);
  });
});

describe('what is not well formed', () => {
  const JSON_ROUTES = ROUTES.filter((route) => hasBody(route) && route !== 'POST /reconcile');
  const headers = { 'if-match': '"1"' };
  const codes = async (route: string, sent: Partial<Call>) =>
    (await problemOf(await call(app, { ...partsOf(route), token, headers, ...sent }))).code;

  it.each(JSON_ROUTES)('%s', async (route) => {
    expect(await codes(route, { body: '{"a":' })).toBe('badRequest');
    expect(await codes(route, { body: '' })).toBe('badRequest');
    expect(await codes(route, { body: 'null' })).toBe('badRequest');
    expect(await codes(route, { body: '[]' })).toBe('badRequest');
    expect(await codes(route, { body: '['.repeat(200_000) })).toBe('badRequest');
    expect(await codes(route, { body: `${'['.repeat(200_000)}${']'.repeat(200_000)}` })).toBe('badRequest');
    expect(await codes(route, { body: '{}', headers: { ...headers, 'content-type': 'text/xml' } })).toBe('unsupported');
  });

  it('a query parameter that nobody knows is let be', async () => {
    expect((await call(app, { path: '/v1/search?q=abc&utm_source=x', token })).status).toBe(200);
  });
});

describe('problems', () => {
  it.each([
    [undefined, 'en'],
    ['vi', 'vi'],
    ['vi-VN,vi;q=0.9,en;q=0.8', 'vi'],
    ['fr, en;q=0.2, vi;q=0.7', 'vi'],
    ['en-US,en;q=0.9,vi;q=0.8', 'en'],
    ['vi;q=0', 'en'],
    [';;,q=', 'en'],
  ] as const)('for Accept-Language %s are told in %s', async (accept, language) => {
    expect(titleLanguage(accept)).toBe(language);
    const response = await call(app, { path: '/v1/none', headers: accept ? { 'accept-language': accept } : {} });
    expect(response.headers.get('content-language')).toBe(language);
    expect((await problemOf(response)).title).toBe(
      language === 'vi' ? 'Không có gì ở địa chỉ này.' : 'There is nothing at this address.',
    );
  });

  it('are each described, where their type says so', async () => {
    const page = await (await call(app, { path: '/docs' })).text();
    for (const code of ProblemCode.options) {
      expect(described.info.description).toContain(`\`${code}\` (`);
      expect(page).toContain(`<section id="${code}">`);
    }
  });
});

describe('a write that makes a secret', () => {
  const WRITES = [
    ['/v1/invites', { role: 'staff' }, { role: 'admin' }, 'invites'],
    ['/v1/reconcile-links', { label: 'a' }, { label: 'b' }, 'reconcile_links'],
  ] as const;
  const rows = (table: string) => testEnv.DB.prepare(`SELECT count(*) AS n FROM ${table}`).first<number>('n');

  it.each(WRITES)('%s is applied once for each key, and answers alike', async (path, body, other, table) => {
    const key = `k-${table}`;
    const before = (await rows(table))!;
    const send = (sent: unknown, by = token) =>
      call(app, { path, token: by, body: sent, headers: { 'idempotency-key': key } });
    const replies = await Promise.all(Array.from({ length: 6 }, async () => (await send(body)).text()));
    expect(new Set(replies).size).toBe(1);
    expect(await rows(table)).toBe(before + 1);
    expect((await problemOf(await send(other))).code).toBe('keyReused');
    const { invite, url } = JSON.parse(replies[0]!) as { invite?: string; url?: string };
    const secret = invite ?? url!.split('/').at(-1)!;
    const stored = await testEnv.DB.batch(
      [table, 'idempotency', 'audit'].map((each) => testEnv.DB.prepare(`SELECT * FROM ${each}`)),
    );
    expect(JSON.stringify(stored.map(({ results }) => results))).not.toContain(secret);
    const used = invite
      ? await call(app, { path: '/v1/session', body: { invite } })
      : await call(app, { path: new URL(url!).pathname });
    expect(used.status).toBe(200);
  });

  it.each(WRITES)('%s shows it to another sign-in of the same person no more', async (path, body, _, table) => {
    const again = `dc_${crypto.randomUUID()}`;
    const mine = await tokenOf('admin');
    await testEnv.DB.prepare(
      `INSERT INTO tokens (token_hash, person, created_at, expires_at)
       SELECT lower(hex(?1)), person, created_at, expires_at FROM tokens WHERE person = (SELECT id FROM people ORDER BY rowid DESC LIMIT 1)`,
    )
      .bind(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(again)))
      .run();
    const send = (by: string) => call(app, { path, token: by, body, headers: { 'idempotency-key': `x-${table}` } });
    expect((await send(mine)).status).toBe(201);
    expect((await problemOf(await send(again))).code).toBe('conflict');
    expect((await send(mine)).status).toBe(201);
  });

  it.each(WRITES)('%s without a key makes another each time', async (path, body) => {
    const send = async () => (await call(app, { path, token, body })).text();
    expect(await send()).not.toBe(await send());
  });
});

describe('the tag of an instrument', () => {
  it('that was read is taken as If-Match, once', async () => {
    const client = createClient(app, await tokenOf('staff'));
    const { instrument } = await client.capture(
      letter({ symbol: '77/UBND-VX', place: 'Lạng Sơn', date: '1/2/2023', title: 'V/v trực', body: 'Kính gửi.' }),
    );
    const path = `/v1/instruments/${instrument.id}`;
    const read = await call(app, { path, token });
    const tag = read.headers.get('etag')!;
    const { version } = (await read.json()) as Instrument;
    expect(tag).toMatch(new RegExp(`^"${version}\\.[0-9a-f]{24}"$`));
    expect((await call(app, { path, token, headers: { 'if-none-match': tag } })).status).toBe(304);
    const correct = (ifMatch: string, title: string) =>
      call(app, { method: 'PATCH', path, token, body: { title }, headers: { 'if-match': ifMatch } });
    const corrected = await correct(tag, 'V/v phân công trực');
    expect(corrected.status).toBe(200);
    const next = corrected.headers.get('etag')!;
    expect(next).toBe(`"${version + 1}"`);
    expect((await call(app, { path, token })).headers.get('etag')).toMatch(new RegExp(`^"${version + 1}\\.`));
    expect((await correct(tag, 'V/v khác')).status).toBe(412);
    expect((await correct(`"${version}"`, 'V/v khác')).status).toBe(412);
    expect((await correct(next, 'V/v khác')).status).toBe(200);
    expect((await correct('"x.y"', 'V/v khác')).status).toBe(412);
  });

  it('differs for linked data, and with the day that is asked about, at the same version', async () => {
    const tags = await Promise.all(
      ['', '?on=2020-01-01'].map(
        async (query) => (await call(app, { path: `/v1/instruments/i_one${query}`, token })).headers.get('etag')!,
      ),
    );
    const linked = await call(app, {
      path: '/v1/instruments/i_one',
      token,
      headers: { accept: 'application/ld+json' },
    });
    const all = [...tags, linked.headers.get('etag')!];
    expect(new Set(all).size).toBe(3);
    expect(new Set(all.map((tag) => tag.split('.')[0])).size).toBe(1);
  });
});

describe('a text to check', () => {
  const text = (references: number) =>
    Array.from({ length: references }, (_, i) => `Căn cứ Quyết định số ${i + 1}/QĐ-UBND ngày 01/02/2023.`).join('\n');
  const limited: Env = { ...testEnv, CITATIONS_PER_MINUTE: '10' };

  it('is charged by its length before it is read, and its citations are owed after', async () => {
    const clock = { now: '2026-11-20T03:00:00.000Z' };
    const own = buildApp(clock);
    const check = async (references: number, env = limited) => {
      const response = await call(own, { path: '/v1/check', token, body: { text: text(references) } }, env);
      return { status: response.status, retry: response.headers.get('retry-after') };
    };
    expect((await check(30)).status).toBe(200);
    // 10 less 30 is 20 owed; a text of one line needs one.
    expect(await check(1)).toEqual({ status: 429, retry: '126' });
    clock.now = '2026-11-20T03:02:06.000Z';
    expect((await check(1)).status).toBe(200);
  });

  it('that is refused is not read', async () => {
    const own = buildApp();
    const asked: string[] = [];
    const DB = hookDatabase(testEnv.DB, { prepare: (sql) => asked.push(sql) });
    await call(own, { path: '/v1/check', token, body: { text: text(30) } }, limited);
    const refused = await call(own, { path: '/v1/check', token, body: { text: text(3) } }, { ...limited, DB });
    expect(refused.status).toBe(429);
    expect(asked.filter((sql) => sql.includes('instruments'))).toEqual([]);
    const read = (await (
      await call(buildApp(), { path: '/v1/check', token, body: { text: text(3) } })
    ).json()) as CheckReply;
    expect(read.citations).toHaveLength(3);
  });
});

describe('whatever is sent', () => {
  const anyText = fc.oneof(
    fc.string({ maxLength: 40 }),
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom(
      '1/QĐ-UBND',
      'i_one',
      '2023-12-12',
      '"1"',
      "' OR 1=1 --",
      '" NEAR(',
      '%',
      '\u0000',
      '0',
      '-1',
      '1e400',
      '{}',
    ),
  );
  const sendable = (text: string) => text.isWellFormed();

  it.each(ROUTES)(
    '%s never fails, and refuses only as it is described',
    async (route) => {
      const { parameters = [], requestBody, responses } = operationOf(route);
      const inPlace = (where: string) => parameters.filter((each) => each.in === where).map(({ name }) => name);
      const [media, { schema } = { schema: { $ref: '' } }] = Object.entries(requestBody?.content ?? {})[0] ?? [];
      const fields = Object.keys(described.components.schemas[schema.$ref.split('/').at(-1)!]?.properties ?? {});
      const stated = new Set(
        Object.values(responses).flatMap(
          ({ description }) => /^Problem: (.*)\.$/.exec(description)?.[1]?.split(', ') ?? [],
        ),
      );
      const some = (names: string[]) =>
        names.length
          ? fc.dictionary(fc.constantFrom(...names), anyText.filter(sendable), { maxKeys: names.length })
          : fc.constant({});
      const body = fields.length
        ? fc.oneof(
            fc.jsonValue(),
            fc.dictionary(fc.constantFrom(...fields), fc.oneof(anyText, fc.jsonValue(), fc.boolean(), fc.integer())),
          )
        : fc.jsonValue();
      const own = buildApp();
      const sender = await tokenOf('admin');
      await fc.assert(
        fc.asyncProperty(
          some(inPlace('path')),
          some(inPlace('query')),
          body,
          fc.option(fc.constantFrom('"1"', '*', 'W/"2"', '"x"', '1'), { nil: undefined }),
          async (params, query, sent, ifMatch) => {
            const encoded = Object.fromEntries(
              Object.entries(params as Record<string, string>).map(([name, text]) => [
                name,
                encodeURIComponent(text) || 'none',
              ]),
            );
            const { method, path } = partsOf(route, encoded);
            if (/\/\.{1,2}(?:\/|$)/.test(decodeURIComponent(path))) return;
            const form = media === 'application/x-www-form-urlencoded';
            const json =
              form && sent && typeof sent === 'object'
                ? new URLSearchParams(
                    Object.entries(sent as Record<string, unknown>).map(([k, v]) => [
                      k,
                      typeof v === 'string' ? v : JSON.stringify(v),
                    ]),
                  ).toString()
                : JSON.stringify(sent);
            const response = await call(own, {
              method,
              path: `${path}?${new URLSearchParams(query)}`,
              token: sender,
              body: requestBody ? json : undefined,
              headers: { ...(media ? { 'content-type': media } : {}), ...(ifMatch ? { 'if-match': ifMatch } : {}) },
            });
            expect(response.status).not.toBe(500);
            if (response.status < 400) return void (await response.body?.cancel());
            const { code } = await problemOf(response);
            if (!['notFound', 'methodNotAllowed'].includes(code)) expect([...stated]).toContain(code);
            if (code === 'expired' || code === 'unauthenticated') expect(route).toBe('DELETE /v1/session');
          },
        ),
        { numRuns: 25 },
      );
    },
    60_000,
  );
});
