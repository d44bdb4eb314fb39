/** What a document says of itself at its head and foot. */
import { clean } from '../clean.ts';
import type { CleanText, Draft } from '../draft.ts';
import { findSymbols } from '../parsers/symbol.ts';
import type { Letterhead, Span, StatedText } from '../types.ts';
import { addresseeLine, readAddressees } from './addressees.ts';
import { footOf, footWindow, readClosing } from './closing.ts';
import { readDateline } from './dateline.ts';
import { readHeading, readSubject, readTitle } from './heading.ts';
import { isMotto, readIssuerLines } from './issuer-lines.ts';
import { readJoinedHeading } from './joined-heading.ts';
import { readLabels } from './labels.ts';
import { type Line, readLines } from './lines.ts';

const HEAD_REACH = 20_000;
const MAX_ABOVE = 8;
const MAX_BELOW = 60;
const BODY = /^(?:Căn cứ|Theo đề nghị|Điều \d|Chương I\b)/iu;

/** Reads number, place, date, issuer, type, title, addressees, signatory, recipients and file mark. Absent parts are null; it never throws. */
export function readLetterhead(text: string): Letterhead {
  const page = clean(text);
  const top = readLines(page, 0, Math.min(HEAD_REACH, page.text.length));
  const bodyAt = top.findIndex((line) => BODY.test(line.text));
  const headEnd = bodyAt < 0 ? HEAD_REACH : top[bodyAt]!.start;
  const number =
    findSymbols({ ...page, text: page.text.slice(0, headEnd) }).find((draft) => draft.kind === 'self') ?? null;
  const head = headLines(top, number, bodyAt);
  const to = addresseeLine(head);
  const aboveLetter = to < 0 ? head : head.slice(0, to);
  const dateline = readDateline(aboveLetter, number?.end ?? null, page);
  const foot = footOf(page.text);
  const isLetter = number !== null || dateline !== null || to >= 0;
  const isDocument = isLetter || bodyAt >= 0 || foot >= 0 || head.some((line) => isMotto(line.text));
  const capitals = readHeading(aboveLetter);
  const joined = capitals && !number ? readJoinedHeading(capitals, page) : null;
  const heading = isDocument || joined ? capitals : null;
  const symbol = joined?.symbol ?? number?.symbol ?? null;
  const limit = Math.min(
    number?.start ?? HEAD_REACH,
    dateline?.issuedOn.start ?? HEAD_REACH,
    heading?.end ?? HEAD_REACH,
  );
  const inDateline = (line: Line) =>
    dateline !== null && line.start < dateline.issuedOn.end && line.end > (dateline.place ?? dateline.issuedOn).start;
  const title = heading
    ? readTitle(aboveLetter, joined?.end ?? heading.end, page)
    : isLetter
      ? readSubject(aboveLetter, (line) => inDateline(line) || isMotto(line.text), page)
      : null;
  const labels = number && !dateline && !joined ? readLabels(top, page) : null;
  const printedIssuer = joined ? joined.issuer : limit < HEAD_REACH ? readIssuerLines(aboveLetter, limit, page) : null;
  const window = footWindow(page.text, foot);
  const closing = readClosing(readLines(page, window.from, window.to), page);
  return toSource(
    {
      symbol,
      symbolSpan: symbol && { start: symbol.start, end: symbol.end },
      type: heading?.type ?? number?.type ?? null,
      issuer: printedIssuer ?? labels?.issuer ?? null,
      place: dateline?.place ?? labels?.place ?? null,
      issuedOn: joined?.issuedOn ?? dateline?.issuedOn ?? labels?.issuedOn ?? null,
      title,
      addressees: readAddressees(head, page),
      ...closing,
      draft: symbol?.number === '' || (dateline !== null && dateline.issuedOn.day === null),
    },
    page,
  );
}

/** The lines around the number line, else around a motto above the body (forms further down have one too), else the first. */
function headLines(lines: readonly Line[], number: Draft | null, bodyAt: number): Line[] {
  const anchor = number
    ? lines.findIndex((line) => line.end > number.start)
    : lines.findIndex((line, i) => (bodyAt < 0 || i < bodyAt) && isMotto(line.text));
  const from = Math.max(0, anchor - MAX_ABOVE);
  const to = bodyAt > anchor ? bodyAt : Math.max(anchor, 0) + MAX_BELOW;
  return lines.slice(from, Math.min(to, from + MAX_ABOVE + MAX_BELOW));
}

function toSource(letterhead: Letterhead, page: CleanText): Letterhead {
  const move = <T extends Span | null>(part: T): T =>
    part && { ...part, start: page.toSource(part.start), end: page.toSourceEnd(part.end) };
  const { symbol, symbolSpan, signatory } = letterhead;
  const span = move(symbolSpan);
  return {
    ...letterhead,
    symbol: symbol && span && { ...plain(symbol), raw: page.source.slice(span.start, span.end) },
    symbolSpan: span,
    issuer: move<StatedText | null>(letterhead.issuer),
    place: move(letterhead.place),
    issuedOn: move(letterhead.issuedOn),
    title: move(letterhead.title),
    addressees: letterhead.addressees.map(move),
    distribution: letterhead.distribution.map(move),
    fileMark: move(letterhead.fileMark),
    signatory: { name: move(signatory.name), capacity: move(signatory.capacity) },
  };
}

function plain({ text, raw, number, year, typeCode, issuerCode, unitCode }: NonNullable<Letterhead['symbol']>) {
  return { text, raw, number, year, typeCode, issuerCode, unitCode };
}
