import { describe, expect, it } from 'vitest';
import { Problem, type Role } from '../../shared/schema/index.ts';
import { declaredAccess } from '../../worker/http/access.ts';
import { BODY_MAX } from '../../worker/http/limits.ts';
import { context, stated } from '../support/citations.ts';
import { hookDatabase } from '../support/failing-database.ts';
import { buildApp, type Call, call, NOW, testEnv, tokenOf } from '../support/worker-app.ts';

const app = buildApp();

/** Code of a problem document, after checking its shape. */
async function codeOf(response: Response): Promise<string> {
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  const problem = Problem.parse(await response.json());
  expect(problem.status).toBe(response.status);
  expect(response.headers.get('x-request-id')).toBe(problem.requestId);
  return problem.code;
}

const RESOLVE: Call = {
  path: '/v1/resolve',
  body: { context: context(), citations: [stated({ symbol: '1/QĐ-UBND' })] },
};

describe('who may do what', () => {
  const ROUTES: { access: 'anyone' | Role; request: Call; own?: boolean; within?: true }[] = [
    { access: 'anyone', request: { path: '/healthz' } },
    { access: 'anyone', request: { path: '/openapi.json' } },
    { access: 'anyone', request: { path: '/docs' } },
    { access: 'anyone', request: { path: '/v1/session', body: { invite: 'no-such-code' } } },
    { access: 'reviewer', request: { path: '/v1/session' } },
    { access: 'reviewer', request: { method: 'DELETE', path: '/v1/session' } },
    { access: 'reviewer', request: RESOLVE },
    { access: 'reviewer', request: { path: '/v1/check', body: { text: 'Một dòng.' } } },
    { access: 'reviewer', request: { path: '/v1/instruments/none' } },
    { access: 'reviewer', request: { path: '/v1/instruments/none/citations' } },
    { access: 'reviewer', request: { path: '/v1/instruments/none/neighbours' } },
    { access: 'reviewer', request: { path: '/v1/instruments/none/passage?pinpoint=x' } },
    { access: 'reviewer', request: { path: '/v1/reports', body: {} } },
    { access: 'admin', request: { path: '/v1/reports' } },
    { access: 'admin', within: true, request: { path: '/v1/reports/none/close', body: {} } },
    { access: 'reviewer', request: { path: '/v1/requests' } },
    { access: 'reviewer', request: { path: '/v1/annotations/' } },
    { access: 'reviewer', request: { path: '/v1/annotations/', body: {} } },
    { access: 'admin', request: { path: '/v1/people' } },
    { access: 'admin', request: { method: 'PATCH', path: '/v1/people/none', body: {} } },
    { access: 'admin', request: { method: 'DELETE', path: '/v1/people/none/sign-ins' } },
    { access: 'admin', request: { method: 'DELETE', path: '/v1/invites/none' } },
    { access: 'reviewer', request: { path: '/v1/groups' } },
    { access: 'admin', request: { path: '/v1/groups', body: {} } },
    { access: 'admin', request: { method: 'PUT', path: '/v1/groups/none', body: {} } },
    { access: 'admin', request: { method: 'PUT', path: '/v1/groups/none/members', body: {} } },
    { access: 'reviewer', request: { path: '/v1/people/choices' } },
    { access: 'reviewer', request: { path: '/v1/note-tags' } },
    { access: 'admin', request: { path: '/v1/note-tags', body: {} } },
    { access: 'admin', request: { method: 'PATCH', path: '/v1/note-tags/none', body: {} } },
    { access: 'reviewer', request: { path: '/v1/vocabulary/unit-codes' } },
    { access: 'admin', request: { path: '/v1/vocabulary/unit-codes', body: {} } },
    { access: 'admin', request: { method: 'PATCH', path: '/v1/vocabulary/unit-codes/none', body: {} } },
    { access: 'reviewer', request: { path: '/v1/vocabulary/successions' } },
    { access: 'admin', request: { path: '/v1/vocabulary/successions', body: {} } },
    { access: 'admin', request: { method: 'PATCH', path: '/v1/vocabulary/successions/none', body: {} } },
    { access: 'reviewer', request: { path: '/v1/vocabulary/progress' } },
    { access: 'admin', request: { method: 'POST', path: '/v1/vocabulary/progress' } },
    { access: 'reviewer', request: { path: '/v1/annotations/none/history' } },
    { access: 'reviewer', request: { path: '/v1/annotation-export' } },
    { access: 'staff', request: { path: '/v1/annotation-imports', body: {} } },
    { access: 'reviewer', request: { path: '/v1/annotations/search' } },
    { access: 'reviewer', request: { path: '/v1/annotations/changes' } },
    { access: 'reviewer', request: { path: '/v1/annotations/feed?since=none' } },
    { access: 'reviewer', request: { path: '/v1/annotations/none' } },
    { access: 'reviewer', request: { method: 'PUT', path: '/v1/annotations/none', body: {} } },
    { access: 'reviewer', request: { method: 'DELETE', path: '/v1/annotations/none' } },
    { access: 'reviewer', request: { method: 'POST', path: '/v1/annotations/none/restore' } },
    { access: 'reviewer', request: { path: '/v1/search?q=2068' } },
    { access: 'reviewer', request: { path: '/v1/paths?from=a&to=b' } },
    { access: 'reviewer', request: { path: '/v1/edges', body: { ids: ['none'] } } },
    { access: 'reviewer', request: { path: '/v1/coverage' } },
    { access: 'reviewer', request: { path: '/v1/packs?jurisdiction=lang-son&years=2023' } },
    { access: 'reviewer', request: { path: '/reconcile' } },
    { access: 'reviewer', request: { method: 'POST', path: '/reconcile' } },
    { access: 'reviewer', request: { path: '/reconcile/suggest/entity' } },
    { access: 'reviewer', request: { path: '/reconcile/suggest/type' } },
    { access: 'reviewer', request: { path: '/reconcile/suggest/property' } },
    { access: 'reviewer', request: { path: '/reconcile/flyout/entity?id=x' } },
    { access: 'reviewer', request: { path: '/reconcile/properties' } },
    { access: 'reviewer', request: { path: '/reconcile/preview?id=x' } },
    { access: 'admin', request: { path: '/v1/reconcile-links' } },
    { access: 'admin', request: { path: '/v1/reconcile-links', body: { label: 'OpenRefine' } } },
    { access: 'admin', request: { method: 'DELETE', path: '/v1/reconcile-links/none' } },
    { access: 'admin', within: true, request: { method: 'PATCH', path: '/v1/instruments/none', body: { title: 'A' } } },
    { access: 'staff', request: { path: '/v1/instruments', body: { text: 'Một dòng.' } } },
    { access: 'admin', request: { path: '/v1/invites', body: { role: 'staff' } } },
    { access: 'admin', request: { path: '/v1/people', body: { name: 'A', role: 'staff', email: 'a' } } },
    { access: 'admin', request: { path: '/v1/export' } },
    { access: 'admin', within: true, request: { method: 'POST', path: '/v1/instruments/none/accept' } },
    { access: 'admin', request: { path: '/v1/suggestions' } },
    { access: 'reviewer', request: { path: '/v1/instruments/none/record' } },
    { access: 'reviewer', request: { path: '/v1/instruments/none/links' } },
    { access: 'admin', within: true, request: { path: '/v1/instruments/none/merge', body: {} } },
    { access: 'admin', within: true, request: { path: '/v1/instruments/none/split', body: {} } },
    { access: 'admin', within: true, request: { path: '/v1/suggestions/none/decision', body: {} } },
    { access: 'reviewer', request: { path: '/v1/relations' } },
    { access: 'reviewer', request: { path: '/v1/queue' } },
    { access: 'admin', within: true, request: { path: '/v1/queue/preview', body: {} } },
    { access: 'admin', within: true, request: { path: '/v1/relations/decisions', body: {} } },
    { access: 'admin', within: true, request: { path: '/v1/relations', body: {} } },
    { access: 'admin', within: true, request: { method: 'PATCH', path: '/v1/relations/none', body: {} } },
    { access: 'admin', within: true, request: { method: 'DELETE', path: '/v1/relations/none' } },
    { access: 'admin', request: { path: '/v1/audit' } },
    { access: 'admin', within: true, request: { method: 'POST', path: '/v1/audit/none/undo' } },
    { access: 'admin', request: { path: '/v1/audit/none/undo' } },
    { access: 'admin', within: true, request: { path: '/v1/instruments/none/rejection', body: {} } },
    { access: 'staff', request: { path: '/v1/captures' } },
    { access: 'admin', request: { path: '/v1/second-person' } },
    { access: 'admin', request: { method: 'PUT', path: '/v1/second-person', body: {} } },
    { access: 'admin', request: { path: '/v1/proposals' } },
    { access: 'admin', request: { path: '/v1/proposals/none' } },
    { access: 'admin', request: { method: 'POST', path: '/v1/proposals/none/approval' } },
    { access: 'admin', within: true, request: { path: '/v1/proposals/none/decline', body: {} } },
    { access: 'admin', within: true, request: { path: '/v1/citations/judgements', body: {} } },
    { access: 'reviewer', request: { path: '/v1/citations/none' } },
    { access: 'reviewer', request: { path: '/v1/citations/none/alike' } },
    { access: 'admin', within: true, request: { path: '/v1/citations/none/judgement', body: {} } },
    { access: 'admin', request: { path: '/v1/imports', body: {} } },
    { access: 'admin', request: { path: '/v1/imports' } },
    { access: 'admin', request: { path: '/v1/imports/none/revocation', body: {} } },
    { access: 'admin', request: { method: 'PUT', path: '/v1/imports/none/revocation/steps/1' } },
    { access: 'admin', request: { path: '/v1/imports/none/kept' } },
    { access: 'admin', request: { path: '/v1/audit/check' } },
    { access: 'admin', request: { path: '/v1/imports/none' } },
    { access: 'admin', request: { path: '/v1/imports/none/notes' } },
    { access: 'admin', request: { method: 'PUT', path: '/v1/imports/none/chunks/1', body: {} } },
  ];
  const ROLES = [null, 'reviewer', 'staff', 'admin'] as const;
  const RANK = { anyone: 0, reviewer: 1, staff: 2, admin: 3 };
  const method = ({ request }: (typeof ROUTES)[number]) => request.method ?? (request.body ? 'POST' : 'GET');
  const routeOf = (row: (typeof ROUTES)[number]) =>
    `${method(row)} ${row.request.path.replace('/audit/none', '/audit/:seq').replace('/none', '/:id').replace('/chunks/1', '/chunks/:sequence').replace('/steps/1', '/steps/:step').replace(/\?.*$/, '')}`;

  const isWithin = (row: (typeof ROUTES)[number]) =>
    row.access !== 'admin' || method(row) === 'GET' || row.within === true;

  it.each(ROUTES.map((row) => [routeOf(row), row] as const))('%s as an admin of one province', async (_, row) => {
    const token = await tokenOf('admin', 'lang-son');
    const response = await call(app, { ...row.request, token });
    if (isWithin(row)) expect([401, 405, 500]).not.toContain(response.status);
    else expect(await codeOf(response)).toBe('outsideJurisdiction');
  });

  it('the table names every route the app has, with its role', () => {
    const table = new Map(ROUTES.map((row) => [routeOf(row), { access: row.access, within: isWithin(row) }]));
    expect(new Map([...declaredAccess(app)].sort())).toEqual(new Map([...table].sort()));
  });

  const cases = ROUTES.flatMap((row) => ROLES.map((role) => [routeOf(row), role, row] as const));
  it.each(cases)('%s as %s', async (_, role, row) => {
    const token = role ? await tokenOf(role) : undefined;
    const response = await call(app, { ...row.request, token });
    const allowed = (role ? RANK[role] : 0) >= RANK[row.access];
    if (allowed) expect([401, 403, 405, 500]).not.toContain(response.status);
    else expect(await codeOf(response)).toBe(role ? 'forbidden' : 'unauthenticated');
  });

  it('every handler of the app belongs to a route that declares a role', () => {
    const declared = declaredAccess(app);
    const handlers = app.routes.filter((route) => route.method !== 'ALL');
    expect(handlers.length).toBeGreaterThan(0);
    expect(handlers.filter((route) => !declared.has(`${route.method} ${route.path}`))).toEqual([]);
  });

  it('a handler without a declared role is not reached', async () => {
    const open = buildApp();
    open.get('/v1/forgotten', (c) => c.text('here'));
    expect(await codeOf(await call(open, { path: '/v1/forgotten', token: await tokenOf('admin') }))).toBe('notFound');
  });

  const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
  const paths = [...new Set(ROUTES.map((row) => row.request.path))];
  /** `/v1/annotations/search` is also what `/v1/annotations/{id}` takes. */
  const isTaken = (m: string, path: string) =>
    app.routes.some((route) => {
      const taken = new RegExp(`^${route.path.replace(/:\w+/g, '[^/]+')}$`);
      return route.method === m && taken.test(path.split('?', 1)[0]!);
    });
  const others = paths.flatMap((path) => METHODS.filter((m) => !isTaken(m, path)).map((m) => [m, path] as const));
  it.each(others)('%s %s is no route', async (verb, path) => {
    const response = await call(app, { method: verb, path, token: await tokenOf('admin') });
    expect(await codeOf(response)).toBe('methodNotAllowed');
    expect(response.headers.get('allow')).toBeTruthy();
  });
});

describe('tokens', () => {
  it.each([undefined, 'Bearer', 'Bearer x', 'Basic abc', 'Bearer dc_not-a-token-at-all'])(
    '%s signs nobody in',
    async (authorization) => {
      const headers: Record<string, string> = authorization ? { authorization } : {};
      expect(await codeOf(await call(app, { path: '/v1/session', headers }))).toBe('unauthenticated');
    },
  );

  it('an outdated token is told apart from none', async () => {
    const token = await tokenOf('reviewer');
    expect(
      await codeOf(await call(buildApp({ now: '2027-01-01T00:00:00.000Z' }), { path: '/v1/session', token })),
    ).toBe('expired');
  });

  it('the token of a person who was disabled signs nobody in', async () => {
    const token = await tokenOf('admin');
    await testEnv.DB.prepare(`UPDATE people SET disabled_at = ? WHERE role = 'admin'`).bind(NOW).run();
    expect(await codeOf(await call(app, { path: '/v1/session', token }))).toBe('unauthenticated');
  });
});

describe('signing in', () => {
  async function inviteFor(role: Role, name: string | null = null): Promise<string> {
    const response = await call(app, { path: '/v1/invites', token: await tokenOf('admin'), body: { role, name } });
    expect(response.status).toBe(201);
    return ((await response.json()) as { invite: string }).invite;
  }

  it('an invite gives one token of its role', async () => {
    const invite = await inviteFor('staff', 'Nguyễn Thị Hoa');
    const reply = (await (await call(app, { path: '/v1/session', body: { invite } })).json()) as {
      token: string;
      role: string;
      name: string;
    };
    expect(reply).toMatchObject({ role: 'staff', name: 'Nguyễn Thị Hoa', api: '1.0' });
    const who = await (await call(app, { path: '/v1/session', token: reply.token })).json();
    expect(who).toMatchObject({ role: 'staff', name: 'Nguyễn Thị Hoa' });
    expect(await codeOf(await call(app, { path: '/v1/session', body: { invite } }))).toBe('inviteUsed');
  });

  it('an invite taken by two at once signs one in', async () => {
    const invite = await inviteFor('reviewer');
    const replies = await Promise.all([1, 2, 3, 4].map(() => call(app, { path: '/v1/session', body: { invite } })));
    expect(replies.map((reply) => reply.status).sort()).toEqual([200, 409, 409, 409]);
  });

  it('an unknown or outdated code is refused', async () => {
    expect(await codeOf(await call(app, { path: '/v1/session', body: { invite: 'khong-co-ma-nay' } }))).toBe(
      'inviteUsed',
    );
    const invite = await inviteFor('staff');
    const later = buildApp({ now: '2026-12-20T00:00:00.000Z' });
    expect(await codeOf(await call(later, { path: '/v1/session', body: { invite } }))).toBe('inviteUsed');
  });

  it('signing out ends the token', async () => {
    const token = await tokenOf('reviewer');
    expect((await call(app, { method: 'DELETE', path: '/v1/session', token })).status).toBe(204);
    expect(await codeOf(await call(app, { path: '/v1/session', token }))).toBe('unauthenticated');
  });

  it('neither codes nor tokens are stored as they are', async () => {
    const invite = await inviteFor('staff');
    const { token } = (await (await call(app, { path: '/v1/session', body: { invite } })).json()) as { token: string };
    const tables = ['invites', 'tokens', 'people', 'audit', 'idempotency'];
    const rows = await testEnv.DB.batch(tables.map((table) => testEnv.DB.prepare(`SELECT * FROM ${table}`)));
    const stored = JSON.stringify(rows.map((each) => each.results));
    expect(stored).not.toContain(invite);
    expect(stored).not.toContain(token);
  });
});

/** Bindings whose database fails with these words whenever it is asked. */
function failingWith(words: string): typeof testEnv {
  const prepare = () => {
    throw new Error(words);
  };
  return { ...testEnv, DB: hookDatabase(testEnv.DB, { prepare }) };
}

describe('what is refused at the door', () => {
  const send = async (request: Call) => codeOf(await call(app, { ...request, token: await tokenOf('admin') }));
  it('a body that is not JSON', async () => expect(await send({ ...RESOLVE, body: '{"context":' })).toBe('badRequest'));
  it('a body of another type', async () =>
    expect(await send({ ...RESOLVE, headers: { 'content-type': 'text/plain' } })).toBe('unsupported'));
  it('a body over the cap', async () =>
    expect(await send({ ...RESOLVE, body: { pad: 'x'.repeat(BODY_MAX) } })).toBe('tooLarge'));
  it('more citations than one batch takes', async () =>
    expect(
      await send({
        ...RESOLVE,
        body: { context: context(), citations: Array.from({ length: 1001 }, () => stated({ symbol: '1/QĐ-UBND' })) },
      }),
    ).toBe('tooLarge'));
  it('more text than one capture takes', async () =>
    expect(await send({ path: '/v1/instruments', body: { text: 'a'.repeat(64_001) } })).toBe('tooLarge'));
  it('an unknown role', async () =>
    expect(await send({ path: '/v1/invites', body: { role: 'owner' } })).toBe('badRequest'));
  it('a page longer than the cap', async () =>
    expect(await send({ path: '/v1/instruments/none/citations?limit=201' })).toBe('badRequest'));
  it('a source that is no web address', async () =>
    expect(await send({ path: '/v1/instruments', body: { text: 'a', sourceUrl: 'javascript:alert(1)' } })).toBe(
      'badRequest',
    ));

  it('says which field is at fault', async () => {
    const response = await call(app, {
      path: '/v1/resolve',
      token: await tokenOf('reviewer'),
      body: { context: {}, citations: [{ ...stated({}), issuedOn: '31/02/2024' }] },
    });
    expect(((await response.json()) as Problem).errors?.[0]?.path).toBe('citations.0.issuedOn');
  });

  it('fields that only the server sets are ignored', async () => {
    const response = await call(app, {
      path: '/v1/invites',
      token: await tokenOf('admin'),
      body: { role: 'reviewer', createdBy: 'p_somebody', usedAt: NOW },
    });
    expect(response.status).toBe(201);
    const row = await testEnv.DB.prepare('SELECT used_at, created_by FROM invites ORDER BY rowid DESC LIMIT 1').first();
    expect(row).not.toMatchObject({ created_by: 'p_somebody' });
    expect(row).toMatchObject({ used_at: null });
  });

  it('an unforeseen failure is told by a fixed sentence and the request id alone', async () => {
    const broken = failingWith('secret words');
    const response = await call(app, { path: '/v1/session', token: 'dc_12345678' }, broken);
    const text = await response.clone().text();
    expect(await codeOf(response)).toBe('internal');
    expect(text).not.toContain('secret words');
  });
});

describe('a database out of reach', () => {
  it('is told as such, with when to come again', async () => {
    const response = await call(
      app,
      { path: '/v1/session', token: 'dc_12345678' },
      failingWith('D1_ERROR: Network connection lost.'),
    );
    expect(response.headers.get('retry-after')).toBe('2');
    expect(await codeOf(response)).toBe('unavailable');
  });

  it('for a moment is written to again, five times at most', async () => {
    const token = await tokenOf('admin');
    const write = async (faults: number) => {
      let tried = 0;
      const DB = hookDatabase(testEnv.DB, {
        batch: (statements) => {
          if (++tried <= faults) throw new Error('D1_ERROR: Network connection lost.');
          return statements;
        },
      });
      const response = await call(app, { path: '/v1/invites', token, body: { role: 'staff' } }, { ...testEnv, DB });
      return { status: response.status, tried };
    };
    expect(await write(4)).toEqual({ status: 201, tried: 5 });
    expect(await write(9)).toEqual({ status: 503, tried: 5 });
  });
});

describe('bookmarks', () => {
  it('come with every answer that asked the database, and are taken back', async () => {
    const token = await tokenOf('reviewer');
    const from: (string | undefined)[] = [];
    const DB = new Proxy(testEnv.DB, {
      get: (target, name) =>
        name === 'withSession'
          ? (start?: string) => {
              from.push(start);
              return target.withSession(start);
            }
          : Reflect.get(target, name),
    });
    const ask = (headers: Record<string, string>) =>
      call(app, { path: '/v1/session', token, headers }, { ...testEnv, DB });
    const bookmark = (await ask({})).headers.get('x-bookmark')!;
    expect(bookmark).toMatch(/^[\w-]+$/);
    expect((await ask({ 'x-bookmark': bookmark })).status).toBe(200);
    await ask({ 'x-bookmark': 'no such; thing' });
    await call(app, { ...RESOLVE, token }, { ...testEnv, DB });
    expect(from).toEqual(['first-unconstrained', bookmark, 'first-unconstrained', 'first-primary']);
  });
});

describe('citations in a minute', () => {
  const limited = { ...testEnv, CITATIONS_PER_MINUTE: '10' };
  const batch = (count: number): Call => ({
    path: '/v1/resolve',
    body: { context: context(), citations: Array.from({ length: count }, () => stated({ symbol: '1/QĐ-UBND' })) },
  });

  it('are counted for each token and come back with time', async () => {
    const clock = { now: NOW };
    const counted = buildApp(clock);
    const token = await tokenOf('reviewer');
    const other = await tokenOf('reviewer');
    expect((await call(counted, { ...batch(8), token }, limited)).status).toBe(200);
    const refused = await call(counted, { ...batch(8), token }, limited);
    expect(refused.headers.get('retry-after')).toBe('36');
    expect(await codeOf(refused)).toBe('rateLimited');
    expect((await call(counted, { ...batch(8), token: other }, limited)).status).toBe(200);
    clock.now = '2026-11-20T03:00:36.000Z';
    expect((await call(counted, { ...batch(8), token }, limited)).status).toBe(200);
  });

  it('a text to capture counts by its length', async () => {
    const token = await tokenOf('staff');
    const capture = (length: number) =>
      call(
        app,
        { path: '/v1/instruments', token, body: { text: `Số: 15/BC-STC\n\n${'Một dòng. '.repeat(length / 10)}` } },
        limited,
      );
    expect((await capture(9_000)).status).toBe(200);
    expect(await codeOf(await capture(9_000))).toBe('rateLimited');
  });
});

describe('a read that was made before', () => {
  it.each(['/v1/coverage', '/v1/search?q=2068', '/v1/paths?from=a&to=b', '/v1/instruments/i_tagged'])(
    '%s is answered 304 where nothing changed, and without a body',
    async (path) => {
      await testEnv.DB.prepare(
        `INSERT OR IGNORE INTO instruments (id, key, jurisdiction, symbol_folded, series, issuer, series_type, type, holding, created_at)
         SELECT value, value, 'lang-son', '~' || value, '2023', 'ubnd', 'quyet-dinh', 'quyet-dinh', 'held', '' FROM json_each('["a", "b", "i_tagged"]')`,
      ).run();
      const token = await tokenOf('reviewer');
      const first = await call(app, { path, token });
      const tag = first.headers.get('etag')!;
      expect([first.status, tag]).toEqual([200, expect.stringMatching(/^(?:W\/)?".+"$/)]);
      const second = await call(app, { path, token, headers: { 'if-none-match': tag } });
      expect([second.status, await second.text()]).toEqual([304, '']);
      expect(second.headers.get('cache-control')).toBe('private, no-cache');
    },
  );
});

describe('a browser', () => {
  const ORIGIN = testEnv.ALLOWED_ORIGINS.split(',')[0]!.trim();
  const preflight = (origin: string) =>
    call(app, {
      method: 'OPTIONS',
      path: '/v1/resolve',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,content-type',
      },
    });

  it('of an allowed origin may ask and read', async () => {
    const response = await preflight(ORIGIN);
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-origin')).toBe(ORIGIN);
    expect(response.headers.get('access-control-allow-headers')).toBe(
      'Authorization,Content-Type,Idempotency-Key,If-None-Match,If-Match,X-Bookmark,Prefer,Slug,Last-Event-ID',
    );
    const answer = await call(app, { path: '/healthz', headers: { origin: ORIGIN } });
    expect(answer.headers.get('access-control-expose-headers')).toBe(
      'ETag,Retry-After,X-Request-Id,X-Bookmark,Location,Link,Allow,Accept-Post,Content-Language',
    );
  });

  it('of an allowed origin may read a refusal', async () => {
    const refused = await call(app, { path: '/v1/session', headers: { origin: ORIGIN } });
    expect(refused.status).toBe(401);
    expect(refused.headers.get('access-control-allow-origin')).toBe(ORIGIN);
  });

  it.each(['https://langson.gov.vn', `${ORIGIN}.evil.example`, 'chrome-extension://other', 'null'])(
    'of %s may not',
    async (origin) => {
      expect((await preflight(origin)).headers.get('access-control-allow-origin')).toBeNull();
      expect(
        (await call(app, { path: '/healthz', headers: { origin } })).headers.get('access-control-allow-origin'),
      ).toBeNull();
    },
  );

  it('is told to run nothing and keep nothing', async () => {
    for (const path of ['/docs', '/healthz', '/v1/none', '/v1/session']) {
      const { headers } = await call(app, { path });
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('cache-control')).toBe(path === '/docs' ? 'private, no-cache' : 'no-store');
    }
  });
});

interface Described {
  openapi: string;
  paths: Record<string, Record<string, DescribedOperation>>;
  components: { schemas: Record<string, { required?: string[]; properties: Record<string, unknown> }> };
}

interface DescribedOperation {
  summary: string;
  'x-role': string;
  responses: object;
  requestBody?: { content: Record<string, { schema: { $ref: string } }> };
}

describe('the description', () => {
  const read = async () => (await (await call(app, { path: '/openapi.json' })).json()) as Described;

  it('is OpenAPI 3.1 and holds every route of the app', async () => {
    const document = await read();
    expect(document.openapi).toBe('3.1.0');
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods as object).map((verb) => `${verb.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
    );
    const served = app.routes.filter((route) => route.method !== 'ALL').map((route) => `${route.method} ${route.path}`);
    expect([...new Set(served)].sort()).toEqual(described.sort());
  });

  it('gives every operation a summary, a role, and the shape of what it takes and answers', async () => {
    for (const methods of Object.values((await read()).paths))
      for (const operation of Object.values(methods)) {
        expect(operation.summary).toBeTruthy();
        expect(operation['x-role']).toMatch(/^(anyone|reviewer|staff|admin)$/);
        expect(Object.keys(operation.responses)).toContain('500');
        if (operation.requestBody)
          expect(Object.values(operation.requestBody.content)[0]?.schema.$ref).toMatch(/^#\/components\/schemas\//);
      }
  });

  it('points only to shapes it holds, and keeps "or null" on them', async () => {
    const document = await read();
    const names = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(
      (match) => match[1]!,
    );
    expect(names.length).toBeGreaterThan(10);
    for (const name of names) expect(document.components.schemas).toHaveProperty([name]);
    expect(document.components.schemas.Instrument?.properties.bestSentence).toEqual({
      anyOf: [{ $ref: '#/components/schemas/CitingSentence' }, { type: 'null' }],
    });
  });

  it('asks only for the fields a request must have', async () => {
    const { CaptureRequest } = (await read()).components.schemas;
    expect(CaptureRequest?.required).toEqual(['text']);
  });

  it('is a page without scripts whose one style its policy allows', async () => {
    const response = await call(app, { path: '/docs' });
    const page = await response.text();
    expect(page).toContain('POST /v1/resolve');
    expect(page).not.toMatch(/<script|<link|src=|javascript:/i);
    const style = /<style>([\s\S]*)<\/style>/.exec(page)?.[1] ?? '';
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style));
    expect(response.headers.get('content-security-policy')).toContain(
      `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`,
    );
  });
});
