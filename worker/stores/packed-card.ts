import { type CardRow, OFTEN, SELDOM, SUCCESSIONS } from './card-columns.ts';

const FILLS_NONE = `i.draft = 0 AND i.state = 'accepted' AND coalesce(i.issuer_name, i.name, i.date_text, i.source_url, i.effective_on,
  i.expires_on, i.stated_dates, i.listed) IS NULL AND NOT EXISTS (SELECT 1 FROM ${SUCCESSIONS})`;

/** `CARD_COLUMNS` for a thousand cards at once: what few fill is one column, for each cell costs on its way. `unpackCard` takes it apart. */
export const PACKED_COLUMNS = `${OFTEN}, iif(${FILLS_NONE}, NULL, json_array(${SELDOM.map(([, value]) => value).join(', ')})) AS seldom`;

type Seldom = (typeof SELDOM)[number][0];

/** A card as `PACKED_COLUMNS` reads it. */
export type PackedCardRow = Omit<CardRow, Seldom> & {
  /** JSON array of what `SELDOM` names; null where that is nothing. */
  seldom: string | null;
};

const NONE: Pick<CardRow, Seldom> = {
  issuerName: null,
  name: null,
  dateText: null,
  sourceUrl: null,
  effectiveOn: null,
  expiresOn: null,
  statedDates: null,
  listedSource: null,
  listedVerified: null,
  heirs: '[]',
  draft: 0,
  state: 'accepted',
};

const readSeldom = (json: string) =>
  Object.fromEntries((JSON.parse(json) as unknown[]).map((value, at) => [SELDOM[at]![0], value])) as typeof NONE;

/** The card that `PACKED_COLUMNS` read. */
export function unpackCard(row: PackedCardRow): CardRow {
  const seldom = row.seldom === null ? NONE : readSeldom(row.seldom);
  return {
    id: row.id,
    key: row.key,
    jurisdiction: row.jurisdiction,
    issuer: row.issuer,
    issuerName: seldom.issuerName,
    series: row.series,
    seriesType: row.seriesType,
    type: row.type,
    symbol: row.symbol,
    name: seldom.name,
    title: row.title,
    titleFrom: row.titleFrom,
    issuedOn: row.issuedOn,
    dateText: seldom.dateText,
    draft: seldom.draft,
    holding: row.holding,
    sourceUrl: seldom.sourceUrl,
    effectiveOn: seldom.effectiveOn,
    expiresOn: seldom.expiresOn,
    citedBy: row.citedBy,
    version: row.version,
    state: seldom.state,
    listedSource: seldom.listedSource,
    listedVerified: seldom.listedVerified,
    statedDates: seldom.statedDates,
    told: row.told,
    heirs: seldom.heirs,
    events: row.events,
  };
}
