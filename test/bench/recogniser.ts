/** Speed, growth, worst cases and size of the recogniser, beside what else one might use. Arguments: folders of further texts. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import citation from 'citation';
import { build } from 'vite';
import { findCitations, readLetterhead } from '../../shared/citation/index.ts';
import { bestTime, printTable, type Row, saveResults } from './report.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const MB = 1_000_000;
const bytes = (text: string) => Buffer.byteLength(text);
const repeat = (unit: string, size: number) => unit.repeat(Math.ceil(size / bytes(unit)));

/** The four real documents: letters of ordinary density. */
const LETTERS = ['lang-son', 'quang-ngai', 'thanh-hoa', 'hai-duong']
  .map((name) => readFileSync(path.join(ROOT, 'test/fixtures', `${name}.txt`), 'utf8'))
  .join('\n\n');

/** A preamble, where every line is a reference. */
const PREAMBLE = `Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;
Căn cứ Nghị định số 45/2020/NĐ-CP ngày 08/4/2020 của Chính phủ về thực hiện thủ tục hành chính trên môi trường điện tử;
Căn cứ Thông tư số 02/2017/TT-VPCP ngày 31 tháng 10 năm 2017 của Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ hướng dẫn nghiệp vụ kiểm soát thủ tục hành chính;
Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 784/TTr-SNV ngày 19 tháng 11 năm 2025.

`;

/** The same kind of prose on the other side of the ocean, with as many references as the letters have. */
const US_TEXT = `The Secretary shall review each grant made under this part and report to the committees of jurisdiction on the use of funds,
the number of applicants served and the reasons for any delay. A recipient that has not obligated the amount within one year of the award
shall return it, as provided in 20 U.S.C. 1234a(b), and the Secretary may reallocate it to another recipient in the same State. Nothing in
this section limits the authority of the Inspector General under 5 U.S.C. App. 3 or the duty to keep records under 34 CFR 75.730. Funds made
available by Public Law 111-5 remain available until expended. The plan, the budget and the schedule of activities are described in the
annex; the agency considers comments received within sixty days after publication and answers them in the final notice.

`;

const NAIVE: Record<string, RegExp> = {
  'naive pattern, short': /\d+\/(?:\d{4}\/)?[A-ZĐ]+[-A-ZĐa-z&]*/g,
  'naive pattern, with type word':
    /(?:Quyết định|Nghị định|Nghị quyết|Thông tư|Công văn|Kế hoạch|Tờ trình|Luật)\s+(?:số\s+)?\d+\/[\p{L}\d&/.-]+(?:\s+ngày\s+\d+\/\d+\/\d{4})?/gu,
};

const HOSTILE: Record<string, string> = {
  digits: '1',
  spaces: ' ',
  '1/A-A-A-': '1/A-A-A-',
  'combining marks': '\u0301',
  'letters under marks': 'e\u0301\u0323',
  Đ: 'Đ',
  '12/': '12/',
  'Luật Đất đai, ': 'Luật Đất đai, ',
  'Quyết định số ': 'Quyết định số ',
};

export async function run(args: string[]): Promise<void> {
  const folders = args.filter((folder) => existsSync(folder));
  const texts: [string, string[]][] = [
    ['letters', [repeat(LETTERS, 4 * MB)]],
    ['preambles', [repeat(PREAMBLE, 4 * MB)]],
    ...folders.map((folder): [string, string[]] => [path.basename(folder), readFolder(folder)]),
  ];
  const speed = texts.flatMap(([name, all]) => speedRows(name, all));
  speed.push(
    row('US prose', "npm 'citation'", [repeat(US_TEXT, 4 * MB)], (text) => citation.find(text).citations.length),
  );
  printTable('Speed, MB/s (best of 7 rounds)', speed);

  const growth = [10_000, 100_000, MB, 10 * MB].map((size) => {
    const text = repeat(LETTERS, size).slice(0, size);
    const ms = bestTime(() => findCitations(text));
    return { characters: size, ms, 'MB/s': bytes(text) / ms / 1000 };
  });
  printTable('Growth', growth);

  const hostile = Object.entries(HOSTILE).map(([name, unit]) => {
    const text = unit.repeat(MB / unit.length);
    return {
      'one million characters of': JSON.stringify(name),
      'find, ms': bestTime(() => findCitations(text), 3),
      'letterhead, ms': bestTime(() => readLetterhead(text), 3),
    };
  });
  printTable('Hostile text', hostile);

  const size = [await sizeOf('find.ts'), await sizeOf('index.ts')];
  printTable('Size, bundled and minified', size);
  saveResults('recogniser', { speed, growth, hostile, size });
}

function speedRows(name: string, texts: string[]): Row[] {
  return [
    row(name, 'all fields', texts, (t) => findCitations(t).length),
    row(name, "indexOf('/')", texts, countSlashes),
    ...Object.entries(NAIVE).map(([what, pattern]) => row(name, what, texts, (t) => countMatches(t, pattern))),
  ];
}

function row(name: string, what: string, texts: string[], find: (text: string) => number): Row {
  let found = 0;
  const ms = bestTime(() => {
    found = texts.reduce((sum, text) => sum + find(text), 0);
  });
  const size = texts.reduce((sum, text) => sum + bytes(text), 0);
  return { text: name, what, 'MB/s': size / ms / 1000, found, 'kB per reference': found ? size / found / 1000 : null };
}

function countSlashes(text: string): number {
  let count = 0;
  for (let at = text.indexOf('/'); at >= 0; at = text.indexOf('/', at + 1)) count++;
  return count;
}

/** By hand: `match` answers from a cache the second time. */
function countMatches(text: string, pattern: RegExp): number {
  let count = 0;
  pattern.lastIndex = 0;
  while (pattern.exec(text)) count++;
  return count;
}

function readFolder(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => readFileSync(path.join(folder, file), 'utf8'));
}

async function sizeOf(door: string): Promise<Row> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      lib: { entry: path.join(ROOT, 'shared/citation', door), formats: ['iife'], name: 'citation' },
    },
  });
  const output = Array.isArray(built) ? built[0]!.output : 'output' in built ? built.output : [];
  const code = output.map((chunk) => ('code' in chunk ? chunk.code : '')).join('');
  return { door, bytes: bytes(code), gzip: gzipSync(code, { level: 9 }).length };
}
