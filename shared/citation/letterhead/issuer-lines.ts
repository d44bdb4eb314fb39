/** The issuing body at the head: one to four lines in capitals beside the national motto. */
import { fold } from '../../registry/fold.ts';
import type { CleanText } from '../draft.ts';
import type { StatedText } from '../types.ts';
import { isCapitals, joinLines, type Line } from './lines.ts';

const MOTTO = 'cong hoa xa hoi chu nghia viet nam';
/** "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" set on one line with the body's name. */
const MOTTO_AFTER = /(?:CỘNG\s{1,9}H[ÒO][ÀA]|ĐẢNG\s{1,9}CỘNG\s{1,9}SẢN).*$/u;
const BODY =
  /^(?:uy ban|ubnd|hoi dong|hdnd|van phong|bo |so |tong cuc|cuc |chi cuc|tinh uy|thanh uy|huyen uy|quan uy|thi uy|dang uy|ban |chinh phu|thu tuong|quoc hoi|chu tich|toa an|vien kiem sat|kiem toan|thanh tra|ngan hang|kho bac|bao hiem|cong an|trung tam|truong |vien |doan |lien doan|mat tran|hoi |thue |trung uong|tinh |thanh pho |huyen |xa |phuong )/;

/** True for the motto, whole or one of the lines it breaks into. */
export function isMotto(text: string): boolean {
  const words = fold(text)
    .replace(/[^a-z]+/g, ' ')
    .trim();
  if (words.length > 6 ? MOTTO.includes(words) : words.length > 3 && MOTTO.startsWith(words)) return true;
  return /^(?:doc lap|tu do|hanh phuc|dang$|dang cong san|cong san viet)/.test(words);
}

/** Reads the body's name from the lines above `limit`, the offset of the number line, the dateline or the heading. */
export function readIssuerLines(lines: readonly Line[], limit: number, page: CleanText): StatedText | null {
  const found: Line[] = [];
  for (const [i, line] of lines.entries()) {
    if (line.start >= limit || found.length === 4) break;
    const motto = MOTTO_AFTER.exec(line.text);
    if (isMotto(line.text) || motto?.index === 0) continue;
    const text = motto ? line.text.slice(0, motto.index).trimEnd() : line.text;
    const fits = found.length > 0 ? isCapitals(text) : isBody(text, lines[i + 1]?.text ?? '');
    if (fits && text.length < 90) found.push({ ...line, text, end: line.start + text.length });
    else if (found.length > 0) break;
  }
  return joinLines(found, page);
}

/** The name may break after its first word: "VĂN⏎PHÒNG CHÍNH PHỦ". */
function isBody(text: string, next: string): boolean {
  return BODY.test(fold(`${text} ${next} `)) && (isCapitals(text) || !/[.;:,]/.test(text)) && /^\p{Lu}/u.test(text);
}
