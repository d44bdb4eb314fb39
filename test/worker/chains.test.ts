import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CHAIN_MAX, Instrument, type ReplacementChain, ResolveReply } from '../../shared/schema/index.ts';
import { context, stated } from '../support/citations.ts';
import { hookDatabase } from '../support/failing-database.ts';
import { letter } from '../support/letters.ts';
import { buildApp, call, createClient, emptyIndex, testEnv, tokenOf } from '../support/worker-app.ts';

const app = buildApp();
let token: string;
let client: ReturnType<typeof createClient>;

beforeAll(async () => {
  token = await tokenOf('staff');
  client = createClient(app, token);
});
beforeEach(() => emptyIndex());

interface Decision {
  number: number;
  date: string;
  clause: string;
  place?: string;
}

const symbolOf = (number: number, date: string) => `${number}/${date.slice(-4)}/QĐ-UBND`;
const nameOf = (number: number, date: string) => `Quyết định số ${symbolOf(number, date)} ngày ${date} của UBND tỉnh`;
const keyOf = (number: number, date: string) =>
  `lang-son/ubnd/quyet-dinh/${date.slice(-4)}/${number}-${date.slice(-4)}-qd-ubnd`;

const decision = ({ number, date, clause, place = 'Lạng Sơn' }: Decision) =>
  letter({
    symbol: symbolOf(number, date),
    place,
    date,
    title: 'QUYẾT ĐỊNH\nBan hành Quy định quản lý chợ',
    body: `Điều 1. Ban hành Quy định.\n\nĐiều 2. Quyết định này có hiệu lực kể từ ngày ký${clause}.`,
  });

const FIRST = { number: 1, date: '05/01/2015' };
const SECOND = { number: 2, date: '06/02/2018' };
const THIRD = { number: 3, date: '07/3/2021' };
const replaces = (old: typeof FIRST) => ` và thay thế ${nameOf(old.number, old.date)}`;

async function captureThree(): Promise<void> {
  await client.capture(decision({ ...FIRST, clause: '' }));
  await client.capture(decision({ ...SECOND, clause: replaces(FIRST) }));
  await client.capture(decision({ ...THIRD, clause: replaces(SECOND) }));
}

const told = (chain: ReplacementChain | null | undefined) =>
  chain && [...chain.steps.map(({ by, on, status }) => `${by.symbol} ${on} ${status}`), chain.end];

const read = async (name: string, on?: string) =>
  Instrument.parse(
    await client.answer({ path: `/v1/instruments/${encodeURIComponent(name)}${on ? `?on=${on}` : ''}` }),
  );

const asked = (number: number, date: string) =>
  stated({
    symbol: symbolOf(number, date),
    issuedOn: date
      .split('/')
      .reverse()
      .join('-')
      .replace(/-(\d)-/, '-0$1-'),
  });

describe('what replaced an instrument', () => {
  it('is told step by step, each with what names it, how it acts and whether it holds', async () => {
    await captureThree();
    const { chain } = await read(keyOf(FIRST.number, FIRST.date));
    expect(told(chain)).toEqual(['2/2018/QĐ-UBND 2018-02-06 expired', '3/2021/QĐ-UBND 2021-03-07 inForce', 'complete']);
    expect(chain).toMatchObject({
      on: '2026-11-20',
      steps: [
        {
          type: 'replaces',
          reach: 'whole',
          by: {
            key: keyOf(SECOND.number, SECOND.date),
            type: 'quyet-dinh',
            title: 'Ban hành Quy định quản lý chợ',
            issuer: { name: 'UBND tỉnh Lạng Sơn' },
            issuedOn: '2018-02-06',
            holding: 'held',
          },
        },
        { by: { key: keyOf(THIRD.number, THIRD.date) } },
      ],
    });
    expect((await read(keyOf(THIRD.number, THIRD.date))).chain).toBeNull();
  });

  it('comes with every outcome that is chosen, the same as by key', async () => {
    await captureThree();
    const reply = ResolveReply.parse(
      await client.resolve({ letterheadPlace: 'Lạng Sơn' }, [asked(1, FIRST.date), asked(3, THIRD.date)]),
    );
    const chains = reply.outcomes.map((outcome) => (outcome.kind === 'found' ? outcome.instrument.chain : undefined));
    expect(chains).toEqual([(await read(keyOf(1, FIRST.date))).chain, null]);
  });

  it('is told as of a later day where one is asked for', async () => {
    await captureThree();
    await client.capture(
      letter({
        symbol: '4/2026/QĐ-UBND',
        place: 'Lạng Sơn',
        date: '12/11/2026',
        title: 'QUYẾT ĐỊNH\nBan hành Quy định quản lý chợ',
        body: `Điều 2. Quyết định này có hiệu lực kể từ ngày 01/01/2027 và thay thế ${nameOf(3, THIRD.date)}.`,
      }),
    );
    const key = keyOf(THIRD.number, THIRD.date);
    expect((await read(key, '2026-12-31')).chain).toBeNull();
    expect(told((await read(key, '2027-01-01')).chain)).toEqual(['4/2026/QĐ-UBND 2027-01-01 inForce', 'complete']);
    expect((await read(key)).chain).toBeNull();
  });

  it('ends where it comes back to an instrument', async () => {
    await client.capture(decision({ ...FIRST, clause: replaces(SECOND) }));
    await client.capture(decision({ ...SECOND, clause: replaces(FIRST) }));
    expect(told((await read(keyOf(1, FIRST.date))).chain)).toEqual([
      '2/2018/QĐ-UBND 2018-02-06 expired',
      '1/2015/QĐ-UBND 2015-01-05 expired',
      'loop',
    ]);
  });

  it('says where it is cut', async () => {
    for (let n = 1; n <= CHAIN_MAX + 2; n++)
      await client.capture(
        decision({
          number: n,
          date: `05/01/${2000 + n}`,
          clause: n > 1 ? replaces({ number: n - 1, date: `05/01/${1999 + n}` }) : '',
        }),
      );
    const first = (await read(keyOf(1, '05/01/2001'))).chain;
    expect([first?.steps.length, first?.end]).toEqual([CHAIN_MAX, 'cut']);
    const second = (await read(keyOf(2, '05/01/2002'))).chain;
    expect([second?.steps.length, second?.end, second?.steps.at(-1)?.status]).toEqual([
      CHAIN_MAX,
      'complete',
      'inForce',
    ]);
  });
});

describe('what a chain costs', () => {
  const counted = async (citations: ReturnType<typeof stated>[]) => {
    let prepared = 0;
    const DB = hookDatabase(testEnv.DB, {
      prepare: (sql) => {
        if (sql.includes('instruments')) prepared++;
      },
    });
    const response = await call(
      app,
      { path: '/v1/resolve', token, body: { context: context({ letterheadPlace: 'Lạng Sơn' }), citations } },
      { ...testEnv, DB },
    );
    const rows = Number(/desc="(\d+) rows"/.exec(response.headers.get('server-timing') ?? '')?.[1]);
    return { prepared, rows };
  };

  it('one step costs no query of its own', async () => {
    await client.capture(decision({ ...FIRST, clause: '' }));
    await client.capture(decision({ ...SECOND, clause: replaces(FIRST) }));
    expect((await counted([asked(1, FIRST.date)])).prepared).toBe(1);
  });

  it('more steps cost one query for the whole page, and rows only for what was replaced', async () => {
    for (let n = 1; n <= 6; n++)
      await client.capture(
        decision({
          number: n,
          date: `05/01/${2000 + n}`,
          clause: n > 1 ? replaces({ number: n - 1, date: `05/01/${1999 + n}` }) : '',
        }),
      );
    const others = Array.from({ length: 96 }, (_, n) => ({ number: n + 100, date: '12/12/2023' }));
    const lines = others.map(({ number, date }) => `Căn cứ ${nameOf(number, date)};`);
    await client.capture(
      letter({ symbol: '9/BC-UBND', place: 'Lạng Sơn', date: '05/02/2024', body: lines.join('\n\n') }),
    );
    const replaced = [1, 2, 3, 4].map((n) => asked(n, `05/01/${2000 + n}`));
    const plain = others.map(({ number, date }) => asked(number, date));
    const page = await counted([...replaced, ...plain]);
    const without = await counted(plain);
    expect([page.prepared, without.prepared]).toEqual([2, 1]);
    expect(page.rows - without.rows).toBeGreaterThan(0);
    expect(page.rows - without.rows).toBeLessThanOrEqual(35 * replaced.length);
  });
});
