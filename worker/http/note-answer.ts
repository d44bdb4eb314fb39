import type { Context } from 'hono';
import { ANNOTATION_TYPE } from '../../shared/schema/index.ts';
import type { Reader } from '../services/annotation-access.ts';
import { RESOURCE_LINK } from '../services/annotation-container.ts';
import { createAddresses, toAnnotation } from '../services/annotation-view.ts';
import type { AnnotationRow } from '../stores/annotations.ts';
import type { AppEnv } from './context.ts';
import { sha256 } from './digest.ts';
import { preferredType } from './negotiate.ts';

const TAG_LENGTH = 24;

/** How notes are sent: JSON-LD, or under the plain name of JSON to who prefers that; the text is the same. */
export function noteType(accept: string | undefined): string {
  const type = preferredType(accept, ['application/ld+json', 'application/json']);
  return type === 'application/json' ? 'application/json; charset=utf-8' : ANNOTATION_TYPE;
}

/** The tags of an If-None-Match header, weak or not. */
export function sentTags(ifNoneMatch: string | undefined): string[] {
  return (ifNoneMatch ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
}

/** A note, the first of its thread, and who reads it. */
export interface ShownNote {
  row: AnnotationRow;
  root: AnnotationRow;
  reader: Reader;
}

/**
 * The note as it stands. The tag of what a write answers is its version; that of a read has a digest of the answer beside it,
 * for who may do what, and the names of people, change without the note.
 */
export async function answerNote(
  c: Context<AppEnv>,
  { row, root, reader }: ShownNote,
  status: 200 | 201,
): Promise<Response> {
  const note = toAnnotation(row, root, reader, createAddresses(c.req.url));
  const text = JSON.stringify(note);
  const isRead = c.req.method === 'GET' || c.req.method === 'HEAD';
  const etag = `"${row.version}${isRead ? `.${(await sha256(text)).slice(0, TAG_LENGTH)}` : ''}"`;
  const headers = {
    etag,
    link: RESOURCE_LINK,
    allow: 'GET, HEAD, OPTIONS, PUT, DELETE',
    vary: 'Accept',
    ...(status === 201 ? { location: note.id } : {}),
    ...(isRead ? {} : { 'content-location': note.id }),
  };
  if (isRead && sentTags(c.req.header('if-none-match')).includes(etag)) return c.body(null, 304, headers);
  return c.body(text, status, { ...headers, 'content-type': noteType(c.req.header('accept')) });
}
