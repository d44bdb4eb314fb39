import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(path.join(tmpdir(), 'dan-chieu-draft-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const DRAFT = path.join(folder, 'draft.txt');
writeFileSync(
  DRAFT,
  [
    'ỦY BAN NHÂN DÂN TỈNH LẠNG SƠN',
    'Số: /QĐ-UBND',
    'Lạng Sơn, ngày 05 tháng 6 năm 2025',
    'QUYẾT ĐỊNH',
    'Căn cứ Kế hoạch số 12/QĐ-UBND ngày 02/01/2025 của UBND tỉnh;',
    'Căn cứ Kế hoạch số 90KH-UBND ngày 03/01/2025 của UBND tỉnh;',
    'Căn cứ Quyết định số 99/QĐ-UBND ngày 31/02/2025 của UBND tỉnh;',
    'Căn cứ Nghị định số 30/NĐ-CP ngày 05/3/2020 của Chính phủ;',
    'Căn cứ Quyết định số 45/QĐ-UBND ngày 06/6/2025 của UBND tỉnh;',
    'Căn cứ Quyết định số 45/QĐ-UBND ngày 07/5/2025 của UBND tỉnh.',
  ].join('\n\n'),
);

const run = async (...args: string[]) => {
  const script = path.join(root, 'scripts/check-draft.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [script, DRAFT, ...args], { cwd: root });
  return stdout;
};

it('finds in a draft what its own words tell', async () => {
  const { findings } = JSON.parse(await run('--json')) as { findings: { code: string }[] };
  expect(findings.map(({ code }) => code)).toEqual([
    'blank',
    'typeDiffers',
    'malformedSymbol',
    'impossibleDate',
    'missingYear',
    'citesFuture',
    'inconsistentWithin',
  ]);
});

it('says what a server finds with its index, by the line', async () => {
  const asked: { path: string | undefined; token: string | undefined; text: string }[] = [];
  const finding = {
    code: 'unknown',
    vi: 'Chưa có trong chỉ mục.',
    en: 'Not in the index.',
    span: { start: 95, end: 99 },
  };
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      const { text } = JSON.parse(body) as { text: string };
      asked.push({ path: request.url, token: request.headers.authorization, text });
      response.end(JSON.stringify({ citations: [{}], findings: [finding] }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const said = await run('--server', `${url}/`, '--token', 'dct_thu').finally(() => server.close());
  expect(asked).toMatchObject([
    { path: '/v1/check', token: 'Bearer dct_thu', text: expect.stringContaining('90KH-UBND') },
  ]);
  expect(said).toBe(`${DRAFT}: 1 dẫn chiếu, 1 phát hiện\n  dòng 9: Chưa có trong chỉ mục.\n`);
});
