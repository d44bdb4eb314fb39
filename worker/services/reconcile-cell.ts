import { type Citation, citationToStated, findCitations } from '../../shared/citation/index.ts';
import { fold, INSTRUMENT_TYPES, PROVINCES, provinceBySlug, provinceNamed } from '../../shared/registry/index.ts';
import { readSymbolParts } from '../../shared/resolution/index.ts';
import {
  type PropertyValue,
  RECONCILE_CELL_MAX,
  type ReconcileQuery,
  type StatedCitation,
} from '../../shared/schema/index.ts';

/** A cell of a spreadsheet, with what other columns of its row add. */
export interface Cell {
  text: string;
  /** The reference in it; null where it holds none. */
  stated: StatedCitation | null;
  /** True where the cell names further instruments besides. */
  several: boolean;
  jurisdiction: string | null;
}

const EMPTY: StatedCitation = {
  ref: 'cell',
  kind: 'full',
  type: null,
  symbol: null,
  name: null,
  issuedOn: null,
  issuer: null,
  title: null,
  pinpoint: null,
};

const textOf = (value: PropertyValue): string =>
  typeof value === 'object' ? (value.name ?? value.id) : String(value).trim();

/** 12/12/2023, 5.6.2024, 2023-12-12, 2023-12-12T00:00:00Z; not 12/2023 */
const DATE = /^(?:(\d{4})-(\d\d)-(\d\d)(?:T.*)?|(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}))$/;

function readDate(text: string): string | null {
  const [, y, m, d, day, month, year] = DATE.exec(text) ?? [];
  const iso = `${y ?? year}-${(m ?? month ?? '').padStart(2, '0')}-${(d ?? day ?? '').padStart(2, '0')}`;
  const real = !Number.isNaN(Date.parse(iso)) && new Date(iso).toISOString().startsWith(iso);
  return real ? iso : null;
}

function readType(text: string): string | null {
  const key = fold(text);
  const type = INSTRUMENT_TYPES.find(({ id, words }) => id === key || words.some((word) => fold(word) === key));
  return type?.id ?? null;
}

function readJurisdiction(text: string): string | null {
  const key = fold(text);
  const named = PROVINCES.find(({ name, aliases }) => [name, ...aliases].some((each) => fold(each) === key));
  return provinceBySlug(text)?.slug ?? named?.slug ?? provinceNamed(text)?.slug ?? null;
}

function isElsewhere(first: Citation, other: Citation): boolean {
  const inTitle = first.title !== null && other.start >= first.title.start && other.end <= first.title.end;
  return !inTitle && other.symbol?.text !== first.symbol?.text;
}

/** A bare symbol is too little for the recogniser in running text, and enough in a column of symbols. */
function bareSymbol(text: string): StatedCitation | null {
  const symbol = text
    .normalize('NFC')
    .replace(/[‐-–−]/g, '-')
    .replaceAll('Ð', 'Đ')
    .trim();
  return /^(?=.*\p{L})\S{3,160}$/u.test(symbol) && readSymbolParts(symbol)
    ? { ...EMPTY, kind: 'no-type', symbol }
    : null;
}

/** Reads a query of a spreadsheet. Its own words outweigh the other columns. */
export function readCell(query: ReconcileQuery): Cell {
  const columns = new Map<string, string>();
  for (const { pid, v } of query.properties ?? []) {
    const [first] = Array.isArray(v) ? v : [v];
    if (first !== undefined && textOf(first)) columns.set(pid, textOf(first));
  }
  const words = query.query ?? columns.get('symbol') ?? columns.get('title') ?? '';
  const text = words.slice(0, RECONCILE_CELL_MAX).trim();
  const found = findCitations(text).filter(({ kind }) => kind !== 'standard');
  const [first, ...others] = found;
  const read = first
    ? { ...citationToStated(first, found, 'cell'), kind: first.kind === 'self' ? ('full' as const) : first.kind }
    : bareSymbol(text);
  const column = columns.get('symbol');
  const stated = read ?? (column ? bareSymbol(column) : null);
  return {
    text,
    several: first !== undefined && others.some((other) => isElsewhere(first, other)),
    jurisdiction: readJurisdiction(columns.get('jurisdiction') ?? ''),
    stated: stated && {
      ...stated,
      type: stated.type ?? readType(columns.get('type') ?? ''),
      issuedOn: stated.issuedOn ?? readDate(columns.get('issuedOn') ?? ''),
      issuer: stated.issuer ?? columns.get('issuer')?.slice(0, 300) ?? null,
      title: stated.title ?? columns.get('title')?.slice(0, 1000) ?? null,
    },
  };
}
