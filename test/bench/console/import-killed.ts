import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { Row } from '../report.ts';
import { check } from './check.ts';
import type { Stage } from './stage.ts';

/** Rows of one body's plans in years that no other part of the index has; one in a hundred names a day that no calendar has. */
function writeList(rows: number): string {
  const line = (i: number) => {
    const year = 1980 + Math.floor(i / 5_000);
    const day = i % 100 === 0 ? '02-31' : `${String((i % 12) + 1).padStart(2, '0')}-09`;
    return `Kế hoạch,${(i % 5_000) + 1}/KH-UBND,UBND tỉnh Lạng Sơn,${year}-${day},Nội dung mẫu ${i + 1}`;
  };
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'dan-chieu-list-')), 'ke-hoach.csv');
  writeFileSync(
    file,
    ['type,symbol,issuer,issuedOn,title', ...Array.from({ length: rows }, (_, i) => line(i))].join('\n'),
  );
  return file;
}

const LONG = 1_800_000;
const shown = (count: number) => count.toLocaleString('vi-VN');

async function choose(page: Page, file: string): Promise<void> {
  await page.getByLabel('Chọn hoặc thả tệp').setInputFiles(file);
}

/** A list is rehearsed and begun; half-way the page is closed and the Worker killed; then it is gone on with to the end. */
export async function importKilled(
  { desks: [desk], killWorker }: Stage,
  wish: { rows: number; instruments: () => number },
): Promise<Row> {
  const bad = Math.ceil(wish.rows / 100);
  const file = writeList(wish.rows);
  const before = wish.instruments();
  const go = { name: `Nhập ${shown(wish.rows - bad)} dòng` };
  const began = performance.now();
  const first = await desk.open('#import');
  await choose(first, file);
  await first.getByRole('button', go).click({ timeout: LONG });
  const rehearsed = performance.now();
  while (wish.instruments() - before < (wish.rows - bad) / 2) await first.waitForTimeout(250);
  const killed = wish.instruments() - before;
  await first.close();
  await killWorker();
  console.log(`  killed after ${shown(killed)} rows were written`);

  const second = await desk.open('#import');
  await choose(second, file);
  await second.getByRole('button', go).click({ timeout: LONG });
  await second.getByText(`Đã nhập xong ${shown(wish.rows)} dòng.`).waitFor({ timeout: LONG });
  const count = (field: string) => second.locator(`[data-count="${field}"] dd`).textContent();
  check('rows written, as the screen says', await count('created'), shown(wish.rows - bad));
  check('bad rows, as the screen says', await count('bad'), shown(bad));
  check('instruments more in the index', wish.instruments() - before, wish.rows - bad);
  await second.close();
  return {
    what: `import ${wish.rows} rows, killed half-way`,
    'first shown ms': null,
    'each p50 ms': null,
    'each p95 ms': null,
    's in all': (performance.now() - began) / 1000,
    'rehearsed s': (rehearsed - began) / 1000,
  };
}
