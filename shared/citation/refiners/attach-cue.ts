import type { RelationType } from '../../schema/citation.ts';
import type { Draft, Refiner } from '../draft.ts';
import { lower, skipSpacesBack } from '../pattern.ts';
import { stated } from '../span.ts';
import { createTermTable } from '../term-table.ts';

/** Words before a reference that tell the relation. A new wording is a new entry. Luật 64/2025/QH15 Điều 8, 56; Nghị định 30/2020/NĐ-CP Phụ lục I. */
const CUES: readonly (readonly [RelationType, string])[] = [
  ['basedOn', 'căn cứ|căn cứ vào|chiểu|theo quy định tại|thực hiện thẩm quyền tại'],
  ['replaces', 'thay thế|thay thế cho|thay cho'],
  ['repeals', 'bãi bỏ|bãi bỏ toàn bộ|bãi bỏ một phần|hủy bỏ|huỷ bỏ|thu hồi'],
  [
    'amends',
    'sửa đổi, bổ sung|sửa đổi bổ sung|sửa đổi|bổ sung|sửa đổi, bổ sung một số điều|sửa đổi, bổ sung một số điều của|sửa đổi, bổ sung một số nội dung|điều chỉnh|điều chỉnh, bổ sung|được sửa đổi, bổ sung bởi|được sửa đổi, bổ sung tại|được sửa đổi bởi|được sửa đổi, bổ sung một số điều theo',
  ],
  ['corrects', 'đính chính|đính chính sai sót tại'],
  [
    'details',
    'quy định chi tiết|quy định chi tiết một số điều của|quy định chi tiết thi hành|quy định chi tiết và biện pháp thi hành|quy định chi tiết một số điều và biện pháp thi hành',
  ],
  [
    'guides',
    'hướng dẫn|hướng dẫn thi hành|hướng dẫn thực hiện|hướng dẫn thi hành một số điều của|hướng dẫn một số nội dung của',
  ],
  ['consolidates', 'hợp nhất'],
  [
    'suspends',
    'tạm ngưng hiệu lực|ngưng hiệu lực|tạm dừng thực hiện|đình chỉ việc thi hành|đình chỉ thi hành|đình chỉ thi hành một phần',
  ],
  ['answers', 'trả lời|phúc đáp|nhận được|sau khi thẩm tra|thẩm tra|tiếp theo'],
  ['implements', 'thực hiện|triển khai|triển khai thực hiện|tổ chức thực hiện|thi hành'],
  [
    'extends',
    'gia hạn|kéo dài thời hạn|kéo dài thời gian thực hiện|kéo dài thời gian áp dụng|gia hạn thời gian thực hiện|gia hạn thời hạn hiệu lực',
  ],
  ['resumes', 'chấm dứt ngưng hiệu lực|chấm dứt hiệu lực đình chỉ'],
  ['cites', 'tại|theo|quy định tại|nêu tại|được phê duyệt tại|ban hành kèm theo|kèm theo'],
];

const TABLE = createTermTable(
  CUES.flatMap(([relation, phrases]) => phrases.split('|').map((phrase) => [phrase, relation] as const)),
  lower,
);

/** Words between cue and reference that say nothing. */
const FILLERS = createTermTable(
  ['các', 'những', 'của', 'số', 'toàn bộ', 'nội dung'].map((word) => [word, true] as const),
  lower,
);

/** The nearest words before the reference, or before the provision it points to, that tell what is done with it; list members share theirs. */
export const attachCue: Refiner = (drafts, { text }) => {
  let last: Draft | null = null;
  for (const draft of drafts) {
    if (draft.kind === 'self') continue;
    draft.cue =
      draft.kind === 'list-member' && last
        ? last.cue && { ...last.cue }
        : readCue(text, draft.pinpoint?.start ?? draft.start);
    last = draft;
  }
  return drafts;
};

function readCue(text: string, at: number): Draft['cue'] {
  let end = skipSpacesBack(text, at);
  if (text.charCodeAt(end - 1) === 0x3a) end = skipSpacesBack(text, end - 1);
  for (let i = 0; i < 3; i++) {
    const cue = TABLE.before(text, end);
    if (cue) return { ...stated(text, cue.start, end), relation: cue.value };
    const filler = FILLERS.before(text, end);
    if (!filler) return null;
    end = skipSpacesBack(text, filler.start);
  }
  return null;
}
