import { createCitations } from '../stores/citations.ts';
import { createLaterChanges } from '../stores/later-changes.ts';
import { readSymbols, resettle } from '../stores/resettle.ts';
import { createTakingBack } from '../stores/taking-back.ts';

/**
 * Plans that the text of an instrument goes with everything it cites. The instrument is then what others say of it; it
 * goes as well where nobody does, and so does what only this text named.
 */
export async function planTextGoes(id: string, db: D1Database): Promise<D1PreparedStatement[]> {
  const taking = createTakingBack(db);
  const citations = createCitations(db);
  const targets = await taking.targetsOf(id);
  const symbols = [...(await readSymbols(db, [id, ...targets])), ...(await citations.readClaimedSymbols(id))];
  return [
    taking.begin(),
    ...citations.deleteOf(id),
    taking.fall(id),
    ...taking.sweep([id, ...targets]),
    ...resettle(db, { instruments: [id, ...targets], citations: [], symbols }),
  ];
}

/** Later changes that stand on a text, by the number after which: of its instrument, or of a citation in it; the newest first. */
export async function laterThanTexts(
  texts: readonly { id: string; seq: number }[],
  db: D1Database,
): Promise<Map<number, number[]>> {
  const rows = texts.map(({ id, seq }) => ({ seq, tbl: 'instruments', row: id }) as const);
  const [laterOf, judged] = await Promise.all([
    createLaterChanges(db).read(rows),
    createTakingBack(db).judgedSince(texts),
  ]);
  return new Map(
    rows.map((row) => {
      const said = [...laterOf(row).map(({ seq }) => seq), judged.get(row.seq) ?? 0];
      return [row.seq, [...new Set(said)].filter((seq) => seq > 0).sort((a, b) => b - a)];
    }),
  );
}

/** The latest change after a number that stands on a text; null where there is none. */
export async function laterThanText(id: string, seq: number, db: D1Database): Promise<number | null> {
  return (await laterThanTexts([{ id, seq }], db)).get(seq)?.[0] ?? null;
}
