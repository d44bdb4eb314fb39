import { z } from 'zod';
import { differingFields } from '../../shared/resolution/index.ts';
import type { QueueItem, QueueKind } from '../../shared/schema/index.ts';
import { readCursor, writeCursor } from '../http/cursor.ts';
import { createContradictions } from '../stores/contradictions.ts';
import { createJudgements, type JudgedCitation } from '../stores/judgements.ts';
import { createQueue } from '../stores/queue.ts';
import { createRejections } from '../stores/rejections.ts';
import { createRelations } from '../stores/relations.ts';
import { createReports } from '../stores/reports.ts';
import { toEvidence } from './citation-evidence.ts';
import { toInstrument } from './instrument-card.ts';
import { readContradictions } from './read-contradictions.ts';
import { toRelation } from './relation-view.ts';
import { toReport } from './report-citation.ts';

const EMPTY: Omit<QueueItem, 'id'> = {
  version: null,
  citation: null,
  instruments: [],
  differs: [],
  relation: null,
  group: null,
  fact: null,
  report: null,
  contradiction: null,
  reason: null,
};

const Place = z.tuple([z.string()]);
const GroupPlace = z.tuple([z.number(), z.string()]);

interface Asked {
  kind: QueueKind;
  after: string | undefined;
  limit: number;
  dismissed: boolean;
}

type Page = { items: QueueItem[]; next: readonly (string | number)[] | null };

/** One page of what waits for a person, each with what there is to decide it by. */
export async function readQueue({ kind, after, limit, dismissed }: Asked, db: D1Database, today: string) {
  const queue = createQueue(db);
  const from = kind === 'unmatched' ? '' : (readCursor(after, Place)?.[0] ?? '');
  const cards = async (ids: readonly string[]) =>
    new Map((await queue.cards(ids)).map((row) => [row.id, toInstrument(row, { today, written: null })]));
  const evidence = async (rows: readonly JudgedCitation[]) => {
    const candidates = await createJudgements(db).candidates(rows.map(({ id }) => id));
    return new Map(rows.map((row) => [row.id, toEvidence(row, candidates.get(row.id) ?? [], today)]));
  };
  const paged = (items: QueueItem[]): Page => ({
    items,
    next: items.length === limit ? [items.at(-1)!.id] : null,
  });
  const instrumentItems = async (ids: readonly string[]) => {
    const known = await cards(ids);
    return ids.flatMap((id) => {
      const card = known.get(id);
      return card ? [{ ...EMPTY, id, version: card.version, instruments: [card] }] : [];
    });
  };
  const read: Record<QueueKind, () => Promise<Page>> = {
    async ambiguous() {
      const rows = await queue.ambiguous(from, limit);
      const seen = await evidence(rows);
      return paged(rows.map(({ id, version }) => ({ ...EMPTY, id, version, citation: seen.get(id)! })));
    },
    async unmatched() {
      const groups = await queue.unmatched(readCursor(after, GroupPlace), limit);
      const seen = await evidence(await queue.citations(groups.map(({ example }) => example)));
      const items = groups.map(({ symbol, citations, documents, example }) => {
        const citation = seen.get(example) ?? null;
        return {
          ...EMPTY,
          id: example,
          version: citation?.version ?? null,
          citation,
          group: { symbol, citations, documents },
        };
      });
      const last = groups.at(-1);
      return { items, next: groups.length === limit && last ? [last.documents, last.symbol] : null };
    },
    async proposed() {
      const ids = await queue.proposed(from, limit);
      const rejected = await createRejections(db).readOfInstruments(ids);
      const items = await instrumentItems(ids);
      return paged(items.map((item) => ({ ...item, rejection: rejected.get(item.id) })));
    },
    dates: async () => paged(await instrumentItems(await queue.dates(from, limit))),
    async duplicates() {
      const pairs = await queue.duplicates(from, limit, dismissed ? 'dismissed' : 'open');
      const known = await cards(pairs.flatMap(({ one, other }) => [one, other]));
      return paged(
        pairs.map(({ id, version, one, other, reason }) => {
          const instruments = [one, other].flatMap((each) => known.get(each) ?? []);
          return { ...EMPTY, id, version, instruments, differs: differingFields(instruments), reason };
        }),
      );
    },
    async facts() {
      const rows = await queue.facts(from, limit);
      const known = await cards(rows.map(({ instrument }) => instrument));
      return paged(
        rows.map(({ id, version, instrument, ...fact }) => {
          const card = known.get(instrument);
          return { ...EMPTY, id, version, instruments: card ? [card] : [], fact };
        }),
      );
    },
    async contradictions() {
      const found = await createContradictions(db).page(from, limit);
      const known = async (ids: readonly string[]) =>
        new Map(
          (await queue.cards(ids)).map((row) => [row.id, { row, card: toInstrument(row, { today, written: null }) }]),
        );
      const items = await readContradictions(found, { db, relations: createRelations(db), cards: known });
      return {
        items: items.map((item) => ({ ...EMPTY, ...item })),
        next: found.length === limit ? [found.at(-1)!.id] : null,
      };
    },
    async relations() {
      const found = await createRelations(db).readAll(await queue.relations(from, limit));
      const known = await cards(
        [...new Set(found.flatMap(({ source, target }) => [source, target]))].filter((id) => id !== null),
      );
      return paged(
        found.map((row) => {
          const instruments = [row.source, row.target].flatMap((id) => (id === null ? [] : (known.get(id) ?? [])));
          return { ...EMPTY, id: row.id, version: row.version, relation: toRelation(row), instruments };
        }),
      );
    },
    async reports() {
      const reports = createReports(db);
      const rows = await Promise.all((await queue.reports(from, limit)).map((id) => reports.read(id)));
      const found = rows.filter((row) => row !== null);
      return paged(found.map((row) => ({ ...EMPTY, id: row.id, version: row.version, report: toReport(row) })));
    },
  };
  const { items, next } = await read[kind]();
  return { items, next: next && writeCursor(next) };
}
