import { describe, expect, it } from 'vitest';
import { findCitations } from '../../../shared/citation/index.ts';
import { readRelations } from '../../../shared/relations/read-relations.ts';

/** "actor type object (part)" of every relation; the text itself is `this`. */
function read(text: string, heading: string | null = null, type = 'quyet-dinh'): string[] {
  const citations = findCitations(text);
  const start = heading === null ? -1 : text.indexOf(heading);
  const name = (at: number | null) => (at === null ? 'this' : (citations[at]?.symbol?.text ?? '?'));
  const own = { heading: heading === null ? null : { start, end: start + heading.length }, type };
  return readRelations(text, citations, own).map(
    ({ type, subject, object, reach, on }) =>
      `${name(subject)} ${type} ${name(object)}${reach === 'part' ? ' (part)' : ''}${on ? ` from ${on}` : ''}`,
  );
}

describe('what the text itself does', () => {
  it.each([
    [
      'Điều 2. Quyết định này có hiệu lực kể từ ngày ký và thay thế Quyết định số 12/2019/QĐ-UBND ngày 05/3/2019.',
      ['this replaces 12/2019/QĐ-UBND'],
    ],
    ['Điều 1. Bãi bỏ Quyết định số 45/2018/QĐ-UBND ngày 20/8/2018 của UBND tỉnh.', ['this repeals 45/2018/QĐ-UBND']],
    ['Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ;', ['this basedOn 30/2020/NĐ-CP']],
    // each line of a preamble is the text's own basis, whatever stands in the line before
    [
      'Căn cứ Luật Giá ngày 19/6/2023;\nCăn cứ Nghị định số 85/2024/NĐ-CP ngày 10/7/2024 của Chính phủ;\nCăn cứ Thông tư số 29/2024/TT-BTC;\n\nCăn cứ Nghị quyết số 7/NQ-HĐND ngày 05/01/2025 của HĐND tỉnh về giá;',
      ['this basedOn ?', 'this basedOn 85/2024/NĐ-CP', 'this basedOn 29/2024/TT-BTC', 'this basedOn 7/NQ-HĐND'],
    ],
    ['Thực hiện Công văn số 426/STTTT-CĐS ngày 23/3/2023, UBND huyện báo cáo.', ['this implements 426/STTTT-CĐS']],
    ['Phúc đáp Công văn số 77/SYT-NVY ngày 09/01/2024 của Sở Y tế.', ['this answers 77/SYT-NVY']],
    [
      'Điều 1. Sửa đổi, bổ sung một số điều của Quyết định số 12/2019/QĐ-UBND ngày 05/3/2019.',
      ['this amends 12/2019/QĐ-UBND (part)'],
    ],
    [
      'Điều 1. Bãi bỏ các văn bản sau: 1. Quyết định số 45/2018/QĐ-UBND ngày 20/8/2018.',
      ['this repeals 45/2018/QĐ-UBND'],
    ],
    // the text speaks of itself without "này", and its list begins without a mark
    [
      '1. Quyết định có hiệu lực kể từ ngày ký, đồng thời thay thế các quyết định: Quyết định số 12/QĐ-UBND ngày 05/3/2019 của UBND tỉnh, Quyết định số 13/QĐ-UBND ngày 06/3/2019 của UBND tỉnh.',
      ['this replaces 12/QĐ-UBND', 'this replaces 13/QĐ-UBND'],
    ],
    // what is ended or changed came as an annex of the decision, and its parts stand before its name
    [
      'Điều 1. Bãi bỏ khoản 2 Điều 5 và Điều 9 Quy định quản lý chợ ban hành kèm theo Quyết định số 21/2021/QĐ-UBND.',
      ['this repeals 21/2021/QĐ-UBND (part)'],
    ],
    [
      'Điều 1. Sửa đổi, bổ sung một số điều của Quy chế tiếp công dân ban hành kèm theo Quyết định số 21/2021/QĐ-UBND.',
      ['this amends 21/2021/QĐ-UBND (part)'],
    ],
    [
      'Điều 1. Thông tư liên tịch này thay thế Thông tư liên tịch số 17/2009/TTLT-BTC-BNV ngày 05/02/2009.',
      ['this replaces 17/2009/TTLT-BTC-BNV'],
    ],
    // what an exception leaves is a part
    [
      'Điều 3. Quyết định này thay thế Quyết định số 16/2016/QĐ-UBND ngày 20/7/2016, trừ quy định tại Điều 6.',
      ['this replaces 16/2016/QĐ-UBND (part)'],
    ],
    // to carry on with a paper for longer is not to carry it out
    [
      'Điều 1. Kéo dài thời gian thực hiện Quyết định số 20/2018/QĐ-UBND đến hết ngày 31/12/2025.',
      ['this extends 20/2018/QĐ-UBND from 2025-12-31'],
    ],
    [
      'Điều 1. Gia hạn thời hạn hiệu lực của Nghị quyết số 12/2020/NQ-HĐND ngày 10/7/2020 của HĐND tỉnh đến hết tháng 6 năm 2026.',
      ['this extends 12/2020/NQ-HĐND from 2026-06-30'],
    ],
    [
      'Điều 1. Kéo dài thời gian thực hiện chính sách quy định tại Nghị quyết số 12/2020/NQ-HĐND đến hết năm 2025.',
      ['this extends 12/2020/NQ-HĐND from 2025-12-31'],
    ],
    [
      'Điều 1. Gia hạn đến hết ngày 30/6/2026 thời gian áp dụng Quyết định số 20/2018/QĐ-UBND.',
      ['this extends 20/2018/QĐ-UBND from 2026-06-30'],
    ],
    [
      'Điều 1. Kéo dài thời gian thực hiện một số chính sách tại Nghị quyết số 12/2020/NQ-HĐND đến hết năm 2025.',
      ['this extends 12/2020/NQ-HĐND (part) from 2025-12-31'],
    ],
    // no last day is named
    [
      'Điều 1. Kéo dài thời gian thực hiện Quyết định số 20/2018/QĐ-UBND đến năm 2025.',
      ['this extends 20/2018/QĐ-UBND'],
    ],
    [
      'Điều 1. Gia hạn hiệu lực Quyết định số 20/2018/QĐ-UBND. Báo cáo gửi đến hết ngày 30/6/2026.',
      ['this extends 20/2018/QĐ-UBND'],
    ],
    // in a sentence that goes on for long the day is another's
    [
      `Điều 1. Gia hạn hiệu lực Quyết định số 20/2018/QĐ-UBND, ${'các nội dung liên quan, '.repeat(20)}đến hết ngày 30/6/2026.`,
      ['this extends 20/2018/QĐ-UBND'],
    ],
    [
      'Điều 1. Kéo dài thời gian thực hiện Quyết định số 20/1995/QĐ-UB đến hết năm 1998.',
      ['this extends 20/1995/QĐ-UB from 1998-12-31'],
    ],
    // what is called back has no force any more
    ['Điều 1. Thu hồi Quyết định số 45/QĐ-UBND ngày 20/8/2018 của UBND huyện.', ['this repeals 45/QĐ-UBND']],
    ['Điều 1. Thu hồi và hủy bỏ Quyết định số 45/QĐ-UBND ngày 20/8/2018.', ['this repeals 45/QĐ-UBND']],
    ['Điều 1. Thu hồi, hủy bỏ Quyết định số 45/QĐ-UBND ngày 20/8/2018.', ['this repeals 45/QĐ-UBND']],
    ['Điều 1. Thu hồi Công văn số 45/UBND-KT ngày 20/8/2018.', ['this repeals 45/UBND-KT']],
    ['Điều 1. Thu hồi Công điện số 45/CĐ-UBND ngày 20/8/2018.', ['this repeals 45/CĐ-UBND']],
    ['Điều 1. Thu hồi Thông báo số 45/TB-UBND ngày 20/8/2018.', ['this repeals 45/TB-UBND']],
    ['Điều 1. Thu hồi Kế hoạch số 45/KH-UBND ngày 20/8/2018.', ['this repeals 45/KH-UBND']],
    ['Điều 1. Thu hồi Hướng dẫn số 45/HD-SNV ngày 20/8/2018.', ['this repeals 45/HD-SNV']],
    ['Điều 1. Thu hồi Kết luận số 45/KL-UBND ngày 20/8/2018.', ['this repeals 45/KL-UBND']],
    ['Điều 1. Thu hồi Quy chế số 45/QC-UBND ngày 20/8/2018.', ['this repeals 45/QC-UBND']],
    ['Điều 1. Thu hồi Văn bản số 45/UBND-KT ngày 20/8/2018.', ['this repeals 45/UBND-KT']],
    ['Điều 1. Thu hồi một phần Quyết định số 45/QĐ-UBND ngày 20/8/2018.', ['this repeals 45/QĐ-UBND (part)']],
    [
      'Điều 1. Thu hồi các văn bản sau: 1. Quyết định số 45/QĐ-UBND ngày 20/8/2018; 2. Quyết định số 46/QĐ-UBND.',
      ['this repeals 45/QĐ-UBND', 'this repeals 46/QĐ-UBND'],
    ],
    // a licence in the list is none
    [
      'Điều 1. Thu hồi các văn bản sau: 1. Quyết định số 45/QĐ-UBND ngày 20/8/2018. 2. Giấy phép số 46/GP-UBND ngày 20/8/2018.',
      ['this repeals 45/QĐ-UBND'],
    ],
    // an end that leaves a part until a day is the end of all on the day after
    [
      'Điều 3. Quyết định này thay thế Quyết định số 16/2016/QĐ-UBND ngày 20/7/2016, trừ quy định tại Điều 6 được áp dụng đến hết ngày 30/6/2022.',
      ['this replaces 16/2016/QĐ-UBND (part)', 'this replaces 16/2016/QĐ-UBND from 2022-07-01'],
    ],
    // of a part, what is left of it says nothing of the whole
    [
      'Điều 1. Bãi bỏ Điều 5 Quyết định số 16/2016/QĐ-UBND ngày 20/7/2016, trừ khoản 2 được áp dụng đến hết ngày 30/6/2022.',
      ['this repeals 16/2016/QĐ-UBND (part)'],
    ],
    ['Điều 1. Chấm dứt hiệu lực Quyết định số 20/2018/QĐ-UBND.', ['this repeals 20/2018/QĐ-UBND']],
    [
      'Điều 1. Ngưng hiệu lực thi hành Quyết định số 07/2021/QĐ-UBND ngày 12/3/2021 của UBND tỉnh.',
      ['this suspends 07/2021/QĐ-UBND'],
    ],
    [
      'Điều 1. Ngưng hiệu lực toàn bộ Quyết định số 07/2021/QĐ-UBND về phí qua phà từ ngày 15/8/2022 đến hết ngày 31 tháng 12 năm 2022.',
      ['this suspends 07/2021/QĐ-UBND from 2022-08-15', 'this resumes 07/2021/QĐ-UBND from 2023-01-01'],
    ],
    ['Điều 1. Chấm dứt việc ngưng hiệu lực Quyết định số 07/2021/QĐ-UBND.', ['this resumes 07/2021/QĐ-UBND']],
    // a list shares its head
    [
      'Điều 1. Bãi bỏ các Quyết định số 45/2018/QĐ-UBND ngày 20/8/2018, số 46/2018/QĐ-UBND ngày 21/8/2018.',
      ['this repeals 45/2018/QĐ-UBND', 'this repeals 46/2018/QĐ-UBND'],
    ],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));

  it('acts by its own title', () => {
    const title = 'Sửa đổi Quyết định số 12/2019/QĐ-UBND ngày 05/3/2019';
    expect(read(`QUYẾT ĐỊNH\n${title}\n\nCHỦ TỊCH`, title)).toEqual(['this amends 12/2019/QĐ-UBND (part)']);
  });
});

describe('what others did, with the text as witness', () => {
  it.each([
    [
      'Thông tư số 07/2020/TT-BTC được sửa đổi, bổ sung bởi Thông tư số 11/2021/TT-BTC và Thông tư số 15/2022/TT-BTC',
      ['11/2021/TT-BTC amends 07/2020/TT-BTC (part)', '15/2022/TT-BTC amends 07/2020/TT-BTC (part)'],
    ],
    [
      'theo Nghị định số 34/2016/NĐ-CP ngày 14/5/2016 của Chính phủ được sửa đổi, bổ sung bởi Nghị định số 154/2020/NĐ-CP ngày 31/12/2020',
      ['154/2020/NĐ-CP amends 34/2016/NĐ-CP (part)'],
    ],
    [
      'theo Nghị định số 09/2010/NĐ-CP ngày 08/02/2010 của Chính phủ sửa đổi, bổ sung một số điều của Nghị định số 110/2004/NĐ-CP',
      ['09/2010/NĐ-CP amends 110/2004/NĐ-CP (part)'],
    ],
    [
      'Quyết định số 12/QĐ-UBND ngày 05/3/2019 đã bị thay thế bởi Quyết định số 90/QĐ-UBND ngày 01/02/2022.',
      ['90/QĐ-UBND replaces 12/QĐ-UBND'],
    ],
    [
      'Quyết định số 12/QĐ-UBND ngày 05/3/2019 đã bị thu hồi bởi Quyết định số 90/QĐ-UBND ngày 01/02/2022.',
      ['90/QĐ-UBND repeals 12/QĐ-UBND'],
    ],
    [
      'Nghị quyết số 12/2020/NQ-HĐND ngày 10/7/2020 được gia hạn thời hạn áp dụng bởi Nghị quyết số 9/2024/NQ-HĐND ngày 01/7/2024 đến hết ngày 31/12/2025.',
      ['9/2024/NQ-HĐND extends 12/2020/NQ-HĐND from 2025-12-31'],
    ],
    // when the part that another left to it ends, the witness does not say of the whole
    [
      'Quyết định số 90/QĐ-UBND ngày 01/02/2022 bãi bỏ Quyết định số 12/QĐ-UBND ngày 05/3/2019, trừ Điều 6 được áp dụng đến hết ngày 30/6/2022.',
      ['90/QĐ-UBND repeals 12/QĐ-UBND (part)'],
    ],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));
});

it('a second act after "và" may be another actor: only the plain edge is said', () => {
  const text =
    'Nghị định số 14/2024/NĐ-CP sửa đổi, bổ sung một số điều của Nghị định số 51/2017/NĐ-CP và Nghị định số 50/2025/NĐ-CP';
  expect(read(text)).toEqual(['14/2024/NĐ-CP amends 51/2017/NĐ-CP (part)']);
});

it('the next member of an outer list is not acted upon by the one before', () => {
  const text =
    'các Nghị quyết: số 28/2016/QH14 ngày 11/11/2016 về sửa đổi, bổ sung một số điều của Nghị quyết số 55/2010/QH12; số 107/2020/QH14 ngày 10/6/2020';
  expect(read(text)).toEqual(['28/2016/QH14 amends 55/2010/QH12 (part)']);
});

describe('what is not said', () => {
  it.each([
    // a plan of somebody's, without an actor
    ['Sở Tư pháp tham mưu thay thế Quyết định số 12/2019/QĐ-UBND trong quý III.'],
    ['Điều 3. Đề nghị Sở Tư pháp nghiên cứu bãi bỏ Quyết định số 17/2006/QĐ-UBND ngày 01/02/2006.'],
    // a proposal does not repeal
    [
      'tại Tờ trình số 2547/TTr-STC ngày 08/10/2024 về việc đề nghị ban hành Quyết định bãi bỏ Quyết định số 19/2019/QĐ-UBND',
    ],
    ['Kinh phí bố trí tại Quyết định số 2068/QĐ-UBND ngày 12/12/2023.'],
    // land, money, licences and certificates are called back by papers, and are none
    ['Điều 1. Thu hồi đất theo Quyết định số 45/QĐ-UBND ngày 20/8/2018 của UBND huyện.'],
    ['Điều 1. Thu hồi 1.250 m2 đất tại Quyết định số 45/QĐ-UBND ngày 20/8/2018.'],
    ['Điều 1. Thu hồi Giấy phép số 12/GP-UBND ngày 20/8/2018.'],
    ['Điều 1. Thu hồi Giấy chứng nhận số 12/GCN-SXD ngày 20/8/2018.'],
    ['Sở Nội vụ tham mưu thu hồi Quyết định số 45/QĐ-UBND ngày 20/8/2018.'],
  ])('%s', (text) => expect(read(text)).toEqual([]));
});
