import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { AuditPage, Proposal, ProposalPreview, PutAside, UnitCodeReply } from '../../shared/schema/index.ts';
import worker from '../../worker/index.ts';
import { countAudit, createCurator, expectSound } from '../support/curation.ts';
import { ALIAS, departmentLetter as letter } from '../support/unit-codes.ts';
import { buildApp, emptyIndex, testEnv, tokenOf } from '../support/worker-app.ts';

vi.setConfig({ testTimeout: 60_000 });

const app = buildApp();
const [one, other] = [createCurator(app, await tokenOf('admin')), createCurator(app, await tokenOf('admin'))];
const HERE = { portal: 'lang-son' };
const CODES = '/v1/vocabulary/unit-codes';
const HEIRS = '/v1/vocabulary/successions';

const limit = (above: number | null) => testEnv.DB.prepare('UPDATE second_person SET above = ?').bind(above).run();
const settle = () => worker.scheduled({} as ScheduledController, testEnv);
const targets = async () =>
  (
    await testEnv.DB.prepare('SELECT t.key FROM citations c LEFT JOIN instruments t ON t.id = c.target').all<{
      key: string;
    }>()
  ).results.map(({ key }) => key?.split('/').at(-1));
const entries = () => testEnv.DB.prepare('SELECT count(*) AS n FROM vocabulary').first<number>('n');
const preview = (id: string) => other.answer<ProposalPreview>({ path: `/v1/proposals/${id}` });
const approve = (id: string) => other.ok<Proposal>(other.send(`/v1/proposals/${id}/approval`, undefined, null));
async function proposed(sent: Promise<Response>): Promise<PutAside> {
  const response = await sent;
  expect(response.status).toBe(202);
  return (await response.json()) as PutAside;
}

/** A held letter, and two that cite it under its other unit code. */
beforeEach(async () => {
  await emptyIndex();
  await testEnv.DB.batch(
    ['vocabulary', 'touched_readings', 'proposals'].map((table) => testEnv.DB.prepare(`DELETE FROM ${table}`)),
  );
  await limit(null);
  await settle();
  await one.capture(letter('426/STTTT-BCVT', '20 tháng 4 năm 2023', 'Báo cáo tình hình phủ sóng.'), HERE);
  for (const number of [1, 2])
    await one.capture(
      letter(
        `${number}/STTTT-VP`,
        '05 tháng 6 năm 2023',
        'Tiếp theo Công văn số 426/STTTT-HTS ngày 20/4/2023 về phủ sóng di động.',
      ),
      HERE,
    );
});

describe('a change of the vocabulary that moves more links than one admin may change', () => {
  it('waits for a second one, who sees each link as it would be, and is then made', async () => {
    await limit(1);
    const aside = await proposed(one.send(CODES, ALIAS, null));
    expect(aside).toMatchObject({ links: 2, above: 1 });
    expect([await entries(), await targets()]).toEqual([0, ['426-stttt-hts', '426-stttt-hts']]);
    const audit = await countAudit();
    const seen = await preview(aside.proposal);
    const held = await one.read('lang-son/so-thong-tin-va-truyen-thong/cong-van/2023/426-stttt-bcvt');
    expect(seen).toMatchObject({
      problem: null,
      links: 2,
      proposal: { action: 'vocabulary.add', after: { word: 'HTS', means: 'BCVT', validFrom: '2022-01-01' } },
    });
    expect(seen.citations.map(({ from, to }) => [from.state, to])).toEqual(
      Array(2).fill(['settled', { state: 'settled', target: held.id }]),
    );
    expect([await entries(), await countAudit()]).toEqual([0, audit]);

    expect((await one.send(`/v1/proposals/${aside.proposal}/approval`, undefined, null)).status).toBe(403);
    const done = await approve(aside.proposal);
    expect(done).toMatchObject({ state: 'approved', change: expect.any(Number) });
    await settle();
    expect(await targets()).toEqual(['426-stttt-bcvt', '426-stttt-bcvt']);
    const log = await one.answer<AuditPage>({ path: '/v1/audit?limit=1' });
    expect(log.items[0]).toMatchObject({ action: 'vocabulary.add', after: { approvedBy: done.decidedBy!.id } });
    await expectSound();
  });

  it('is made by one where it moves as many as the rule says', async () => {
    await limit(2);
    expect((await one.send(CODES, ALIAS, null)).status).toBe(200);
  });

  it('waits as a succession, a new span and an undo too, each by what it moves', async () => {
    const { entry, seq } = await one.ok<UnitCodeReply>(one.send(CODES, ALIAS, null));
    await settle();
    await limit(1);
    const ended = { validTo: '2022-12-31', reason: 'Phòng đổi tên.' };
    const span = await proposed(one.send(`${CODES}/${entry!.id}`, ended, 1, {}, 'PATCH'));
    const undo = await proposed(one.send(`/v1/audit/${seq}/undo`, undefined, 1));
    expect([span.links, undo.links]).toEqual([2, 2]);
    for (const { proposal } of [span, undo])
      expect((await preview(proposal)).citations.map(({ to }) => to)).toEqual(
        Array(2).fill({ state: 'settled', target: expect.any(String) }),
      );
    expect((await one.send(`${CODES}/${entry!.id}`, { source: 'Công báo', reason: 'x' }, 1, {}, 'PATCH')).status).toBe(
      200,
    );
    expect(await targets()).toEqual(['426-stttt-bcvt', '426-stttt-bcvt']);
    await limit(null);
    await one.ok(one.send(`${CODES}/${entry!.id}`, ended, 2, {}, 'PATCH'));
    await settle();
    expect(await targets()).toEqual(['426-stttt-hts', '426-stttt-hts']);
    await limit(1);
    const log = await one.answer<AuditPage>({ path: '/v1/audit?limit=1' });
    const back = await proposed(one.send(`/v1/audit/${log.items[0]!.seq}/undo`, undefined, 1));
    expect(back.links).toBe(2);
    await approve(back.proposal);
    await settle();
    expect(await targets()).toEqual(['426-stttt-bcvt', '426-stttt-bcvt']);
    await expectSound();
  });

  it('waits as a succession of bodies, by the links it moves in their days', async () => {
    await one.capture(
      'ỦY BAN NHÂN DÂN\nXÃ CAO LỘC\n\nSố: 12/QĐ-UBND\n\nCao Lộc, ngày 05 tháng 8 năm 2025\n\nQUYẾT ĐỊNH\nVề việc phân công nhiệm vụ',
      HERE,
    );
    await one.capture(
      letter(
        '9/STTTT-VP',
        '05 tháng 9 năm 2025',
        'Theo Quyết định số 12/QĐ-UBND ngày 05/8/2025 của UBND huyện Cao Lộc.',
      ),
      HERE,
    );
    const heir = {
      former: 'ubnd-huyen-cao-loc',
      heir: 'ubnd-xa-cao-loc',
      jurisdiction: 'lang-son',
      validFrom: '2025-07-01',
      source: 'Nghị quyết 1672/NQ-UBTVQH15',
      reason: 'Hồ sơ đã bàn giao.',
    };
    await limit(0);
    const aside = await proposed(one.send(HEIRS, heir, null));
    expect(aside.links).toBe(1);
    expect((await one.send(HEIRS, { ...heir, validFrom: '2025-09-01' }, null)).status).toBe(200);
    expect((await other.send(`/v1/proposals/${aside.proposal}/approval`, undefined, null)).status).toBe(409);
  });
});
