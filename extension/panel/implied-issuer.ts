import { provinceOfHost } from '../../shared/registry/provinces.ts';
import { issuerName, ownBody, readScope } from '../../shared/resolution/index.ts';
import type { PageReading } from '../page-facts.ts';

export interface ImpliedIssuer {
  name: string;
  /** The part of the symbol that names the body. */
  from: string;
  /** What tells the province: the place in the letterhead, or the portal's host. Null for a central body. */
  place: string | null;
}

/** The body that a page without one in its head comes from: by its own symbol, in its own place; null where either is missing. */
export function impliedIssuer({ letterhead, facts }: PageReading, host: string | null): ImpliedIssuer | null {
  const { symbol, issuer, place } = letterhead;
  const body = issuer === null ? ownBody(symbol) : null;
  if (!body || !symbol) return null;
  const portal = host ? (provinceOfHost(host)?.slug ?? null) : null;
  const { jurisdiction, basis } = readScope({ ...facts, letterheadIssuer: null, portal, home: null });
  if (jurisdiction === null) return null;
  const central = body.level === 'central';
  return {
    name: issuerName({ id: body.id, name: null, jurisdiction }, facts.issuedOn),
    from: symbol.replace(/^[^/]*\//, ''),
    place: central ? null : basis === 'provinceFromPortal' ? host : place,
  };
}
