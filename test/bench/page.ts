/** What the extension costs a page, in real Chromium. `--runs N` for each way of marking, `--small` leaves the large pages out. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { EXTENSION } from '../../scripts/build-extension.ts';
import { sampleDocuments } from '../../scripts/sample-pages.ts';
import { tryCard } from './page/card.ts';
import { tryBeyond, tryLarge } from './page/large.ts';
import { tryLoading } from './page/loading.ts';
import { tryMarking } from './page/marking.ts';
import { tryNavigations } from './page/navigations.ts';
import { makeSample, makeSinglePage } from './page/sample.ts';
import { openStage } from './page/stage.ts';
import { printTable, type Row, saveResults } from './report.ts';

const MB = 1_000_000;
/** References that are marked on one page; `REFERENCES_MAX` of extension/page/reading.ts. */
const CAP = 20_000;

const address = (name: string) => ({ host: 'bench.gov.vn', path: `/${name}` });
const url = (name: string) => `http://bench.gov.vn/${name}`;

function injected(): Row[] {
  const manifest = JSON.parse(readFileSync(path.join(EXTENSION, 'manifest.json'), 'utf8')) as {
    content_scripts: { js?: string[]; css?: string[] }[];
  };
  const sizes = (files: string[]) =>
    files.reduce((sum, file) => sum + gzipSync(readFileSync(path.join(EXTENSION, file)), { level: 9 }).length, 0);
  const scripts = manifest.content_scripts;
  return [
    { injected: 'script, before the first hover', 'B gzip': sizes(scripts.flatMap(({ js = [] }) => js)) },
    { injected: 'style, before the first hover', 'B gzip': sizes(scripts.flatMap(({ css = [] }) => css)) },
    { injected: 'script, with the first card', 'B gzip': sizes(['content-scripts/card.js']) },
  ];
}

export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { runs: { type: 'string', default: '5' }, small: { type: 'boolean', default: false } },
  });
  const runs = Number(values.runs);
  const letter = sampleDocuments()[0]!;
  const paragraphs = letter.text.split('\n\n').map((text) => `<p>${text.replace(/[*#<>&]/g, ' ')}</p>`);
  const page = (body: string) => `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Văn bản</title>${body}`;
  const stage = await openStage([
    { ...address('1mb'), html: makeSample(MB, 1000).html },
    { ...address('10mb'), html: values.small ? '' : makeSample(10 * MB, 10_000).html },
    { ...address('beyond'), html: values.small ? '' : makeSample(5 * MB, CAP + 1000).html },
    { ...address('single'), html: makeSinglePage() },
    { host: letter.host, path: '/thu', html: page(paragraphs.join('\n')) },
  ]);
  try {
    const marking = await tryMarking(stage, url('1mb'), runs);
    printTable(`1,000 references in 1 MB, median of ${runs} runs`, marking);
    const loading = await tryLoading(stage, url('1mb'), 2 * runs);
    printTable("1 MB: the page's own load event", loading);
    const size = injected();
    printTable('Injected', size);
    const card = await tryCard(stage, `http://${letter.host}/thu`, runs);
    printTable(`Card, Worker on the same machine, ${runs} runs`, card);
    const heap = await tryNavigations(stage, url('single'));
    printTable('Heap over 50 single-page navigations of 40 references', heap);
    const large: Row[] = [];
    if (!values.small) {
      large.push(await tryLarge(stage, url('10mb'), 10_000, Math.min(3, runs)));
      printTable('A large page', large);
      const beyond = await tryBeyond(stage, url('beyond'), CAP);
      printTable('More than the cap', [beyond]);
      large.push(beyond);
    }
    saveResults('page', { marking, loading, size, card, heap, large });
  } finally {
    await stage.close();
  }
}
