import { describe, expect, it } from 'vitest';
import { CheckReply } from '../../shared/schema/index.ts';
import langSon from '../fixtures/lang-son.txt?raw';
import { buildApp, call, createClient, tokenOf } from '../support/worker-app.ts';

const draft = [
  'Số: /STC-HCSN',
  'Lạng Sơn, ngày tháng 6 năm 2024',
  'Thực hiện Quyết định số 2068/QĐ-UBND ngày 12/11/2023 của UBND tỉnh, Sở Tài chính báo cáo theo Kế hoạch số 501/KH-UBND ngày 02/01/2024 của UBND tỉnh.',
].join('\n\n');

async function check(text: string): Promise<CheckReply> {
  const app = buildApp();
  await createClient(app, await tokenOf('staff')).capture(langSon, { portal: 'lang-son' });
  const response = await call(app, { path: '/v1/check', token: await tokenOf('reviewer'), body: { text } });
  expect(response.status).toBe(200);
  return CheckReply.parse(await response.json());
}

describe('POST /v1/check', () => {
  it('says where a draft and the index differ, with the words in dispute', async () => {
    const { findings, letterhead, scope } = await check(draft);
    expect(scope).toBe('lang-son');
    expect(letterhead).toMatchObject({ draft: true, type: 'cong-van', place: { text: 'Lạng Sơn' } });
    expect(
      findings.map(({ code, severity, span }) => [code, severity, span && draft.slice(span.start, span.end)]),
    ).toEqual([
      ['blank', 'look', '/STC-HCSN'],
      ['blank', 'look', 'ngày tháng 6 năm 2024'],
      ['dateDiffers', 'look', '12/11/2023'],
      ['unknown', 'info', 'Kế hoạch số 501/KH-UBND'],
    ]);
    expect(findings[2]?.vi).toBe(
      'Ngày khác với chỉ mục. Trang ghi 12/11/2023. Chỉ mục ghi ngày 12/12/2023, theo 1 viện dẫn.',
    );
  });

  it('gives every citation its outcome and keeps nothing of the text', async () => {
    const { citations } = await check(draft);
    expect(citations.map(({ stated, outcome }) => [stated.symbol, outcome?.kind ?? null])).toEqual([
      ['/STC-HCSN', null],
      ['2068/QĐ-UBND', 'found'],
      ['501/KH-UBND', 'notFound'],
    ]);
    const again = await check(draft);
    expect(again.citations[2]?.outcome?.kind).toBe('notFound');
  });

  it('a text without references has none', async () => {
    expect(await check('Kính gửi các đơn vị: họp giao ban lúc 8 giờ.')).toMatchObject({ citations: [], findings: [] });
  });
});
