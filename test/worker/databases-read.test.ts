import { beforeAll, describe, expect, it, vi } from 'vitest';
import type {
  CitationEvidence,
  CitationsPage,
  Instrument,
  InstrumentRecord,
  LinkedInstrument,
  LinksPage,
  PassageReply,
  QueuePage,
  Relation,
  RelationReply,
} from '../../shared/schema/index.ts';
import { createDatabases } from '../../worker/stores/databases.ts';
import { listInstrumentNames } from '../../worker/stores/instrument-names.ts';
import { stated } from '../support/citations.ts';
import { letter } from '../support/letters.ts';
import {
  DB,
  DB_NORTH,
  DB_SOUTH,
  spreadEnv as env,
  migrateOthers,
  THREE_DATABASES,
} from '../support/three-databases.ts';
import { buildApp, call, createClient, tokenOf } from '../support/worker-app.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

interface RelationsPage {
  next: string | null;
  items: Relation[];
}

const app = buildApp();
let token: string;
let client: ReturnType<typeof createClient>;

const DECREE = 'Nghị định số 45/2020/NĐ-CP ngày 08/4/2020 của Chính phủ';
const DECREE_KEY = 'trung-uong/chinh-phu/nghi-dinh/2020/45-2020-nd-cp';
const DECISION = 'Quyết định số 12/QĐ-UBND ngày 02/3/2020 của UBND tỉnh Lạng Sơn';
const DECISION_KEY = 'lang-son/ubnd/quyet-dinh/2020/12-qd-ubnd';
const letterKey = (slug: string, number: number) => `${slug}/ubnd/cong-van/2023/${number}-ubnd-kgvx`;
const letterOf = (place: string, number: number, body: string) =>
  letter({ symbol: `${number}/UBND-KGVX`, place, date: '12/12/2023', title: 'V/v lưu trữ', body });
const REPEAL = [
  'THỦ TƯỚNG CHÍNH PHỦ',
  'Số: 99/QĐ-TTg',
  'Hà Nội, ngày 05 tháng 6 năm 2023',
  'QUYẾT ĐỊNH\nVề việc bãi bỏ một số văn bản',
  `Điều 1. Bãi bỏ ${DECISION}.`,
  'Điều 2. Quyết định này có hiệu lực kể từ ngày ký.',
].join('\n\n');

beforeAll(async () => {
  await migrateOthers();
  token = await tokenOf('admin');
  client = createClient(app, token, env);
  await client.capture(letterOf('Lạng Sơn', 1, `Căn cứ ${DECREE}; thực hiện ${DECISION}.`));
  await client.capture(letterOf('Cà Mau', 1, `Căn cứ ${DECREE}.`));
  await client.capture(letterOf('Nghệ An', 1, `Căn cứ ${DECREE} về thủ tục hành chính điện tử.`));
  await client.capture(letterOf('Nghệ An', 2, `Thực hiện ${DECREE}.`));
  await client.capture(REPEAL);
});

const get = <T>(path: string) => client.answer<T>({ path });
const idIn = (database: D1Database, key: string) =>
  database.prepare('SELECT id FROM instruments WHERE key = ?').bind(key).first<string>('id') as Promise<string>;

describe('an instrument that several databases know of', () => {
  it('is one answer with one tag, by its key and by the id that any of them gave it', async () => {
    const names = [DECREE_KEY, ...(await Promise.all(THREE_DATABASES.map((each) => idIn(each, DECREE_KEY))))];
    expect(new Set(names).size).toBe(4);
    const answers = await Promise.all(names.map((name) => call(app, { path: `/v1/instruments/${name}`, token }, env)));
    expect(new Set(answers.map(({ headers }) => headers.get('etag'))).size).toBe(1);
    expect(await answers[0]!.json()).toMatchObject({ id: names[1], key: DECREE_KEY, citedBy: 4 });
  });

  it('has the status that a document of another database gives it, on either day, with what replaced it', async () => {
    const now = await get<Instrument>(`/v1/instruments/${DECISION_KEY}?on=2021-01-01`);
    expect(now).toMatchObject({ id: await idIn(DB_NORTH, DECISION_KEY), status: { today: { code: 'expired' } } });
    expect(now.status.whenWritten?.code).not.toBe('expired');
    expect(now.chain?.steps.map(({ by }) => by.symbol)).toEqual(['99/QĐ-TTg']);
    const record = await get<InstrumentRecord>(`/v1/instruments/${DECISION_KEY}/record`);
    expect(record.events.map(({ kind, by }) => [kind, by?.symbol])).toContainEqual(['repeals', '99/QĐ-TTg']);
    expect(record.counts).toMatchObject({ relations: 2, cited: 2 });
  });

  it('as linked data names who repeals it and who builds on it, wherever they are', async () => {
    const linked = async (key: string) =>
      (await (
        await call(app, { path: `/v1/instruments/${key}`, token, headers: { accept: 'application/ld+json' } }, env)
      ).json()) as LinkedInstrument;
    const repeal = await DB.prepare(`SELECT id FROM instruments WHERE symbol = '99/QĐ-TTg'`).first('id');
    expect((await linked(DECISION_KEY))['eli:repealed_by']).toEqual([
      { '@id': `http://localhost/v1/instruments/${repeal}` },
    ]);
    expect((await linked(DECREE_KEY))['eli:basis_for']).toHaveLength(3);
  });

  it.each(['citations', 'links'])(
    'its %s are one list, and a page goes on where the one before ended',
    async (list) => {
      const whole = await get<CitationsPage | LinksPage>(`/v1/instruments/${DECREE_KEY}/${list}`);
      expect([whole.total, whole.items.length, whole.next]).toEqual([4, 4, null]);
      const paged: unknown[] = [];
      for (let after = ''; ; ) {
        const page = await get<CitationsPage>(
          `/v1/instruments/${DECREE_KEY}/${list}?limit=1${after && `&after=${after}`}`,
        );
        expect(page.total).toBe(4);
        paged.push(...page.items);
        if (page.next === null) break;
        after = page.next;
      }
      expect(paged).toEqual(whole.items);
    },
  );

  it('its own places are those of its text', async () => {
    const { items } = await get<LinksPage>(`/v1/instruments/${letterKey('lang-son', 1)}/links?direction=out`);
    expect(items.map(({ other }) => other?.key)).toEqual([DECREE_KEY, DECISION_KEY]);
  });

  it('its words are read where its text is', async () => {
    const key = letterKey('ca-mau', 1);
    const articles = letter({
      symbol: '31/2023/QĐ-UBND',
      place: 'Cà Mau',
      date: '1/3/2023',
      title: 'QUYẾT ĐỊNH\nVề lưu trữ',
      body: 'Điều 1. Phạm vi áp dụng.\n\nĐiều 2. Hiệu lực.',
    });
    const { instrument } = await client.capture(articles);
    for (const name of [instrument.id, instrument.key])
      expect(
        await get<PassageReply>(`/v1/instruments/${name}/passage?pinpoint=${encodeURIComponent('Điều 1')}`),
      ).toMatchObject({ kind: 'found' });
    expect(
      await get<PassageReply>(`/v1/instruments/${DECREE_KEY}/passage?pinpoint=${encodeURIComponent('Điều 1')}`),
    ).toEqual({ kind: 'notHeld' });
    expect(await get<Instrument>(`/v1/instruments/${key}`)).toMatchObject({ holding: 'held' });
  });
});

describe('relations', () => {
  it('of an instrument are those of every database, and all together come in pages', async () => {
    const of = await get<RelationsPage>(`/v1/relations?instrument=${encodeURIComponent(DECISION_KEY)}`);
    expect(of.items.map(({ type, source }) => [type, source?.symbol]).sort()).toEqual([
      ['implements', '1/UBND-KGVX'],
      ['repeals', '99/QĐ-TTg'],
    ]);
    const ids: string[] = [];
    for (let after: string | null = ''; after !== null; ) {
      const page: RelationsPage = await get(`/v1/relations?limit=2${after && `&after=${encodeURIComponent(after)}`}`);
      ids.push(...page.items.map(({ id }) => id));
      after = page.next;
    }
    const counts = await Promise.all(
      THREE_DATABASES.map((each) => each.prepare('SELECT count(*) AS n FROM relations').first<number>('n')),
    );
    expect([ids.length, new Set(ids).size]).toEqual([counts.reduce<number>((a, b) => a + b!, 0), ids.length]);
  });

  it('are stated in a database that knows both ends, and refused where none does', async () => {
    const body = {
      source: letterKey('lang-son', 1),
      type: 'guides',
      target: DECREE_KEY,
      statedIn: null,
      reach: 'whole',
      pinpoint: null,
      effectiveOn: null,
      reason: 'Đọc công văn.',
    };
    const made = await client.answer<RelationReply>({ path: '/v1/relations', body });
    expect(made.relation).toMatchObject({ type: 'guides', target: { key: DECREE_KEY } });
    expect(
      await DB_NORTH.prepare('SELECT count(*) AS n FROM relations WHERE id = ?').bind(made.relation.id).first('n'),
    ).toBe(1);
    const across = await call(
      app,
      { path: '/v1/relations', token, body: { ...body, target: letterKey('ca-mau', 1) } },
      env,
    );
    expect([across.status, await across.json()]).toMatchObject([
      409,
      { code: 'conflict', detail: 'No database knows all of them.' },
    ]);
  });
});

describe('a judgement', () => {
  const judge = (citation: string, instrument: string, version = 1) =>
    call(
      app,
      {
        path: `/v1/citations/${citation}/judgement`,
        token,
        body: { verdict: 'confirm', instrument },
        headers: { 'if-match': `"${version}"` },
      },
      env,
    );
  const citationIn = (database: D1Database) =>
    database.prepare(`SELECT id FROM citations WHERE text LIKE '%45/2020%'`).first<string>('id') as Promise<string>;

  it('of a text in one database confirms an instrument that another one speaks for', async () => {
    const citation = await citationIn(DB_NORTH);
    const reply = await judge(citation, DECREE_KEY);
    expect(reply.status).toBe(200);
    const told = ((await reply.json()) as { citation: CitationEvidence }).citation;
    expect(told).toMatchObject({ id: citation, state: 'settled' });
    expect(await DB_NORTH.prepare('SELECT target FROM citations WHERE id = ?').bind(citation).first('target')).toBe(
      await idIn(DB_NORTH, DECREE_KEY),
    );
  });

  it('that names what its database does not know is refused in words', async () => {
    const reply = await judge(await citationIn(DB_SOUTH), letterKey('nghe-an', 2));
    expect([reply.status, await reply.json()]).toMatchObject([
      409,
      { detail: `The database of the document that cites it does not know ${letterKey('nghe-an', 2)}.` },
    ]);
  });
});

describe('the work queue', () => {
  const idsOf = async (query: string) => {
    const ids: string[] = [];
    for (let after: string | null = ''; after !== null; ) {
      const page: QueuePage = await get(`/v1/queue?${query}${after && `&after=${encodeURIComponent(after)}`}`);
      ids.push(...page.items.map(({ id }) => id));
      after = page.next;
    }
    return ids;
  };
  const proposedIn = async (database: D1Database) =>
    (await database.prepare(`SELECT id FROM instruments WHERE state = 'proposed' ORDER BY id`).all<{ id: string }>())
      .results;

  beforeAll(async () => {
    const staff = createClient(app, await tokenOf('staff'), env);
    for (const place of ['Lạng Sơn', 'Cà Mau', 'Nghệ An'])
      for (const number of [7, 8]) await staff.capture(letterOf(place, number, 'Kính gửi các Sở.'));
  });

  it('holds what waits in every database, once, a page at a time, and counts it', async () => {
    const waiting = (await Promise.all(THREE_DATABASES.map(proposedIn))).flat().map(({ id }) => id);
    expect(waiting).toHaveLength(6);
    for (const limit of [1, 2, 5, 100]) expect(await idsOf(`kind=proposed&limit=${limit}`)).toEqual(waiting);
    const { counts } = await get<QueuePage>('/v1/queue');
    expect(counts.proposed).toBe(6);
  });

  it('of one place is that of its database, and what readers reported is there wherever one looks', async () => {
    const citation = { ...stated({ symbol: '9/UBND-KGVX' }), cue: null };
    const report = { kind: 'missing', citation, scope: null, shown: null, note: 'Thiếu.' };
    await client.answer({ path: '/v1/reports', body: report });
    expect(await idsOf('kind=proposed&place=lang-son')).toEqual((await proposedIn(DB_NORTH)).map(({ id }) => id));
    for (const query of ['', '&place=lang-son']) {
      const page = await get<QueuePage>(`/v1/queue?kind=reports${query}`);
      expect([page.items.length, page.counts.reports]).toEqual([1, 1]);
    }
  });

  it.each(['x', '9.', '1.zzz', 'e30'])('refuses %j as a place to go on from', async (after) => {
    const response = await call(app, { path: `/v1/queue?kind=proposed&after=${after}`, token }, env);
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([400, 'badRequest']);
  });
});

describe('after a change', () => {
  it('the answer tells what all of them know, as the next read does', async () => {
    const read = await get<Instrument>(`/v1/instruments/${letterKey('lang-son', 1)}`);
    const response = await call(
      app,
      {
        method: 'PATCH',
        path: `/v1/instruments/${read.id}`,
        token,
        body: { title: 'V/v lưu trữ hồ sơ' },
        headers: { 'if-match': `"${read.version}"` },
      },
      env,
    );
    const { chain: _, ...now } = await get<Instrument>(`/v1/instruments/${read.id}`);
    expect(await response.json()).toEqual(now);
  });

  it('a note is found by the id that any database gave its instrument', async () => {
    const own = await idIn(DB, DECREE_KEY);
    const names = await listInstrumentNames(createDatabases(env), await idIn(DB_NORTH, DECREE_KEY));
    expect(names).toEqual(expect.arrayContaining([own, DECREE_KEY, await idIn(DB_SOUTH, DECREE_KEY)]));
  });

  it('what a person captured is told from wherever it is, a page at a time', async () => {
    const mine = createClient(app, await tokenOf('staff'), env);
    const captured: string[] = [];
    for (const [at, place] of ['Nghệ An', 'Lạng Sơn', 'Cà Mau', 'Lạng Sơn'].entries())
      captured.push((await mine.capture(letterOf(place, 40 + at, 'Kính gửi các Sở.'))).instrument.key);
    for (const limit of [1, 2, 50]) {
      const keys: string[] = [];
      for (let after: number | null = 0; after !== null; ) {
        const page: { next: number | null; items: { key: string }[] } = await mine.answer({
          path: `/v1/captures?limit=${limit}${after ? `&after=${after}` : ''}`,
        });
        keys.push(...page.items.map(({ key }) => key));
        after = page.next;
      }
      expect([keys.length, new Set(keys)]).toEqual([4, new Set(captured)]);
    }
  });
});
