/** Words that say what one paper does to another, as they stand before or after the paper acted on. */
import type { RelationType } from '../schema/citation.ts';

type Cue = readonly [RelationType, RegExp];

/** Words that end just before the object, most telling first: "thay thế ", "sửa đổi, bổ sung một số điều của ". */
export const ACTIVE: readonly Cue[] = [
  ['replaces', /thay thế(?: cho)?(?: toàn bộ)?(?: các(?: [\p{L}]+){0,4}:| các)?:?\s*$/iu],
  [
    'repeals',
    /(?:(?:thu hồi|bãi bỏ|hủy bỏ|huỷ bỏ)(?:,| và) )?(?:bãi bỏ|hủy bỏ|huỷ bỏ|thu hồi(?: hiệu lực(?: của)?)?|chấm dứt hiệu lực(?: thi hành)?(?: của)?)(?: toàn bộ| một phần)?(?: các(?: [\p{L}]+){0,6}:\s*(?:\d{1,2}[.)]|[a-zđ]\))?| các)?:?\s*$/iu,
  ],
  [
    'amends',
    /(?:sửa đổi,? bổ sung|sửa đổi|bổ sung|điều chỉnh,? bổ sung|điều chỉnh)(?: một số (?:điều|nội dung|khoản)(?: của| tại)?)?(?: các)?:?\s*$/iu,
  ],
  ['corrects', /đính chính(?: sai sót tại| một số nội dung(?: của| tại)?)?:?\s*$/iu],
  [
    'resumes',
    /chấm dứt (?:việc )?(?:(?:tạm )?ng[ưừ]ng hiệu lực(?: thi hành)?|đình chỉ(?: việc)? thi hành)(?: của)?:?\s*$/iu,
  ],
  [
    'suspends',
    /(?:(?:tạm )?ng[ưừ]ng hiệu lực(?: thi hành)?|đình chỉ(?: việc)? thi hành)(?: toàn bộ| một phần)?(?: của)?(?: các)?:?\s*$/iu,
  ],
  [
    'extends',
    /(?:gia hạn|kéo dài (?=thời|hiệu lực|đến))(?: ?đến (?:hết )?(?:ngày|năm) [\d/]{4,10})?\s*(?:thời hạn|thời gian)?(?: ?(?:có )?hiệu lực| áp dụng| thực hiện)?(?: thi hành)?(?: (?:một số |các )?(?:quy định|chính sách|nội dung|cơ chế)(?: (?:quy định )?tại)?)?(?: của)?(?: các)?:?\s*$/iu,
  ],
  ['details', /quy định chi tiết(?: (?:và biện pháp )?thi hành)?(?: một số điều)?(?: của)?:?\s*$/iu],
  ['guides', /hướng dẫn(?: thi hành| thực hiện)?(?: một số (?:điều|nội dung))?(?: của)?:?\s*$/iu],
  ['consolidates', /hợp nhất:?\s*$/iu],
  ['answers', /(?:phúc đáp|trả lời|nhận được|sau khi thẩm tra|thẩm tra)(?: các)?:?\s*$/iu],
  ['implements', /(?:triển khai thực hiện|triển khai|thực hiện)(?: các)?:?\s*$/iu],
  ['basedOn', /(?<=^|[\n;.])\s*[-–*]?\s*căn cứ(?: vào)?(?: các)?:?\s*$/iu],
];

/** Words between the object and the acting instrument after it: "được sửa đổi, bổ sung bởi". */
export const PASSIVE: readonly Cue[] = [
  [
    'amends',
    /(?:đã )?được (?:sửa đổi,? bổ sung|sửa đổi|bổ sung|điều chỉnh)(?: một số điều| một số nội dung)?(?: bởi| tại| theo| bằng)(?: các)?:?\s*$/iu,
  ],
  ['replaces', /(?:đã )?(?:được|bị) thay thế (?:bởi|bằng|tại|theo)(?: các)?:?\s*$/iu],
  ['repeals', /(?:đã )?bị bãi bỏ (?:bởi|tại|theo|bằng)(?: các)?:?\s*$/iu],
  ['corrects', /(?:đã )?được đính chính (?:tại|bởi|theo)(?: các)?:?\s*$/iu],
  [
    'extends',
    /(?:đã )?được (?:gia hạn|kéo dài)(?: (?:thời hạn|thời gian)(?: áp dụng| thực hiện| hiệu lực)?)? (?:bởi|tại|theo|bằng)(?: các)?:?\s*$/iu,
  ],
  ['repeals', /(?:đã )?bị thu hồi (?:bởi|tại|theo|bằng)(?: các)?:?\s*$/iu],
];

/** The relation whose words end a stretch of text, with their length. */
export function cueIn(cues: readonly Cue[], words: string): { type: RelationType; length: number } | null {
  for (const [type, cue] of cues) {
    const match = cue.exec(words);
    if (match) return { type, length: match[0].length };
  }
  return null;
}
