import { beforeEach, describe, expect, it } from 'vitest';
import type { ImportDefaults, ImportJob, ImportNotesPage } from '../../shared/schema/index.ts';
import { sendImport } from '../support/import-client.ts';
import { buildApp, call, createClient, emptyIndex, tokenOf } from '../support/worker-app.ts';

const token = await tokenOf('admin');
const client = createClient(buildApp(), token);
const CELL: ImportDefaults = { type: 'ke-hoach', issuer: 'UBND tỉnh Lạng Sơn', series: '2023' };
const KEY = 'lang-son/ubnd/ke-hoach/2023';

beforeEach(() => emptyIndex());

describe('rows that state nothing', () => {
  it('take type, body and year from the list; the year gives no day', async () => {
    const columns = ['symbol', 'title'];
    const lines = ['7/KH-UBND,Nội dung mẫu', '8/KH-UBND,Nội dung khác'];
    const { job } = await sendImport(client, { lines, format: 'csv', columns, defaults: CELL, firstLine: 2 });
    expect(job).toMatchObject({ counts: { created: 2, bad: 0 }, columns, defaults: CELL });
    expect(await client.read(`${KEY}/7-kh-ubnd`)).toMatchObject({ issuedOn: null, dateText: '2023' });
  });

  it('of JSON do so too, where a field is empty or null', async () => {
    const lines = ['{"symbol":"7/KH-UBND","type":"","issuer":null}'];
    const { job } = await sendImport(client, { lines, defaults: CELL });
    expect(job.counts).toMatchObject({ created: 1, bad: 0 });
  });

  it.each([
    ['2023', '2023'],
    ['năm 2023', '2023'],
    ['2025-07', '2025-07'],
  ])('of a day find their series by a year written %j', async (year, series) => {
    const columns = ['Loại', 'Số hiệu', 'Cơ quan', 'Năm'];
    const lines = [`Kế hoạch,7/KH-UBND,UBND tỉnh Thái Nguyên,${year}`];
    const { job } = await sendImport(client, { lines, format: 'csv', columns });
    expect(job.counts).toMatchObject({ created: 1, bad: 0 });
    expect(await client.read(`thai-nguyen/ubnd/ke-hoach/${series}/7-kh-ubnd`)).toMatchObject({ issuedOn: null });
  });

  it('with two years in the cell of the year are bad', async () => {
    const columns = ['Loại', 'Số hiệu', 'Cơ quan', 'Năm'];
    const lines = ['Kế hoạch,7/KH-UBND,UBND tỉnh Thái Nguyên,2021-2026'];
    const { job, replies } = await sendImport(client, { lines, format: 'csv', columns });
    expect(job.counts.bad).toBe(1);
    expect(replies[0]?.notes).toMatchObject([{ code: 'invalidField', field: 'series' }]);
  });
});

describe('rows that state something else than the list', () => {
  it.each([
    ['type', 'Quyết định,7/QĐ-UBND,UBND tỉnh Lạng Sơn,2023-05-09', 'lang-son/ubnd/quyet-dinh/2023/7-qd-ubnd'],
    ['issuer', 'Kế hoạch,7/KH-UBND,UBND tỉnh Hải Dương,2023-05-09', 'hai-duong/ubnd/ke-hoach/2023/7-kh-ubnd'],
    ['series', 'Kế hoạch,7/KH-UBND,,2022-05-09', 'lang-son/ubnd/ke-hoach/2022/7-kh-ubnd'],
  ])('of its %s are taken as they say, and named', async (field, line, key) => {
    const columns = ['type', 'symbol', 'issuer', 'issuedOn'];
    const { job, replies } = await sendImport(client, { lines: [line], format: 'csv', columns, defaults: CELL });
    expect(job.counts).toMatchObject({ created: 1, bad: 0 });
    expect(replies[0]?.notes).toMatchObject([{ kind: 'remark', code: 'otherThanDefault', field }]);
    expect(await client.read(key)).toMatchObject({ holding: 'mentioned' });
    const { items } = await client.answer<ImportNotesPage>({ path: `/v1/imports/${job.id}/notes` });
    expect(items).toEqual(replies[0]?.notes);
  });

  it('in other words for the same body are not named', async () => {
    const lines = ['7/KH-UBND,Ủy ban nhân dân tỉnh Lạng Sơn'];
    const sent = await sendImport(client, { lines, format: 'csv', columns: ['symbol', 'issuer'], defaults: CELL });
    expect(sent.job.counts).toMatchObject({ created: 1 });
    expect(sent.replies[0]?.notes).toEqual([]);
  });
});

describe('an unfinished import', () => {
  const open = (reading: object) =>
    client.answer<ImportJob>({
      path: '/v1/imports',
      body: { name: 'a', format: 'csv', digest: 'a'.repeat(64), columns: ['symbol'], ...reading },
    });

  it('is gone on with where its input is read in the same way, and not where it is read otherwise', async () => {
    const { id } = await open({ defaults: CELL });
    expect((await open({ defaults: CELL })).id).toBe(id);
    expect((await open({ defaults: { ...CELL, series: '2022' } })).id).not.toBe(id);
    expect((await open({ defaults: CELL, columns: ['', 'symbol'] })).id).not.toBe(id);
    expect((await open({})).id).not.toBe(id);
  });

  it.each([{ defaults: { series: '23' } }, { defaults: { issuer: '' } }, { columns: ['x'.repeat(2001)] }])(
    'is not begun with %j',
    async (reading) => {
      const body = { name: 'a', format: 'csv', digest: 'a'.repeat(64), columns: ['symbol'], ...reading };
      const answer = await call(buildApp(), { path: '/v1/imports', token, body });
      expect(answer.status).toBe(400);
    },
  );
});

it('a long header of an office that parts cells by semicolons is taken', async () => {
  const columns = [
    'STT;Loại văn bản;Số ký hiệu;Cơ quan ban hành;Ngày ban hành;Trích yếu nội dung;Ngày có hiệu lực;Ngày hết hiệu lực;Đường dẫn',
  ];
  const lines = ['1;Kế hoạch;7/KH-UBND;UBND tỉnh Lạng Sơn;09/5/2023;Nội dung;;;'];
  const { job } = await sendImport(client, { lines, format: 'csv', columns });
  expect(job).toMatchObject({ counts: { created: 1 }, ignoredColumns: ['STT'] });
});

it.each([
  ['Kế hoạch;7/KH-UBND;UBND tỉnh Lạng Sơn;2023-02-31', 'issuedOn'],
  ['Giấy;7/KH-UBND;UBND tỉnh Lạng Sơn;2023-02-01', 'type'],
  ['Kế hoạch;x;UBND tỉnh Lạng Sơn;2023-02-01', 'symbol'],
  ['Kế hoạch;7/QĐ-UBND;UBND tỉnh Lạng Sơn;2023-02-01', 'type'],
  ['Kế hoạch;7/KH-UBND;Cơ quan lạ;2023-02-01', 'issuer'],
  ['Kế hoạch;7/KH-UBND;UBND tỉnh Lạng Sơn;', 'issuedOn'],
])('a bad row names its field at fault: %s', async (line, field) => {
  const columns = ['type;symbol;issuer;issuedOn'];
  const { replies } = await sendImport(client, { lines: [line], format: 'csv', columns });
  expect(replies[0]?.notes).toMatchObject([{ kind: 'bad', field }]);
});
