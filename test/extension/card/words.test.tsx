import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Connection } from '../../../extension/background-state.ts';
import { listCopies } from '../../../extension/card/copies.ts';
import { openableSource } from '../../../extension/card/source-link.ts';
import { setLanguage } from '../../../extension/ui/i18n.ts';
import { reveal } from '../../../extension/ui/reveal.ts';
import type { Finding } from '../../../shared/schema/index.ts';
import { answered, draw, read, subject, words } from '../../support/drawn-card.tsx';
import { found, instrument, stated, status } from '../../support/outcomes.ts';

const unchecked = (connection: Connection) => ({ answer: { unchecked: connection.kind }, connection });

beforeEach(() => setLanguage('vi'));

describe('while the index is asked', () => {
  test('what the page states stands there at once, said not to be compared yet', () => {
    const text = read({ citation: stated({ title: 'giao chỉ tiêu' }) });
    expect(text).toContain('Quyết định số 2068/QĐ-UBND');
    expect(text).toContain('UBND tỉnh · 12/12/2023');
    expect(text).toContain('Giao chỉ tiêu');
    expect(text).toContain('Đang tra chỉ mục…');
    expect(text).toContain('Phần trên là lời trang này ghi, chưa đối chiếu.');
  });

  test('after two seconds the wait is put into words, with a way to try again', () => {
    const text = read({}, { waited: 4 });
    expect(text).toContain('Máy chủ trả lời chậm (4 giây).');
    expect(text).toContain('Thử lại');
  });
});

describe('found', () => {
  const sentence = {
    text: 'Tuy nhiên, tại Quyết định số 2068/QĐ-UBND thì Sở được bố trí kinh phí.',
    start: 15,
    end: 41,
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

  test('an act known through citations shows what is known of it, and who says so', () => {
    const root = draw(answered(found({ bestSentence: sentence })));
    const text = words(root);
    expect(text).toContain('UBND tỉnh Lạng Sơn · 12/12/2023');
    expect(text).toContain('(theo lời viện dẫn)');
    expect(text).toContain('Chưa rõ hiệu lực');
    expect(text).toContain('Chưa có toàn văn nên chưa biết ngày hiệu lực.');
    expect(text).toContain('Biết qua 1 viện dẫn');
    expect(root.querySelector('blockquote strong')?.textContent).toBe('Quyết định số 2068/QĐ-UBND');
    expect(text).toContain('Văn phòng UBND tỉnh Lạng Sơn · dự thảo 5/2024');
    expect(text).toContain('Nhận ra nhờ: số, loại, cơ quan, ngày.');
    expect(text).toContain('Xem viện dẫn');
  });

  test('force is given for today and for the day of writing', () => {
    const text = read(
      answered(
        found({
          holding: 'held',
          status: {
            today: status({
              code: 'expired',
              cause: 'replaces',
              since: '2025-03-01',
              by: { id: 'x', key: 'k', symbol: '00/2025/QĐ-UBND' },
            }),
            whenWritten: status({ on: '2024-05-31', code: 'inForce' }),
          },
        }),
      ),
    );
    expect(text).toContain('Hôm nay, 20/11/2026Đã bị thay thế');
    expect(text).toContain('Khi ra văn bản, 5/2024Còn hiệu lực');
    expect(text).toContain('00/2025/QĐ-UBNDthay thế toàn bộ từ 01/3/2025');
  });

  test('the pinpoint stands before the name', () => {
    const text = read({ citation: stated({ pinpoint: 'khoản 2 Điều 5' }), ...answered(found()) });
    expect(text).toContain('khoản 2 Điều 5 · Quyết định số 2068/QĐ-UBND');
  });

  test.each<[Connection, string]>([
    [{ kind: 'connected', role: 'reviewer', name: 'A' }, 'Đang hỏi lại máy chủ.'],
    [{ kind: 'offline', since: '2026-11-20T02:00:00.000Z', retryInSeconds: 5 }, 'Không có kết nối.'],
    [{ kind: 'serverError', retryInSeconds: 5, requestId: 'r' }, 'Máy chủ gặp lỗi, chưa tra được.'],
    [{ kind: 'rateLimited', retryInSeconds: 30 }, 'Nhiều yêu cầu quá, thử lại sau 30 giây.'],
    [{ kind: 'notOurServer' }, 'Địa chỉ này không trả lời như một máy chủ Dẫn Chiếu.'],
    [{ kind: 'replyTooLarge', retryInSeconds: 300 }, 'Máy chủ trả lời một khối dữ liệu lớn quá nên không đọc được.'],
    [{ kind: 'expired' }, 'Phiên đăng nhập đã hết hạn.'],
    [{ kind: 'extensionOlder' }, 'Máy chủ mới hơn tiện ích:'],
    [{ kind: 'extensionNewer' }, 'Máy chủ cũ hơn tiện ích:'],
  ])('a stored answer says why it is shown and of which moment it is: %j', (connection, why) => {
    const status1 = { today: status({ code: 'inForce' }), whenWritten: null };
    const text = read({ ...answered(found({ holding: 'held', status: status1 }), true), connection });
    expect(text.startsWith(why)).toBe(true);
    expect(text).toMatch(/Dữ liệu ngày 18\/11\/2026, \d\d:\d\d\./);
    expect(text).toContain('Tính đến 18/11/2026');
    expect(text).toContain('Chưa biết thay đổi sau ngày này.');
    expect(text.includes('Không có kết nối')).toBe(connection.kind === 'offline');
  });

  test('an answer of an offline pack says so, and of which moment the pack is', () => {
    const { answer, ...rest } = answered(found(), true);
    const text = read({
      ...rest,
      answer: { ...(answer as { asOf: string; stale: true; outcome: never }), pack: true },
    });
    expect(text).toMatch(/Theo gói ngoại tuyến ngày 18\/11\/2026, \d\d:\d\d\./);
  });

  test('in English the words are English and the names stay Vietnamese, marked as such', () => {
    setLanguage('en');
    const root = draw(answered(found()));
    expect(words(root)).toContain('Known through 1 citation');
    expect(root.querySelector('.symbol')?.getAttribute('lang')).toBe('vi');
    expect(root.querySelector('[role="dialog"]')?.getAttribute('lang')).toBe('en');
  });

  test('markup in a title is shown as text', () => {
    const root = draw(answered(found({ title: '<img src=x onerror=alert(1)>' })));
    expect(root.querySelector('img')).toBeNull();
    expect(words(root)).toContain('<img src=x onerror=alert(1)>');
  });
});

test('beside an answer of before, an expired sign-in has its next step', () => {
  const onSignIn = vi.fn();
  const root = draw({ ...answered(found(), true), connection: { kind: 'expired' } }, {}, { onSignIn });
  const button = [...root.querySelectorAll('button')].find(({ textContent }) => textContent === 'Đăng nhập');
  button?.click();
  expect(onSignIn).toHaveBeenCalledOnce();
});

describe('findings', () => {
  const differs: Finding = {
    code: 'dateDiffers',
    severity: 'look',
    ref: 'r1',
    field: 'issuedOn',
    vi: 'Ngày khác với chỉ mục. Trang ghi 12/11/2023. Chỉ mục ghi ngày 12/12/2023, theo 1 viện dẫn.',
    en: 'Date differs from the index. Page: 12/11/2023. Index: 12/12/2023, from 1 citation.',
    page: '12/11/2023',
    index: '12/12/2023',
    source: null,
  };
  const withFindings = (...findings: Finding[]) => ({ answer: { ...answered(found()).answer, findings } });

  test('what disagrees is set side by side, and the field in dispute stands out', () => {
    const root = draw(withFindings(differs));
    expect(words(root)).toContain('Ngày khác với chỉ mụcTrang ghi');
    expect(root.querySelector('.disputed')?.textContent).toBe('12/12/2023');
    expect([...root.querySelectorAll('.compared .said')].map((whole) => whole.textContent)).toEqual([
      '12/11/2023',
      '12/12/2023',
    ]);
    expect([...root.querySelectorAll('.unlike')].map((part) => part.textContent)).toEqual(['11', '12']);
    expect(root.querySelector('.compared .from')?.textContent).toBe(' · theo 1 viện dẫn');
  });

  test('of more than two the rest is counted and left to the panel', () => {
    const others = ['a', 'b', 'c'].map((vi) => ({ ...differs, vi: `${vi}.`, page: null, index: null }));
    const text = read(withFindings(differs, ...others));
    expect(text).toContain('còn 2 phát hiện nữa');
  });
});

describe('not one answer', () => {
  test('several candidates stand side by side, what differs first, none chosen', () => {
    const root = draw(
      answered({
        kind: 'ambiguous',
        ref: 'r1',
        total: 2,
        why: 'noProvince',
        differs: ['jurisdiction', 'title'],
        candidates: [
          instrument({ id: 'a' }),
          instrument({ id: 'b', jurisdiction: { id: 'quang-ngai', name: 'Quảng Ngãi' }, title: 'Nội dung khác' }),
        ],
      }),
    );
    const text = words(root);
    expect(text).toContain('Có 2 khả năng, chưa chọn');
    expect(text).toContain('Trang không cho biết tỉnh nào.');
    expect([...root.querySelectorAll('thead th')].map((th) => th.textContent)).toEqual(['Lạng Sơn', 'Quảng Ngãi']);
    expect([...root.querySelectorAll('tbody th')].map((th) => th.textContent)).toEqual([
      '≠ khác Trích yếu',
      '= giống Ngày',
    ]);
    expect([...root.querySelectorAll('button.action')].map((button) => button.textContent)).toEqual([
      'Chọn tỉnh ở thanh bên',
    ]);
  });

  test('one candidate alone is neither like nor unlike another', () => {
    const root = draw(
      answered({
        kind: 'ambiguous',
        ref: 'r1',
        total: 1,
        why: 'noProvince',
        differs: [],
        candidates: [instrument({ id: 'a', title: 'Đề án chợ' })],
      }),
    );
    expect([...root.querySelectorAll('tbody th')].map((th) => th.textContent)).toEqual(['Trích yếu', 'Ngày']);
    expect(words(root)).toContain('Chọn tỉnh ở thanh bên');
  });

  test('one candidate is counted as one in English too', () => {
    setLanguage('en');
    const candidates = [instrument({ id: 'a' })];
    const text = read(answered({ kind: 'ambiguous', ref: 'r1', total: 1, why: 'noProvince', differs: [], candidates }));
    expect(text).toContain('1 possible match, not chosen');
  });

  test('where the candidates are of several issuers of one province, that is said, and no province is asked for', () => {
    const candidates = [
      instrument({ id: 'a' }),
      instrument({ id: 'b', issuer: { id: 'h', name: 'UBND huyện Cao Lộc' } }),
    ];
    const ambiguous = { kind: 'ambiguous', ref: 'r1', total: 2, differs: ['issuer'], candidates } as const;
    expect(read(answered({ ...ambiguous, why: 'sameInScope' } as never))).toContain(
      'Cùng số, cùng địa phương; cơ quan ban hành khác nhau.',
    );
    expect(read(answered({ ...ambiguous, why: 'noProvince' } as never))).toContain('Xem ở thanh bên');
  });

  test('of one province the columns are headed by what tells them apart, and the panel is to be seen', () => {
    const candidates = [instrument({ id: 'a' }), instrument({ id: 'b', issuedOn: '2023-12-20' })];
    const root = draw(
      answered({ kind: 'ambiguous', ref: 'r1', total: 2, why: 'sameInScope', differs: ['issuedOn'], candidates }),
    );
    expect([...root.querySelectorAll('thead th')].map((th) => th.textContent)).toEqual(['12/12/2023', '20/12/2023']);
    expect([...root.querySelectorAll('tbody th')].map((th) => th.textContent)).toEqual(['= giống Trích yếu']);
    expect([...root.querySelectorAll('button.action')].map((button) => button.textContent)).toEqual([
      'Xem ở thanh bên',
    ]);
  });

  test('of one province while the page names none, the province is not taken for granted', () => {
    const candidates = [instrument({ id: 'a' })];
    const text = read(answered({ kind: 'ambiguous', ref: 'r1', total: 1, why: 'noProvince', differs: [], candidates }));
    expect(text).toContain('Trang không cho biết tỉnh nào; chỉ mục mới có số này của Lạng Sơn.');
    expect(text).toContain('Có 1 khả năng, chưa chọn');
  });

  test('more than three candidates are listed below each other', () => {
    const candidates = ['a', 'b', 'c', 'd'].map((id) => instrument({ id, title: `Nội dung ${id}` }));
    const root = draw(
      answered({ kind: 'ambiguous', ref: 'r1', total: 4, why: 'sameInScope', differs: ['title'], candidates }),
    );
    const items = [...root.querySelectorAll('ul.candidates li')];
    expect(items.map((item) => item.textContent)).toHaveLength(4);
    expect(items[1]?.querySelector('.unlike')?.textContent).toBe('khác Nội dung b');
    expect(items[1]?.querySelector('strong')?.textContent).toBe('Văn bản 2');
  });

  test('not found says how much of the series is held, never that the act does not exist', () => {
    const series = { held: 61, highest: 1233, type: 'ke-hoach', year: 2023, issuer: 'UBND tỉnh Lạng Sơn' };
    const text = read(answered({ kind: 'notFound', ref: 'r1', series }));
    expect(text).toContain('Chỉ mục có 61 trong khoảng 1.233 kế hoạch năm 2023 của UBND tỉnh Lạng Sơn.');
    expect(text).toContain('Chưa có ở đây không có nghĩa là không tồn tại.');
    expect(text).toContain('theo lời trang này');
  });

  test('in English the type is an English word where there is one', () => {
    setLanguage('en');
    const series = { held: 61, highest: 233, type: 'ke-hoach', year: 2023, issuer: 'UBND tỉnh Lạng Sơn' };
    const root = draw(answered({ kind: 'notFound', ref: 'r1', series }));
    expect(words(root)).toContain('The index holds 61 of about 233 plans of 2023 by UBND tỉnh Lạng Sơn.');
  });

  test('in English a type without an English word keeps its own', () => {
    setLanguage('en');
    const series = { held: 3, highest: 9, type: 'giay-moi', year: 2023, issuer: 'UBND tỉnh Lạng Sơn' };
    const root = draw(answered({ kind: 'notFound', ref: 'r1', series }));
    expect(words(root)).toContain('The index holds 3 of about 9 giấy mời of 2023');
    const word = [...root.querySelectorAll('[lang="vi"]')].find(({ textContent }) => textContent === 'giấy mời');
    expect(word).toBeDefined();
  });
});

describe('nobody asked, or nobody answered', () => {
  test.each<[string, Connection, string, string]>([
    ['signed out', { kind: 'signedOut' }, 'Bạn chưa đăng nhập nên dẫn chiếu chưa được đối chiếu.', 'Đăng nhập'],
    ['expired', { kind: 'expired' }, 'Phiên đăng nhập đã hết hạn.', 'Đăng nhập'],
    [
      'offline',
      { kind: 'offline', since: '2026-11-20T01:00:00Z', retryInSeconds: 8 },
      'Chưa có dữ liệu đã lưu. Sẽ tra khi có mạng.',
      'Thử ngay',
    ],
    [
      'server error',
      { kind: 'serverError', retryInSeconds: 30, requestId: 'MAU-0000' },
      'Máy chủ gặp lỗi, chưa tra được',
      'Mã yêu cầu MAU-0000',
    ],
    ['rate limited', { kind: 'rateLimited', retryInSeconds: 12 }, 'thử lại sau 12 giây', 'Thử ngay'],
    ['not our server', { kind: 'notOurServer' }, 'Địa chỉ này không trả lời như một máy chủ Dẫn Chiếu.', 'Thử ngay'],
  ])('%s is said with the next step', (_, connection, sentence, step) => {
    const text = read(unchecked(connection));
    expect(text).toContain(sentence);
    expect(text).toContain(step);
  });
});

describe('outside text', () => {
  test.each([
    ['a turn of direction', 'Quyết\u202Eịnh', 'Quyết[U+202E]ịnh'],
    ['a zero-width space', '25\u200B/2022', '25[U+200B]/2022'],
    ['plain Vietnamese', 'Nghị quyết về hỗ trợ thị xã', 'Nghị quyết về hỗ trợ thị xã'],
  ])('%s', (_, text, shown) => {
    expect(reveal(text)).toBe(shown);
  });

  test.each([
    ['https://vanban.chinhphu.vn/a', 'https://vanban.chinhphu.vn/a'],
    ['http://langson.gov.vn/a', 'http://langson.gov.vn/a'],
    ['http://other.gov.vn/a', null],
    ['javascript:alert(1)', null],
    ['not an address', null],
  ])('a source at %s opens as %s', (sourceUrl, expected) => {
    expect(openableSource(instrument({ holding: 'held', sourceUrl }), { host: 'langson.gov.vn' })).toBe(expected);
  });
});

describe('copying', () => {
  test('an act is copied as Nghị định 30/2020/NĐ-CP writes it, with and without its subject, and by key', () => {
    const copies = listCopies(subject(answered(found())));
    expect(copies.map(({ text }) => text)).toEqual([
      'Quyết định số 2068/QĐ-UBND ngày 12 tháng 12 năm 2023 của UBND tỉnh Lạng Sơn về việc giao chỉ tiêu kế hoạch phát triển kinh tế - xã hội và dự toán ngân sách nhà nước năm 2024',
      'Quyết định số 2068/QĐ-UBND ngày 12 tháng 12 năm 2023 của UBND tỉnh Lạng Sơn',
      'lang-son/ubnd/quyet-dinh/2023/2068-qd-ubnd',
    ]);
  });

  test('what is not settled is copied as the page states it, without a key', () => {
    const copies = listCopies(subject(answered({ kind: 'notFound', ref: 'r1', series: null })));
    expect(copies.map(({ text }) => text)).toEqual([
      'Quyết định số 2068/QĐ-UBND ngày 12 tháng 12 năm 2023 của UBND tỉnh',
    ]);
  });
});
