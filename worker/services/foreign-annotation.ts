import { type AnnotationBody, AnnotationRequest, Motivation, NOTE_TEXT_MAX } from '../../shared/schema/index.ts';

/** A note from elsewhere, read as far as this server can keep it. */
export interface ForeignNote {
  origin: string | null;
  author: string | null;
  created: string | null;
  /** Origin of the note it replies to. */
  replyTo: string | null;
  request: AnnotationRequest;
}

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value]);
const idOf = (value: unknown): string | null => (isObject(value) ? textOf(value.id) : textOf(value));

/** The notes a file holds, whatever it calls them. */
export function listForeign(document: unknown[] | Json): unknown[] {
  if (Array.isArray(document)) return document;
  const first = isObject(document.first) ? document.first.items : undefined;
  const list = [document.items, first, document.annotations, document.rows].find(Array.isArray);
  return (list as unknown[] | undefined) ?? (document.type === 'Annotation' || 'target' in document ? [document] : []);
}

/** The names by which the notes of a file speak of one another. */
export const listIds = (foreign: readonly unknown[]): ReadonlySet<string> =>
  new Set(foreign.flatMap((item) => (isObject(item) ? (idOf(item) ?? []) : [])));

/** One note as a request of ours, or why it cannot be kept. */
export function readForeign(
  item: unknown,
  { tags, ids }: { tags: ReadonlyMap<string, string>; ids: ReadonlySet<string> },
): ForeignNote | { reason: string } {
  if (!isObject(item)) return { reason: 'It is not an object.' };
  return 'uri' in item ? readHypothesis(item, tags) : readW3c(item, { tags, ids });
}

/** W3C Web Annotation Data Model, section 3. */
function readW3c(
  item: Json,
  { tags, ids }: { tags: ReadonlyMap<string, string>; ids: ReadonlySet<string> },
): ForeignNote | { reason: string } {
  if (!listOf(item.type).includes('Annotation')) return { reason: 'Its type is not Annotation.' };
  const bodies = [...listOf(item.body), ...listOf(item.bodyValue)];
  const words = bodies.flatMap((body) => {
    if (typeof body === 'string') return [body];
    return isObject(body) && body.purpose !== 'tagging' ? [textOf(body.value)] : [];
  });
  const terms = bodies.flatMap((body) => (isObject(body) && body.purpose === 'tagging' ? [textOf(body.value)] : []));
  const target = listOf(item.target)[0];
  const motivation = Motivation.safeParse(listOf(item.motivation)[0]).data ?? 'commenting';
  const named = idOf(target);
  const replyTo = named !== null && (motivation === 'replying' || ids.has(named)) ? named : null;
  return toNote({
    origin: idOf(item),
    author: isObject(item.creator) ? (textOf(item.creator.name) ?? idOf(item.creator)) : textOf(item.creator),
    created: textOf(item.created),
    replyTo,
    motivation,
    words,
    named: terms,
    source: isObject(target) ? (textOf(target.source) ?? textOf(target.id)) : textOf(target),
    selectors: isObject(target) ? listOf(target.selector) : [],
    tags,
  });
}

/** The shape of Hypothesis’ API and of its client’s export. */
function readHypothesis(item: Json, tags: ReadonlyMap<string, string>): ForeignNote | { reason: string } {
  const target = listOf(item.target)[0];
  const references = listOf(item.references).map(textOf);
  const author = isObject(item.user_info) ? textOf(item.user_info.display_name) : null;
  return toNote({
    origin: textOf(item.id),
    author: author ?? textOf(item.user)?.replace(/^acct:/, '') ?? null,
    created: textOf(item.created),
    replyTo: references.at(-1) ?? null,
    motivation: references.length > 0 ? 'replying' : textOf(item.text) ? 'commenting' : 'highlighting',
    words: [textOf(item.text)],
    named: listOf(item.tags).map(textOf),
    source: textOf(item.uri),
    selectors: isObject(target) ? listOf(target.selector) : [],
    tags,
  });
}

function toNote(read: {
  origin: string | null;
  author: string | null;
  created: string | null;
  replyTo: string | null;
  motivation: Motivation;
  words: (string | null)[];
  named: (string | null)[];
  source: string | null;
  selectors: unknown[];
  tags: ReadonlyMap<string, string>;
}): ForeignNote | { reason: string } {
  const { origin, author, created, replyTo, motivation } = read;
  const names = read.named.filter((name) => name !== null);
  const strange = names.filter((name) => !read.tags.has(name.toLowerCase()));
  const text = [...read.words.filter((part) => part !== null), strange.map((name) => `#${name}`).join(' ')]
    .filter(Boolean)
    .join('\n\n');
  if (text.length > NOTE_TEXT_MAX) return { reason: `Its text is longer than ${NOTE_TEXT_MAX} characters.` };
  const known = names.flatMap((name) => read.tags.get(name.toLowerCase()) ?? []);
  const body: AnnotationBody[] = known.map((value) => ({ type: 'TextualBody', value, purpose: 'tagging' }));
  if (text)
    body.unshift({ type: 'TextualBody', value: text, format: 'text/markdown', language: 'vi', purpose: 'commenting' });
  const request = AnnotationRequest.safeParse({
    type: 'Annotation',
    motivation,
    body,
    target: replyTo ?? { type: 'SpecificResource', source: read.source, selector: keptSelectors(read.selectors) },
  });
  if (request.success) return { origin, author, created, replyTo, request: request.data };
  // A reply may name its note by a bare id, which is no address.
  if (replyTo !== null) {
    const reply = AnnotationRequest.safeParse({
      type: 'Annotation',
      motivation,
      body,
      target: `urn:note:${encodeURIComponent(replyTo.toWellFormed())}`,
    });
    if (reply.success) return { origin, author, created, replyTo, request: reply.data };
  }
  const [issue] = request.error.issues;
  return { reason: `${issue?.path.join('.') || 'It'}: ${issue?.message ?? 'cannot be read'}` };
}

/** Words and positions; a range names the nodes of a page that may look different by now. */
function keptSelectors(selectors: unknown[]): unknown[] {
  return selectors.filter(
    (selector) =>
      isObject(selector) && (selector.type === 'TextQuoteSelector' || selector.type === 'TextPositionSelector'),
  );
}
