import { readSymbolParts } from '../../shared/resolution/index.ts';
import { NOW, testEnv } from './worker-app.ts';

export interface RowFields {
  id: string;
  symbol?: string | null;
  title?: string | null;
  name?: string | null;
  nameFolded?: string | null;
  type?: string;
  issuer?: string;
  issuerName?: string | null;
  jurisdiction?: string;
  year?: string;
  issuedOn?: string | null;
  holding?: 'held' | 'mentioned';
  citedBy?: number;
  effectiveOn?: string | null;
  draft?: 0 | 1;
}

/** Puts an instrument straight into the index, as a row of UBND tỉnh Lạng Sơn unless told otherwise. */
export function insertInstrument(fields: RowFields, db: D1Database = testEnv.DB): D1PreparedStatement {
  const type = fields.type ?? 'quyet-dinh';
  const parts = fields.symbol ? readSymbolParts(fields.symbol, type) : null;
  const { id, symbol = null, jurisdiction = 'lang-son', issuer = 'ubnd', year = '2023' } = fields;
  const folded = parts?.folded ?? `~${id}`;
  return db
    .prepare(
      `INSERT INTO instruments (id, key, jurisdiction, symbol_folded, series, issuer, series_type, number, type, symbol, name, name_folded, title, title_from,
         issuer_name, issued_on, draft, holding, effective_on, cited_by, created_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, iif(? IS NULL, NULL, 'text'), ?, ?, ?, ?, ?, ?, ?)`,
    )
    .bind(
      id,
      `${jurisdiction}/${issuer}/${type}/${year}/${parts?.slug ?? id}`,
      jurisdiction,
      folded,
      year,
      issuer,
      type,
      parts?.number ?? null,
      type,
      symbol,
      fields.name ?? null,
      fields.nameFolded ?? null,
      fields.title ?? null,
      fields.title ?? null,
      fields.issuerName ?? null,
      fields.issuedOn ?? null,
      fields.draft ?? 0,
      fields.holding ?? 'held',
      fields.effectiveOn ?? null,
      fields.citedBy ?? 0,
      NOW,
    );
}

/** Puts instruments into an empty or filled index. */
export async function fillIndex(rows: readonly RowFields[], db: D1Database = testEnv.DB): Promise<void> {
  await db.batch(rows.map((row) => insertInstrument(row, db)));
}

/** A settled citation of one instrument by another. */
export const insertCitation = (citing: string, target: string, position = 0, db: D1Database = testEnv.DB) =>
  db
    .prepare(
      `INSERT INTO citations (id, citing, position, start, "end", text, kind, sentence, sentence_start, sentence_end, telling, claim, claim_jurisdictions,
         method, confidence, state, target, created_at)
       VALUES (?1 || '>' || ?2 || '#' || ?3, ?1, ?3, 0, 1, 'x', 'full', 'x', 0, 1, 1, 'exact', '[]', 'rule', 1.0, 'settled', ?2, ?4)`,
    )
    .bind(citing, target, position, NOW);

/** A relation that one instrument states of itself and another. */
export const insertRelation = (
  source: string,
  type: string,
  target: string,
  rest: {
    effectiveOn?: string;
    reach?: 'whole' | 'part';
    state?: 'proposed' | 'confirmed' | 'rejected';
    statedIn?: string;
  } = {},
  db: D1Database = testEnv.DB,
) =>
  db
    .prepare(
      `INSERT INTO relations (id, stated_in, type, subject_citation, object_citation, source, target, reach, effective_on, method, state, created_at)
       VALUES (?1 || ?2 || ?3, ?4, ?2, NULL, 'c', ?1, ?3, ?5, ?6, 'rule', ?7, ?8)`,
    )
    .bind(
      source,
      type,
      target,
      rest.statedIn ?? source,
      rest.reach ?? 'whole',
      rest.effectiveOn ?? null,
      rest.state ?? 'proposed',
      NOW,
    );
