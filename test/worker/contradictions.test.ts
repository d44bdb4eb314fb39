import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ContradictionKind, QueuePage, type Relation } from '../../shared/schema/index.ts';
import { sidesOf, type Told } from '../../shared/status/index.ts';
import { createContradictions, findContradictions } from '../../worker/stores/contradictions.ts';
import { createCurator, decisionOf, letterOf } from '../support/curation.ts';
import { failingDatabase } from '../support/failing-database.ts';
import { buildApp, call, emptyIndex, testEnv, tokenOf } from '../support/worker-app.ts';

vi.setConfig({ testTimeout: 120_000 });

const app = buildApp();
const token = await tokenOf('admin');
const admin = createCurator(app, token);
const HERE = { portal: 'lang-son' };
const KEY = (slug: string, year: number) => `lang-son/ubnd/quyet-dinh/${year}/${slug}`;
const REASON = 'Đọc bản gốc.';

const page = async () => QueuePage.parse(await admin.answer({ path: '/v1/queue?kind=contradictions' }));
const waiting = async () => (await page()).items.map(({ contradiction }) => contradiction!.kind);
const capture = (symbol: string, date: string, body: string) =>
  admin.capture(decisionOf('Lạng Sơn', symbol, date, `Về việc ${symbol}\n\nĐiều 1. ${body}`), HERE);
const decide = (relation: Relation, body: object) =>
  admin.ok<{ seq: number }>(
    admin.send(`/v1/relations/${relation.id}`, { ...body, reason: REASON }, relation.version, {}, 'PATCH'),
  );
const OLD = 'Quyết định số 10/QĐ-UBND ngày 05/01/2022 của UBND tỉnh';
/** Two decisions replace an older one from different days. */
async function replaceTwice() {
  await capture('10/QĐ-UBND', '05 tháng 01 năm 2022', 'Ban hành quy chế.');
  await capture(
    '20/QĐ-UBND',
    '06 tháng 02 năm 2023',
    `Quyết định này có hiệu lực từ ngày 10 tháng 02 năm 2023 và thay thế ${OLD}.`,
  );
  await capture(
    '30/QĐ-UBND',
    '07 tháng 3 năm 2024',
    `Quyết định này có hiệu lực từ ngày 15 tháng 3 năm 2024 và thay thế ${OLD}.`,
  );
}

beforeEach(() => emptyIndex());

describe('two ends of one instrument', () => {
  it('wait side by side, each with the sentence that states it', async () => {
    await replaceTwice();
    const { counts, items } = await page();
    expect(counts.contradictions).toBe(1);
    const [item] = items;
    expect(item!.instruments[0]!.key).toBe(KEY('10-qd-ubnd', 2022));
    const { kind, sides } = item!.contradiction!;
    expect(kind).toBe('endsDiffer');
    expect(sides.map(({ what, on, of, count }) => [what, on, of.symbol, count])).toEqual([
      ['replaces', '2023-02-10', '20/QĐ-UBND', 1],
      ['replaces', '2024-03-15', '30/QĐ-UBND', 1],
    ]);
    for (const { relations } of sides) expect(relations[0]!.sentence).toContain('thay thế');
  });

  it('are told by acts and bases alone, whatever else is said of the instrument', async () => {
    await replaceTwice();
    const [old, later] = [await admin.read(KEY('10-qd-ubnd', 2022)), await admin.read(KEY('20-qd-ubnd', 2023))];
    const related = { source: later.id, target: old.id, type: 'implements', reach: 'whole', reason: REASON };
    await admin.ok(admin.send('/v1/relations', related, null));
    const told = await createContradictions(testEnv.DB).told(old.id);
    expect(told.map(({ type }) => type)).toEqual(['replaces', 'replaces']);
  });

  it('wait no more once one is rejected, and again once that is taken back', async () => {
    await replaceTwice();
    const [item] = (await page()).items;
    const { seq } = await decide(item!.contradiction!.sides[1]!.relations[0]!, { state: 'rejected' });
    expect(await waiting()).toEqual([]);
    expect((await page()).counts.contradictions).toBe(0);
    await admin.ok(admin.send(`/v1/audit/${seq}/undo`, undefined, 1));
    const [again] = (await page()).items;
    expect(again!.id).toBe(item!.id);
    expect(again!.version!).toBeGreaterThan(item!.version!);
  });

  it('wait no more once a person has said that both are so, though the text is captured again', async () => {
    await replaceTwice();
    for (const { relations } of (await page()).items[0]!.contradiction!.sides)
      await decide(relations[0]!, { state: 'confirmed' });
    expect(await waiting()).toEqual([]);
    expect((await admin.read(KEY('10-qd-ubnd', 2022))).conflicts).toHaveLength(1);
    await capture(
      '30/QĐ-UBND',
      '07 tháng 3 năm 2024',
      `Quyết định này có hiệu lực từ ngày 15 tháng 3 năm 2024 và thay thế ${OLD}.`,
    );
    expect(await waiting()).toEqual([]);
  });

  it('are one change: whatever statement fails, relation and queue are as they were', async () => {
    await replaceTwice();
    const [relation] = (await page()).items[0]!.contradiction!.sides[0]!.relations;
    const request = {
      method: 'PATCH',
      path: `/v1/relations/${relation!.id}`,
      token,
      body: { state: 'rejected', reason: REASON },
      headers: { 'if-match': `"${relation!.version}"` },
    };
    let failing = 0;
    for (;;) {
      const { db } = failingDatabase(testEnv.DB, failing);
      const { status } = await call(app, request, { ...testEnv, DB: db });
      if (status === 200) break;
      expect([status, await waiting()]).toEqual([500, ['endsDiffer']]);
      failing += 1;
    }
    expect(failing).toBeGreaterThan(10);
    expect(await waiting()).toEqual([]);
  });
});

describe('a ring of replacements', () => {
  const replacing = (symbol: string, date: string, old: string) => capture(symbol, date, `Thay thế ${old}.`);
  const by = (number: number, day: string) => `Quyết định số ${number}/QĐ-UBND ngày ${day} của UBND tỉnh`;

  it('waits once, with each replacement, and goes when one of them is rejected', async () => {
    await replacing('1/QĐ-UBND', '03 tháng 01 năm 2023', by(3, '05/03/2023'));
    await replacing('2/QĐ-UBND', '04 tháng 02 năm 2023', by(1, '03/01/2023'));
    expect(await waiting()).not.toContain('ring');
    await replacing('3/QĐ-UBND', '05 tháng 3 năm 2023', by(2, '04/02/2023'));
    const rings = (await page()).items.filter(({ contradiction }) => contradiction!.kind === 'ring');
    expect(rings).toHaveLength(1);
    const { sides } = rings[0]!.contradiction!;
    expect(sides.map(({ of, relations }) => `${of.symbol} ${relations[0]!.target!.symbol}`).sort()).toEqual([
      '1/QĐ-UBND 3/QĐ-UBND',
      '2/QĐ-UBND 1/QĐ-UBND',
      '3/QĐ-UBND 2/QĐ-UBND',
    ]);
    await decide(sides[0]!.relations[0]!, { state: 'rejected' });
    expect(await waiting()).not.toContain('ring');
  });
});

describe('an instrument that ended', () => {
  it('and is a basis of something later waits until a person says that it ended', async () => {
    await capture('10/QĐ-UBND', '05 tháng 01 năm 2022', 'Ban hành quy chế.');
    await capture(
      '20/QĐ-UBND',
      '06 tháng 02 năm 2023',
      `Quyết định này có hiệu lực từ ngày 10 tháng 02 năm 2023 và thay thế ${OLD}.`,
    );
    await admin.capture(letterOf('Lạng Sơn', 5, `Căn cứ ${OLD};\n\nĐề nghị báo cáo.`, '01 tháng 6 năm 2024'), HERE);
    const [item] = (await page()).items;
    expect(item!.contradiction!.kind).toBe('basisAfterEnd');
    expect(item!.contradiction!.sides[1]).toMatchObject({
      what: 'basedOn',
      on: '2024-06-01',
      of: { symbol: '5/UBND-KT' },
    });
    await decide(item!.contradiction!.sides[0]!.relations[0]!, { state: 'confirmed' });
    expect(await waiting()).toEqual([]);
  });
});

describe('an act', () => {
  it('from a day before its own author was issued waits, until its day is put right', async () => {
    await capture('10/QĐ-UBND', '05 tháng 01 năm 2022', 'Ban hành quy chế.');
    await capture('20/QĐ-UBND', '06 tháng 02 năm 2023', `Bãi bỏ ${OLD}.`);
    const { DB } = testEnv;
    const early = DB.prepare(`UPDATE relations SET effective_on = '2023-01-01' WHERE type = 'repeals'`);
    await DB.batch([early, ...findContradictions(DB)]);
    const [relation] = (await admin.answer<{ items: Relation[] }>({ path: '/v1/relations?type=repeals' })).items;
    expect(await waiting()).toEqual(['actsBeforeIssued']);
    await decide(relation!, { effectiveOn: null });
    expect(await waiting()).toEqual([]);
  });
});

const DAYS = ['2020-01-01', '2021-01-01', '2022-01-01', '2023-01-01'];
const day = fc.option(fc.constantFrom(...DAYS), { nil: null });
const Edge = fc.record({
  source: fc.nat(3),
  target: fc.nat(3),
  type: fc.constantFrom('replaces', 'repeals', 'suspends', 'resumes', 'amends', 'basedOn'),
  reach: fc.constantFrom('whole', 'part'),
  on: day,
  sure: fc.boolean(),
});
const Node = fc.record({ issuedOn: day, effectiveOn: day, expiresOn: day });

describe('the queue and the rules', () => {
  it('agree on every index', async () => {
    const { DB } = testEnv;
    await fc.assert(
      fc.asyncProperty(
        fc.array(Node, { minLength: 4, maxLength: 4 }),
        fc.array(Edge, { maxLength: 8 }),
        async (nodes, all) => {
          await emptyIndex();
          const edges = all.filter(({ source, target }) => source !== target);
          await DB.batch([
            ...nodes.map((node, i) =>
              DB.prepare(
                `INSERT INTO instruments (id, key, jurisdiction, symbol_folded, series, issuer, series_type, type, symbol, issued_on, effective_on, expires_on, holding, created_at)
               VALUES (?1, ?1, 'lang-son', ?1, '2020', 'ubnd', 'quyet-dinh', 'quyet-dinh', ?1, ?2, ?3, ?4, 'held', '2020-01-01')`,
              ).bind(`i${i}`, node.issuedOn, node.effectiveOn, node.expiresOn),
            ),
            ...edges.map(({ source, target, type, reach, on, sure }, i) =>
              DB.prepare(
                `INSERT INTO relations (id, stated_in, type, object_citation, source, target, reach, effective_on, method, state, created_at)
               VALUES (?1, ?2, ?3, '', ?2, ?4, ?5, ?6, ?7, 'proposed', '2020-01-01')`,
              ).bind(`r${i}`, `i${source}`, type, `i${target}`, reach, on, sure ? 'person' : 'rule'),
            ),
            ...findContradictions(DB),
          ]);
          const sure = new Set(edges.flatMap((edge, i) => (edge.sure ? [`r${i}`] : [])));
          const expected: string[] = [];
          for (const i of nodes.keys()) {
            const told = (await createContradictions(DB).told(`i${i}`)).map(
              (each) => ({ ...each, partial: each.partial === 1 }) as Told,
            );
            for (const kind of ContradictionKind.options) {
              if (kind === 'ring') continue;
              const said = { ...nodes[i]!, told };
              const open = {
                ...said,
                told: told.filter(({ relation }) => kind !== 'actsBeforeIssued' || !sure.has(relation)),
              };
              const sides = sidesOf(kind, open);
              const asked = kind === 'basisAfterEnd' ? sides.slice(0, 1) : sides;
              const unsure = asked.some(({ relations }) => relations.some((id) => !sure.has(id)));
              if (sides.length > 1 && (unsure || kind === 'endsBeforeEffect')) expected.push(`i${i} ${kind}`);
            }
          }
          const { results } = await DB.prepare(`SELECT id FROM contradictions WHERE kind <> 'ring' ORDER BY id`).all<{
            id: string;
          }>();
          expect(results.map(({ id }) => id)).toEqual(expected.sort());
          expect(await DB.prepare('SELECT count(*) AS n FROM changed_force').first('n')).toBe(0);
        },
      ),
      { numRuns: 150 },
    );
  });
});
