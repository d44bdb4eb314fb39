import type { Annotation, AnnotationBody, AnnotationRequest, NoteTag } from '../../shared/schema/index.ts';

type Body = AnnotationBody;

const isTag = (part: Body): part is Extract<Body, { purpose: 'tagging' }> => part.purpose === 'tagging';
const isWords = (part: Body) => part.type === 'TextualBody' && !isTag(part);

/** The words of a note, as Markdown; several bodies as paragraphs. */
export function wordsOf({ body }: Pick<Annotation, 'body'>): string {
  return body.flatMap((part) => ('value' in part && isWords(part) ? [part.value] : [])).join('\n\n');
}

/** Ids of its kinds. */
export function tagsOf({ body }: Pick<Annotation, 'body'>): string[] {
  return body.flatMap((part) => (isTag(part) ? [part.value] : []));
}

/** Whether a kind is offered for notes of a day; of a server that knows no days, whether it was when it was asked. */
export function isOffered({ retired, validFrom, validTo }: NoteTag, day: string): boolean {
  if (validFrom === null && validTo === null) return !retired;
  return (validFrom ?? day) <= day && day <= (validTo ?? day);
}

/** What of a body is neither words nor kinds: it is kept as it is when a note is edited. */
export function restOf({ body }: Pick<Annotation, 'body'>): Body[] {
  return body.filter((part) => !isTag(part) && !isWords(part));
}

/** The text it was put on; null for a reply or a note on the page as a whole. */
export function quoteOf({ target }: Pick<Annotation, 'target'>): string | null {
  if (typeof target === 'string') return null;
  const quote = target.selector.find((selector) => selector.type === 'TextQuoteSelector');
  return quote && 'exact' in quote ? quote.exact : null;
}

/** Address of the page it stands on. */
export function pageOf({ target }: Pick<Annotation, 'target'>): string | null {
  return typeof target === 'string' ? null : target.source;
}

/** A person is named by an address on the server in a note, by an id alone in the list of people. */
export function samePerson(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && lastPart(a) === lastPart(b);
}

const lastPart = (address: string) => address.slice(address.lastIndexOf('/') + 1);

/** Days past its day; 0 where it has none, is closed, or there is time. */
export function daysOverdue({ due, workflow, deleted }: Annotation, today: string): number {
  if (due === null || workflow === 'closed' || deleted) return 0;
  return Math.max(0, Math.round((Date.parse(today) - Date.parse(due)) / 86_400_000));
}

export const isOverdue = (annotation: Annotation, today: string): boolean => daysOverdue(annotation, today) > 0;

/** A note as it is, to be sent again with what is changed in it. */
export function requestOf(annotation: Annotation, change: Partial<AnnotationRequest>): AnnotationRequest {
  const { motivation, body, visibility, workflow, assignee, due, target } = annotation;
  return {
    type: 'Annotation',
    target,
    group: null,
    motivation,
    body,
    visibility,
    workflow,
    assignee,
    due,
    ...change,
  };
}
