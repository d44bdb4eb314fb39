import { provinceOfHost } from '../../shared/registry/provinces.ts';
import type { PageContext, StatedCitation } from '../../shared/schema/index.ts';
import type { ResolveAnswer } from '../answer.ts';
import { hostOf } from '../sites.ts';
import { readHead } from './page-head.ts';

/** UTF-16 units of a page's text that are looked through for its letterhead. */
const HEAD_MAX = 64_000;

type Resolve = (context: PageContext, citations: readonly StatedCitation[]) => Promise<ResolveAnswer>;

/** Tells which instrument a page shows: the one that its own letterhead names, if the index knows exactly that one. */
export function createOwnInstrument(resolve: Resolve, home: () => Promise<string | null>) {
  return async (text: string, url: string): Promise<string | null> => {
    const { facts, letterhead } = readHead(text.slice(0, HEAD_MAX));
    const { letterheadSymbol: symbol, letterheadIssuer: issuer, issuedOn } = facts;
    if (!symbol || letterhead.numberBlank) return null;
    const { writtenText: _, ...stated } = facts;
    const host = hostOf(url);
    const context = { ...stated, portal: (host && provinceOfHost(host)?.slug) ?? null, home: await home() };
    const { type } = letterhead;
    const citation: StatedCitation = {
      ref: 'own',
      kind: type ? 'full' : 'no-type',
      type,
      symbol,
      name: null,
      issuedOn,
      issuer,
      title: null,
      pinpoint: null,
    };
    const answer = (await resolve(context, [citation])).answers.own;
    return answer && 'outcome' in answer && answer.outcome.kind === 'found' ? answer.outcome.instrument.id : null;
  };
}
