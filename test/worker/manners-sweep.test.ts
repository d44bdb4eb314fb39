import { beforeAll, describe, expect, it, vi } from 'vitest';
import { Problem } from '../../shared/schema/index.ts';
import { declaredAccess } from '../../worker/http/access.ts';
import { fillIndex } from '../support/index-rows.ts';
import { buildApp, call, testEnv, tokenOf } from '../support/worker-app.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const app = buildApp();
const ROUTES = [...declaredAccess(app).keys()];
let token: string;
let problemsOf: (route: string) => Set<string>;

beforeAll(async () => {
  token = await tokenOf('admin');
  await fillIndex([{ id: 'i_one', symbol: '1/QĐ-UBND', title: 'phân công nhiệm vụ', holding: 'held' }]);
  const { paths } = (await (await call(app, { path: '/openapi.json' })).json()) as {
    paths: Record<string, Record<string, { responses: Record<string, { description: string }> }>>;
  };
  problemsOf = (route) => {
    const [method = '', path = ''] = route.split(' ');
    const { responses } = paths[path.replace(/:(\w+)/g, '{$1}')]![method.toLowerCase()]!;
    const told = Object.values(responses).flatMap(
      ({ description }) => /^Problem: (.*)\.$/.exec(description)?.[1] ?? [],
    );
    return new Set(told.flatMap((codes) => codes.split(', ')));
  };
});

const reason = 'Theo văn bản gốc.';
const NOTE = {
  type: 'Annotation',
  motivation: 'commenting',
  target: 'http://langson.gov.vn/van-ban/1',
  body: [{ type: 'TextualBody', value: 'Xem lại.', purpose: 'commenting' }],
};

/** A body that each route takes, and what a read must be asked with. */
const SENDS: Record<string, { body?: unknown; query?: string }> = {
  'PATCH /v1/instruments/:id': { body: { title: 'V/v khác' } },
  'POST /v1/instruments/:id/merge': { body: { into: 'i_one', reason } },
  'POST /v1/instruments/:id/split': {
    body: { symbol: '2/QĐ-UBND', issuer: 'UBND tỉnh Lạng Sơn', issuedOn: '2023-01-02', citations: ['c_1'], reason },
  },
  'POST /v1/citations/:id/judgement': { body: { verdict: 'reopen', reason } },
  'POST /v1/suggestions/:id/decision': { body: { decision: 'dismiss', reason } },
  'POST /v1/reports/:id/close': { body: { reason } },
  'POST /v1/instruments/:id/rejection': { body: { reason } },
  'POST /v1/imports/:id/revocation': { body: { reason } },
  'PATCH /v1/vocabulary/unit-codes/:id': { body: { source: 'Quyết định', reason } },
  'PATCH /v1/vocabulary/successions/:id': { body: { source: 'Quyết định', reason } },
  'POST /v1/proposals/:id/decline': { body: { reason } },
  'POST /v1/relations/decisions': { body: { changes: [{ id: 'none', version: 1, state: 'confirmed' }], reason } },
  'POST /v1/queue/preview': {
    body: { decisions: [{ on: 'suggestion', id: 'none', version: 1, request: { decision: 'dismiss', reason } }] },
  },
  'PATCH /v1/relations/:id': { body: { state: 'confirmed', reason } },
  'POST /v1/relations': { body: { source: 'none', target: 'i_one', type: 'guides', reach: 'whole', reason } },
  'PATCH /v1/people/:id': { body: { name: 'Hoa' } },
  'PUT /v1/groups/:id': { body: { name: 'Phòng Tổng hợp' } },
  'PUT /v1/groups/:id/members': { body: { people: [] } },
  'PUT /v1/second-person': { body: { above: 20, reason } },
  'PUT /v1/annotations/:id': { body: NOTE },
  'POST /v1/citations/judgements': {
    body: { citations: [{ id: 'c_none', version: 1, request: { verdict: 'confirm', instrument: 'i_one' } }] },
  },
  'PATCH /v1/note-tags/:id': { body: { vi: 'số liệu', reason } },
  'PUT /v1/imports/:id/chunks/:sequence': { body: { line: 1, text: 'x' } },
  'GET /v1/instruments/:id/passage': { query: 'pinpoint=x' },
  'GET /v1/paths': { query: 'from=none&to=i_one' },
  'GET /v1/search': { query: 'q=nhiem+vu' },
  'GET /v1/packs': { query: 'jurisdiction=lang-son&years=2023' },
  'GET /reconcile/preview': { query: 'id=none' },
  'GET /reconcile/flyout/entity': { query: 'id=none' },
  'GET /v1/relations': { query: 'instrument=none' },
  'GET /v1/audit': { query: 'instrument=none' },
};
const send = (route: string, headers: Record<string, string> = {}, extra = '') => {
  const [method = '', pattern = ''] = route.split(' ');
  const { body, query = '' } = SENDS[route] ?? {};
  const path = pattern.replace(/:(\w+)/g, (_, name) =>
    name === 'sequence' || name === 'step' ? '0' : name === 'seq' ? '99999' : 'none',
  );
  return call(app, { method, path: `${path}?${query}${extra}`, token, body, headers });
};
const problemOf = async (response: Response) => Problem.parse(await response.json());

/** What is found by something else than a name. */
const NO_NAME = new Set(['POST /v1/annotations/', 'GET /v1/annotations/']);
const NAMED = (route: string) =>
  /:(?:id|seq)/.test(route) || ['GET /v1/paths', 'GET /reconcile/preview'].includes(route);

describe('every route', () => {
  it.each(ROUTES.filter(NAMED))('%s answers a name nobody knows with 404', async (route) => {
    expect([...problemsOf(route)]).toContain('notFound');
    const response = await send(route, { 'if-match': '"1"' });
    expect([response.status, (await problemOf(response)).code]).toEqual([404, 'notFound']);
  });

  it('that may find nothing is among those', () => {
    const others = ROUTES.filter((route) => problemsOf(route).has('notFound') && !NAMED(route) && !NO_NAME.has(route));
    expect(others.sort()).toEqual([
      'GET /reconcile/flyout/entity',
      'GET /v1/audit',
      'GET /v1/relations',
      'POST /v1/citations/judgements',
      'POST /v1/relations',
      'POST /v1/relations/decisions',
    ]);
  });

  it.each([
    'GET /reconcile/flyout/entity',
    'GET /v1/audit',
    'GET /v1/relations',
    'POST /v1/citations/judgements',
    'POST /v1/relations',
    'POST /v1/relations/decisions',
  ])('%s answers a name nobody knows with 404', async (route) => {
    expect((await send(route)).status).toBe(404);
  });

  it.each(ROUTES.filter((route) => /^(?:PUT|PATCH|POST|DELETE) /.test(route)))(
    '%s asks for If-Match where it is described to, and nowhere else',
    async (route) => {
      if (route === 'DELETE /v1/session') return;
      const { status } = await send(route);
      expect(status === 428).toBe(problemsOf(route).has('preconditionRequired'));
    },
  );

  const KEPT_BY_NOBODY = ['/healthz', '/v1/export', '/v1/annotation-export', '/v1/annotations/feed'];
  const READS = ROUTES.filter((route) => route.startsWith('GET ')).map((route) => route.slice(4));
  const GOOD: Record<string, string> = {
    '/v1/instruments/:id/passage': '?pinpoint=x',
    '/v1/paths': '?from=i_one&to=i_one',
    '/v1/search': '?q=nhiem',
    '/v1/packs': '?jurisdiction=lang-son&years=2023',
    '/reconcile/preview': '?id=i_one',
    '/reconcile/flyout/entity': '?id=i_one',
  };
  const there = (path: string) => !/:(?:id|seq)/.test(path) || path.startsWith('/v1/instruments/');

  it.each(READS.filter((path) => there(path) && !KEPT_BY_NOBODY.includes(path)))(
    'GET %s is not sent again to who has it',
    async (path) => {
      const asked = path.replace(':id', 'i_one') + (GOOD[path] ?? '');
      const first = await call(app, { path: asked, token });
      expect(first.status).toBe(200);
      const tag = first.headers.get('etag')!;
      expect(tag).toMatch(/^(?:W\/)?"[^"]+"$/);
      for (const sent of [tag, `"other", ${tag}`]) {
        const again = await call(app, { path: asked, token, headers: { 'if-none-match': sent } });
        expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', tag]);
      }
      const other = await call(app, { path: asked, token, headers: { 'if-none-match': '"other"' } });
      expect([other.status, other.headers.get('etag')]).toEqual([200, tag]);
    },
  );

  it.each(['/v1/people', '/v1/session', '/v1/audit', '/v1/groups', '/v1/reports', '/v1/reconcile-links'])(
    'GET %s tells of people, and is kept by no browser',
    async (path) => {
      expect((await call(app, { path, token })).headers.get('cache-control')).toBe('no-store');
      expect((await call(app, { path: '/v1/relations', token })).headers.get('cache-control')).toBe(
        'private, no-cache',
      );
    },
  );

  it.each(ROUTES.filter((route) => route.startsWith('GET ')))(
    '%s lets a parameter be that it does not know',
    async (route) => {
      const [plain, other] = [await send(route), await send(route, {}, '&utm_source=x&__proto__=1')];
      expect(other.status).toBe(plain.status);
      await Promise.all([plain.body?.cancel(), other.body?.cancel()]);
    },
  );
});

describe('what is wrong with a request', () => {
  const faults = async (language: string, path: string, body?: unknown) => {
    const response = await call(app, { path, token, body, headers: { 'accept-language': language } });
    const { title, errors } = await problemOf(response);
    return [title, ...(errors ?? []).map((error) => `${error.path}: ${error.message}`)];
  };

  it.each([
    ['/v1/search', undefined, ['q: Thiếu: cần chữ.']],
    ['/v1/search?q=a&limit=0', undefined, ['limit: Ít nhất 1.']],
    ['/v1/search?q=a&limit=999', undefined, ['limit: Nhiều nhất 200.']],
    ['/v1/queue?kind=x&limit=y', undefined, [expect.stringMatching(/^kind: Chỉ nhận: ambiguous, /), 'limit: Cần số.']],
    ['/v1/audit?from=hôm+qua', undefined, ['from: Ngày viết YYYY-MM-DD.']],
    [
      '/v1/people',
      { name: '', role: 'boss', email: 3 },
      ['name: Không được để trống.', 'role: Chỉ nhận: reviewer, staff, admin.', 'email: Cần chữ.'],
    ],
  ])('%s is told in Vietnamese, field by field', async (path, body, expected) => {
    expect(await faults('vi', path, body)).toEqual(['Yêu cầu không đúng dạng.', ...expected]);
  });

  it('is told in English to who reads that', async () => {
    expect(await faults('en', '/v1/search?q=a&limit=0')).toEqual([
      'The request is not well formed.',
      'limit: Too small: expected number to be >=1',
    ]);
  });
});

describe('a page of another origin', () => {
  it('may send what the protocols of notes send, and read where a note came to be', async () => {
    const origin = testEnv.ALLOWED_ORIGINS.split(',')[0]!;
    const wanted = ['prefer', 'slug', 'last-event-id', 'if-match', 'if-none-match', 'idempotency-key', 'x-bookmark'];
    const preflight = await call(app, {
      method: 'OPTIONS',
      path: '/v1/annotations/',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': wanted.join(','),
      },
    });
    const allowed = preflight.headers.get('access-control-allow-headers')!.toLowerCase().split(',');
    expect(allowed).toEqual(expect.arrayContaining(wanted));
    const read = await call(app, { path: '/v1/annotations/', token, headers: { origin } });
    const exposed = read.headers.get('access-control-expose-headers')!.split(',');
    expect(exposed).toEqual(expect.arrayContaining(['Location', 'Link', 'ETag', 'Allow', 'Accept-Post']));
  });
});
