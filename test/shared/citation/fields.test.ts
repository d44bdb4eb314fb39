import { describe, expect, it } from 'vitest';
import { findCitations } from '../../../shared/citation/index.ts';

const HEAD = 'Quyết định số 12/QĐ-UBND';
const first = (rest: string) => findCitations(`${HEAD}${rest}`)[0]!;

describe('the date', () => {
  it.each([
    [' ngày 12/12/2023', '2023-12-12', null],
    [', ngày 01-10-1997', '1997-10-01', null],
    [' ngày 8.11.2025', '2025-11-08', null],
    [' ngày 02 tháng 8 năm 2013', '2013-08-02', null],
    [' ngày10 tháng02 năm 2014', '2014-02-10', null],
    [' NGÀY 13 THÁNG 01 NĂM 2010', '2010-01-13', null],
    [' ngày\n11/6/2025', '2025-06-11', null],
    [' ngày 12/3/98', '1998-03-12', null],
    [' được ban hành ngày 5/5/2025', '2025-05-05', null],
    [' (ngày 12/12/2023)', '2023-12-12', null],
    [' ngày 03/04/ 2023', '2023-04-03', null],
    [' ngay 09 thang 4 nam 2020', '2020-04-09', null],
    [' ngày     tháng 10 năm 2025', null, 'partial'],
    [' ngày …/…/2025', null, 'partial'],
    [' ngày /11/2025', null, 'partial'],
    [' năm 2025', null, 'partial'],
    [' ngày 31/4/2023', null, 'impossible'],
    [' ngày 29/02/2023', null, 'impossible'],
    [' ngày 29/02/2024', '2024-02-29', null],
    [' ngày 12/13/2023', null, 'impossible'],
  ])('%j', (rest, iso, problem) => {
    expect(first(rest).issuedOn).toMatchObject({ iso, problem });
  });

  it('keeps what a partial date does say', () => {
    expect(first(' ngày    tháng 10 năm 2025').issuedOn).toMatchObject({ day: null, month: 10, year: 2025 });
  });

  it.each([' ngày ký', ' có hiệu lực từ ngày 1/1/2024', '; ngày 12/12/2023 họp', ' trong năm 2024'])(
    'is none of the reference: %j',
    (rest) => {
      expect(first(rest).issuedOn).toBeNull();
    },
  );

  it('may follow the units that the body lies in', () => {
    const cited = first(' của UBND xã Tân Lập (huyện Bắc Sơn) ngày 05/01/2024 về việc giao đất');
    expect(cited).toMatchObject({ issuedOn: { iso: '2024-01-05' }, title: { text: 'giao đất' } });
  });

  it('may follow the body', () => {
    expect(first(' của UBND tỉnh ngày 12/12/2023')).toMatchObject({
      issuedOn: { iso: '2023-12-12' },
      issuer: { text: 'UBND tỉnh' },
    });
  });
});

describe('the body', () => {
  it.each([
    ['UBND tỉnh về việc', 'UBND tỉnh'],
    ['Chủ tịch Ủy ban nhân dân tỉnh Cao Bằng phê duyệt', 'Chủ tịch Ủy ban nhân dân tỉnh Cao Bằng'],
    ['Bộ trưởng Bộ Nông nghiệp và Phát triển nông thôn quy định', 'Bộ trưởng Bộ Nông nghiệp và Phát triển nông thôn'],
    ['UBND thành phố Đà Nẵng về việc', 'UBND thành phố Đà Nẵng'], // without marks the name begins like ĐA, DA: đề án, dự án
    ['UBND quận Đống Đa;', 'UBND quận Đống Đa'],
    ['Chính phủ Quy định chi tiết', 'Chính phủ'],
    ['Thủ tướng Chính phủ, Sở Nội vụ', 'Thủ tướng Chính phủ'],
    ['Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ hướng dẫn', 'Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ'],
    ['Bộ Văn hóa, Thể thao và Du lịch, Sở', 'Bộ Văn hóa, Thể thao và Du lịch'],
    ['Bộ Lao động - Thương binh và Xã hội đã', 'Bộ Lao động - Thương binh và Xã hội'],
    ['Bộ Kế hoạch và Đầu tư về', 'Bộ Kế hoạch và Đầu tư'],
    ['Bộ Kế hoạch và Ðầu tư về', 'Bộ Kế hoạch và Ðầu tư'], // Eth for Đ
    ['Sở Thông tin và Truyền thông đề nghị', 'Sở Thông tin và Truyền thông'],
    ['Ban Thường vụ Tỉnh ủy về', 'Ban Thường vụ Tỉnh ủy'],
    ['Ban Chấp hành Trung ương Đảng khóa XIII', 'Ban Chấp hành Trung ương Đảng'],
    ['ủy ban nhân dân tỉnh Phú Thọ về', 'ủy ban nhân dân tỉnh Phú Thọ'],
    ['UBND\nthành phố Hà Nội và Quyết định số 5/QĐ-A', 'UBND thành phố Hà Nội'],
    ['Hội đồng nhân dân tỉnh Thừa Thiên Huế khóa VIII', 'Hội đồng nhân dân tỉnh Thừa Thiên Huế'],
    ['liên Bộ Tài chính - Tư pháp.', 'liên Bộ Tài chính - Tư pháp'],
    ['Công ty TNHH An Phú gửi', 'Công ty TNHH An Phú'],
    ['Ủy ban nhân dân tỉnh Tiền Giang (nay là tỉnh Đồng Tháp)', 'Ủy ban nhân dân tỉnh Tiền Giang'],
    // The units that a body lies in tell it from its namesakes.
    ['UBND xã Tân Lập, huyện Bắc Sơn, tỉnh Lạng Sơn về', 'UBND xã Tân Lập, huyện Bắc Sơn, tỉnh Lạng Sơn'],
    ['UBND xã Tân Lập (huyện Bắc Sơn) phê duyệt', 'UBND xã Tân Lập (huyện Bắc Sơn'],
    ['UBND phường 1 - thị xã Cai Lậy - tỉnh Tiền Giang', 'UBND phường 1 - thị xã Cai Lậy - tỉnh Tiền Giang'],
    ['UBND huyện Châu Thành,\ntỉnh Long An ban hành', 'UBND huyện Châu Thành, tỉnh Long An'],
    ['UBND quận Ba Đình, thành phố Hà Nội', 'UBND quận Ba Đình, thành phố Hà Nội'],
    ['UBND phường 5 về', 'UBND phường 5'],
    ['UBND phường 2024 về', 'UBND phường'],
    // A list of bodies, and what is said next.
    ['UBND huyện Cao Lộc, thành phố Lạng Sơn', 'UBND huyện Cao Lộc'],
    ['UBND huyện Cao Lộc, huyện Lộc Bình', 'UBND huyện Cao Lộc'],
    ['UBND tỉnh Lạng Sơn, huyện Cao Lộc', 'UBND tỉnh Lạng Sơn'],
    ['UBND xã Tân Lập, Huyện ủy Bắc Sơn', 'UBND xã Tân Lập'],
    ['UBND xã Tân Lập, huyện đã', 'UBND xã Tân Lập'],
    ['Sở Tài chính, tỉnh Lạng Sơn', 'Sở Tài chính'],
  ])('của %s', (words, issuer) => {
    expect(first(` ngày 1/2/2023 của ${words}`).issuer?.text).toBe(issuer);
  });

  it('ends before the number of the next part, not before one of its own', () => {
    expect(first(' ngày 1/2/2023 của Bộ trưởng Bộ Nội vụ\n1. Sửa đổi khoản 3 Điều 4').issuer?.text).toBe(
      'Bộ trưởng Bộ Nội vụ',
    );
    expect(first(' ngày 1/2/2023 của Ban Quản lý dự án 1. Giao Sở').issuer?.text).toBe('Ban Quản lý dự án 1');
  });

  it.each([
    ' của pháp luật',
    ' của các cơ quan',
    ' của Dự án số 2',
    ', Ủy ban nhân dân tỉnh',
    ' của Nghị định số 5/2020/NĐ-CP',
  ])('names none: %j', (rest) => {
    expect(first(rest).issuer).toBeNull();
  });

  it('may be two that issue together', () => {
    const [joint] = findCitations(
      'Thông tư liên tịch số 02/2011/TTLT-VPCP-BNV ngày 28/01/2011 giữa Văn phòng Chính phủ và Bộ Nội vụ hướng dẫn',
    );
    expect(joint?.issuer?.text).toContain('Văn phòng Chính phủ');
  });

  it('stands between type and number in headings', () => {
    const heading = findCitations('NGHỊ ĐỊNH\nCỦA CHÍNH PHỦ SỐ 03/2010/NĐ-CP NGÀY 13 THÁNG 01 NĂM 2010')[0];
    expect(heading).toMatchObject({ kind: 'full', issuer: { text: 'CHÍNH PHỦ' }, issuedOn: { iso: '2010-01-13' } });
  });
});

describe('the title', () => {
  it.each([
    [' về việc giao chỉ tiêu kế hoạch năm 2024 thì Sở được bố trí', 'giao chỉ tiêu kế hoạch năm 2024'],
    [' V/v báo cáo số liệu; đề nghị', 'báo cáo số liệu'],
    [' về chuyển đổi số tỉnh năm 2024.', 'chuyển đổi số tỉnh năm 2024'],
    [' quy định chi tiết một số điều của Luật Giá;', 'quy định chi tiết một số điều của Luật Giá'],
    [' về việc giao dự toán, UBND tỉnh yêu cầu', 'giao dự toán'],
    [' về việc phân bổ vốn (đợt 2)', 'phân bổ vốn'],
    [' phê duyệt Đề án “Số hóa; lưu trữ”, giai đoạn 2', 'phê duyệt Đề án “Số hóa; lưu trữ”, giai đoạn 2'],
    [' về việc cấp phép\n\nĐiều 1', 'cấp phép'],
    [' về việc cấp phép, Công văn số 3/A-B', 'cấp phép'],
    [' về việc cấp phép và Quyết định số 7/QĐ-UBND', 'cấp phép'],
  ])('%j', (rest, title) => {
    expect(first(` ngày 1/2/2023 của UBND tỉnh${rest}`).title?.text).toBe(title);
  });

  it.each([' nêu trên', ', Sở đề nghị', '; về việc khác'])('is none: %j', (rest) => {
    expect(first(rest).title).toBeNull();
  });
});

describe('the cue', () => {
  it.each([
    ['Căn cứ ', 'basedOn'],
    ['thay thế ', 'replaces'],
    ['bãi bỏ các ', 'repeals'],
    ['sửa đổi, bổ sung một số điều của ', 'amends'],
    ['được sửa đổi,\nbổ sung bởi ', 'amends'],
    ['hướng dẫn thi hành ', 'guides'],
    ['quy định chi tiết ', 'details'],
    ['Trả lời ', 'answers'],
    ['triển khai thực hiện ', 'implements'],
    ['ban hành kèm theo ', 'cites'],
  ])('%j', (words, relation) => {
    expect(findCitations(`${words}${HEAD}`)[0]!.cue?.relation).toBe(relation);
  });

  it('is none where the words before say nothing', () => {
    expect(findCitations(`gồm ${HEAD}`)[0]!.cue).toBeNull();
  });

  it('is shared by the members of a list', () => {
    expect(findCitations('thay thế các Quyết định số 1/QĐ-UBND, số 2/QĐ-UBND').map((c) => c.cue?.relation)).toEqual([
      'replaces',
      'replaces',
    ]);
  });
});
