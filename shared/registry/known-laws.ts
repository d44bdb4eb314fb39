/** Laws by name and by symbol. For the background and the Worker: too large for a page. */
import { fold } from './fold.ts';
import { KNOWN_LAW_ROWS } from './known-laws-table.ts';

export interface KnownLaw {
  /** Unique; the symbol where that is unique. */
  key: string;
  type: string;
  name: string;
  symbol: string | null;
  passedOn: string;
  effectiveOn: string | null;
  /** First day no longer in force. */
  expiresOn: string | null;
  /** Keys. */
  replacedBy: readonly string[];
  amendedBy: readonly string[];
  aliases: readonly string[];
  /** Where it was read; null when unverified. */
  source: string | null;
  verified: boolean;
}

/** Every law the registry knows, oldest first within each type. */
export const KNOWN_LAWS: readonly KnownLaw[] = KNOWN_LAW_ROWS.trim()
  .split('\n')
  .map((row) => {
    const [type = '', key, symbol = '', name = '', passedOn = '', from, to, replaced, amended, aliases, source] =
      row.split('|');
    return {
      key: key || symbol,
      type,
      name,
      symbol: symbol || null,
      passedOn,
      effectiveOn: from || null,
      expiresOn: to || null,
      replacedBy: list(replaced, ' '),
      amendedBy: list(amended, ' '),
      aliases: list(aliases, '; '),
      source: source || null,
      verified: Boolean(source),
    };
  });

function list(cell: string | undefined, mark: string): string[] {
  return cell ? cell.split(mark) : [];
}

/** Folded abbreviations that people write inside names, and what they stand for. */
const ABBREVIATED: Record<string, string> = {
  chxhcn: 'cong hoa xa hoi chu nghia',
  qppl: 'quy pham phap luat',
  vbqppl: 'van ban quy pham phap luat',
  hdnd: 'hoi dong nhan dan',
  ubnd: 'uy ban nhan dan',
  cqdp: 'chinh quyen dia phuong',
  nsnn: 'ngan sach nha nuoc',
  gtgt: 'gia tri gia tang',
  tndn: 'thu nhap doanh nghiep',
  tncn: 'thu nhap ca nhan',
  ttdb: 'tieu thu dac biet',
  vphc: 'vi pham hanh chinh',
  bhxh: 'bao hiem xa hoi',
  bhyt: 'bao hiem y te',
  bvmt: 'bao ve moi truong',
  htx: 'hop tac xa',
  tths: 'to tung hinh su',
  ttds: 'to tung dan su',
};

const BY_KEY = new Map(KNOWN_LAWS.map((law) => [law.key, law]));
const BY_NAME = Map.groupBy(
  KNOWN_LAWS.flatMap((law) => [...new Set([law.name, ...law.aliases].map(nameKey))].map((key) => ({ key, law }))),
  (entry) => entry.key,
);

/** The law with this key, or null. */
export function lawByKey(key: string): KnownLaw | null {
  return BY_KEY.get(key) ?? null;
}

/** All laws that bear, or bore, this name; marks, case, commas, "và" and a year at its end do not matter. */
export function lawsNamed(name: string): KnownLaw[] {
  return (BY_NAME.get(nameKey(name)) ?? []).map((entry) => entry.law);
}

/** The year at the end of a name as cited: "Luật Giáo dục năm 2019"; null when there is none. */
export function yearInName(name: string): number | null {
  const year = /\s(?:năm\s+)?((?:19|20)\d\d)\s*$/iu.exec(name.normalize('NFC'))?.[1];
  return year ? Number(year) : null;
}

function nameKey(name: string): string {
  // The year goes before the marks do: "Việt Nam 2012" is not "năm 2012".
  const plain = name.normalize('NFC').replace(/\s(?:năm\s+)?(?:19|20)\d\d\s*$/iu, '');
  return fold(plain)
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/ va(?= )/g, '')
    .replace(/[a-z]+/g, (word) => ABBREVIATED[word] ?? word)
    .trim();
}
