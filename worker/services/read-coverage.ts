import { z } from 'zod';
import { type CoverageQuery, type CoverageReply, type CoverageRow, GAPS_MAX } from '../../shared/schema/index.ts';
import { readCursor, writeCursor } from '../http/cursor.ts';
import { Refusal } from '../http/problem.ts';
import type { Coverage, CoveragePlace, SeriesRow } from '../stores/coverage.ts';
import { jurisdictionName, nameOf } from './instrument-card.ts';

const text = z.string().max(120);
const Place: z.ZodType<CoveragePlace> = z.tuple([text, text, text, text, z.number()]);

function toRow(row: SeriesRow): CoverageRow {
  const { jurisdiction, issuer, type, series, dated, held, mentioned, highest } = row;
  const year = /^\d{4}/.exec(series)?.[0];
  return {
    jurisdiction: { id: jurisdiction, name: jurisdictionName(jurisdiction) },
    issuer: { id: issuer, name: nameOf({ id: issuer, name: null, jurisdiction }, year ? `${year}-06-30` : null) },
    type,
    year: year ? Number(year) : null,
    series,
    numbering: dated === 1 ? 'dated' : 'plain',
    held,
    mentioned,
    highest,
    gaps: null,
  };
}

/** One page of the number series the index knows of, with their missing numbers where one series is asked about. */
export async function readCoverage(
  query: CoverageQuery,
  coverage: Coverage,
): Promise<CoverageReply & { rowsRead: number }> {
  const { jurisdiction = null, issuer = null, type = null, year = null, limit } = query;
  const wantsGaps = query.gaps === 'true';
  if (wantsGaps && (!jurisdiction || !issuer || !type || !year))
    throw new Refusal('badRequest', {
      errors: [{ path: 'gaps', message: 'Gaps are listed for one jurisdiction, issuer, type and year.' }],
    });
  const listed = await coverage.list({ jurisdiction, issuer, type, year }, readCursor(query.after, Place), limit + 1);
  const page = listed.rows.slice(0, limit);
  const last = page.at(-1);
  const gaps = wantsGaps
    ? await Promise.all(
        page.map(async (row) => {
          const [gap, top] = await Promise.all([coverage.listGaps(row, GAPS_MAX + 1), coverage.readHighest(row)]);
          return { ...gap, highest: top.highest, rowsRead: gap.rowsRead + top.rowsRead };
        }),
      )
    : [];
  return {
    next:
      listed.rows.length > limit && last
        ? writeCursor([last.jurisdiction, last.issuer, last.type, last.series, last.dated])
        : null,
    items: page.map((row, at) => {
      const gap = gaps[at];
      const ranges = gap?.ranges.slice(0, GAPS_MAX) ?? [];
      return {
        ...toRow(row),
        gaps: gap
          ? {
              missing: gap.missing,
              complete: gap.ranges.length <= GAPS_MAX,
              ranges,
              highest: gap.highest && { symbol: gap.highest.symbol, issuedOn: gap.highest.issuedOn },
            }
          : null,
      };
    }),
    rowsRead: gaps.reduce((sum, gap) => sum + gap.rowsRead, listed.rowsRead),
  };
}
