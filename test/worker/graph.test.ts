import { beforeAll, describe, expect, it } from 'vitest';
import type { EdgesReply, NeighboursReply, PathsReply } from '../../shared/schema/index.ts';
import { fillIndex, insertCitation, insertRelation } from '../support/index-rows.ts';
import { buildApp, call, createClient, testEnv, tokenOf } from '../support/worker-app.ts';

const token = await tokenOf('reviewer');
const client = createClient(buildApp(), token);
const neighbours = (id: string, query = '') =>
  client.answer<NeighboursReply>({ path: `/v1/instruments/${id}/neighbours${query}` });
const path = (from: string, to: string, depth?: number) =>
  client.answer<PathsReply>({ path: `/v1/paths?from=${from}&to=${to}${depth ? `&depth=${depth}` : ''}` });
const depths = ({ nodes }: NeighboursReply) => Object.fromEntries(nodes.map((node) => [node.id, node.depth]));

/** law <- decree <- plan <- report, a ring of three, a hub that 150 letters cite, and one instrument alone. */
beforeAll(async () => {
  await fillIndex([
    {
      id: 'law',
      symbol: '31/2024/QH15',
      type: 'luat',
      issuer: 'quoc-hoi',
      jurisdiction: 'trung-uong',
      year: '2024',
      issuedOn: '2024-01-18',
    },
    {
      id: 'decree',
      symbol: '102/2024/NĐ-CP',
      type: 'nghi-dinh',
      issuer: 'chinh-phu',
      jurisdiction: 'trung-uong',
      year: '2024',
      issuedOn: '2024-07-30',
    },
    { id: 'plan', symbol: '45/KH-UBND', type: 'ke-hoach', issuedOn: '2024-09-01', year: '2024' },
    { id: 'report', symbol: '9/BC-UBND', type: 'bao-cao', issuedOn: '2024-12-01', year: '2024' },
    {
      id: 'old',
      symbol: '43/2014/NĐ-CP',
      type: 'nghi-dinh',
      issuer: 'chinh-phu',
      jurisdiction: 'trung-uong',
      year: '2014',
      issuedOn: '2014-05-15',
    },
    ...Array.from({ length: 7 }, (_, i) => ({
      id: `c${i}`,
      symbol: `${i + 30}/${2015 + i}/QĐ-UBND`,
      year: String(2015 + i),
      issuedOn: `${2015 + i}-06-01`,
      effectiveOn: `${2015 + i}-06-11`,
    })),
    ...['r1', 'r2', 'r3'].map((id, i) => ({ id, symbol: `${i + 1}/QĐ-UBND` })),
    { id: 'hub', symbol: '700/QĐ-UBND' },
    { id: 'alone', symbol: '800/QĐ-UBND' },
  ]);
  await testEnv.DB.batch([
    insertRelation('decree', 'details', 'law'),
    insertRelation('decree', 'replaces', 'old', { effectiveOn: '2024-08-01', state: 'confirmed', statedIn: 'plan' }),
    insertRelation('plan', 'amends', 'alone', { state: 'rejected' }),
    ...Array.from({ length: 6 }, (_, i) =>
      insertRelation(`c${i + 1}`, 'replaces', `c${i}`, { effectiveOn: `${2016 + i}-06-11`, state: 'confirmed' }),
    ),
    insertRelation('c3', 'basedOn', 'law'),
    insertCitation('plan', 'decree', 0),
    insertCitation('plan', 'decree', 1),
    insertCitation('report', 'plan'),
    insertCitation('r1', 'r2'),
    insertCitation('r2', 'r3'),
    insertCitation('r3', 'r1'),
    insertCitation('r1', 'r1', 1),
  ]);
  for (let from = 0; from < 150; from += 50) {
    const letters = Array.from({ length: 50 }, (_, i) => `l${from + i}`);
    await fillIndex(letters.map((id) => ({ id, symbol: `${1000 + Number(id.slice(1))}/UBND-KT`, type: 'cong-van' })));
    await testEnv.DB.batch(letters.map((id) => insertCitation(id, 'hub')));
  }
});

describe('the neighbours of an instrument', () => {
  it('are what it acts on or cites and what acts on or cites it, with typed and dated edges', async () => {
    const reply = await neighbours('decree');
    expect(depths(reply)).toEqual({ decree: 0, law: 1, old: 1, plan: 1 });
    expect(reply.complete).toBe(true);
    expect(reply.edges).toEqual([
      {
        from: 'decree',
        to: 'law',
        kind: 'relation',
        type: 'details',
        on: '2024-07-30',
        reach: 'whole',
        pinpoint: null,
        state: 'proposed',
        statedIn: 'decree',
        relation: 'decreedetailslaw',
        count: 1,
      },
      {
        from: 'decree',
        to: 'old',
        kind: 'relation',
        type: 'replaces',
        on: '2024-08-01',
        reach: 'whole',
        pinpoint: null,
        state: 'confirmed',
        statedIn: 'plan',
        relation: 'decreereplacesold',
        count: 1,
      },
      {
        from: 'plan',
        to: 'decree',
        kind: 'citation',
        type: 'cites',
        on: '2024-09-01',
        reach: null,
        pinpoint: null,
        state: null,
        statedIn: null,
        relation: null,
        count: 2,
      },
    ]);
  });

  it.each([
    ['?depth=2', { plan: 0, decree: 1, report: 1, law: 2, old: 2 }],
    ['?direction=out', { plan: 0, decree: 1 }],
    ['?direction=in', { plan: 0, report: 1 }],
    ['?via=relations', { plan: 0 }],
    ['?depth=2&direction=out&via=citations', { plan: 0, decree: 1 }],
  ])('follow %s', async (query, expected) => {
    expect(depths(await neighbours('plan', query))).toEqual(expected);
  });

  it('end where the graph goes round in a ring', async () => {
    const reply = await neighbours('r1', '?depth=4');
    expect(depths(reply)).toEqual({ r1: 0, r2: 1, r3: 1 });
    expect(reply.complete).toBe(true);
    expect(reply.edges).toHaveLength(4);
  });

  it('do not follow what a person has rejected', async () => {
    expect(depths(await neighbours('alone', '?depth=4'))).toEqual({ alone: 0 });
  });

  it('are capped at a hub, and say so', async () => {
    const reply = await neighbours('hub', '?limit=200');
    expect(reply.nodes).toHaveLength(101);
    expect(reply.complete).toBe(false);
    const few = await neighbours('hub', '?limit=10');
    expect([few.nodes.length, few.edges.length, few.complete]).toEqual([10, 9, false]);
  });

  it('tell the status of each today, with what decided it', async () => {
    const { nodes } = await neighbours('decree');
    const status = Object.fromEntries(nodes.map((node) => [node.id, node.status]));
    expect(status.old).toMatchObject({ code: 'expired', since: '2024-08-01', cause: 'replaces', by: { id: 'decree' } });
    expect(status.plan?.code).toBe('unknown');
  });

  it('stop at the depth asked for, also along a chain of replacements', async () => {
    expect(depths(await neighbours('c3'))).toEqual({ c2: 1, c3: 0, c4: 1, law: 1 });
  });

  it('with their chains reach both ends of a replacement chain, whatever the depth', async () => {
    const reply = await neighbours('c3', '?chains=true');
    expect(depths(reply)).toEqual({ c0: 3, c1: 2, c2: 1, c3: 0, c4: 1, c5: 2, c6: 3, law: 1 });
    expect(reply.edges.filter(({ type }) => type === 'replaces')).toHaveLength(6);
    expect(reply.nodes.find(({ id }) => id === 'c6')?.status.code).toBe('inForce');
    expect(reply.complete).toBe(true);
  });

  it('with their chains tell what replaced a neighbour too', async () => {
    expect(depths(await neighbours('law', '?chains=true'))).toMatchObject({ decree: 1, old: 2, c3: 1, c6: 4, c0: 4 });
  });

  it('are found by key, whose slashes may stand as they are', async () => {
    expect((await neighbours('lang-son/ubnd/ke-hoach/2024/45-kh-ubnd')).start).toBe('plan');
  });

  it.each([
    ['/v1/instruments/nothing/neighbours', 404],
    ['/v1/instruments/plan/neighbours?depth=5', 400],
    ['/v1/instruments/plan/neighbours?depth=0', 400],
    ['/v1/instruments/plan/neighbours?limit=201', 400],
  ])('%s answers %i', async (address, status) => {
    expect((await call(buildApp(), { path: address, token })).status).toBe(status);
  });

  it('reads no more rows than its caps allow', async () => {
    const response = await call(buildApp(), { path: '/v1/instruments/hub/neighbours?depth=4&limit=200', token });
    const rows = Number(/desc="(\d+) rows"/.exec(response.headers.get('server-timing') ?? '')?.[1]);
    expect(rows).toBeGreaterThan(100);
    expect(rows).toBeLessThan(20_000);
  });
});

describe('the edges between some instruments', () => {
  const between = (ids: string[]) => client.answer<EdgesReply>({ path: '/v1/edges', body: { ids } });
  const told = ({ edges }: EdgesReply) => edges.map(({ from, type, to }) => `${from} ${type} ${to}`);

  it('are all of theirs and no others, named by id or key', async () => {
    const reply = await between(['lang-son/ubnd/ke-hoach/2024/45-kh-ubnd', 'decree', 'c3', 'law', 'nothing']);
    expect(told(reply)).toEqual(['c3 basedOn law', 'decree details law', 'plan cites decree']);
    expect(reply.complete).toBe(true);
  });

  it.each([[[]], [Array.from({ length: 501 }, (_, i) => `x${i}`)]])('of %j are refused', async (ids) => {
    expect((await call(buildApp(), { path: '/v1/edges', token, body: { ids } })).status).toBe(400);
  });
});

describe('the path between two instruments', () => {
  it('is the shortest one, with the edges along it', async () => {
    const reply = await path('report', 'law');
    if (reply.kind !== 'found') throw new Error(reply.kind);
    expect(reply.nodes.map((node) => [node.id, node.depth])).toEqual([
      ['report', 0],
      ['plan', 1],
      ['decree', 2],
      ['law', 3],
    ]);
    expect(reply.edges.map(({ from, type, to }) => `${from} ${type} ${to}`)).toEqual([
      'decree details law',
      'plan cites decree',
      'report cites plan',
    ]);
    expect([reply.length, reply.complete]).toEqual([3, true]);
  });

  it.each([
    ['report', 'report', 0],
    ['law', 'old', 2],
    ['old', 'report', 3],
    ['r1', 'r3', 1],
  ])('from %s to %s takes %i steps', async (from, to, length) => {
    expect(await path(from, to)).toMatchObject({ kind: 'found', length });
  });

  it('is not found beyond the depth asked for, nor to what stands alone', async () => {
    expect(await path('report', 'law', 2)).toEqual({ kind: 'notFound', depth: 2, complete: true });
    expect(await path('r1', 'alone')).toEqual({ kind: 'notFound', depth: 4, complete: true });
  });

  it('is not called impossible where a cap cut the walk', async () => {
    expect(await path('hub', 'alone')).toEqual({ kind: 'notFound', depth: 4, complete: false });
  });

  it('refuses ends it does not know', async () => {
    expect((await call(buildApp(), { path: '/v1/paths?from=law&to=nothing', token })).status).toBe(404);
  });
});
