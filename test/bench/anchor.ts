/**
 * `npm run bench -- anchor`: 350 notes whose text is gone, and 350 that are still there, on a page of 760,000 letters, beside
 * the libraries that annotation tools use; then notes on edited pages, with wrong places and recall.
 */
import { readFileSync } from 'node:fs';
import search from 'approx-string-match';
import { toTextPosition } from 'dom-anchor-text-quote';
import { anchorQuotes, type Place, type Quote } from '../../shared/anchoring/index.ts';
import { choosePlaces, scoreAnchors } from '../support/anchor-score.ts';
import { createRandom, type Random } from '../support/edited-pages.ts';
import { printTable, type Row, saveResults } from './report.ts';

const LETTERS = 760_000;
const NOTES = 350;
const ROUNDS = 5;
/** The libraries take seconds a round: of the notes they get so many, and the time is for all of them. */
const SAMPLE = 14;
const FIXTURES = ['hai-duong', 'lang-son', 'quang-ngai', 'thanh-hoa'];

export async function run(): Promise<void> {
  const random = createRandom(1);
  const words = readFixtures()
    .flatMap((text) => text.split(/\s+/))
    .filter(Boolean);
  const page = writePage(words, random);
  const gone = quotesOf(writePage(words, random), random);
  const here = quotesOf(page, random);
  const speed = [measure('gone', page, gone), measure('still there', page, here)].flat();
  printTable(`${NOTES} notes on ${LETTERS.toLocaleString('en')} letters, milliseconds (median of ${ROUNDS})`, speed);
  const edited = scoreEdits();
  printTable('Notes on edited pages', edited);
  saveResults('anchor', { speed, edited });
}

const readFixtures = () =>
  FIXTURES.map((name) => readFileSync(new URL(`../fixtures/${name}.txt`, import.meta.url), 'utf8'));

/** A long page in the letters' own words, no two stretches of it alike. */
function writePage(words: readonly string[], random: Random): string {
  const parts: string[] = [];
  for (let length = 0; length < LETTERS; ) {
    const word = words[Math.floor(random() * words.length)]!;
    parts.push(word);
    length += word.length + 1;
  }
  return parts.join(' ').slice(0, LETTERS);
}

function quotesOf(text: string, random: Random): Quote[] {
  return choosePlaces(text, NOTES, random).map(({ start, end }) => ({
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - 32), start),
    suffix: text.slice(end, end + 32),
  }));
}

function measure(what: string, page: string, quotes: readonly Quote[]): Row[] {
  const root = { textContent: page } as unknown as Node;
  const some = quotes.slice(0, SAMPLE);
  const scale = quotes.length / some.length;
  return [
    { notes: what, by: 'Dẫn Chiếu', ms: median(() => anchorQuotes(page, quotes)) },
    { notes: what, by: 'approx-string-match', ms: scale * once(() => some.map((q) => findNear(page, q))) },
    { notes: what, by: 'dom-anchor-text-quote', ms: scale * once(() => some.map((q) => toTextPosition(root, q))) },
  ];
}

/** As Hypothesis calls it: the words first, and up to half of them in error. */
function findNear(page: string, { exact }: Quote): Place | undefined {
  if (page.includes(exact)) return { start: page.indexOf(exact), end: page.indexOf(exact) + exact.length };
  return search(page, exact, Math.min(256, exact.length / 2))[0];
}

function median(work: () => unknown): number {
  const times = Array.from({ length: ROUNDS }, () => once(work)).sort((a, b) => a - b);
  return times[Math.floor(ROUNDS / 2)]!;
}

function once(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function scoreEdits(): Row[] {
  const rows = new Map<string, { whole: number; placed: number; gone: number; wrong: number }>();
  readFixtures().forEach((text, i) => {
    for (let round = 0; round < ROUNDS; round++) {
      const random = createRandom(100 * i + round);
      for (const [edit, score] of scoreAnchors(text, choosePlaces(text, 120, random), random)) {
        const sum = rows.get(edit) ?? { whole: 0, placed: 0, gone: 0, wrong: 0 };
        sum.whole += score.whole;
        sum.placed += score.placed;
        sum.gone += score.gone;
        sum.wrong += score.wrong.length;
        rows.set(edit, sum);
      }
    }
  });
  return [...rows].map(([edit, { whole, placed, gone, wrong }]) => ({
    edit,
    whole,
    'placed %': (100 * placed) / whole,
    gone,
    wrong,
  }));
}
