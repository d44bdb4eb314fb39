import { z } from 'zod';
import type { CoverageQuery, CoverageReply, CoverageRow } from '../../shared/schema/index.ts';
import { readCursor, writeCursor } from '../http/cursor.ts';
import { Refusal } from '../http/problem.ts';
import type { Coverage, CoveragePlace, SeriesRow } from '../stores/coverage.ts';
import { jurisdictionName, nameOf } from './instrument-card.ts';
import { gapsOf } from './number-strip.ts';

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
          const [known, top] = await Promise.all([coverage.listNumbers(row), coverage.readHighest(row)]);
          return { said: gapsOf(known.numbers, top.highest), rowsRead: known.rowsRead + top.rowsRead };
        }),
      )
    : [];
  return {
    next:
      listed.rows.length > limit && last
        ? writeCursor([last.jurisdiction, last.issuer, last.type, last.series, last.dated])
        : null,
    items: page.map((row, at) => ({ ...toRow(row), gaps: gaps[at]?.said ?? null })),
    rowsRead: gaps.reduce((sum, gap) => sum + gap.rowsRead, listed.rowsRead),
  };
}
