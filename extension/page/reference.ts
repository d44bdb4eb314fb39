import type { StatedCitation } from '../../shared/schema/index.ts';
import type { Answer } from '../answer.ts';
import type { Place } from './text-map.ts';

/** Something that stands on the page: stretches of text nodes that show it, in reading order. */
export interface Standing {
  readonly places: readonly Place[];
}

/** One reference as it stands on the page. */
export interface Reference extends Standing {
  readonly ref: string;
  /** Same key, same answer. */
  readonly key: string;
  readonly citation: StatedCitation;
  /** As printed, white space collapsed. */
  readonly text: string;
  /** Where the fields that a finding may dispute stand. */
  readonly fields: Readonly<Partial<Record<'issuedOn' | 'issuer', readonly Place[]>>>;
  answer: Answer | null;
}
