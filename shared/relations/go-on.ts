/** What a sentence says of one paper and goes on to say of the next. */
import type { Citation } from '../citation/types.ts';
import { sharesHead, startOf } from './act-words.ts';
import { joined } from './ends-by-date.ts';
import type { StatedRelation } from './read-relations.ts';
import { STANDS } from './repeal-list.ts';

/** Characters of a sentence that names several papers with their titles. */
const SENTENCE = 1500;

/** What is said of the citation before is said of this one too, since it shares its head. */
export function shared(
  text: string,
  citations: readonly Citation[],
  at: number,
  last: StatedRelation,
): StatedRelation | null {
  const object = citations[at] as Citation;
  if (!sharesHead(text, citations[at - 1], object)) return null;
  const sameSentence = !text.slice(citations[at - 1]?.end, object.start).includes(';');
  if (last.subject === at - 1) return sameSentence || object.kind === 'list-member' ? { ...last, subject: at } : null;
  if (last.object !== at - 1) return null;
  // "Y sửa đổi X và Z": Z may be another actor, unless the head of X reads on over it.
  const goesOn = last.subject === null || (object.kind === 'list-member' && sameSentence);
  return goesOn ? { ...last, object: at, reach: object.pinpoint ? 'part' : last.reach } : null;
}

/** "Bãi bỏ Thông tư số 5 về …; Thông tư số 6 về …": a second paper in the sentence by which the text ends a first. */
export function continued(
  text: string,
  citations: readonly Citation[],
  at: number,
  relations: readonly StatedRelation[],
): StatedRelation | null {
  const last = relations.findLast(
    ({ subject, type }) => subject === null && (type === 'repeals' || type === 'replaces'),
  );
  if (!last) return null;
  const object = citations[at] as Citation;
  const from = citations[last.object]!.end;
  if (startOf(object) - from > SENTENCE || /\n|\.\s+\p{Lu}/u.test(text.slice(from, startOf(object)))) return null;
  if (!joined(text, citations, last.object, at + 1).includes(at)) return null;
  if (STANDS.test(text.slice(object.end, citations[at + 1]?.start).split(';')[0] ?? '')) return null;
  return { ...last, object: at, reach: object.pinpoint ? 'part' : 'whole' };
}
