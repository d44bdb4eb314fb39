import {
  type Citation,
  citationToStated,
  findCitations,
  type Letterhead,
  letterheadDate,
  readLetterhead,
  type Span,
} from '../citation/index.ts';
import type { Finding, Outcome, StatedCitation } from '../schema/index.ts';
import { type CitingText, findFindings } from './index.ts';

/** What a text says, before anybody is asked. */
export interface ReadText {
  letterhead: Letterhead;
  citations: Citation[];
  /** The citations as they cross the wire; `ref` is the index. */
  stated: StatedCitation[];
}

export interface CheckedText extends ReadText {
  findings: (Finding & { span: Span | null })[];
}

/** Number of the paragraph, from 1, that each offset stands in; paragraphs are parted by a blank line. */
function paragraphCounter(text: string): (at: number) => number {
  const starts = [...text.matchAll(/\n\s*\n/g)].map(({ index }) => index);
  return (at) => 1 + starts.filter((start) => start < at).length;
}

/** The document as the findings see it. `today` (ISO) is the day to judge on where the text has no date of its own. */
export function citingText(letterhead: Letterhead, today: string): CitingText {
  const { iso: own, dateText } = letterheadDate(letterhead);
  const blanks: CitingText['blanks'][number][] = [];
  if (letterhead.symbol?.number === '') blanks.push('number');
  if (letterhead.issuedOn && letterhead.issuedOn.day === null) blanks.push('date');
  return { writtenOn: own ?? today, writtenText: dateText, dated: own !== null, blanks };
}

function spanOf(finding: Finding, { citations, letterhead }: ReadText): Span | null {
  if (finding.ref === null) return place(finding.field === 'symbol' ? letterhead.symbolSpan : letterhead.issuedOn);
  const citation = citations[Number(finding.ref)];
  const field =
    finding.field === 'issuedOn' ? citation?.issuedOn : finding.field === 'issuer' ? citation?.issuer : null;
  return place(field ?? citation ?? null);
}

const place = (part: Span | null) => part && { start: part.start, end: part.end };

/** Reads letterhead and citations. Pure; never throws. */
export function readText(text: string): ReadText {
  const letterhead = readLetterhead(text);
  const citations = findCitations(text);
  const paragraphOf = paragraphCounter(text);
  const stated = citations.map((citation, at) => ({
    ...citationToStated(citation, citations, String(at)),
    paragraph: paragraphOf(citation.start),
  }));
  return { letterhead, citations, stated };
}

/**
 * What a careful reviewer would look at. `today` (ISO) is the day to judge on where the text has no date of its own;
 * `outcomes` are the index's answers by citation index, null where it was not asked.
 */
export function findingsOf(
  read: ReadText,
  today: string,
  outcomes: readonly (Outcome | null)[],
): CheckedText['findings'] {
  const cases = read.stated.map((citation, at) => ({ citation, outcome: outcomes[at] ?? null }));
  const cited = cases.filter(({ citation }) => citation.kind !== 'self');
  return findFindings(cited, citingText(read.letterhead, today)).map((finding) => ({
    ...finding,
    span: spanOf(finding, read),
  }));
}

/** Reads a text and judges it by its own words alone. */
export function checkText(text: string, today: string): CheckedText {
  const read = readText(text);
  return { ...read, findings: findingsOf(read, today, []) };
}
