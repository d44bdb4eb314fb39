import type { NoteTag, NoteTagChange, NoteTagRequest } from '../../shared/schema/index.ts';
import { Refusal } from '../http/problem.ts';
import { createNoteTags, type NoteTagRow } from '../stores/note-tags.ts';
import type { CurationChange, CurationPlace } from './curate.ts';

/** A term as clients see it on a day. */
export function toNoteTag(row: NoteTagRow & { byName?: string | null }, today: string): NoteTag {
  const { id, vi, en, validFrom, validTo, source, reason, addedAt, version } = row;
  const retired = (validFrom ?? today) > today || (validTo ?? today) < today;
  const by = row.addedBy === null ? null : (row.byName ?? '');
  return { id, vi, en, retired, validFrom, validTo, source, reason, by, at: addedAt, version };
}

const shown = ({ vi, en, validFrom, validTo, source }: NoteTagRow) => ({ vi, en, validFrom, validTo, source });

/** Refuses a term that ends before it begins, or whose word another one has in the same days. */
async function expectSound(row: NoteTagRow, db: D1Database): Promise<void> {
  const { validFrom, validTo } = row;
  if (validFrom !== null && validTo !== null && validFrom > validTo)
    throw new Refusal('badRequest', { errors: [{ path: 'validTo', message: 'It ends before it begins.' }] });
  const word = (text: string) => text.normalize('NFC').toLocaleLowerCase('vi');
  const same = (await createNoteTags(db).list()).find(
    (other) =>
      other.id !== row.id &&
      (word(other.vi) === word(row.vi) || word(other.en) === word(row.en)) &&
      (other.validFrom ?? '') <= (validTo ?? '9') &&
      (validFrom ?? '') <= (other.validTo ?? '9'),
  );
  if (same) throw new Refusal('conflict', { detail: `Another term has that word in those days: ${same.id}.` });
}

/** Plans a new term of notes. */
export async function planTag(request: NoteTagRequest, place: CurationPlace): Promise<CurationChange> {
  const tags = createNoteTags(place.db);
  if (await tags.read(request.id)) throw new Refusal('conflict', { detail: 'There is such a term already.' });
  const row: NoteTagRow = { ...request, addedBy: place.caller, addedAt: place.at, version: 1 };
  await expectSound(row, place.db);
  return {
    id: row.id,
    statements: [tags.insert(row)],
    audit: {
      actor: place.caller,
      action: 'noteTag.add',
      subject: row.id,
      before: null,
      after: { ...shown(row), reason: row.reason },
    },
  };
}

/** Plans that a term has other words, days or another source; notes name it by its id, which stays. */
export async function planTagChange(
  order: { id: string; version: number; request: NoteTagChange },
  place: CurationPlace,
): Promise<CurationChange> {
  const tags = createNoteTags(place.db);
  const before = await tags.read(order.id);
  if (!before) throw new Refusal('notFound');
  if (before.version !== order.version)
    throw new Refusal('preconditionFailed', {
      detail: `It is at version ${before.version}.`,
      headers: { etag: `"${before.version}"` },
      current: toNoteTag(before, place.at.slice(0, 10)),
    });
  const stated = Object.fromEntries(Object.entries(order.request).filter(([, value]) => value !== undefined));
  const after: NoteTagRow = { ...before, ...stated };
  await expectSound(after, place.db);
  return {
    id: order.id,
    statements: [tags.change(after)],
    audit: {
      actor: place.caller,
      action: 'noteTag.change',
      subject: order.id,
      before: shown(before),
      after: { ...shown(after), reason: after.reason },
    },
  };
}
