import { beforeAll, describe, expect, it, vi } from 'vitest';
import { PROVINCES } from '../../shared/registry/index.ts';
import type { SearchReply } from '../../shared/schema/index.ts';
import instruments from '../../worker/starter/central-instruments.ndjson?raw';
import laws from '../../worker/starter/laws.ndjson?raw';
import { sendImport } from '../support/import-client.ts';
import { fillIndex, type RowFields } from '../support/index-rows.ts';
import { buildApp, createClient, tokenOf } from '../support/worker-app.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const client = createClient(buildApp(), await tokenOf('admin'));
const SLUGS = PROVINCES.map(({ slug }) => slug);
const day = (at: number) => `2023-${String(1 + (at % 12)).padStart(2, '0')}-${String(1 + (at % 28)).padStart(2, '0')}`;

/** The same numbers in every province and several years, as they are in truth, besides what is looked for. */
const NAMESAKES: RowFields[] = SLUGS.flatMap((slug, at) =>
  [2068, 45, 1].flatMap((number) =>
    ['2022', '2023'].map((year) => ({
      id: `n_${slug}_${number}_${year}`,
      symbol: `${number}/QĐ-UBND`,
      jurisdiction: slug,
      year,
      issuedOn: `${year}${day(at).slice(4)}`,
      title: ['phê duyệt quy hoạch chi tiết', 'giao biên chế công chức', 'thành lập Ban Chỉ đạo'][at % 3]!,
    })),
  ),
).filter(({ id }) => id !== 'n_lang-son_2068_2023');
const OWN: RowFields[] = [
  {
    id: 'own_plan',
    symbol: '2068/QĐ-UBND',
    issuedOn: '2023-12-12',
    title: 'giao chỉ tiêu kế hoạch phát triển kinh tế - xã hội năm 2024',
  },
  {
    id: 'own_digital',
    symbol: '128/KH-UBND',
    type: 'ke-hoach',
    year: '2024',
    issuedOn: '2024-05-20',
    title: 'số hóa hồ sơ lưu trữ lịch sử giai đoạn 2024 - 2026',
  },
  {
    id: 'own_letter',
    symbol: '426/STTTT-BCVT&CNTT',
    type: 'cong-van',
    issuer: 'so-thong-tin-va-truyen-thong',
    year: '2024',
    issuedOn: '2024-04-09',
    title: 'tham gia ý kiến dự thảo Kế hoạch chuyển đổi số',
  },
];

beforeAll(async () => {
  for (const list of [instruments, laws]) await sendImport(client, { lines: list.trimEnd().split('\n'), size: 500 });
  for (let at = 0; at < NAMESAKES.length; at += 90) await fillIndex(NAMESAKES.slice(at, at + 90));
  await fillIndex(OWN);
});

/** What a person types, and the id or symbol of what he means. */
const WANTED: [query: string, wanted: string][] = [
  ['2068/QĐ-UBND lạng sơn', 'own_plan'],
  ['2068/QD-UBND lang son 2023', 'own_plan'],
  ['quyết định 2068 ngày 12/12/2023', 'own_plan'],
  ['quyet dinh 2068 12/12/2023', 'own_plan'],
  ['qd 2068 lang son 2023', 'own_plan'],
  ['quyết định số 2068 của ủy ban nhân dân tỉnh lạng sơn năm 2023', 'own_plan'],
  ['giao chi tieu ke hoach phat trien', 'own_plan'],
  ['QD-UBND giao chi tieu', 'own_plan'],
  ['số hóa hồ sơ', 'own_digital'],
  ['so hoa ho s', 'own_digital'],
  ['kế hoạch 128 lạng sơn', 'own_digital'],
  ['426/STTTT-BCVTCNTT', 'own_letter'],
  ['bcvt&cntt', 'own_letter'],
  ['luật đất đai', '31/2024/QH15'],
  ['luât đât đai', '31/2024/QH15'],
  ['luat dat dai 2013', '45/2013/QH13'],
  ['luat AND "dat dai"', '31/2024/QH15'],
  ['luat dat*', '31/2024/QH15'],
  ['LUẬT ĐẤU THẦU', '22/2023/QH15'],
  ['luat dau thau 2013', '43/2013/QH13'],
  ['bo luat lao dong', '45/2019/QH14'],
  ['hiến pháp', 'Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam'],
  ['31/2024/qh15', '31/2024/QH15'],
  ['luat to chuc chinh quyen dia phuong 2025', '72/2025/QH15'],
  ['nghi dinh cong tac van thu', '30/2020/NĐ-CP'],
  ['nd 30/2020', '30/2020/NĐ-CP'],
  ['30/2020/ND-CP', '30/2020/NĐ-CP'],
  ['nghị định 61/2018 một cửa', '61/2018/NĐ-CP'],
  ['chương trình "chuyển đổi số quốc gia"', '749/QĐ-TTg'],
  ['chuong trinh chuyen doi so quoc gia den nam 2025', '749/QĐ-TTg'],
  ['749/qd-ttg', '749/QĐ-TTg'],
  ['bảo vệ dữ liệu cá nhân', '13/2023/NĐ-CP'],
  ['bao ve du lieu ca nh', '13/2023/NĐ-CP'],
  ['kiem soat thu tuc hanh chinh', '63/2010/NĐ-CP'],
  ['thong tu 01/2011 bo noi vu', '01/2011/TT-BNV'],
  ['the thuc va ky thuat trinh bay van ban', '01/2011/TT-BNV'],
  ['suc khoe tuyen chon cong an', '45/2019/TT-BCA'],
  ['bảo hiểm nông nghiệp 2022', '13/2022/QĐ-TTg'],
  ['bien phap thi hanh luat duoc', '54/2017/NĐ-CP'],
  [
    'Hướng dẫn một số hoạt động về lâm nghiệp thực hiện Chương trình phát triển lâm nghiệp bền vững và Chương trình mục tiêu quốc gia phát triển kinh tế - xã hội vùng đồng bào dân tộc thiểu số và miền núi',
    '12/2022/TT-BNNPTNT',
  ],
];

describe('what is meant is among the first three', () => {
  it.each(WANTED)('%s', async (q, wanted) => {
    const { items } = await client.answer<SearchReply>({
      path: `/v1/search?${new URLSearchParams({ q, limit: '10' })}`,
    });
    const names = items.map(({ instrument: { id, symbol, name } }) =>
      id.startsWith('own_') ? id : (symbol ?? name ?? id),
    );
    expect(names.slice(0, 3), names.join(' | ')).toContain(wanted);
  });
});
