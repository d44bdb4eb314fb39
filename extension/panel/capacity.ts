/** Offices and bodies that sign, as they are written outside capitals. */
const NAMES = [
  'Chánh Thanh tra',
  'Chánh Văn phòng',
  'Chi cục trưởng',
  'Chính phủ',
  'Chủ nhiệm',
  'Chủ tịch',
  'Bộ trưởng',
  'Cục trưởng',
  'Giám đốc',
  'Giám đốc Sở',
  'Hiệu trưởng',
  'Phó Chánh Thanh tra',
  'Phó Chánh Văn phòng',
  'Phó Chi cục trưởng',
  'Phó Chủ nhiệm',
  'Phó Chủ tịch',
  'Phó Cục trưởng',
  'Phó Giám đốc',
  'Phó Giám đốc Sở',
  'Phó Hiệu trưởng',
  'Phó Thống đốc',
  'Phó Thủ tướng',
  'Phó Tổng cục trưởng',
  'Phó Tổng giám đốc',
  'Phó Trưởng ban',
  'Phó Trưởng phòng',
  'Phó Vụ trưởng',
  'Thống đốc',
  'Thứ trưởng',
  'Thủ tướng',
  'Tổng cục trưởng',
  'Tổng giám đốc',
  'Trưởng ban',
  'Trưởng phòng',
  'Vụ trưởng',
];
/** These sign through the person named next: only after TM. are they read. */
const BODIES = ['Ủy ban nhân dân', 'Uỷ ban nhân dân', 'Hội đồng nhân dân'];

const byLength = (one: string, other: string) => other.length - one.length;
const OFFICES = [...NAMES].sort(byLength);
const ALL = [...NAMES, ...BODIES].sort(byLength);
/** Nghị định 30/2020/NĐ-CP, Phụ lục I: TM., KT., TL., TUQ., Q. */
const PREFIX = /^(?:TM|KT|TL|TUQ|Q)\.\s*/;

/**
 * "KT. CHÁNH VĂN PHÒNG PHÓ CHÁNH VĂN PHÒNG" as "KT. Chánh Văn phòng · Phó Chánh Văn phòng"; as printed where a part is
 * not among the known names, as in "CHỦ TỊCH QUỐC HỘI".
 */
export function writeCapacity(printed: string): string {
  const lead = PREFIX.exec(printed)?.[0] ?? '';
  const parts: string[] = [];
  for (let rest = printed.slice(lead.length); rest !== ''; ) {
    const names = lead.startsWith('TM') && parts.length === 0 ? ALL : OFFICES;
    const name = names.find((name) => startsWithName(rest, name.toLocaleUpperCase('vi')));
    if (!name) return printed;
    parts.push(name);
    rest = rest.slice(name.length).trimStart();
  }
  return parts.length === 0 ? printed : `${lead ? `${lead.trim()} ` : ''}${parts.join(' · ')}`;
}

function startsWithName(words: string, name: string): boolean {
  return words.startsWith(name) && /^(?:\s|$)/.test(words.slice(name.length));
}
