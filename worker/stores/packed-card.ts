import { type CardRow, OFTEN, SELDOM, SUCCESSIONS, TOLD_COLUMN } from './card-columns.ts';

const FILLS_NONE = `i.draft = 0 AND i.state = 'accepted' AND i.acted_on = 0 AND coalesce(i.issuer_name, i.name, i.date_text, i.source_url,
  i.effective_on, i.expires_on, i.stated_dates, i.listed) IS NULL AND NOT EXISTS (SELECT 1 FROM ${SUCCESSIONS})`;

const arrayOf = (columns: readonly (readonly [string, string])[]) =>
  `json_array(${columns.map(([, value]) => value).join(', ')})`;

/** `CARD_COLUMNS` for a thousand cards at once: as few columns as can be, for each cell costs on its way. `unpackCard` takes it apart. */
export const PACKED_COLUMNS = `iif(i.id IS NULL, NULL, ${arrayOf(OFTEN)}) AS often, iif(${FILLS_NONE}, NULL, ${arrayOf(SELDOM)}) AS seldom, ${TOLD_COLUMN}`;

/** A card as `PACKED_COLUMNS` reads it. */
export interface PackedCardRow {
  /** JSON array of what `OFTEN` names. */
  often: string;
  /** JSON array of what `SELDOM` names; null where that is nothing. */
  seldom: string | null;
  told: CardRow['told'];
}

type Values<Columns extends readonly (readonly [keyof CardRow, string])[]> = {
  -readonly [At in keyof Columns]: CardRow[Columns[At][0]];
};

/** In the order of `SELDOM`. */
const NONE: Values<typeof SELDOM> = [null, null, null, null, null, null, null, null, null, '[]', 0, 'accepted', '[]'];

/** The card that `PACKED_COLUMNS` read. */
export function unpackCard({ often, seldom, told }: PackedCardRow): CardRow {
  const each = JSON.parse(often) as Values<typeof OFTEN>;
  const few = seldom === null ? NONE : (JSON.parse(seldom) as Values<typeof SELDOM>);
  return {
    id: each[0],
    key: each[1],
    jurisdiction: each[2],
    issuer: each[3],
    issuerName: few[0],
    series: each[4],
    seriesType: each[5],
    type: each[6],
    symbol: each[7],
    name: few[1],
    title: each[8],
    titleFrom: each[9],
    issuedOn: each[10],
    dateText: few[2],
    draft: few[10],
    holding: each[11],
    sourceUrl: few[3],
    effectiveOn: few[4],
    expiresOn: few[5],
    citedBy: each[12],
    version: each[13],
    state: few[11],
    listedSource: few[7],
    listedVerified: few[8],
    statedDates: few[6],
    told,
    heirs: few[9],
    events: few[12],
  };
}
