import type { AnnotationBody, AnnotationRequest, PassageTarget } from '../../shared/schema/index.ts';
import { Refusal } from '../http/problem.ts';
import type { AnnotationNames, AnnotationRow, StoredAnnotation } from '../stores/annotations.ts';
import type { Reader } from './annotation-access.ts';
import { idOf } from './annotation-view.ts';
import { findMentions, type Named } from './find-mentions.ts';

/** What a note may name: people, and terms of the vocabulary. */
export interface NoteChoices {
  isPerson(id: string): Promise<boolean>;
  listPeople(): Promise<readonly Named[]>;
  listTags(): Promise<ReadonlySet<string>>;
}

/** A note names only people there are and terms of the vocabulary. */
export async function refuseUnknown({ assignee, body }: AnnotationRequest, choices: NoteChoices): Promise<void> {
  if (assignee !== null && !(await choices.isPerson(idOf(assignee))))
    throw new Refusal('badRequest', { errors: [{ path: 'assignee', message: 'Nobody here has this address.' }] });
  const tags = tagsOf(body);
  if (tags.length === 0) return;
  const known = await choices.listTags();
  const strange = tags.filter((tag) => !known.has(tag));
  if (strange.length > 0)
    throw new Refusal('badRequest', { errors: [{ path: 'body', message: `No such term: ${strange.join(', ')}.` }] });
}

const tagsOf = (body: readonly AnnotationBody[]) =>
  body.flatMap((part) => (part.purpose === 'tagging' && 'value' in part ? [part.value] : []));

export function contentOf({ motivation, target, body }: AnnotationRequest) {
  const passage = typeof target === 'string' ? null : target;
  return {
    motivation,
    target: passage && JSON.stringify(passage),
    body: JSON.stringify(body),
    instrument: passage?.instrument ?? null,
  };
}

/** For "my group" the group named, if the writer is in it, else the one it was for, else his first. */
export function audienceOf({ visibility, group }: AnnotationRequest, reader: Reader, before?: AnnotationRow) {
  if (visibility !== 'group') return { visibility, group: null };
  const named = group === before?.groupName ? before?.group : (reader.groupNames?.get(group ?? '') ?? group);
  const chosen = named ?? before?.group ?? reader.groups[0] ?? null;
  if (chosen === null || (chosen !== before?.group && !reader.groups.includes(chosen)))
    throw new Refusal('badRequest', { errors: [{ path: 'group', message: 'Not a group of yours.' }] });
  return { visibility, group: chosen };
}

/** What a note is found by: its pages, its terms, and those its words name. */
export async function namesOf({ target, body }: StoredAnnotation, choices: NoteChoices): Promise<AnnotationNames> {
  const passage = target === null ? null : (JSON.parse(target) as PassageTarget);
  const parts = JSON.parse(body) as AnnotationBody[];
  const words = parts.flatMap((part) => ('value' in part && part.purpose !== 'tagging' ? [part.value] : [])).join('\n');
  const people = words.includes('@') ? await choices.listPeople() : [];
  return {
    urls: passage ? [passage.source, ...passage.equivalents].map(pageOf) : [],
    tags: tagsOf(parts),
    mentions: findMentions(words, people).map(({ id }) => id),
  };
}

/** An address without its fragment. */
export function pageOf(url: string): string {
  return url.split('#', 1)[0]!;
}
