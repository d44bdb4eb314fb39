import { call, type RunningWorker } from './browser.ts';
import { decisionText, letterText } from './sample-letters.ts';

interface Captured {
  instrument: { id: string; key: string };
}

/** A small index to curate: decisions of Lạng Sơn, of which one replaces another by its own words, and letters that cite them. */
export async function fillCuratedIndex(worker: RunningWorker, token: string) {
  const capture = (text: string) =>
    call<Captured>(worker.url, token, 'POST', '/v1/instruments', { text, portal: 'lang-son' }).then(
      ({ instrument }) => instrument,
    );
  const old = await capture(
    decisionText('25/2022/QĐ-UBND', '13 tháng 10 năm 2022', 'Quy định chức năng, nhiệm vụ của Văn phòng', [
      'Căn cứ Nghị định số 120/2020/NĐ-CP ngày 07 tháng 10 năm 2020 của Chính phủ;',
      'Điều 1. Ban hành quy định kèm theo.',
      'Điều 2. Quyết định này có hiệu lực từ ngày 25 tháng 10 năm 2022.',
    ]),
  );
  const next = await capture(
    decisionText('7/2025/QĐ-UBND', '14 tháng 02 năm 2025', 'Quy định tổ chức của Văn phòng', [
      'Điều 1. Quy định tổ chức của Văn phòng.',
      'Điều 2. Quyết định này có hiệu lực từ ngày 01 tháng 3 năm 2025.',
    ]),
  );
  const CITED = 'Quyết định số 25/2022/QĐ-UBND ngày 13/10/2022 của UBND tỉnh';
  for (let number = 1; number <= 3; number++)
    await capture(
      letterText(
        number,
        `Căn cứ ${CITED} quy định chức năng, nhiệm vụ của Văn phòng, kính đề nghị các sở góp ý lần ${number}.`,
      ),
    );
  for (const [number, symbol] of [
    [11, '426/STTTT-CNTT'],
    [12, '426/STTTT-CNTTBC'],
  ] as const)
    await capture(
      letterText(number, `Theo Công văn số ${symbol} ngày 20/4/2023 của Sở Thông tin và Truyền thông về việc góp ý.`),
    );
  return { old, next };
}
