import { AnyResolveReply } from '../../../shared/schema/index.ts';
import type { Row } from '../report.ts';
import { writeDocument } from './documents.ts';
import { judge, noVerdict, type Verdict } from './judge.ts';
import { measure, type Request, type Timing } from './measure.ts';
import { askAs, type Question } from './questions.ts';
import { createRandom, type Random } from './random.ts';
import type { World } from './world.ts';

export interface Server {
  url: string;
  tokens: readonly string[];
}

const toRow = (what: string, timing: Timing, each = 1): Row => ({
  what,
  requests: timing.requests,
  failed: timing.failed,
  'p50 ms': timing.p50,
  'p95 ms': timing.p95,
  'p99 ms': timing.p99,
  'rows read': timing.rowsRead,
  'rows each': timing.rowsRead === null ? null : timing.rowsRead / each,
  'reply kB': timing.bytes / 1000,
});

/** Documents of later years: they have something to cite. */
const pickPage = (world: World, random: Random) => {
  for (;;) {
    const index = random.int(world.size);
    if (world.at(index).issuedOn > '2018') return index;
  }
};

/**
 * Resolving as many citations in one request, judged against what they truly mean. `placeless`: the page does not tell its
 * place. `asExtension`: without findings, which the extension works out itself, and listed.
 */
export async function tryResolve(
  server: Server,
  world: World,
  wish: { citations: number; requests: number; placeless?: boolean; asExtension?: boolean },
): Promise<{ row: Row; verdict: Verdict }> {
  const random = createRandom(wish.citations + (wish.placeless ? 1 : 0));
  const verdict = noVerdict();
  const requests: Request[] = Array.from({ length: wish.requests }, () => {
    const asked = askAs(world, pickPage(world, random), wish.citations);
    const question: Question = wish.placeless
      ? { ...asked, context: { ...asked.context, letterheadIssuer: null, letterheadPlace: null } }
      : asked;
    const { context, citations } = question;
    return {
      path: '/v1/resolve',
      body: { context, citations, ...(wish.asExtension ? { findings: false, listed: true } : {}) },
      read: (reply) => judge(question, AnyResolveReply.parse(reply), verdict),
    };
  });
  const what = `resolve ${wish.citations}${wish.placeless ? ', place unknown' : ''}${wish.asExtension ? ', as the extension' : ''}`;
  const timing = await measure(server, requests, Math.min(10, wish.requests));
  return { row: toRow(what, timing, wish.citations), verdict };
}

const withoutMarks = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');

/** What a person would type to find an instrument: its symbol, its symbol and place without marks, words of its title. */
export async function trySearch(server: Server, world: World, requests: number): Promise<Row[]> {
  const random = createRandom(5);
  const ways: Record<string, (at: number) => string> = {
    'search symbol': (at) => world.at(at).symbol,
    'search symbol, place, no marks': (at) => {
      const { word, symbol, body } = world.at(at);
      return withoutMarks(`${word} ${symbol.split('/')[0]} ${body.dateline}`).toLowerCase();
    },
    'search four words of a title': (at) => world.at(at).title.split(' ').slice(2, 6).join(' '),
  };
  const rows: Row[] = [];
  for (const [what, type] of Object.entries(ways)) {
    const asked = Array.from({ length: requests }, () => ({
      path: `/v1/search?q=${encodeURIComponent(type(random.int(world.size)))}`,
    }));
    rows.push(toRow(what, await measure(server, asked, 5)));
  }
  return rows;
}

/** Reads of one instrument and of what stands around it; the popular ones are those most cited of their place. */
export async function tryReads(server: Server, world: World, requests: number): Promise<Row[]> {
  const random = createRandom(6);
  const someone = () => world.at(random.int(world.size)).key;
  const popular = () => world.at([...world.places.values()][random.int(world.places.size)]!.first).key;
  const routes: [string, () => string][] = [
    ['read one', () => `/v1/instruments/${someone()}`],
    ['sentences that cite a popular one', () => `/v1/instruments/${popular()}/citations`],
    ['neighbours', () => `/v1/instruments/${someone()}/neighbours`],
    ['neighbours of a popular one, depth 2', () => `/v1/instruments/${popular()}/neighbours?depth=2`],
  ];
  const rows: Row[] = [];
  for (const [what, path] of routes) {
    const asked = Array.from({ length: requests }, () => ({ path: path() }));
    const first = await fetch(server.url + asked[0]!.path, {
      headers: { authorization: `Bearer ${server.tokens[0]}` },
    });
    await first.body?.cancel();
    if (first.ok) rows.push(toRow(what, await measure(server, asked, 5)));
  }
  return rows;
}

/** Captures of documents that the index does not hold, one after another; each cites about twelve instruments. */
export async function tryCapture(
  server: Server,
  world: World,
  requests: number,
): Promise<{ row: Row; wrongLinks: string[] }> {
  const random = createRandom(7);
  const wrongLinks: string[] = [];
  const captures: Request[] = Array.from({ length: requests + 5 }, (_, at) => {
    const index = pickPage(world, random);
    const { symbol } = world.at(index);
    const fresh = `${900_000 + at}${symbol.slice(symbol.indexOf('/'))}`;
    const { text, cited } = writeDocument(world, index, { citations: 12, symbol: fresh, lot: 3 });
    const meant = new Map(cited.map(({ printed, key }) => [printed, key]));
    return {
      path: '/v1/instruments',
      body: { text },
      read: (reply) => {
        const { citations } = reply as { citations: { text: string; state: string; target: { key: string } | null }[] };
        for (const { text: words, target } of citations) {
          const printed = [...meant.keys()].find((each) => words.endsWith(` ${each}`) || words === each);
          if (target && printed && meant.get(printed) !== target.key) wrongLinks.push(`${words} -> ${target.key}`);
        }
      },
    };
  });
  // The first five only warm the Worker: a text captured twice would be an update.
  await measure(server, captures.slice(0, 5), 0);
  const began = performance.now();
  const timing = await measure(server, captures.slice(5), 0);
  const rate = (requests / (performance.now() - began)) * 1000;
  return { row: { ...toRow('capture of 12 citations', timing), 'per second': rate }, wrongLinks };
}
