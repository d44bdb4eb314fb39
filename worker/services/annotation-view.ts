import {
  ANNOTATION_CONTEXT,
  type Annotation,
  type AnnotationBody,
  type AnnotationHistory,
  type PassageTarget,
} from '../../shared/schema/index.ts';
import type { VersionRow } from '../stores/annotation-versions.ts';
import type { AnnotationRow } from '../stores/annotations.ts';
import { allowedActions, mayRead, type Note, type Reader, type Thread } from './annotation-access.ts';

/** Addresses of things on this server, from its own origin. */
export interface Addresses {
  annotation: (id: string) => string;
  person: (id: string) => string;
}

const ANNOTATIONS = '/v1/annotations/';
const PEOPLE = '/v1/people/';

export function createAddresses(requestUrl: string): Addresses {
  const { origin } = new URL(requestUrl);
  return { annotation: (id) => `${origin}${ANNOTATIONS}${id}`, person: (id) => `${origin}${PEOPLE}${id}` };
}

/** The id at the end of an address of a note or person, whichever name the server went by then; the text itself if it is one. */
export function idOf(address: string): string {
  return address.slice(address.lastIndexOf('/') + 1);
}

export const threadOf = (root: AnnotationRow): Thread => root;

export const noteOf = (row: AnnotationRow): Note => ({
  creator: row.creator,
  deleted: row.deletedAt !== null,
  isReply: row.replyTo !== null,
});

/** A note as JSON-LD for one reader. One deleted, or not for him any more, says nothing but that it was there. */
export function toAnnotation(row: AnnotationRow, root: AnnotationRow, reader: Reader, at: Addresses): Annotation {
  const deleted = row.deletedAt !== null || root.deletedAt !== null;
  const unread = deleted || !mayRead(reader, threadOf(root));
  const person = (id: string, name: string) => ({ id: at.person(id), type: 'Person' as const, name });
  return {
    '@context': ANNOTATION_CONTEXT,
    id: at.annotation(row.id),
    type: 'Annotation',
    motivation: row.motivation,
    target: targetOf(row, unread, at),
    body: unread ? [] : (JSON.parse(row.body) as AnnotationBody[]),
    creator: person(row.creator, row.creatorName),
    ...(row.origin === null ? {} : { via: toUri(row.origin) }),
    ...(row.author === null ? {} : { author: row.author }),
    created: row.createdAt,
    modified: row.modifiedAt,
    visibility: root.visibility,
    group: root.groupName,
    workflow: row.workflow,
    assignee: row.assignee && at.person(row.assignee),
    assignedTo: row.assignee ? person(row.assignee, row.assigneeName ?? '') : null,
    due: row.due,
    version: row.version,
    mentions: unread ? [] : mentionsOf(row).map(({ id, name }) => person(id, name)),
    edited: row.edited === 1,
    deleted,
    may: allowedActions(reader, threadOf(root), noteOf(row)),
  };
}

/** Elsewhere notes may have bare ids; `via` is an address (3.3.7). */
const toUri = (origin: string) =>
  URL.canParse(origin) ? origin : `urn:dan-chieu:origin:${encodeURIComponent(origin.toWellFormed())}`;

const mentionsOf = ({ mentions }: AnnotationRow) => JSON.parse(mentions) as { id: string; name: string }[];

function targetOf(row: AnnotationRow, deleted: boolean, at: Addresses): Annotation['target'] {
  if (row.replyTo !== null) return at.annotation(row.replyTo);
  const target = JSON.parse(row.target ?? '{}') as PassageTarget;
  const { selector, ...page } = deleted ? { ...target, citation: null, selector: [] } : target;
  // A list of selectors may not be empty (4.2); what has none is the page as a whole, which its scope says (4.6).
  return (selector.length > 0 ? { ...page, selector } : { ...page, scope: page.source }) as PassageTarget;
}

/** The versions of a note that this reader could have read when they were its latest. */
export function readableVersions(
  versions: readonly VersionRow[],
  { row, root }: { row: AnnotationRow; root: AnnotationRow },
  reader: Reader,
): VersionRow[] {
  const assignee = row.id === root.id ? undefined : root.assignee;
  return versions.filter(({ version, state }) => {
    if (version === row.version || reader.id === row.creator) return true;
    const { visibility, group, ...then } = JSON.parse(state) as AnnotationRow;
    return mayRead(reader, { creator: root.creator, visibility, group, assignee: assignee ?? then.assignee });
  });
}

/** A version of a note; the words of a deleted one are not shown. */
export function toVersion(
  { version, state, by, byName, at: written }: VersionRow,
  at: Addresses,
): AnnotationHistory['items'][number] {
  const { motivation, body, visibility, workflow, assignee, due, deletedAt } = JSON.parse(state);
  const deleted = deletedAt !== null;
  return {
    version,
    at: written,
    by: { id: at.person(by), type: 'Person', name: byName },
    motivation,
    body: deleted ? [] : JSON.parse(body),
    visibility,
    workflow,
    assignee: assignee && at.person(assignee),
    due,
    deleted,
  };
}
