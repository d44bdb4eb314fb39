import { exportJWK, exportSPKI, type GenerateKeyPairResult, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Problem, Role } from '../../shared/schema/index.ts';
import { buildApp, type Call, call, NOW, testEnv, tokenOf } from '../support/worker-app.ts';

const TEAM = 'hai-dang.cloudflareaccess.com';
const AUD = '4714c1358e65fe4b408ad6d432a5f878f08194bdb4752441fd56faefa9b2b6f2';
const bindings = { ...testEnv, ACCESS_TEAM_DOMAIN: TEAM, ACCESS_AUD: AUD };
const TEXT = 'Theo Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ.';
const NOW_SECONDS = Date.parse(NOW) / 1000;

const first = await generateKeyPair('RS256', { extractable: true });
const second = await generateKeyPair('RS256', { extractable: true });
const published = async (pair: GenerateKeyPairResult, kid: string) => ({
  ...(await exportJWK(pair.publicKey)),
  kid,
  alg: 'RS256',
  use: 'sig',
});

const clock = { now: NOW };
const certs = { asked: [] as string[], keys: [await published(first, 'k1')] as object[], down: false };
const newApp = () =>
  buildApp(clock, async (url) => {
    certs.asked.push(url);
    return certs.down ? new Response('down', { status: 502 }) : Response.json({ keys: certs.keys });
  });
let app = newApp();

beforeEach(async () => {
  clock.now = NOW;
  Object.assign(certs, { asked: [], keys: [await published(first, 'k1')], down: false });
  app = newApp();
});

const claims = (rest: JWTPayload = {}): JWTPayload => ({
  iss: `https://${TEAM}`,
  aud: [AUD],
  email: 'hoa@langson.example',
  iat: NOW_SECONDS - 10,
  nbf: NOW_SECONDS - 10,
  exp: NOW_SECONDS + 600,
  ...rest,
});

const sign = (payload: JWTPayload, pair = first, kid = 'k1') =>
  new SignJWT(payload).setProtectedHeader({ alg: 'RS256', kid, typ: 'JWT' }).sign(pair.privateKey);

const base64url = (value: object) =>
  btoa(JSON.stringify(value)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

const ask = (assertion: string, rest: Partial<Call> = {}, env: typeof testEnv = bindings) =>
  call(app, { path: '/v1/session', ...rest, headers: { 'cf-access-jwt-assertion': assertion, ...rest.headers } }, env);
const codeOf = async (response: Response) =>
  response.ok ? 'ok' : ((await response.json()) as { code: Problem['code'] }).code;

async function addPerson(email: string, role: Role = 'staff', headers: Record<string, string> = {}) {
  const body = { name: 'Nguyễn Thị Hoa', role, email };
  return call(app, { path: '/v1/people', token: await tokenOf('admin'), body, headers });
}
await addPerson('Hoa@LangSon.example');

describe('an assertion of Cloudflare Access', () => {
  it('signs in the person who has its e-mail, in whatever case, in his role, until it ends', async () => {
    const response = await ask(await sign(claims({ email: 'HOA@langson.example' })));
    expect(await response.json()).toMatchObject({
      name: 'Nguyễn Thị Hoa',
      role: 'staff',
      expiresAt: '2026-11-20T03:10:00.000Z',
    });
    expect(certs.asked).toEqual([`https://${TEAM}/cdn-cgi/access/certs`]);
    expect(await codeOf(await ask(await sign(claims()), { path: '/v1/invites', body: { role: 'staff' } }))).toBe(
      'forbidden',
    );
    expect(certs.asked).toHaveLength(1);
  });

  const REFUSED: [title: string, code: string, payload: JWTPayload][] = [
    ['outdated', 'expired', { exp: NOW_SECONDS - 60 }],
    ['without an end', 'unauthenticated', { exp: undefined }],
    ['not valid yet', 'unauthenticated', { nbf: NOW_SECONDS + 60 }],
    ['for another application', 'unauthenticated', { aud: ['another'] }],
    ['for no application', 'unauthenticated', { aud: undefined }],
    ['of another team', 'unauthenticated', { iss: 'https://other.cloudflareaccess.com' }],
    ['of nobody', 'unauthenticated', { iss: undefined }],
    ['of an e-mail that nobody has', 'forbidden', { email: 'ai@langson.example' }],
    ['of a service, without e-mail', 'forbidden', { email: undefined }],
  ];
  it.each(REFUSED)('%s is %s', async (_, code, payload) => {
    expect(await codeOf(await ask(await sign(claims(payload))))).toBe(code);
  });

  it('without a signature, or signed with the public key as a secret, is refused', async () => {
    const unsigned = `${base64url({ alg: 'none', kid: 'k1' })}.${base64url(claims())}.`;
    const secret = new TextEncoder().encode(await exportSPKI(first.publicKey));
    const symmetric = await new SignJWT(claims()).setProtectedHeader({ alg: 'HS256', kid: 'k1' }).sign(secret);
    const foreign = await sign(claims(), second);
    for (const assertion of [unsigned, symmetric, foreign, 'a.b.c', 'x'])
      expect(await codeOf(await ask(assertion))).toBe('unauthenticated');
  });

  it('signed with another algorithm by the right key is refused', async () => {
    const { publicKey, privateKey } = await generateKeyPair('PS256', { extractable: true });
    certs.keys = [{ ...(await exportJWK(publicKey)), kid: 'k1' }];
    const assertion = await new SignJWT(claims()).setProtectedHeader({ alg: 'PS256', kid: 'k1' }).sign(privateKey);
    expect(await codeOf(await ask(assertion))).toBe('unauthenticated');
  });

  it('says nothing while Access is off', async () => {
    expect(await codeOf(await ask(await sign(claims()), {}, testEnv))).toBe('unauthenticated');
    expect(certs.asked).toEqual([]);
  });

  it('of a person who was disabled is refused', async () => {
    await addPerson('lan@langson.example');
    expect(await codeOf(await ask(await sign(claims({ email: 'lan@langson.example' }))))).toBe('ok');
    await testEnv.DB.prepare(`UPDATE people SET disabled_at = ? WHERE email = 'lan@langson.example'`).bind(NOW).run();
    const open = { ...bindings, ACCESS_DEFAULT_ROLE: 'reviewer' };
    expect(await codeOf(await ask(await sign(claims({ email: 'lan@langson.example' })), {}, open))).toBe('forbidden');
  });
});

describe('the keys of a team', () => {
  it('are fetched again for a key id they do not hold, at most once a minute', async () => {
    await ask(await sign(claims()));
    certs.keys = [await published(second, 'k2')];
    expect(await codeOf(await ask(await sign(claims(), second, 'k2')))).toBe('unauthenticated');
    clock.now = '2026-11-20T03:01:00.000Z';
    expect(await codeOf(await ask(await sign(claims(), second, 'k2')))).toBe('ok');
    expect(certs.asked).toHaveLength(2);
  });

  it('are not fetched for each of a storm of unknown key ids', async () => {
    const storm = Array.from({ length: 30 }, async (_, i) => ask(await sign(claims(), second, `made-up-${i}`)));
    for (const response of await Promise.all(storm)) expect(await codeOf(response)).toBe('unauthenticated');
    const cold = certs.asked.length;
    clock.now = '2026-11-20T03:01:00.000Z';
    for (let i = 0; i < 30; i++) await ask(await sign(claims(), second, `later-${i}`));
    expect(certs.asked.length - cold).toBe(1);
    expect(await codeOf(await ask(await sign(claims())))).toBe('ok');
  });

  it('serve on while they cannot be fetched anew; without any the answer is to come again', async () => {
    certs.down = true;
    const cold = await ask(await sign(claims()));
    expect(cold.headers.get('retry-after')).toBe('5');
    expect(await codeOf(cold)).toBe('unavailable');
    certs.down = false;
    expect(await codeOf(await ask(await sign(claims())))).toBe('ok');
    certs.down = true;
    clock.now = '2026-11-20T04:30:00.000Z';
    const later = claims({ exp: NOW_SECONDS + 9000 });
    expect(await codeOf(await ask(await sign(later)))).toBe('ok');
    expect(await codeOf(await ask(await sign(later)))).toBe('ok');
    expect(certs.asked).toHaveLength(3);
  });

  it('that were taken back are not trusted after an hour', async () => {
    await ask(await sign(claims()));
    certs.keys = [await published(second, 'k2')];
    clock.now = '2026-11-20T04:00:00.000Z';
    expect(await codeOf(await ask(await sign(claims({ exp: NOW_SECONDS + 9000 }))))).toBe('unauthenticated');
  });
});

describe('Access beside tokens', () => {
  it('a token alone signs in as before', async () => {
    const response = await call(app, { path: '/v1/session', token: await tokenOf('reviewer') }, bindings);
    expect(await response.json()).toMatchObject({ role: 'reviewer' });
  });

  it('of both the token says who it is, and a bad one is not made good', async () => {
    const assertion = await sign(claims());
    const both = await ask(assertion, { token: await tokenOf('reviewer') });
    expect(await both.json()).toMatchObject({ role: 'reviewer' });
    expect(await codeOf(await ask(assertion, { token: 'dc_not-a-token-at-all' }))).toBe('unauthenticated');
  });

  it('half of the setting is a fault of the deployment, and lets nobody in', async () => {
    const half = { ...testEnv, ACCESS_TEAM_DOMAIN: TEAM };
    expect(await codeOf(await ask(await sign(claims()), {}, half))).toBe('internal');
  });
});

describe('people whom nobody has added', () => {
  const open = { ...bindings, ACCESS_DEFAULT_ROLE: 'reviewer' };
  const email = 'moi@langson.example';

  it('get the default role where there is one, once, and in the audit log', async () => {
    const assertion = await sign(claims({ email }));
    const answers = await Promise.all([1, 2, 3].map(() => ask(assertion, {}, open)));
    for (const answer of answers) expect(await answer.json()).toMatchObject({ name: email, role: 'reviewer' });
    const { results } = await testEnv.DB.prepare(`SELECT id FROM people WHERE email = ?`).bind(email).all();
    expect(results).toHaveLength(1);
    const entry = await testEnv.DB.prepare(`SELECT actor, after FROM audit WHERE action = 'person.welcome'`).all();
    expect(entry.results).toEqual([{ actor: results[0]!.id, after: JSON.stringify({ email, role: 'reviewer' }) }]);
  });

  it('may write what their role may, under their own id', async () => {
    const staff = { ...bindings, ACCESS_DEFAULT_ROLE: 'staff' };
    const request = { path: '/v1/instruments', body: { text: TEXT }, headers: { 'idempotency-key': 'k' } };
    const assertion = await sign(claims({ email: 'viet@langson.example' }));
    expect(await codeOf(await ask(assertion, request, staff))).toBe('ok');
  });

  it('are added by an admin, one for each e-mail and once for each key', async () => {
    const token = await tokenOf('admin');
    const add = (body: object, key: string) =>
      call(app, { path: '/v1/people', token, body, headers: { 'idempotency-key': key } });
    const body = { name: 'Trần Văn Bình', role: 'admin', email: 'Binh@langson.example' };
    const replies = [await add(body, 'a'), await add(body, 'a')];
    const [one, two] = await Promise.all(replies.map((reply) => reply.json()));
    expect(one).toMatchObject({ role: 'admin', email: 'binh@langson.example' });
    expect(two).toEqual(one);
    expect(await codeOf(await add({ ...body, role: 'staff' }, 'a'))).toBe('keyReused');
    expect(await codeOf(await add(body, 'b'))).toBe('conflict');
    expect(await codeOf(await add({ ...body, email: 'not an address' }, 'c'))).toBe('badRequest');
  });
});
