import { typeName } from '../../shared/registry/index.ts';
import type { GraphEdge, Instrument, LinkedInstrument, RelationType, StatusCode } from '../../shared/schema/index.ts';
import type { CardRow } from '../stores/card-columns.ts';
import type { Graph } from '../stores/graph.ts';
import { fullName } from './full-name.ts';
import { readNeighbours } from './graph-view.ts';
import { toInstrument } from './instrument-card.ts';

const LINKS_MAX = 200;
const LINK = { '@type': '@id' };
const DATE = { '@type': 'xsd:date' };

/** Terms are given in the answer itself: nothing has to be fetched to read it. */
const CONTEXT = {
  '@vocab': 'https://schema.org/',
  eli: 'http://data.europa.eu/eli/ontology#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  legislationDate: DATE,
  'eli:date_document': DATE,
  'eli:first_date_entry_in_force': DATE,
  'eli:date_no_longer_in_force': DATE,
  'eli:in_force': LINK,
  legislationLegalForce: LINK,
  sameAs: LINK,
  url: LINK,
};

/** ELI property of the acting instrument, and that of the one acted on. Details and guidance apply what they are about. */
const PROPERTIES: Record<RelationType, readonly [acting: string, acted: string]> = {
  basedOn: ['eli:based_on', 'eli:basis_for'],
  cites: ['eli:cites', 'eli:cited_by'],
  amends: ['eli:amends', 'eli:amended_by'],
  replaces: ['eli:repeals', 'eli:repealed_by'],
  repeals: ['eli:repeals', 'eli:repealed_by'],
  suspends: ['eli:changes', 'eli:changed_by'],
  resumes: ['eli:changes', 'eli:changed_by'],
  extends: ['eli:changes', 'eli:changed_by'],
  corrects: ['eli:corrects', 'eli:corrected_by'],
  consolidates: ['eli:consolidates', 'eli:consolidated_by'],
  details: ['eli:applies', 'eli:applied_by'],
  guides: ['eli:applies', 'eli:applied_by'],
  implements: ['eli:applies', 'eli:applied_by'],
  answers: ['eli:related_to', 'eli:related_to'],
};

/** Suspended and not yet in force are both "not in force" there; what is not known is left out. */
const FORCE: Record<StatusCode, readonly [eli: string, schema: string] | null> = {
  inForce: ['eli:InForce-inForce', 'https://schema.org/InForce'],
  partlyExpired: ['eli:InForce-partiallyInForce', 'https://schema.org/PartiallyInForce'],
  expired: ['eli:InForce-notInForce', 'https://schema.org/NotInForce'],
  suspended: ['eli:InForce-notInForce', 'https://schema.org/NotInForce'],
  pending: ['eli:InForce-notInForce', 'https://schema.org/NotInForce'],
  unknown: null,
};

function links(id: string, edges: readonly GraphEdge[], address: (id: string) => string): Record<string, object[]> {
  const found: Record<string, Set<string>> = {};
  for (const { from, to, type } of edges) {
    if (from !== id && to !== id) continue;
    const property = PROPERTIES[type][from === id ? 0 : 1];
    found[property] = (found[property] ?? new Set()).add(address(from === id ? to : from));
  }
  return Object.fromEntries(
    Object.entries(found).map(([property, addresses]) => [
      property,
      [...addresses].sort().map((each) => ({ '@id': each })),
    ]),
  );
}

/** ELI counts the last day in force, the index the first day after it. */
const dayBefore = (iso: string | null) => iso && new Date(Date.parse(iso) - 86_400_000).toISOString().slice(0, 10);

const known = (fields: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined));

/** An instrument and its edges as linked data; `base` is the address of the list of instruments. */
export function toLinkedData(
  instrument: Instrument,
  rest: { effectiveOn: string | null; expiresOn: string | null; edges: readonly GraphEdge[]; base: string },
): LinkedInstrument {
  const address = (id: string) => `${rest.base}/${id}`;
  const force = FORCE[instrument.status.today.code];
  const type = typeName(instrument.type) ?? instrument.type;
  return {
    '@context': CONTEXT,
    '@id': address(instrument.id),
    '@type': ['Legislation', 'eli:LegalResource'],
    ...known({
      url: address(instrument.key),
      name: fullName(instrument),
      alternateName: instrument.title,
      inLanguage: 'vi',
      legislationIdentifier: instrument.symbol,
      'eli:id_local': instrument.symbol,
      legislationType: type,
      'eli:type_document': type,
      legislationDate: instrument.issuedOn,
      'eli:date_document': instrument.issuedOn,
      legislationPassedBy: { '@type': 'GovernmentOrganization', name: instrument.issuer.name },
      'eli:passed_by': instrument.issuer.name,
      legislationJurisdiction: { '@type': 'AdministrativeArea', name: instrument.jurisdiction.name },
      'eli:first_date_entry_in_force': rest.effectiveOn,
      'eli:date_no_longer_in_force': dayBefore(rest.expiresOn),
      'eli:in_force': force?.[0],
      legislationLegalForce: force?.[1],
      sameAs: instrument.sourceUrl,
    }),
    ...links(instrument.id, rest.edges, address),
  };
}

/** The linked data of a row, with its relations in both directions and what it cites. */
export async function readLinkedData(
  row: CardRow,
  { graph, today, base }: { graph: Graph; today: string; base: string },
): Promise<LinkedInstrument> {
  const around = { depth: 1, limit: LINKS_MAX, chains: 'false' as const };
  const [related, cited] = await Promise.all([
    readNeighbours(row.id, { ...around, direction: 'any', via: 'relations' }, { graph, today }),
    readNeighbours(row.id, { ...around, direction: 'out', via: 'citations' }, { graph, today }),
  ]);
  const edges = [...related.edges, ...cited.edges.filter(({ from }) => from === row.id)];
  const { effectiveOn, expiresOn } = row;
  return toLinkedData(toInstrument(row, { today, written: null }), { effectiveOn, expiresOn, edges, base });
}
