import { beforeAll, describe, expect, it } from 'vitest';
import type { PeopleReply, PersonRecord } from '../../shared/schema/index.ts';
import { sha256 } from '../../worker/http/digest.ts';
import { buildApp, call, testEnv, tokenOf } from '../support/worker-app.ts';

const clock = { now: '2026-11-20T03:00:00.000Z' };
const app = buildApp(clock);

let admin: string;
beforeAll(async () => {
  await testEnv.DB.prepare(`UPDATE people SET disabled_at = '2026-01-01T00:00:00.000Z'`).run();
  admin = await tokenOf('admin');
});

const list = async (): Promise<PeopleReply> => (await call(app, { path: '/v1/people', token: admin })).json();
const change = (person: PersonRecord, body: object, version = person.version) =>
  call(app, {
    method: 'PATCH',
    path: `/v1/people/${person.id}`,
    token: admin,
    body,
    headers: { 'if-match': `"${version}"` },
  });
const active = async () => (await list()).items.filter(({ disabledAt }) => disabledAt === null);

describe('people', () => {
  it('are listed with their sign-ins and the day each was last used', async () => {
    const [me] = await active();
    expect(me).toMatchObject({ role: 'admin', name: 'Người admin', version: 1, groups: [] });
    expect(me!.signIns).toHaveLength(1);
    expect(me!.signIns[0]!.lastUsedOn).toBe('2026-11-20');
  });

  it('the last admin who can sign in keeps the role and the way in', async () => {
    const [me] = await active();
    for (const body of [{ role: 'staff' }, { disabled: true }]) expect((await change(me!, body)).status).toBe(409);
    await tokenOf('admin');
    expect((await change(me!, { name: 'Nguyễn Thị Mẫu' })).status).toBe(200);
    const other = (await active()).find(({ id }) => id !== me!.id)!;
    expect((await change(other, { role: 'reviewer' })).status).toBe(200);
    expect((await change((await active()).find(({ id }) => id === me!.id)!, { disabled: true })).status).toBe(409);
  });

  it('a person who is shut out is signed out at once, and let in again signs in anew', async () => {
    const token = await tokenOf('staff');
    const staff = (await active()).find(({ role }) => role === 'staff')!;
    expect((await change(staff, { disabled: true }, 7)).status).toBe(412);
    const shut = (await (await change(staff, { disabled: true })).json()) as PersonRecord;
    expect(shut).toMatchObject({ signIns: [], version: 2 });
    expect((await call(app, { path: '/v1/session', token })).status).toBe(401);
    expect((await change(shut, { disabled: false })).status).toBe(200);
    expect((await call(app, { path: '/v1/session', token })).status).toBe(401);
  });

  it('one sign-in of several is ended alone', async () => {
    const token = await tokenOf('reviewer');
    const name = (await sha256(token)).slice(0, 16);
    const person = (await active()).find(({ signIns }) => signIns.some(({ id }) => id === name))!;
    const path = `/v1/people/${person.id}/sign-ins?signIn=${name}`;
    expect((await call(app, { method: 'DELETE', path: `${path}x`, token: admin })).status).toBe(200);
    expect(
      ((await (await call(app, { method: 'DELETE', path, token: admin })).json()) as PersonRecord).signIns,
    ).toEqual([]);
    expect((await call(app, { path: '/v1/session', token })).status).toBe(401);
  });

  it('an invite code is listed until it is used or taken back; the code itself is not', async () => {
    const made = await call(app, { path: '/v1/invites', token: admin, body: { role: 'staff', name: 'Chị Hoa' } });
    const { invite } = (await made.json()) as { invite: string };
    const { invites } = await list();
    expect(invites).toHaveLength(1);
    expect(JSON.stringify(invites)).not.toContain(invite);
    await call(app, { method: 'DELETE', path: `/v1/invites/${invites[0]!.id}`, token: admin });
    expect((await list()).invites).toEqual([]);
    expect((await call(app, { path: '/v1/session', body: { invite } })).status).toBe(409);
  });
});
