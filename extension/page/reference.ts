import type { StatedCitation } from '../../shared/schema/index.ts';
import type { Answer } from '../messages.ts';
import type { Place } from './text-map.ts';

/** One reference as it stands on the page. */
export interface Reference {
  readonly ref: string;
  /** Same key, same answer. */
  readonly key: string;
  readonly citation: StatedCitation;
  /** As printed, white space collapsed. */
  readonly text: string;
  /** Stretches of text nodes that show it, in reading order. */
  readonly places: readonly Place[];
  /** Where the fields that a finding may dispute stand. */
  readonly fields: Readonly<Partial<Record<'issuedOn' | 'issuer', readonly Place[]>>>;
  answer: Answer | null;
}
