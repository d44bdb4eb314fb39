import { BREAKS, CAPITAL, CAPITALS, COUNTS, DIGIT, OPENS, readWords, type Words } from './words.ts';

/** Words after a capitalised one that may still belong to the name: "Sở Thông tin và Truyền thông". */
const NAME_REACH = 2;

const hashOf = (word: string) => readWords(word).hashes[0]!;
const setOf = (list: string) => new Set(list.split(/\s+/).filter(Boolean).map(hashOf));

/** What bodies and offices open with, so that they are names at the head of a sentence too. */
const BODIES = /* @__PURE__ */ setOf(`
  bộ sở ban cục chi tổng vụ viện phòng văn thanh kho ngân trung trường bệnh công tập hội ủy đảng huyện tỉnh thành quận
  xã phường thị thôn ấp khu quốc chính thủ chủ phó giám bí chánh hạt đội trạm tòa đoàn liên mặt quỹ doanh hợp ông bà
`);

/** Words that turn a sentence into another one about the same things. */
const TURNS = /* @__PURE__ */ setOf(`
  không chưa chẳng đừng trừ ngoài nếu hoặc cả mọi từng riêng chung
  một hai ba bốn tư năm lăm sáu bảy tám chín mười mươi trăm nghìn ngàn vạn triệu tỷ tỉ đồng phần nửa
  ngày tháng quý tuần giờ kỳ khoản điểm điều mục chương tiểu phụ lục bảng biểu
  tăng giảm thu chi trước sau trên dưới tối đa thiểu thấp cao lớn nhỏ đầu cuối giữa đông tây nam bắc
  đồng bác chấp từ phê duyệt bãi bỏ thay thế sửa đổi bổ sung hủy gia hạn dừng ngừng đình hoãn
  quá đúng chậm sớm cũ mới trái phải thừa thiếu đạt hỏng nữ nội ngoại
`);

/**
 * 1 for every word that must agree exactly if a place is to count: numbers, dates, symbols, names of bodies and persons, and
 * words such as "không" or "tăng" that turn the sentence round.
 */
export function bindWords(words: Words): Uint8Array {
  const binding = new Uint8Array(words.count);
  let reach = 0;
  for (let i = 0; i < words.count; i++) {
    const traits = words.traits[i]!;
    if (traits & (BREAKS | OPENS)) reach = 0;
    if (isName(traits, words.hashes[i]!)) {
      binding[i] = 1;
      reach = NAME_REACH;
    } else if (reach > 0 || traits & (DIGIT | COUNTS) || TURNS.has(words.hashes[i]!)) {
      binding[i] = 1;
      reach--;
    }
  }
  return binding;
}

function isName(traits: number, hash: number): boolean {
  if (traits & CAPITALS) return true;
  if (!(traits & CAPITAL)) return false;
  return !(traits & OPENS) || BODIES.has(hash);
}
