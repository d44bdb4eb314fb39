import { ANNOTATION_TYPE } from '../../shared/schema/index.ts';
import { preferredType } from './negotiate.ts';

/** How notes are sent: JSON-LD, or under the plain name of JSON to who prefers that; the text is the same. */
export function noteType(accept: string | undefined): string {
  const type = preferredType(accept, ['application/ld+json', 'application/json']);
  return type === 'application/json' ? 'application/json; charset=utf-8' : ANNOTATION_TYPE;
}

/** The tags of an If-None-Match header, weak or not. */
export function sentTags(ifNoneMatch: string | undefined): string[] {
  return (ifNoneMatch ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
}
