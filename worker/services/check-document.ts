import { type Letterhead, letterheadDate, type StatedText } from '../../shared/citation/index.ts';
import { findingsOf, readText } from '../../shared/findings/check-text.ts';
import type { CheckReply, CheckRequest, Outcome, PageContext } from '../../shared/schema/index.ts';
import type { Databases } from '../stores/databases.ts';
import { resolveOutcomes } from './resolve-citations.ts';

const place = (part: StatedText | null) => part && { start: part.start, end: part.end, text: part.text };

function describe(letterhead: Letterhead): CheckReply['letterhead'] {
  const { symbol, symbolSpan, issuedOn } = letterhead;
  return {
    symbol: symbol && symbolSpan && { ...symbolSpan, text: symbol.text },
    type: letterhead.type,
    issuer: place(letterhead.issuer),
    place: place(letterhead.place),
    issuedOn: issuedOn && { start: issuedOn.start, end: issuedOn.end, text: issuedOn.text, iso: issuedOn.iso },
    title: place(letterhead.title),
    addressees: letterhead.addressees.map(({ start, end, text }) => ({ start, end, text })),
    signatory: place(letterhead.signatory.name),
    capacity: place(letterhead.signatory.capacity),
    draft: letterhead.draft,
  };
}

/** Reads a whole text, asks the index about what it cites, and says what a reviewer would look at. Keeps nothing. */
export async function checkDocument(
  request: CheckRequest,
  around: { db: D1Database; databases?: Databases; now: Date },
): Promise<CheckReply> {
  const { now } = around;
  const today = now.toISOString().slice(0, 10);
  const read = readText(request.text);
  const { letterhead, citations, stated } = read;
  const asked = stated.filter(({ kind }) => kind !== 'self');
  const context: PageContext = {
    letterheadIssuer: letterhead.issuer?.text ?? null,
    letterheadPlace: letterhead.place?.text ?? null,
    letterheadSymbol: letterhead.symbol?.text ?? null,
    issuedOn: letterheadDate(letterhead).iso,
    portal: request.portal,
    home: request.home,
  };
  const { outcomes, scope } = await resolveOutcomes({ context, citations: asked }, around);
  const byRef = new Map<string, Outcome>(outcomes.map((outcome) => [outcome.ref, outcome]));
  const answered = stated.map(({ ref }) => byRef.get(ref) ?? null);
  return {
    asOf: now.toISOString(),
    scope,
    letterhead: describe(letterhead),
    citations: citations.map(({ start, end, text }, at) => ({
      start,
      end,
      text,
      stated: stated[at]!,
      outcome: answered[at] ?? null,
    })),
    findings: findingsOf(read, today, answered),
  };
}
