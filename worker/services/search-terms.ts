import { citationToStated, findCitations } from '../../shared/citation/index.ts';
import { foldName, readClaim, readScope, readSymbolParts } from '../../shared/resolution/index.ts';
import type { SearchQuery } from '../../shared/schema/index.ts';
import { nameAt, wordsOf } from './search-names.ts';
import { readTypedWords } from './search-words.ts';

/** What a query asks of the index. Null where there is not one word in it. */
export interface SearchTerms {
  /** FTS5 expression; every word in it is quoted. */
  match: string;
  /** Folded symbols and names that the query gives whole. */
  symbols: string[];
  names: string[];
  numbers: number[];
  /** Date and province stated with a symbol, to tell its namesakes apart. */
  on: string | null;
  jurisdiction: string | null;
  /** Letters of a title that says what was typed and little more. */
  titleMin: number;
  titleMax: number;
  /** Folded words to mark in an answer; `prefix` may go on. */
  marks: { word: string; prefix: boolean }[];
}

const NOWHERE = readScope({ letterheadIssuer: null, letterheadPlace: null, issuedOn: null, portal: null, home: null });
/** Words that stand around a reference and say nothing of it. */
const FILLER = new Set(['so', 'ngay', 'nam', 'cua', 've', 'viec']);
const YEAR = /^(?:19|20)\d\d$/;
/** 30/2020, 13/2022/qđ: number and year of a symbol that is not typed whole. */
const NUMBERED = /^(\d{1,5})\/(?:19|20)\d\d(?:\/|$)/;
/** Letters by which a title may be shorter or longer than what was typed of it ("quy định về việc"), and that it takes at least. */
const TITLE_SLACK = { least: 8, less: 3, more: 18 };
const WORDS_MAX = 24;
/** One letter at the end is a word just begun: completing it would read half the index, so it waits. */
const PREFIX_MIN = 2;

const quoted = (words: readonly string[], prefix: boolean) =>
  `"${words.join(' ').replaceAll('"', '""')}"${prefix ? ' *' : ''}`;
const inText = (phrase: string) => `{symbol title kind body} : ${phrase}`;
const inFacet = (facet: string) => `facet : "${facet.replaceAll('"', '""')}"`;

/** Words joined by signs are one phrase, or one code printed without them: "BCVT&CNTT", "BCVTCNTT". */
function chunkExpression(chunk: string, words: string[], prefix: boolean): string {
  const joined = readSymbolParts(chunk)?.folded.split('/') ?? [words.join('')];
  const phrases = words.length > 1 ? [quoted(words, prefix), quoted(joined, prefix)] : [quoted(words, prefix)];
  return `(${phrases.map(inText).join(' OR ')})`;
}

interface Stated {
  rest: string;
  symbols: string[];
  names: string[];
  chunks: string[];
  on: string | null;
  jurisdiction: string | null;
}

/** Takes whole references out of the query; what stays are plain words. */
function takeReferences(q: string): Stated {
  const citations = findCitations(q);
  const stated: Stated = { rest: q, symbols: [], names: [], chunks: [], on: null, jurisdiction: null };
  for (const citation of citations) {
    const claim = readClaim(citationToStated(citation, citations, 'q'), NOWHERE);
    if (claim?.nameFolded) stated.names.push(claim.nameFolded);
    if (!claim?.symbolFolded || !citation.symbol) continue;
    stated.symbols.push(claim.symbolFolded);
    stated.chunks.push(citation.symbol.text);
    stated.on ??= claim.on;
    stated.jurisdiction ??= claim.jurisdictions.length === 1 ? (claim.jurisdictions[0] ?? null) : null;
    for (const part of [citation, citation.issuedOn, citation.issuer])
      if (part)
        stated.rest =
          stated.rest.slice(0, part.start) + ' '.repeat(part.end - part.start) + stated.rest.slice(part.end);
  }
  return stated;
}

/** Facets that the filters of a query ask for. */
function filterExpressions({
  type,
  issuer,
  jurisdiction,
  year,
  holding,
}: Omit<SearchQuery, 'q' | 'after' | 'limit'>): string[] {
  const squeeze = (id: string) => id.replaceAll('-', '');
  const facets = [
    type && `t${squeeze(type)}`,
    issuer && `i${squeeze(issuer)}`,
    jurisdiction && `j${squeeze(jurisdiction)}`,
    year && `y${year}`,
    holding && `h${holding}`,
  ];
  return facets.filter((facet) => typeof facet === 'string').map(inFacet);
}

/** Reads what a person typed, with or without marks, as an expression over the search index. */
export function readSearchTerms(query: Omit<SearchQuery, 'after' | 'limit'>): SearchTerms | null {
  const stated = takeReferences(query.q);
  const read = readTypedWords(stated.rest, stated.chunks.length > 0);
  const typed = read.pieces.slice(0, WORDS_MAX);
  const open = stated.rest.trimEnd().length === query.q.length;
  const expressions = stated.chunks.map((chunk) => chunkExpression(chunk, wordsOf(chunk), false));
  const marks = stated.chunks.flatMap((chunk) => wordsOf(chunk).map((word) => ({ word, prefix: false })));
  const singles = typed.map(({ words }) => (words.length === 1 ? words[0]! : ''));
  for (let at = 0; at < typed.length; ) {
    const name = nameAt(singles, at);
    const { text, words } = typed[at]!;
    const prefix = open && at === typed.length - 1 && (words.at(-1)?.length ?? 0) >= PREFIX_MIN;
    const begun = open && at === typed.length - 1 && expressions.length > 0 && /^\p{L}$/u.test(singles[at] ?? '');
    const next = typed[at + 1]?.words[0] ?? '';
    const leads = stated.chunks.length > 0 || /^\d/.test(next) || nameAt(singles, at + 1) || (read.on && next === '');
    const filler = begun || (FILLER.has(words.join('')) && leads);
    const year = words.length === 1 && YEAR.test(words[0]!) ? words[0]! : null;
    if (name) expressions.push(`(${inText(quoted(name.words, false))} OR ${inFacet(name.facet)})`);
    else if (year) expressions.push(`(${chunkExpression(text, words, prefix)} OR ${inFacet(`y${year}`)})`);
    else if (!filler) expressions.push(chunkExpression(text, words, prefix));
    if (name) marks.push(...name.words.map((word) => ({ word, prefix: false })));
    else if (!filler) marks.push(...words.map((word, i) => ({ word, prefix: prefix && i === words.length - 1 })));
    at += name ? name.words.length : 1;
  }
  if (expressions.length === 0) return null;
  const { symbols, on, jurisdiction } = stated;
  const letters = typed.flatMap(({ words }) => words.filter((word) => /\p{L}/u.test(word))).join(' ').length;
  return {
    match: [...expressions, ...filterExpressions(query)].join(' AND '),
    symbols: [...new Set(symbols)],
    names: [...new Set([...stated.names, foldName(query.q)])],
    numbers: [
      ...singles.filter((word) => /^\d{1,9}$/.test(word)),
      ...typed.flatMap(({ text }) => NUMBERED.exec(text)?.[1] ?? []),
    ].map(Number),
    on: on ?? read.on,
    titleMin: letters < TITLE_SLACK.least ? 0 : letters - TITLE_SLACK.less,
    titleMax: letters < TITLE_SLACK.least ? Number.MAX_SAFE_INTEGER : letters + TITLE_SLACK.more,
    jurisdiction,
    marks,
  };
}
