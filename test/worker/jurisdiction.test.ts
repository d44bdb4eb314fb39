import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { z } from 'zod';
import type { Instrument, PeopleReply, PersonRecord, QueuePreview, RelationsPage } from '../../shared/schema/index.ts';
import { countAudit, createCurator, decisionOf, expectSound, letterOf } from '../support/curation.ts';
import { buildApp, call, emptyIndex, testEnv, tokenOf } from '../support/worker-app.ts';

vi.setConfig({ testTimeout: 30_000 });

const app = buildApp();
const everywhere = createCurator(app, await tokenOf('admin'));
const haiPhong = createCurator(app, await tokenOf('admin', 'hai-phong'));
const keyOf = (place: string, slug: string) => `${place}/ubnd/quyet-dinh/2024/${slug}`;
const replacing = (number: number, old: number) =>
  `Quy chế mới\n\nĐiều 1. Thay thế Quyết định số ${old}/QĐ-UBND ngày 05/01/2024 của UBND tỉnh.`.replace(
    'Quy chế mới',
    `Quy chế ${number}`,
  );

/** Hải Dương went into Hải Phòng in 2025; Lạng Sơn has nothing to do with it. */
async function fill(): Promise<void> {
  for (const [place, portal] of [
    ['Hải Dương', 'hai-duong'],
    ['Lạng Sơn', 'lang-son'],
  ] as const) {
    await everywhere.capture(decisionOf(place, '9/QĐ-UBND', '05 tháng 02 năm 2024', replacing(9, 8)), { portal });
    await everywhere.capture(letterOf(place, 1, 'Theo Quyết định số 7/QĐ-UBND ngày 05/01/2024 của UBND tỉnh.'), {
      portal,
    });
  }
}

const statusOf = async (answer: Promise<Response>) => {
  const { status, ...rest } = await answer.then(async (response) => ({
    status: response.status,
    code: response.ok ? null : ((await response.json()) as { code: string }).code,
  }));
  return [status, rest.code];
};
const correct = async (who: typeof haiPhong, key: string, title = 'Tên đúng') => {
  const { id, version } = await who.read(key);
  return statusOf(who.send(`/v1/instruments/${id}`, { title, reason: 'Đọc lại bản gốc.' }, version, {}, 'PATCH'));
};
const OUTSIDE = [403, 'outsideJurisdiction'];

beforeEach(() => emptyIndex());

describe('an admin of one province', () => {
  it('puts right documents of the province and of those that went into it, and no others', async () => {
    await fill();
    expect(await correct(haiPhong, keyOf('hai-duong', '7-qd-ubnd'))).toEqual([200, null]);
    const before = await countAudit();
    expect(await correct(haiPhong, keyOf('lang-son', '7-qd-ubnd'))).toEqual(OUTSIDE);
    expect(await countAudit()).toBe(before);
    expect(await correct(everywhere, keyOf('lang-son', '7-qd-ubnd'))).toEqual([200, null]);
    await expectSound();
  });

  it.each([
    ['hai-duong', [200, null]],
    ['lang-son', OUTSIDE],
  ])('judges relations that documents of %s state', async (place, expected) => {
    await fill();
    const { id } = await haiPhong.read(keyOf(place, '9-qd-ubnd'));
    const { items } = await haiPhong.answer<z.infer<typeof RelationsPage>>({ path: `/v1/relations?instrument=${id}` });
    const [relation] = items;
    const body = { state: 'rejected', reason: 'Đọc nhầm.' };
    expect(
      await statusOf(haiPhong.send(`/v1/relations/${relation!.id}`, body, relation!.version, {}, 'PATCH')),
    ).toEqual(expected);
  });

  it.each([
    ['hai-duong', [200, null]],
    ['lang-son', OUTSIDE],
  ])('closes reports from pages of %s', async (scope, expected) => {
    const citation = {
      kind: 'full',
      type: 'quyet-dinh',
      symbol: '91/QĐ-UBND',
      name: null,
      issuedOn: null,
      issuer: 'UBND tỉnh',
      title: null,
      pinpoint: null,
    };
    const { id } = await everywhere.answer<{ id: string }>({
      path: '/v1/reports',
      body: { kind: 'missing', citation, scope },
    });
    expect(await statusOf(haiPhong.send(`/v1/reports/${id}/close`, { reason: 'Đã có.' }, 1))).toEqual(expected);
  });

  it('says no relation in the name of a document of elsewhere', async () => {
    await fill();
    const say = (source: string, target: string) =>
      statusOf(
        haiPhong.send(
          '/v1/relations',
          { source, target, type: 'amends', reach: 'whole', reason: 'Theo văn bản.' },
          null,
        ),
      );
    const [own, other] = [keyOf('hai-duong', '9-qd-ubnd'), keyOf('lang-son', '9-qd-ubnd')];
    expect(await say(other, own)).toEqual(OUTSIDE);
    expect(await say(own, other)).toEqual([200, null]);
  });

  it('merges two of the province, not one of them with one of elsewhere; the merge is taken back by the same person', async () => {
    await fill();
    const merge = async (gone: string, into: string) => {
      const { id, version } = await haiPhong.read(gone);
      return statusOf(haiPhong.send(`/v1/instruments/${id}/merge`, { into, reason: 'Một văn bản.' }, version));
    };
    expect(await merge(keyOf('hai-duong', '8-qd-ubnd'), keyOf('lang-son', '8-qd-ubnd'))).toEqual(OUTSIDE);
    expect(await merge(keyOf('lang-son', '8-qd-ubnd'), keyOf('hai-duong', '8-qd-ubnd'))).toEqual(OUTSIDE);
    expect(await merge(keyOf('hai-duong', '8-qd-ubnd'), keyOf('hai-duong', '7-qd-ubnd'))).toEqual([200, null]);
    const undo = (who: typeof haiPhong, seq: number) =>
      statusOf(who.send(`/v1/audit/${seq}/undo`, { reason: 'Nhầm.' }, 1));
    expect(await undo(haiPhong, await countAudit())).toEqual([200, null]);
    await everywhere.merge(keyOf('lang-son', '8-qd-ubnd'), keyOf('lang-son', '7-qd-ubnd'));
    expect(await undo(haiPhong, await countAudit())).toEqual(OUTSIDE);
    await expectSound();
  });

  it('adds texts of elsewhere as proposals, and takes in those of the own place alone', async () => {
    const captured = async (who: typeof haiPhong, place: string, portal: string) =>
      who.read((await who.capture(decisionOf(place, '3/QĐ-UBND', '05 tháng 02 năm 2024'), { portal })).instrument.id);
    expect((await captured(haiPhong, 'Hải Phòng', 'hai-phong')).state).toBe('accepted');
    const proposed = await captured(haiPhong, 'Lạng Sơn', 'lang-son');
    expect(proposed.state).toBe('proposed');
    const accept = ({ id, version }: Instrument, who: typeof haiPhong) =>
      statusOf(who.send(`/v1/instruments/${id}/accept`, {}, version));
    expect(await accept(proposed, haiPhong)).toEqual(OUTSIDE);
    expect(await accept(proposed, everywhere)).toEqual([200, null]);
  });

  it('withdraws a proposal of the own hand, and declines nobody else’s', async () => {
    await fill();
    await testEnv.DB.prepare('UPDATE second_person SET above = 0').run();
    const propose = async (who: typeof haiPhong, citing: string, gone: string, into: string) => {
      const { id, version } = await who.read(keyOf(citing, gone));
      const body = { into: keyOf(citing, into), reason: 'Một văn bản.' };
      const answer = await who.send(`/v1/instruments/${id}/merge`, body, version);
      expect(answer.status).toBe(202);
      return ((await answer.json()) as { proposal: string }).proposal;
    };
    const own = await propose(haiPhong, 'hai-duong', '7-qd-ubnd', '8-qd-ubnd');
    const others = await propose(everywhere, 'hai-duong', '7-qd-ubnd', '8-qd-ubnd');
    const decline = (id: string) => statusOf(haiPhong.send(`/v1/proposals/${id}/decline`, { reason: 'Thôi.' }, null));
    expect(await decline(others)).toEqual(OUTSIDE);
    expect(await decline(own)).toEqual([200, null]);
    await testEnv.DB.prepare('UPDATE second_person SET above = NULL').run();
  });

  it('sees in the look ahead which decisions are of elsewhere', async () => {
    await fill();
    const relationOf = async (place: string) => {
      const { id } = await haiPhong.read(keyOf(place, '9-qd-ubnd'));
      const { items } = await haiPhong.answer<z.infer<typeof RelationsPage>>({
        path: `/v1/relations?instrument=${id}`,
      });
      return items[0]!;
    };
    const decisions = (await Promise.all(['hai-duong', 'lang-son'].map(relationOf))).map(({ id, version }) => ({
      on: 'relations',
      request: { changes: [{ id, version, state: 'confirmed' }], reason: 'Đúng.' },
    }));
    const { items } = await haiPhong.answer<z.infer<typeof QueuePreview>>({
      path: '/v1/queue/preview',
      body: { decisions },
    });
    expect(items.map(({ problem }) => problem?.code ?? null)).toEqual([null, 'outsideJurisdiction']);
  });
});

describe('who works where', () => {
  const people = async () => (await everywhere.answer<PeopleReply>({ path: '/v1/people' })).items;
  const patch = (person: PersonRecord, body: object, token: string) =>
    call(app, {
      method: 'PATCH',
      path: `/v1/people/${person.id}`,
      token,
      body,
      headers: { 'if-match': `"${person.version}"` },
    });

  it('comes with the invite', async () => {
    const { invite } = await everywhere.answer<{ invite: string }>({
      path: '/v1/invites',
      body: { role: 'admin', name: 'Phạm Thị Mẫu', jurisdiction: 'ca-mau' },
    });
    await call(app, { path: '/v1/session', body: { invite } });
    expect((await people()).find(({ name }) => name === 'Phạm Thị Mẫu')).toMatchObject({ jurisdiction: 'ca-mau' });
  });

  it.each(['hai-duong', 'atlantis', ''])('is no place that is none today: %j', async (jurisdiction) => {
    const body = { role: 'admin', name: null, jurisdiction };
    const answer = everywhere.send('/v1/invites', body, null);
    expect(await statusOf(answer)).toEqual([400, 'badRequest']);
  });

  it('leaves somebody to manage people, also when two admins send each other away at once', async () => {
    await testEnv.DB.prepare(`UPDATE people SET disabled_at = '2026-01-01T00:00:00.000Z'`).run();
    const [one, other] = [await tokenOf('admin'), await tokenOf('admin')];
    await tokenOf('admin', 'ca-mau');
    const listed = (await (await call(app, { path: '/v1/people', token: one })).json()) as PeopleReply;
    const admins = listed.items.filter((person) => person.disabledAt === null && person.jurisdiction === null);
    expect(admins).toHaveLength(2);
    const statuses = await Promise.all([
      patch(admins[0]!, { jurisdiction: 'lang-son' }, one).then(({ status }) => status),
      patch(admins[1]!, { role: 'staff' }, other).then(({ status }) => status),
    ]);
    expect(statuses.sort()).toEqual([200, 409]);
  });
});
