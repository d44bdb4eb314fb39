import { z } from 'zod';
import {
  AnnotationBody,
  type AnnotationRequest,
  Motivation,
  NOTE_TEXT_MAX,
  PassageTarget,
  Visibility,
} from '../../shared/schema/index.ts';
import { restOf, tagsOf, wordsOf } from './note-facts.ts';
import { type LocalNote, type NoteChoices, type NoteDraft, newNoteId } from './types.ts';

/** A note being written. It is stored at each letter, so that closing the panel loses nothing. */
export const NoteForm = z.object({
  of: z.enum(['new', 'reply', 'edit']),
  /** Id it will be saved under: the same however often it is tried. */
  id: z.string(),
  base: z.number().nullable(),
  /** Page it was begun on. */
  page: z.string(),
  target: z.union([PassageTarget, z.string()]),
  motivation: Motivation,
  /** The passage it is about, or the note that it answers. */
  words: z.string().nullable(),
  text: z.string(),
  tags: z.array(z.string()),
  /** What of the note's body is neither words nor kinds; all of it where only the assignment is changed. */
  rest: z.array(AnnotationBody),
  assignee: z.string().nullable(),
  due: z.string().nullable(),
  visibility: Visibility,
  group: z.string().nullable(),
  workflow: z.enum(['open', 'answered', 'closed']).nullable(),
  /** Of a reply: its thread is then answered. */
  answers: z.boolean(),
  /** Only whom it is assigned to and when it is due: its words are another's. */
  assignOnly: z.boolean(),
});
export type NoteForm = z.infer<typeof NoteForm>;

/** A new note on a passage, for the writer's first group where there is one. */
export function newForm({ target, words }: NoteDraft, { groups }: NoteChoices): NoteForm {
  return {
    ...EMPTY,
    of: 'new',
    id: newNoteId(),
    base: null,
    page: target.source,
    target,
    words,
    visibility: groups.length > 0 ? 'group' : 'everyone',
    group: groups[0]?.id ?? null,
  };
}

/** A reply to a thread's first note, which then counts as answered where the writer may say so. */
export function replyForm({ id, annotation }: LocalNote, page: string, own: boolean): NoteForm {
  return {
    ...EMPTY,
    of: 'reply',
    id: newNoteId(),
    base: null,
    page,
    target: id,
    motivation: 'replying',
    words: wordsOf(annotation),
    visibility: annotation.visibility,
    workflow: null,
    answers: !own && annotation.workflow === 'open' && annotation.may.includes('answer'),
  };
}

/** A note as it is, to be changed. */
export function editForm({ id, annotation, state }: LocalNote, page: string, words: string | null): NoteForm {
  const { version, target, motivation, assignee, due, visibility, workflow, may } = annotation;
  return {
    ...EMPTY,
    of: 'edit',
    id,
    base: state.kind === 'saved' ? version : null,
    page,
    target,
    motivation,
    words,
    text: wordsOf(annotation),
    tags: tagsOf(annotation),
    rest: may.includes('edit') ? restOf(annotation) : annotation.body,
    assignee,
    due,
    visibility,
    workflow,
    assignOnly: !may.includes('edit'),
  };
}

const EMPTY = {
  motivation: 'questioning',
  text: '',
  tags: [],
  rest: [],
  assignee: null,
  due: null,
  group: null,
  workflow: 'open',
  answers: false,
  assignOnly: false,
} satisfies Partial<NoteForm>;

export type FormObstacle = 'empty' | 'tooLong' | null;

/** Why a form cannot be saved; null where it can. */
export function obstacleOf({ text, assignOnly }: NoteForm): FormObstacle {
  if (assignOnly) return null;
  if (text.trim() === '') return 'empty';
  return text.length > NOTE_TEXT_MAX ? 'tooLong' : null;
}

/** What a form asks the server to keep. Whoever is assigned or has a day is asked something: the note is open. */
export function requestOfForm(form: NoteForm): AnnotationRequest {
  const isReply = form.of === 'reply' || form.motivation === 'replying';
  const asks = form.assignee !== null || form.due !== null;
  const workflow = isReply ? null : (form.workflow ?? (asks && !form.assignOnly ? 'open' : null));
  const motivation = isReply
    ? 'replying'
    : form.assignOnly
      ? form.motivation
      : motivationOf(form.motivation, workflow !== null);
  return {
    type: 'Annotation',
    target: form.target,
    motivation,
    body: form.assignOnly ? form.rest : bodyOf(form, isReply),
    visibility: form.visibility,
    group: form.visibility === 'group' ? form.group : null,
    workflow,
    assignee: isReply ? null : form.assignee,
    due: isReply ? null : form.due,
  };
}

function bodyOf({ text, tags, rest }: NoteForm, isReply: boolean): AnnotationBody[] {
  const words = { type: 'TextualBody', value: text, format: 'text/markdown', language: 'vi' } as const;
  return [
    { ...words, purpose: isReply ? 'replying' : 'commenting' },
    ...tags.map((value) => ({ type: 'TextualBody', value, purpose: 'tagging' }) as const),
    ...rest,
  ];
}

function motivationOf(before: Motivation, asks: boolean): Motivation {
  if (before === 'questioning' || before === 'commenting') return asks ? 'questioning' : 'commenting';
  return before;
}
