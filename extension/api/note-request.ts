import { Annotation, type AnnotationRequest } from '../../shared/schema/index.ts';
import type { ServerRequest } from './client.ts';
import type { NoteWrite } from './notes-database.ts';

export const CONTAINER = '/v1/annotations/';

/** A deletion's answer is empty; all others are the note. */
const Answered = Annotation.nullable();

/** How much of a page's text a note takes along; nothing of a page goes with what stands on no page. */
function quotedBy(request: AnnotationRequest | null): { characters?: number } {
  if (!request || typeof request.target === 'string') return {};
  const quotes = request.target.selector.filter((each) => each.type === 'TextQuoteSelector');
  return {
    characters: quotes.reduce((sum, each) => sum + each.exact.length + each.prefix.length + each.suffix.length, 0),
  };
}

/** The call that makes a write true on the server; the write's own id keeps it from being made twice. */
export function requestOf({
  kind,
  note,
  request,
  base,
  id,
}: NoteWrite): Pick<ServerRequest<Annotation | null>, 'path' | 'method' | 'schema'> &
  Partial<ServerRequest<Annotation | null>> {
  const common = { schema: Answered, idempotencyKey: id, ...quotedBy(request) };
  const ifMatch = base === null ? {} : { ifMatch: `"${base}"` };
  switch (kind) {
    case 'create':
      return { ...common, path: CONTAINER, method: 'POST', body: request };
    case 'change':
      return { ...common, ...ifMatch, path: CONTAINER + note, method: 'PUT', body: request };
    case 'delete':
      return { ...common, ...ifMatch, path: CONTAINER + note, method: 'DELETE' };
    case 'restore':
      return { ...common, path: `${CONTAINER}${note}/restore`, method: 'POST' };
  }
}
