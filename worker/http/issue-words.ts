import type { z } from 'zod';

const KINDS: Record<string, string> = {
  string: 'chữ',
  number: 'số',
  int: 'số nguyên',
  boolean: 'true hoặc false',
  array: 'danh sách',
  object: 'đối tượng JSON',
  record: 'đối tượng JSON',
};
const FORMATS: Record<string, string> = {
  date: 'Ngày viết YYYY-MM-DD.',
  datetime: 'Thời điểm viết theo ISO 8601.',
  url: 'Cần một địa chỉ (URL).',
  email: 'Cần một địa chỉ thư điện tử.',
};

function amount(origin: string, bound: number | bigint): string {
  if (origin === 'string') return `${bound} ký tự`;
  return origin === 'array' || origin === 'set' || origin === 'object' ? `${bound} mục` : String(bound);
}

/** What is wrong with one field, in Vietnamese; a fault that a schema words itself is told as it words it. */
export function issueInVietnamese(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type': {
      const kind = KINDS[issue.expected] ?? issue.expected;
      return issue.message.endsWith('received undefined') ? `Thiếu: cần ${kind}.` : `Cần ${kind}.`;
    }
    case 'invalid_value':
      return `Chỉ nhận: ${issue.values.map(String).join(', ')}.`;
    case 'too_small':
      if (issue.origin === 'string' && Number(issue.minimum) === 1) return 'Không được để trống.';
      return `Ít nhất ${amount(issue.origin, issue.minimum)}.`;
    case 'too_big':
      return `Nhiều nhất ${amount(issue.origin, issue.maximum)}.`;
    case 'invalid_format':
      return FORMATS[issue.format] ?? 'Không đúng dạng.';
    case 'unrecognized_keys':
      return `Không có trường nào tên là ${issue.keys.join(', ')}.`;
    case 'custom':
      return issue.message;
    default:
      return 'Không đúng dạng nào được nhận ở đây.';
  }
}
