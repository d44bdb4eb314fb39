/** One page that cites an act for each thing a card may have to say, and what a server answers of each. */
import type { Instrument, Outcome, PassageReply, StatedCitation } from '../../shared/schema/index.ts';
import { found, instrument, status } from './outcomes.ts';

export interface CardState {
  name: string;
  /** Symbol of the reference; also finds its mark. */
  symbol: string;
  /** As the page words it. */
  cited: string;
  outcome: Outcome;
  passage?: PassageReply;
  /** What a screen reader meets, in this order, among the rest. */
  hears: string[];
}

const inForce = {
  today: status({ code: 'inForce', since: '2023-12-20' }),
  whenWritten: status({ on: '2024-05-31', code: 'inForce', since: '2023-12-20' }),
};
const held: Partial<Instrument> = {
  holding: 'held',
  titleFrom: 'text',
  title: 'quy định quản lý kho hồ sơ mẫu',
  sourceUrl: 'https://langson.gov.vn/van-ban/mau',
  status: inForce,
};
const sentence: Instrument['bestSentence'] = {
  text: 'Tuy nhiên, tại Quyết định số 103/QĐ-UBND ngày 12/12/2023 của UBND tỉnh thì Sở được bố trí kinh phí mẫu.',
  start: 15,
  end: 40,
  citing: {
    id: 'c',
    key: 'k',
    type: 'cong-van',
    symbol: null,
    issuer: 'Văn phòng UBND tỉnh Lạng Sơn',
    issuedOn: null,
    dateText: '5/2024',
    draft: true,
  },
};
const by = (symbol: string, issuedOn: string) => ({
  id: symbol,
  key: `lang-son/ubnd/quyet-dinh/2025/${symbol}`,
  type: 'quyet-dinh',
  symbol,
  name: null,
  title: null,
  issuer: { id: 'ubnd', name: 'UBND tỉnh Lạng Sơn' },
  issuedOn,
  holding: 'held' as const,
});
const ended = (cause: string, symbol: string) => ({
  today: status({ code: 'expired', cause, since: '2025-03-01', by: { id: 'x', key: 'k', symbol } }),
  whenWritten: status({ on: '2024-05-31', code: 'inForce' }),
});
const replaced = (symbol: string, issuedOn: string, on: string) =>
  ({ by: by(symbol, issuedOn), type: 'replaces', on, reach: 'whole' }) as const;
const other = (id: string, fields: Partial<Instrument> = {}) =>
  instrument({ id, title: 'giao chỉ tiêu kế hoạch phát triển kinh tế - xã hội năm 2024', ...fields });

const SHORT = '2. Nội dung khoản 2 của điều mẫu đứng ở đây, đúng lời toàn văn.';
const LONG = `1. Hồ sơ mẫu gồm:
${['Đơn', 'Giấy giới thiệu', 'Bản cam kết', 'Ảnh', 'Lệ phí', 'Phiếu hẹn'].map((word, i) => `${'abcdđe'[i]}) ${word} theo mẫu kèm theo quy định này;`).join('\n')}`;
const place = (words: string, text: string, headings: string[]): PassageReply => ({
  kind: 'found',
  passages: [{ place: words, headings, text, capped: false, exact: true }],
});

const state = (
  name: string,
  number: number,
  outcome: (symbol: string) => Outcome,
  hears: string[],
  more: { cited?: string; passage?: PassageReply } = {},
): CardState => {
  const symbol = `${number}/QĐ-UBND`;
  const cited = more.cited ?? `Quyết định số ${symbol} ngày 12/12/2023 của UBND tỉnh Lạng Sơn`;
  return { name, symbol, cited, outcome: outcome(symbol), passage: more.passage, hears };
};

export const CARD_STATES: readonly CardState[] = [
  state('in-force', 101, (symbol) => found({ ...held, symbol }), [
    'Quyết định số',
    '101/QĐ-UBND',
    'Hôm nay, 20/11/2026',
    'Còn hiệu lực',
    'Khi ra văn bản, 5/2024',
    'Chưa ghi nhận văn bản nào thay thế, bãi bỏ hoặc sửa đổi.',
    'Chỉ mục có toàn văn',
    'Nhận ra nhờ',
    'Mở nguồn',
    'Thanh bên',
    'Chép',
  ]),
  state(
    'replaced',
    102,
    (symbol) =>
      found({
        ...held,
        symbol,
        status: ended('replaces', '00/2025/QĐ-UBND'),
        chain: {
          on: '2026-11-20',
          end: 'complete',
          steps: [
            { ...replaced('00/2025/QĐ-UBND', '2025-02-20', '2025-03-01'), status: 'expired' },
            { ...replaced('00/2026/QĐ-UBND', '2026-06-12', '2026-07-01'), status: 'inForce' },
          ],
        },
      }),
    [
      'Đã bị thay thế',
      'Chuỗi thay thế',
      'văn bản được viện dẫn ở đây',
      '00/2025/QĐ-UBND',
      'thay thế toàn bộ',
      'từ 01/3/2025',
      '00/2026/QĐ-UBND',
      'thay thế toàn bộ',
      'từ 01/7/2026',
      'Còn hiệu lực',
    ],
  ),
  state('mentioned', 103, (symbol) => found({ symbol, bestSentence: sentence }), [
    'theo lời viện dẫn',
    'Chưa rõ hiệu lực',
    'Chưa có toàn văn nên chưa biết ngày hiệu lực.',
    'Biết qua 1 viện dẫn',
    'thì Sở được bố trí kinh phí mẫu.',
    'Văn phòng UBND tỉnh Lạng Sơn · dự thảo 5/2024',
    'Xem viện dẫn',
  ]),
  state(
    'date-differs',
    104,
    (symbol) => found({ symbol }),
    ['Ngày khác với chỉ mục', 'Trang ghi', '12/11/2023', 'Chỉ mục ghi', '12/12/2023'],
    { cited: 'Quyết định số 104/QĐ-UBND ngày 12/11/2023 của UBND tỉnh Lạng Sơn' },
  ),
  state(
    'ambiguous',
    105,
    (symbol) => ({
      kind: 'ambiguous',
      ref: '',
      total: 2,
      why: 'noProvince',
      differs: ['jurisdiction', 'title', 'status', 'holding'],
      candidates: [
        other('a', { symbol }),
        other('b', {
          ...held,
          symbol,
          jurisdiction: { id: 'quang-ngai', name: 'Quảng Ngãi' },
          title: 'nội dung mẫu để so sánh hai tỉnh',
        }),
      ],
    }),
    [
      'Có 2 khả năng, chưa chọn',
      'Trang không cho biết tỉnh nào.',
      'Lạng Sơn',
      'Quảng Ngãi',
      'khác',
      'Trích yếu',
      'giống',
      'Ngày',
    ],
  ),
  state(
    'ambiguous-one-province',
    106,
    (symbol) => ({
      kind: 'ambiguous',
      ref: '',
      total: 2,
      why: 'sameInScope',
      differs: ['issuer', 'title'],
      candidates: [
        other('a', { symbol }),
        other('b', {
          symbol,
          issuer: { id: 'ubnd-huyen-cao-loc', name: 'UBND huyện Cao Lộc' },
          title: 'khen thưởng mẫu',
        }),
      ],
    }),
    ['Có 2 khả năng, chưa chọn', 'UBND tỉnh Lạng Sơn', 'UBND huyện Cao Lộc', 'Xem ở thanh bên'],
  ),
  state(
    'ambiguous-list',
    107,
    (symbol) => ({
      kind: 'ambiguous',
      ref: '',
      total: 4,
      why: 'noProvince',
      differs: ['jurisdiction', 'title'],
      candidates: ['Lạng Sơn', 'Quảng Ngãi', 'Thanh Hóa', 'Hải Dương'].map((name, i) =>
        other(`${i}`, { symbol, jurisdiction: { id: `${i}`, name }, title: `nội dung mẫu của ${name}` }),
      ),
    }),
    ['Có 4 khả năng, chưa chọn', 'Lạng Sơn', 'khác', 'Nội dung mẫu của Lạng Sơn', 'Hải Dương'],
  ),
  state(
    'not-found',
    108,
    () => ({
      kind: 'notFound',
      ref: '',
      series: { held: 48, highest: 175, type: 'quyet-dinh', year: 2023, issuer: 'UBND tỉnh Lạng Sơn' },
    }),
    [
      'Chưa có trong chỉ mục',
      'Chỉ mục có',
      '48',
      'trong khoảng',
      '175',
      'quyết định',
      'Chưa có ở đây không có nghĩa là không tồn tại.',
      'Báo còn thiếu',
    ],
  ),
  state(
    'passage',
    109,
    (symbol) =>
      found({
        ...held,
        symbol,
        status: {
          ...inForce,
          today: status({
            code: 'partlyExpired',
            cause: 'amends',
            since: '2025-03-01',
            by: { id: 'x', key: 'k', symbol: '00/2025/QĐ-UBND' },
          }),
        },
      }),
    [
      'khoản 2 Điều 5 ·',
      'Hết hiệu lực một phần',
      'Đoạn được viện dẫn: khoản 2 Điều 5',
      'Điều 5. Điều mẫu',
      SHORT,
      'Lời văn khi ban hành',
    ],
    {
      cited: 'khoản 2 Điều 5 Quyết định số 109/QĐ-UBND ngày 12/12/2023 của UBND tỉnh Lạng Sơn',
      passage: place('khoản 2 Điều 5', SHORT, ['Điều 5. Điều mẫu']),
    },
  ),
  state(
    'passage-long',
    110,
    (symbol) => found({ ...held, symbol }),
    ['Đoạn được viện dẫn: Điều 3', 'Hiện cả đoạn', '1. Hồ sơ mẫu gồm:'],
    {
      cited: 'Điều 3 Quyết định số 110/QĐ-UBND ngày 12/12/2023 của UBND tỉnh Lạng Sơn',
      passage: place('Điều 3', LONG, []),
    },
  ),
  state(
    'passage-not-found',
    111,
    (symbol) => found({ ...held, symbol }),
    ['Đoạn được viện dẫn: Điều 9', 'Chưa tìm thấy chỗ này trong toàn văn đang có.'],
    { cited: 'Điều 9 Quyết định số 111/QĐ-UBND ngày 12/12/2023 của UBND tỉnh Lạng Sơn', passage: { kind: 'notFound' } },
  ),
  state(
    'provenance',
    112,
    (symbol) =>
      found({
        ...held,
        symbol,
        state: 'proposed',
        listed: { source: 'Danh mục mẫu 2023', verified: false },
        heldNowBy: { name: 'Sở Khoa học và Công nghệ tỉnh Lạng Sơn', since: '2025-03-01' },
      }),
    [
      'Đề xuất, chờ duyệt',
      'Có trong danh mục “Danh mục mẫu 2023”, chưa đối chiếu với nguồn.',
      'Sở Khoa học và Công nghệ tỉnh Lạng Sơn',
      'suy ra từ số hiệu; trang không ghi.',
    ],
    { cited: 'Quyết định số 112/QĐ-UBND ngày 12/12/2023' },
  ),
  state(
    'chain-loop',
    113,
    (symbol) =>
      found({
        ...held,
        symbol,
        status: ended('replaces', '00/2025/QĐ-UBND'),
        chain: {
          on: '2026-11-20',
          end: 'loop',
          steps: [
            { ...replaced('00/2025/QĐ-UBND', '2025-02-20', '2025-03-01'), status: 'expired' },
            { ...replaced(symbol, '2023-12-12', '2026-07-01'), status: 'unknown' },
          ],
        },
      }),
    ['Chuỗi thay thế', 'Chuỗi quay lại văn bản đã kể ở trên'],
  ),
];

const symbolOf = (symbol: string | null) => CARD_STATES.find((each) => each.symbol === symbol);

export const stateOutcome = ({ symbol }: Pick<StatedCitation, 'symbol'>): Outcome =>
  symbolOf(symbol)?.outcome ?? { kind: 'notFound', ref: '', series: null };

/** The passage of an instrument as the scripted server gives it; each state's id is its symbol. */
export const statePassage = (pinpoint: string): PassageReply =>
  CARD_STATES.find(({ passage, cited }) => passage && cited.startsWith(`${pinpoint} `))?.passage ?? {
    kind: 'notFound',
  };

export const STATES_PAGE = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Dự thảo</title>
<body style="max-width:760px;margin:0 auto;font:17px/1.6 serif"><p>UBND TỈNH LẠNG SƠN<br>VĂN PHÒNG<br>Số: /VP-KGVX</p><p>Lạng Sơn, ngày tháng 5 năm 2024</p>
${CARD_STATES.map(({ cited }) => `<p style="margin:0 0 20px">Tuy nhiên, theo ${cited} thì nội dung ở đây chỉ để minh họa.</p>`).join('\n')}<button id="cuoi">Hết</button></body></html>`;
