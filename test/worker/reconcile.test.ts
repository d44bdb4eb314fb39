import Ajv from 'ajv';
import { beforeAll, describe, expect, it } from 'vitest';
import type {
  ExtendReply,
  ReconcileManifest,
  ReconcileQuery,
  ReconcileResults,
  SuggestReply,
} from '../../shared/schema/index.ts';
import rawSchemas from '../fixtures/reconciliation/schemas.json?raw';
import { fillIndex, insertRelation } from '../support/index-rows.ts';
import { buildApp, call, NOW, testEnv, tokenOf } from '../support/worker-app.ts';

const schemas = JSON.parse(rawSchemas) as { $id: string };
const ajv = new Ajv({ strict: false });
ajv.addSchema(schemas);

type Shape =
  | 'manifest'
  | 'queryBatch'
  | 'resultBatch'
  | 'extendQuery'
  | 'extendResponse'
  | 'suggestEntities'
  | 'suggestProperties'
  | 'suggestTypes';

/** Errors of an answer against what the specification demands of it; none is right. */
function faults(name: Shape, value: unknown) {
  const validate = ajv.getSchema(`${schemas.$id}#/$defs/${name}`);
  if (!validate) throw new Error(name);
  return validate(value) ? [] : validate.errors;
}

const app = buildApp();
const token = await tokenOf('reviewer');
const admin = await tokenOf('admin');
const get = async <T>(path: string) => (await call(app, { path, token })).json() as Promise<T>;
const form = (fields: Record<string, unknown>, path = '/reconcile', bearer: string | undefined = token) =>
  app.request(
    path,
    {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        ...(bearer ? { authorization: `Bearer ${bearer}` } : {}),
      },
      body: new URLSearchParams(
        Object.entries(fields).map(([name, value]) => [
          name,
          typeof value === 'string' ? value : JSON.stringify(value),
        ]),
      ),
    },
    testEnv,
  );
async function match(query: string, rest: Partial<ReconcileQuery> = {}) {
  const queries = { q0: { query, ...rest } };
  expect(faults('queryBatch', queries)).toEqual([]);
  const reply = (await (await form({ queries })).json()) as ReconcileResults;
  expect(faults('resultBatch', reply)).toEqual([]);
  return reply.q0?.result ?? [];
}
const matched = async (query: string, rest: Partial<ReconcileQuery> = {}) =>
  (await match(query, rest)).map(({ id, match: sure }) => (sure ? `${id}!` : id));

const REFERENCE = 'Quyết định số 2068/QĐ-UBND ngày 12/12/2023 của UBND tỉnh Lạng Sơn';

beforeAll(async () => {
  await fillIndex([
    {
      id: 'i_ls',
      symbol: '2068/QĐ-UBND',
      title: 'giao chỉ tiêu kế hoạch phát triển kinh tế - xã hội năm 2024',
      issuedOn: '2023-12-12',
      effectiveOn: '2023-12-12',
      citedBy: 4,
    },
    {
      id: 'i_tn',
      symbol: '2068/QĐ-UBND',
      title: 'phê duyệt Đề án đô thị',
      issuedOn: '2023-08-28',
      jurisdiction: 'thai-nguyen',
    },
    {
      id: 'i_decree',
      symbol: '102/2024/NĐ-CP',
      type: 'nghi-dinh',
      issuer: 'chinh-phu',
      jurisdiction: 'trung-uong',
      year: '2024',
      issuedOn: '2024-07-30',
      title: 'quy định chi tiết thi hành một số điều của Luật Đất đai',
    },
    {
      id: 'i_next',
      symbol: '99/QĐ-UBND',
      year: '2025',
      issuedOn: '2025-03-01',
      title: '<script>alert(1)</script> thay thế',
    },
  ]);
  await testEnv.DB.batch([
    insertRelation('i_next', 'replaces', 'i_ls', { effectiveOn: '2025-03-01' }),
    testEnv.DB.prepare(`UPDATE instruments SET acted_on = 1 WHERE id = 'i_ls'`),
  ]);
});

describe('the manifest', () => {
  it('is what the specification asks for, with addresses that answer', async () => {
    const manifest = await get<ReconcileManifest>('/reconcile');
    expect(faults('manifest', manifest)).toEqual([]);
    const { entity, property, type } = manifest.suggest;
    const addresses = [
      ...[entity, property, type, manifest.extend.propose_properties].map(
        ({ service_url, service_path }) => `${service_url}${service_path}`,
      ),
      manifest.preview.url.replace('{{id}}', 'i_ls'),
      manifest.view.url.replace('{{id}}', 'i_ls'),
    ];
    for (const address of addresses)
      expect((await call(app, { path: new URL(address).pathname + new URL(address).search, token })).status).toBe(200);
  });
});

describe('a cell of references', () => {
  it.each([
    [REFERENCE, ['i_ls!']],
    ['QĐ số 2068/QĐ-UBND ngày 12/12/2023 của UBND tỉnh Lạng Sơn', ['i_ls!']],
    ['102/2024/NĐ-CP', ['i_decree!']],
    ['Nghị định số 102/2024/NĐ-CP', ['i_decree!']],
    ['i_ls', ['i_ls!']],
    ['lang-son/ubnd/quyet-dinh/2023/2068-qd-ubnd', ['i_ls!']],
    // Nothing says which province: both are shown, neither is chosen.
    ['2068/QĐ-UBND', ['i_ls', 'i_tn']],
    ['Quyết định số 2068/QĐ-UBND ngày 12/12/2023', ['i_ls', 'i_tn']],
    // The index says 12/12/2023.
    ['Quyết định số 2068/QĐ-UBND ngày 11/12/2023 của UBND tỉnh Lạng Sơn', ['i_ls']],
    // Two instruments in one cell.
    [`${REFERENCE}; Nghị định số 102/2024/NĐ-CP`, ['i_ls']],
    // A namesake elsewhere is no answer.
    ['Quyết định số 2068/QĐ-UBND ngày 12/12/2023 của UBND tỉnh Cao Bằng', []],
    ['Quyết định số 7777/QĐ-UBND ngày 12/12/2023 của UBND tỉnh Lạng Sơn', []],
    ['12/12/2023', []],
    ['', []],
  ])('%s', async (cell, expected) => {
    expect((await matched(cell)).sort()).toEqual(expected);
  });

  it('takes the province, the date and the body from other columns', async () => {
    const columns = (...rows: [string, string][]) => ({ properties: rows.map(([pid, v]) => ({ pid, v })) });
    expect(await matched('2068/QĐ-UBND', columns(['jurisdiction', 'Lạng Sơn'], ['issuedOn', '12/12/2023']))).toEqual([
      'i_ls!',
    ]);
    expect(
      await matched('2068/QĐ-UBND', columns(['issuer', 'UBND tỉnh Lạng Sơn'], ['issuedOn', '12/12/2023'])),
    ).toEqual(['i_ls!']);
    expect(await matched('2068/QĐ-UBND', columns(['jurisdiction', 'lang son'], ['issuedOn', '2023-12-12']))).toEqual([
      'i_ls!',
    ]);
    // Bắc Kạn went into Thái Nguyên in 2025: the place alone leaves open whose decision it is, its issuer does not.
    expect(await matched('2068/QĐ-UBND', columns(['jurisdiction', 'thai nguyen'], ['issuedOn', '2023-08-28']))).toEqual(
      ['i_tn'],
    );
    expect(
      await matched('2068/QĐ-UBND', columns(['issuer', 'UBND tỉnh Thái Nguyên'], ['issuedOn', '28/8/2023'])),
    ).toEqual(['i_tn!']);
    expect(await matched('2068/QĐ-UBND', columns(['jurisdiction', 'Lạng Sơn'], ['issuedOn', '1/1/2023']))).toEqual([
      'i_ls',
    ]);
    const reply = (await (
      await form({ queries: { q: columns(['symbol', '102/2024/NĐ-CP']) } })
    ).json()) as ReconcileResults;
    expect(reply.q?.result.map(({ id, match: sure }) => [id, sure])).toEqual([['i_decree', true]]);
  });

  it('says what agreed, and scores below a match what is only possible', async () => {
    const [sure] = await match(REFERENCE);
    expect(sure).toMatchObject({
      name: REFERENCE,
      description: 'giao chỉ tiêu kế hoạch phát triển kinh tế - xã hội năm 2024',
      score: 100,
      type: [
        { id: 'quyet-dinh', name: 'Quyết định' },
        { id: 'instrument', name: 'Văn bản' },
      ],
    });
    expect(sure?.features.filter(({ value }) => value === true).map(({ id }) => id)).toEqual([
      'symbol',
      'issuedOn',
      'issuer',
      'type',
    ]);
    const possible = await match('Quyết định số 2068/QĐ-UBND ngày 12/12/2023');
    expect(possible.map(({ id }) => id)).toEqual(['i_ls', 'i_tn']);
    expect(possible[0]!.score).toBeGreaterThan(possible[1]!.score);
    expect(possible[0]!.score).toBeLessThan(100);
  });

  it('of plain words is searched, and never matched by itself', async () => {
    expect(await matched('giao chỉ tiêu kế hoạch phát triển')).toEqual(['i_ls']);
    expect(await matched('quy dinh chi tiet luat dat dai')).toEqual(['i_decree']);
  });

  it('keeps to the types and the number of candidates asked for', async () => {
    expect(await matched('2068/QĐ-UBND', { limit: 1 })).toHaveLength(1);
    expect(await matched('2068/QĐ-UBND', { limit: 1.9 })).toHaveLength(1);
    for (const limit of [0, -3]) expect(await matched('2068/QĐ-UBND', { limit })).toEqual([]);
    expect(await matched('2068/QĐ-UBND', { limit: 100_000 })).toHaveLength(2);
    expect(await matched(REFERENCE, { type: 'nghi-dinh' })).toEqual([]);
    expect(await matched(REFERENCE, { type: ['nghi-dinh', 'quyet-dinh'] })).toEqual(['i_ls!']);
    expect(await matched(REFERENCE, { type: 'instrument' })).toEqual(['i_ls!']);
  });
});

describe('a batch', () => {
  it('is answered under its own keys, by GET as by POST, whatever the rest of it holds', async () => {
    const queries = { a: { query: REFERENCE }, b: { query: 'không có' }, c: { query: '102/2024/NĐ-CP' } };
    const posted = (await (await form({ queries })).json()) as ReconcileResults;
    expect(Object.entries(posted).map(([key, { result }]) => [key, result.map(({ id }) => id)])).toEqual([
      ['a', ['i_ls']],
      ['b', []],
      ['c', ['i_decree']],
    ]);
    expect(await get(`/reconcile?queries=${encodeURIComponent(JSON.stringify(queries))}`)).toEqual(posted);
  });

  it.each([
    [{}, 400],
    [{ queries: '{' }, 400],
    [{ queries: '[]' }, 400],
    [{ queries: { q: {} } }, 400],
    [{ queries: { q: { query: 'x', properties: [{ v: 'x' }] } } }, 400],
    [{ queries: { q: { query: 'x', unknown: 1 } } }, 400],
    [{ queries: Object.fromEntries(Array.from({ length: 51 }, (_, i) => [`q${i}`, { query: 'x' }])) }, 413],
    [{ extend: { ids: [], properties: [{ id: 'nothing' }] } }, 400],
    [{ extend: { ids: ['i_ls'], properties: [{ id: 'status', settings: { on: 'soon' } }] } }, 400],
    [{ extend: { ids: Array.from({ length: 201 }, () => 'i_ls'), properties: [] } }, 400],
  ])('%# is refused: %o', async (fields, status) => {
    expect((await form(fields)).status).toBe(status);
  });
});

describe('suggestions', () => {
  it.each([
    ['entity?prefix=2068/Q%C4%90-UBND%20lang', 'suggestEntities', ['i_ls', 'i_tn']],
    ['entity?prefix=giao%20chi%20ti', 'suggestEntities', ['i_ls']],
    ['entity?prefix=i_decree', 'suggestEntities', ['i_decree']],
    ['entity?prefix=', 'suggestEntities', []],
    ['entity?prefix=2068&cursor=1', 'suggestEntities', ['i_tn']],
    ['type?prefix=nghi%20d', 'suggestTypes', ['nghi-dinh']],
    ['type?prefix=quyet-dinh', 'suggestTypes', ['quyet-dinh']],
    ['property?prefix=tinh%20trang', 'suggestProperties', ['status', 'statusSince']],
    ['property?prefix=issued', 'suggestProperties', ['issuedOn']],
  ] as const)('%s', async (path, shape, expected) => {
    const reply = await get<SuggestReply>(`/reconcile/suggest/${path}`);
    expect(faults(shape, reply)).toEqual([]);
    expect(reply.result.map(({ id }) => id)).toEqual(expected);
  });
});

describe('data extension', () => {
  it('proposes properties', async () => {
    const reply = await get<{ properties: { id: string; name: string }[] }>(
      '/reconcile/properties?type=quyet-dinh&limit=2',
    );
    expect(reply).toMatchObject({ type: 'quyet-dinh', limit: 2, properties: [{ id: 'symbol' }, { id: 'title' }] });
  });

  it('fills columns, with the status on the day asked about', async () => {
    const properties = [
      { id: 'issuedOn' },
      { id: 'citedBy' },
      { id: 'status' },
      { id: 'statusBy' },
      { id: 'heldNowBy' },
    ];
    const response = await form({ extend: { ids: ['i_ls', 'i_none'], properties } });
    const reply = (await response.json()) as ExtendReply;
    expect(faults('extendResponse', reply)).toEqual([]);
    expect(reply.meta.map(({ id }) => id)).toEqual(['issuedOn', 'citedBy', 'status', 'statusBy', 'heldNowBy']);
    expect(reply.rows.i_ls).toEqual({
      issuedOn: [{ date: '2023-12-12T00:00:00Z' }],
      citedBy: [{ int: 4 }],
      status: [{ str: 'Hết hiệu lực' }],
      statusBy: [{ id: 'i_next', name: '99/QĐ-UBND' }],
      heldNowBy: [],
    });
    expect(Object.values(reply.rows.i_none ?? {})).toEqual([[], [], [], [], []]);
    const on = (await (
      await form({ extend: { ids: ['i_ls'], properties: [{ id: 'status', settings: { on: '2024-06-01' } }] } })
    ).json()) as ExtendReply;
    expect(on.rows.i_ls?.status).toEqual([{ str: 'Còn hiệu lực' }]);
  });

  it('has every property in words and in values of its kind', async () => {
    const { properties } = await get<{ properties: { id: string }[] }>('/reconcile/properties');
    const reply = (await (
      await form({ extend: { ids: ['i_ls', 'i_tn', 'i_decree', 'i_next'], properties } })
    ).json()) as ExtendReply;
    expect(faults('extendResponse', reply)).toEqual([]);
    expect(properties.length).toBeGreaterThan(12);
    expect(Object.keys(reply.rows.i_decree ?? {})).toEqual(properties.map(({ id }) => id));
  });
});

describe('a preview', () => {
  it('shows what is known, as text in a page that runs nothing and may stand in a local frame', async () => {
    const response = await call(app, { path: '/reconcile/preview?id=i_ls', token });
    const page = await response.text();
    expect(page).toContain('Quyết định số 2068/QĐ-UBND ngày 12/12/2023 của UBND tỉnh Lạng Sơn');
    expect(page).toContain('Hết hiệu lực từ 01/03/2025'.replace('/03/', '/3/'));
    const policy = response.headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain('frame-ancestors http://127.0.0.1:* http://localhost:*');
    expect(policy).toContain('sandbox');
  });

  it('shows hostile words as words', async () => {
    const page = await (await call(app, { path: '/reconcile/preview?id=i_next', token })).text();
    expect(page).not.toContain('<script');
    expect(page).toContain('&#60;script&#62;alert(1)');
  });

  it('is not there for what the index does not hold', async () => {
    expect((await call(app, { path: '/reconcile/preview?id=i_none', token })).status).toBe(404);
  });
});

describe('a secret address', () => {
  async function mint(days = 90) {
    const response = await call(app, {
      path: '/v1/reconcile-links',
      token: admin,
      body: { label: 'OpenRefine của Hoa', days },
    });
    expect(response.status).toBe(201);
    return (await response.json()) as { id: string; url: string; expiresAt: string };
  }
  const open = (url: string, path = '', of = app) => of.request(new URL(url).pathname + path, {}, testEnv);

  it('serves the whole reconciliation service without a header, and gives out its own addresses', async () => {
    const { url } = await mint();
    const manifest = (await (await open(url)).json()) as ReconcileManifest;
    expect(faults('manifest', manifest)).toEqual([]);
    expect(manifest.suggest.entity.service_url).toBe(url);
    expect(manifest.preview.url).toBe(`${url}/preview?id={{id}}`);
    const reply = (await (
      await form({ queries: { q: { query: REFERENCE } } }, new URL(url).pathname, '')
    ).json()) as ReconcileResults;
    expect(reply.q?.result[0]).toMatchObject({ id: 'i_ls', match: true });
    expect(manifest.suggest.entity.flyout_service_url).toBe(url);
    for (const path of [
      '/flyout/entity?id=i_ls',
      '/',
      '/suggest/entity?prefix=2068',
      '/suggest/type',
      '/suggest/property',
      '/properties',
      '/preview?id=i_ls',
    ])
      expect((await open(url, path)).status).toBe(200);
  });

  it('opens nothing else', async () => {
    const { url } = await mint();
    const secret = url.split('/').at(-1)!;
    for (const path of [
      '/v1/search?q=2068',
      '/../../v1/search?q=2068',
      '/..%2f..%2fv1/search?q=x',
      '/healthz',
      '/v1/reconcile-links',
    ])
      expect([401, 404]).toContain((await open(url, path)).status);
    for (const path of ['/v1/search?q=2068', '/reconcile', '/v1/session'])
      expect((await call(app, { path, token: secret })).status).toBe(401);
    expect((await call(app, { method: 'DELETE', path: new URL(url).pathname })).status).toBe(405);
  });

  it('ends when it expires, when it is revoked, and with the person who made it', async () => {
    const first = await mint(1);
    expect((await open(first.url, '', buildApp({ now: first.expiresAt }))).status).toBe(401);
    const revoked = await call(app, { method: 'DELETE', path: `/v1/reconcile-links/${first.id}`, token: admin });
    expect(revoked.status).toBe(204);
    expect((await open(first.url)).status).toBe(401);
    const second = await mint();
    await testEnv.DB.prepare(
      'UPDATE people SET disabled_at = ? WHERE id = (SELECT created_by FROM reconcile_links WHERE id = ?)',
    )
      .bind(NOW, second.id)
      .run();
    expect((await open(second.url)).status).toBe(401);
    await testEnv.DB.prepare('UPDATE people SET disabled_at = NULL').run();
    expect((await open(second.url)).status).toBe(200);
  });

  it('is stored as a hash, listed without its secret, and its making and closing are in the audit log', async () => {
    const { id, url } = await mint();
    const secret = url.split('/').at(-1)!;
    await call(app, { method: 'DELETE', path: `/v1/reconcile-links/${id}`, token: admin });
    const list = await (await call(app, { path: '/v1/reconcile-links', token: admin })).text();
    expect(list).toContain(id);
    const { results } = await testEnv.DB.prepare('SELECT * FROM reconcile_links').all();
    const audit = await testEnv.DB.prepare(
      'SELECT action, subject, before, after FROM audit WHERE subject = ? ORDER BY seq',
    )
      .bind(id)
      .all();
    for (const text of [list, JSON.stringify(results), JSON.stringify(audit.results)])
      expect(text).not.toContain(secret);
    expect(audit.results.map(({ action }) => action)).toEqual(['reconcileLink.create', 'reconcileLink.revoke']);
  });

  it.each(['dcr_short', `dcr_${'a'.repeat(40)}`, `DCR_${'a'.repeat(40)}`])(
    'made up, such as %s, opens nothing',
    async (secret) => {
      expect([401, 404]).toContain((await open(`http://localhost/reconcile/${secret}`)).status);
    },
  );
});

/** The requests are those that OpenRefine's own source makes, of versions 3.0 to 3.9. */
describe('what OpenRefine sends', () => {
  const post = (field: string, value: unknown, path: string) =>
    app.request(
      path,
      {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded; charset=UTF-8', accept: '*/*' },
        body: `${field}=${encodeURIComponent(JSON.stringify(value)).replaceAll('%20', '+')}`,
      },
      testEnv,
    );
  let service: string;
  beforeAll(async () => {
    const made = await call(app, { path: '/v1/reconcile-links', token: admin, body: { label: 'OpenRefine' } });
    service = new URL(((await made.json()) as { url: string }).url).pathname;
  });

  it('to add a service: its address with and without a slash, from its page on this machine', async () => {
    for (const path of [service, `${service}/`]) {
      const response = await call(app, { path, headers: { origin: 'http://127.0.0.1:3333' } });
      expect(faults('manifest', await response.json())).toEqual([]);
      expect(response.headers.get('access-control-allow-origin')).toBe('http://127.0.0.1:3333');
    }
    expect((await call(app, { path: '/reconcile/', token })).status).toBe(200);
    const preflight = await call(app, {
      method: 'OPTIONS',
      path: service,
      headers: { origin: 'http://127.0.0.1:3333', 'access-control-request-method': 'POST' },
    });
    expect(preflight.headers.get('access-control-allow-methods')).toContain('POST');
    // What is asked for as a script is JSON all the same, which no page runs.
    const script = await call(app, { path: `${service}?callback=jQuery1_2&_=3` });
    expect(script.headers.get('content-type')).toMatch(/^application\/json/);
    expect(script.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('to guess the type of a column: ten cells of three candidates each', async () => {
    const queries = Object.fromEntries(
      Array.from({ length: 10 }, (_, i) => [`q${i}`, { query: i ? '2068/QĐ-UBND' : REFERENCE, limit: 3 }]),
    );
    const reply = (await (await post('queries', queries, service)).json()) as ReconcileResults;
    expect(faults('resultBatch', reply)).toEqual([]);
    expect(Object.keys(reply)).toEqual(Object.keys(queries));
    expect(reply.q0?.result[0]?.type[0]?.id).toBe('quyet-dinh');
  });

  it('to match a column: a chosen type, other columns as text, numbers, days and matched cells, whatever they are called', async () => {
    const of = (query: string, ...properties: { pid: string; v: unknown }[]) => ({
      query,
      type: 'quyet-dinh',
      type_strict: 'should',
      properties,
      limit: 5,
    });
    const queries = {
      q0: of('2068/QĐ-UBND', { pid: 'jurisdiction', v: 'Lạng Sơn' }, { pid: 'issuedOn', v: '2023-12-12T00:00:00Z' }),
      q1: of(
        '2068/QĐ-UBND',
        { pid: 'Ghi chú của tôi', v: 12 },
        { pid: 'jurisdiction', v: { id: 'x', name: 'Thái Nguyên' } },
      ),
      q2: of(`${REFERENCE} ${'về việc giao chỉ tiêu '.repeat(200)}`, { pid: 'Còn dùng', v: true }),
      q3: { query: REFERENCE, type: '' },
      q4: { query: REFERENCE, type: 'loại tôi tự đặt', type_strict: 'should' },
      q5: { query: '' },
    };
    const response = await post('queries', queries, service);
    expect(response.status).toBe(200);
    const reply = (await response.json()) as ReconcileResults;
    expect(faults('resultBatch', reply)).toEqual([]);
    const sure = Object.entries(reply).map(([key, { result }]) => [
      key,
      result.find(({ match: is }) => is)?.id ?? null,
    ]);
    expect(Object.fromEntries(sure)).toEqual({ q0: 'i_ls', q1: null, q2: 'i_ls', q3: 'i_ls', q4: 'i_ls', q5: null });
    expect(reply.q1?.result.map(({ id }) => id)).toEqual(['i_tn']);
  });

  it('while a person types, with parameters of its own', async () => {
    for (const path of [
      '/suggest/entity?prefix=2068&type=quyet-dinh&type_strict=should&limit=10',
      '/suggest/type?prefix=quy&key=&callback=x',
      '/suggest/property?prefix=ng&schema=quyet-dinh&lang=vi',
    ]) {
      const { result } = (await (await call(app, { path: `${service}${path}` })).json()) as SuggestReply;
      expect(result.length).toBeGreaterThan(0);
    }
  });

  it('to show beside a suggestion what it is: the address of the manifest with the id in it, as words', async () => {
    const { suggest } = (await (await call(app, { path: service })).json()) as ReconcileManifest;
    const { flyout_service_url, flyout_service_path } = suggest.entity;
    const show = (id: string) =>
      call(app, {
        path: new URL(flyout_service_url).pathname + flyout_service_path.replace('$' + '{id}', encodeURIComponent(id)),
        headers: { origin: 'http://127.0.0.1:3333' },
      });
    const response = await show('i_next');
    expect(response.headers.get('access-control-allow-origin')).toBe('http://127.0.0.1:3333');
    const { id, html } = (await response.json()) as { id: string; html: string };
    expect(id).toBe('i_next');
    expect(html).toContain('&#60;script&#62;alert(1)');
    expect(html).not.toMatch(/<script|<!doctype|<style/i);
    expect((await show('i_none')).status).toBe(404);
  });

  it('to add columns: the properties of a type, or of none, and then a form', async () => {
    for (const query of ['?type=', '?type=quyet-dinh&limit=1000'])
      expect((await call(app, { path: `${service}/properties${query}` })).status).toBe(200);
    const extend = { ids: ['i_ls'], properties: [{ id: 'issuedOn' }, { id: 'status', settings: { on: '' } }] };
    expect(faults('extendQuery', extend)).toEqual([]);
    const response = await post('extend', extend, service);
    expect(faults('extendResponse', await response.json())).toEqual([]);
  });
});

describe('pages of OpenRefine', () => {
  it.each([
    ['http://127.0.0.1:3333', '/reconcile', 'http://127.0.0.1:3333'],
    ['http://localhost:3333', '/reconcile/suggest/type', 'http://localhost:3333'],
    ['https://evil.example', '/reconcile', null],
    ['http://127.0.0.1:3333', '/v1/search?q=x', null],
  ])('%s on %s', async (origin, path, allowed) => {
    const response = await call(app, { path, token, headers: { origin } });
    expect(response.headers.get('access-control-allow-origin')).toBe(allowed);
  });
});
