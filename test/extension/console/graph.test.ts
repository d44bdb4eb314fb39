import { describe, expect, it } from 'vitest';
import { addNodes, SHOWN_MAX } from '../../../extension/console/graph/grow.ts';
import { type Layout, layOut } from '../../../extension/console/graph/layout.ts';
import { routeLinks } from '../../../extension/console/graph/link-path.ts';
import { BOX, COLUMN } from '../../../extension/console/graph/measures.ts';
import { moveFrom, readingOrder } from '../../../extension/console/graph/move.ts';
import { buildNet, links } from '../../../extension/console/graph/net.ts';
import { makePicture } from '../../../extension/console/graph/picture.ts';
import { timeOf } from '../../../extension/console/graph/time.ts';
import { readGraphKey } from '../../../extension/console/graph/use-graph-keys.ts';
import { readDepth } from '../../../extension/console/graph/view-query.ts';
import {
  countNodes,
  countTypes,
  type Filter,
  filterNet,
  NO_FILTER,
  yearsOf,
} from '../../../extension/console/graph/visible.ts';
import { spanWords } from '../../../extension/console/graph/years.ts';
import { readRoute } from '../../../extension/console/route.ts';
import type { GraphEdge, GraphNode } from '../../../shared/schema/index.ts';
import { graphEdge as edge, graphNode as node } from '../../support/graph-nodes.ts';
import { sampleGraph } from '../../support/sample-graph.ts';

const layoutOf = (nodes: GraphNode[], edges: GraphEdge[], start = nodes[0]!.id): Layout =>
  layOut(filterNet(buildNet(nodes, edges), start, NO_FILTER), start);
const spot = (layout: Layout, id: string) => layout.spots.get(id)!;

describe('the net of what was read', () => {
  it('tells a relation once, with the earliest day, whole before part, and the places that cite it', () => {
    const net = buildNet(
      [node('a'), node('b')],
      [
        edge('a', 'amends', 'b', { on: '2022-01-01', reach: 'part', relation: 'r1' }),
        edge('a', 'amends', 'b', { on: '2021-01-01', relation: 'r2', state: 'confirmed' }),
        edge('a', 'cites', 'b', { count: 3 }),
      ],
    );
    expect(links(net)).toEqual([
      {
        key: 'a amends b',
        from: 'a',
        to: 'b',
        type: 'amends',
        on: '2021-01-01',
        reach: 'whole',
        confirmed: true,
        relations: ['r1', 'r2'],
        places: 3,
      },
    ]);
  });

  it('leaves out what a document says of itself, and ends that are not shown', () => {
    expect(links(buildNet([node('a')], [edge('a', 'cites', 'a'), edge('a', 'cites', 'gone')]))).toEqual([]);
  });

  it('keeps a citation the other way beside a relation', () => {
    const net = buildNet([node('a'), node('b')], [edge('a', 'basedOn', 'b'), edge('b', 'cites', 'a')]);
    expect(links(net).map(({ key }) => key)).toEqual(['a basedOn b', 'b cites a']);
  });
});

describe('a filter', () => {
  const net = buildNet(
    [node('a', { year: 2020 }), node('b', { year: 2015 }), node('c', { year: 2012 }), node('d', { year: 2024 })],
    [edge('a', 'basedOn', 'b'), edge('b', 'cites', 'c'), edge('d', 'cites', 'a')],
  );
  const shown = (hidden: GraphEdge['type'][], span: readonly [number, number] | null = null) =>
    filterNet(net, 'a', { ...NO_FILTER, hidden: new Set(hidden), span }).nodes.map(({ id, step }) => `${id}${step}`);

  it('hides what only an unticked relation leads to, and what lies behind it', () => {
    expect(shown([])).toEqual(['a0', 'b1', 'c2', 'd1']);
    expect(shown(['basedOn'])).toEqual(['a0', 'd1']);
    expect(shown(['cites'])).toEqual(['a0', 'b1']);
  });

  it('of years keeps where the walk began, and what lies behind a hidden one', () => {
    expect(shown([], [2011, 2013])).toEqual(['a0', 'c2']);
    expect(filterNet(net, 'a', { ...NO_FILTER, span: [2011, 2013] }).links).toEqual([]);
  });

  it('of years keeps what nobody knows the day of', () => {
    const undated = node('e', { issuedOn: null, key: 'trung-uong/quoc-hoi/luat//x' });
    const other = buildNet([node('a'), undated], [edge('a', 'cites', 'e')]);
    expect(filterNet(other, 'a', { ...NO_FILTER, span: [2000, 2001] }).nodes.map(({ id }) => id)).toEqual(['a', 'e']);
  });

  it('of statuses and types keeps where the walk began, and what lies behind a hidden one', () => {
    const ended = { on: '2026-11-20', code: 'expired', since: null, cause: 'replaces', by: null } as const;
    const mixed = buildNet(
      [
        node('a', { type: 'luat', status: ended }),
        node('b', { status: ended }),
        node('c', { type: 'luat' }),
        node('d', { draft: true }),
      ],
      [edge('a', 'cites', 'b'), edge('b', 'cites', 'c'), edge('d', 'cites', 'a')],
    );
    const left = (fields: Partial<Filter>) =>
      filterNet(mixed, 'a', { ...NO_FILTER, ...fields }).nodes.map(({ id }) => id);
    expect(left({ hiddenStatuses: new Set(['replaced'] as const) })).toEqual(['a', 'c', 'd']);
    expect(left({ hiddenStatuses: new Set(['notChecked'] as const) })).toEqual(['a', 'b', 'c']);
    expect(left({ hiddenTypes: new Set(['luat']) })).toEqual(['a', 'b', 'd']);
    expect(countNodes(mixed)).toEqual({
      statuses: new Map([
        ['replaced', 2],
        ['inForce', 1],
        ['notChecked', 1],
      ]),
      types: new Map([
        ['luat', 2],
        ['quyet-dinh', 2],
      ]),
    });
  });

  it('offers the relations and years there are', () => {
    expect(countTypes(net, ['replaces', 'basedOn', 'cites'])).toEqual([
      { type: 'basedOn', count: 1 },
      { type: 'cites', count: 2 },
    ]);
    expect(yearsOf(net)).toEqual([2012, 2024]);
  });
});

describe('when an instrument was issued', () => {
  it.each([
    [{ issuedOn: '2024-07-01' }, 2024.5],
    [{ issuedOn: null, dateText: '7/2024' }, 2024 + 6.5 / 12],
    [{ issuedOn: null, dateText: 'năm 2024' }, 2024.5],
    [{ issuedOn: null, key: 'lang-son/ubnd/quyet-dinh/2023/2068-qd-ubnd' }, 2023.5],
    [{ issuedOn: null, key: 'lang-son/ubnd/quyet-dinh/2025-07/1-qd-ubnd' }, 2025.5],
    [{ issuedOn: null, key: 'lang-son/ubnd/cong-van//2023-vp' }, null],
  ])('%j is %s', (fields, time) => {
    expect(timeOf(node('x', fields))).toBe(time);
  });
});

describe('the layout', () => {
  it('puts what replaced what into one row of its own, in order, however far it goes on', () => {
    const chain = Array.from({ length: 7 }, (_, i) => node(`c${i}`, { year: 2015 + i }));
    const steps = chain.slice(1).map(({ id }, i) => edge(id, 'replaces', `c${i}`));
    const layout = layoutOf(
      [chain[3]!, ...chain.filter((_, i) => i !== 3), node('law')],
      [...steps, edge('c3', 'basedOn', 'law')],
    );
    const spots = chain.map(({ id }) => spot(layout, id));
    expect(new Set(spots.map(({ y }) => y)).size).toBe(1);
    expect(spots.map(({ x }) => x)).toEqual(spots.map(({ x }) => x).toSorted((a, b) => a - b));
    expect(spots.map(({ lane }) => lane)).toEqual(chain.map(() => 'chain'));
    expect(spot(layout, 'law').lane).toBe('basis');
  });

  it('puts a replacement after what it replaces also where its day is missing or says otherwise', () => {
    const layout = layoutOf(
      [node('new', { issuedOn: null, key: 'x' }), node('old', { year: 2022 }), node('newest', { year: 2001 })],
      [edge('new', 'replaces', 'old'), edge('newest', 'replaces', 'new')],
    );
    expect(spot(layout, 'old').x).toBeLessThan(spot(layout, 'new').x);
    expect(spot(layout, 'new').x).toBeLessThan(spot(layout, 'newest').x);
  });

  it('ends where replacements go round in a ring', () => {
    const layout = layoutOf([node('a'), node('b')], [edge('a', 'replaces', 'b'), edge('b', 'replaces', 'a')]);
    expect(layout.spots.size).toBe(2);
  });

  it.each([
    ['basedOn', 'out', 'basis'],
    ['basedOn', 'in', 'carries'],
    ['amends', 'in', 'changes'],
    ['guides', 'in', 'carries'],
    ['cites', 'in', 'cites'],
    ['answers', 'out', 'cites'],
    ['replaces', 'out', 'chain'],
  ] as const)('%s, %s, stands in the lane %s', (type, way, lane) => {
    const told = way === 'out' ? edge('a', type, 'b') : edge('b', type, 'a');
    expect(spot(layoutOf([node('a'), node('b')], [told]), 'b').lane).toBe(lane);
  });

  it('has what is more steps away further from the middle', () => {
    const layout = layoutOf(
      ['a', 'law', 'older', 'letter', 'reply'].map((id) => node(id)),
      [
        edge('a', 'basedOn', 'law'),
        edge('law', 'basedOn', 'older'),
        edge('letter', 'cites', 'a'),
        edge('reply', 'cites', 'letter'),
      ],
    );
    const ys = ['older', 'law', 'a', 'letter', 'reply'].map((id) => spot(layout, id).y);
    expect(ys).toEqual(ys.toSorted((a, b) => a - b));
    expect(new Set(ys).size).toBe(5);
  });

  it('stands further right the later it was issued, in every row, and nothing overlaps, with 500', () => {
    const nodes = Array.from({ length: 500 }, (_, i) => node(`n${i}`, { year: 2000 + ((i * 7) % 26) }));
    const types = ['cites', 'basedOn', 'amends', 'replaces', 'guides'] as const;
    const edges = nodes.slice(1).map(({ id }, i) => edge(id, types[i % 5]!, `n${Math.floor(i / 6)}`));
    const layout = layoutOf(nodes, edges);
    const spots = [...layout.spots.values()];
    expect(spots).toHaveLength(500);
    const rows = Map.groupBy(spots, ({ y }) => y);
    for (const row of rows.values()) {
      const sorted = row.toSorted((a, b) => a.x - b.x);
      for (const [i, at] of sorted.entries())
        if (i > 0) expect(at.x - sorted[i - 1]!.x).toBeGreaterThanOrEqual(BOX.width);
      if (row.every(({ lane }) => lane !== 'chain')) {
        const years = sorted.map(({ id }) => 2000 + ((Number(id.slice(1)) * 7) % 26));
        expect(years).toEqual(years.toSorted((a, b) => a - b));
      }
    }
    const ys = [...rows.keys()].sort((a, b) => a - b);
    for (const [i, y] of ys.entries()) if (i > 0) expect(y - ys[i - 1]!).toBeGreaterThanOrEqual(BOX.height);
  });

  it('has a column of its own for what has no day, before all years', () => {
    const layout = layoutOf(
      [node('a', { year: 2001 }), node('b', { issuedOn: null, key: 'x' })],
      [edge('a', 'cites', 'b')],
    );
    expect(layout.years.map(({ from }) => from)).toEqual([null, 2001]);
    expect(spot(layout, 'b').x).toBeLessThan(spot(layout, 'a').x);
  });
});

describe('the years', () => {
  const bands = ({ years }: Layout) => years.map((band) => `${band.afterGap ? '//' : ''}${spanWords(band)}`);
  const around = (years: number[], type: GraphEdge['type'] = 'cites') =>
    layoutOf(
      [node('a', { year: 2022 }), ...years.map((year, i) => node(`n${i}`, { year, issuedOn: `${year}-0${1 + i}-01` }))],
      years.map((_, i) => edge(`n${i}`, type, 'a')),
    );

  it('each have a column while there is room, with a sign where years are left out', () => {
    expect(bands(around([2003, 2010, 2023]))).toEqual(['2003', '//2010', '//2022', '2023']);
  });

  it('share columns where there are many, those nearest to each other first', () => {
    const layout = around([1995, 1996, 2003, 2004, 2011, 2012, 2013]);
    expect(bands(layout)).toEqual(['1995', '1996', '//2003–2004', '//2011', '2012–2013', '//2022']);
    expect(layout.width).toBeLessThan(1200);
  });

  it('of one column for all that is of one year, however much it is', () => {
    expect(bands(around([2021, 2021, 2021, 2021, 2021, 2021, 2021, 2021]))).toEqual(['2021', '2022']);
  });

  it('are true of every box: it stands under its own, and nowhere left of an older one', () => {
    const { nodes, edges } = sampleGraph(300);
    const dated = nodes.filter(({ issuedOn }) => issuedOn !== null);
    const layout = layoutOf(
      dated,
      edges.filter(({ type }) => type !== 'replaces'),
    );
    const byX = dated.toSorted((a, b) => spot(layout, a.id).x - spot(layout, b.id).x);
    const columns = [...Map.groupBy(byX, ({ id }) => spot(layout, id).x).values()].map((each) =>
      each.map(({ issuedOn }) => issuedOn!).sort(),
    );
    expect(columns.length).toBeGreaterThan(3);
    for (const [i, column] of columns.entries()) if (i > 0) expect(column[0]! >= columns[i - 1]!.at(-1)!).toBe(true);
    for (const { id, issuedOn } of dated) {
      const { x } = spot(layout, id);
      const band = layout.years.find(({ left, right }) => left < x && x < right)!;
      const year = Number(issuedOn!.slice(0, 4));
      expect(band.from! <= year && year <= band.to!).toBe(true);
    }
  });

  it('leave a chain among many others as few columns as it has members', () => {
    const chain = Array.from({ length: 6 }, (_, i) => node(`c${i}`, { year: 2001 + 4 * i }));
    const others = Array.from({ length: 60 }, (_, i) => node(`o${i}`, { year: 2000 + (i % 25) }));
    const layout = layoutOf(
      [...chain, ...others],
      [
        ...chain.slice(1).map(({ id }, i) => edge(id, 'replaces', `c${i}`)),
        ...others.map(({ id }, i) => edge(id, 'cites', `c${i % 6}`)),
      ],
    );
    const xs = chain.map(({ id }) => spot(layout, id).x);
    expect(Math.max(...xs) - Math.min(...xs)).toBeLessThanOrEqual(5 * COLUMN.least);
    expect(layout.chain.toSorted()).toEqual(['c0', 'c1', 'c2', 'c3', 'c4', 'c5']);
  });

  it('let chains that do not meet share a row under that of the first', () => {
    const nodes = [1990, 2000, 2001, 2010, 2011, 2020, 2000, 2012].map((year, i) => node(`n${i}`, { year }));
    const layout = layoutOf(nodes, [
      edge('n5', 'replaces', 'n0'),
      edge('n2', 'replaces', 'n1'),
      edge('n4', 'replaces', 'n3'),
      edge('n7', 'replaces', 'n6'),
      ...['n1', 'n3', 'n6'].map((id) => edge(id, 'cites', 'n0')),
    ]);
    const [first, early, late, across] = ['n0', 'n1', 'n3', 'n6'].map((id) => spot(layout, id).y);
    expect(early).toBe(late);
    expect(new Set([first, early, across]).size).toBe(3);
    expect(first).toBeLessThan(early!);
  });
});

describe('the row of the first chain', () => {
  it('is its own, also where another would fit beside it', () => {
    const layout = layoutOf(
      [node('a', { year: 2020 }), node('b', { year: 2021 }), node('c', { year: 2001 }), node('d', { year: 2002 })],
      [edge('b', 'replaces', 'a'), edge('d', 'replaces', 'c'), edge('a', 'cites', 'c')],
    );
    expect(spot(layout, 'c').y).toBeGreaterThan(spot(layout, 'a').y);
  });
});

describe('the lines', () => {
  it('of many links at one box leave it at different places', () => {
    const nodes = ['a', 'b', 'c', 'd'].map((id) => node(id));
    const net = filterNet(
      buildNet(
        nodes,
        ['b', 'c', 'd'].map((id) => edge(id, 'cites', 'a')),
      ),
      'a',
      NO_FILTER,
    );
    const heads = routeLinks(net.links, layOut(net, 'a')).map(({ head }) => head);
    expect(new Set(heads).size).toBe(3);
  });

  it('of a replacement beside it is straight, over what stands between bent', () => {
    const nodes = [node('a', { year: 2001 }), node('b', { year: 2002 }), node('c', { year: 2003 })];
    const picture = makePicture(
      buildNet(nodes, [edge('b', 'replaces', 'a'), edge('c', 'replaces', 'b'), edge('c', 'replaces', 'a')]),
      'a',
      NO_FILTER,
    );
    const line = (key: string) => picture.paths.find(({ link }) => link.key === key)!.line;
    expect(line('b replaces a')).toMatch(/^M[\d. ]+L[\d. ]+$/);
    expect(line('c replaces a')).toContain('C');
  });
});

describe('a line', () => {
  it('leaves sideways where another box of its stack stands in its way, the nearest straight down', () => {
    const ids = Array.from({ length: 20 }, (_, i) => `law${i}`);
    const nodes = [node('a', { year: 2020 }), ...ids.map((id) => node(id, { year: 2001 }))];
    const edges = ids.map((id) => edge('a', 'basedOn', id));
    const { layout, paths } = makePicture(buildNet(nodes, edges), 'a', NO_FILTER);
    const stacks = Map.groupBy(
      [...layout.spots.values()].filter(({ id }) => id !== 'a'),
      ({ x }) => x,
    );
    expect(Math.max(...[...stacks.values()].map((stack) => stack.length))).toBeGreaterThan(2);
    for (const [x, stack] of stacks)
      for (const [i, { id }] of stack.toSorted((a, b) => b.y - a.y).entries()) {
        const [, begins] = paths.find(({ link }) => link.to === id)!.line.split(/[MLC ]/);
        expect(Number(begins)).toBe(i === 0 ? x : x + BOX.width / 2);
      }
  });
});

describe('moving', () => {
  const nodes = [
    node('a', { year: 2010 }),
    node('b', { year: 2020 }),
    node('law', { year: 2000 }),
    node('near', { year: 2011 }),
    node('letter', { year: 2021 }),
  ];
  const edges = [
    edge('b', 'replaces', 'a'),
    edge('a', 'basedOn', 'law'),
    edge('near', 'cites', 'b'),
    edge('letter', 'cites', 'b'),
  ];
  const net = filterNet(buildNet(nodes, edges), 'a', NO_FILTER);
  const layout = layOut(net, 'a');
  const move = (id: string, direction: 'left' | 'right' | 'up' | 'down') => moveFrom(id, direction, layout, net.links);

  it.each([
    ['a', 'right', 'b'],
    ['b', 'left', 'a'],
    ['a', 'up', 'law'],
    ['law', 'down', 'a'],
    ['letter', 'up', 'b'],
  ] as const)('from %s %s along a relation leads to %s', (id, direction, to) => {
    expect(move(id, direction)).toBe(to);
  });

  it('follows a chain in its row before a relation that leads down beside it', () => {
    const years = [2011, 2012, 2013];
    const shown = filterNet(
      buildNet(
        [node('a', { year: 2010 }), node('b', { year: 2020 }), ...years.map((year) => node(`l${year}`, { year }))],
        [edge('b', 'replaces', 'a'), ...years.map((year) => edge(`l${year}`, 'cites', 'a'))],
      ),
      'a',
      NO_FILTER,
    );
    expect(moveFrom('a', 'right', layOut(shown, 'a'), shown.links)).toBe('b');
  });

  it('takes a relation before what stands nearer', () => {
    expect(spot(layout, 'near').x).toBeLessThan(spot(layout, 'b').x);
    expect(move('a', 'right')).toBe('b');
  });

  it('goes to the nearest where no relation leads that way, and nowhere where nothing is', () => {
    expect(move('near', 'left')).toBe('a');
    expect(move('law', 'up')).toBeNull();
  });

  it('one by one comes to every instrument once', () => {
    expect(readingOrder(layout).toSorted()).toEqual(['a', 'b', 'law', 'letter', 'near']);
  });
});

describe('keys and address', () => {
  it.each([
    ['t', 'table'],
    ['T', 'table'],
    ['+', 'expand'],
    ['=', 'expand'],
    ['j', 'next'],
    ['k', 'previous'],
    ['x', null],
  ])('%s is %s', (key, act) => {
    expect(readGraphKey({ key, ctrlKey: false, metaKey: false, altKey: false })).toBe(act);
  });

  it('leaves keys of the browser alone', () => {
    expect(readGraphKey({ key: 't', ctrlKey: true, metaKey: false, altKey: false })).toBeNull();
  });

  it.each(['#graph/i_1?depth=3', '#/graph/i_1?depth=3'])(
    '%s names the screen, the instrument and the steps',
    (hash) => {
      const route = readRoute(hash);
      expect([route.screen, route.subject, readDepth(route.query)]).toEqual(['graph', 'i_1', 3]);
    },
  );

  it.each(['', 'depth=0', 'depth=5', 'depth=x', 'depth=1.5'])('%j asks for two steps', (query) => {
    expect(readDepth(new URLSearchParams(query))).toBe(2);
  });
});

describe('growing', () => {
  it('adds what is new as far as there is room, and says what is left', () => {
    const many = (from: number, count: number) => Array.from({ length: count }, (_, i) => node(`n${from + i}`));
    expect(addNodes(many(0, 3), { nodes: many(2, 2) })).toMatchObject({ added: 1, left: 0 });
    const full = addNodes(many(0, SHOWN_MAX - 2), { nodes: many(SHOWN_MAX - 3, 10) });
    expect([full.nodes.length, full.added, full.left]).toEqual([SHOWN_MAX, 2, 7]);
  });
});
