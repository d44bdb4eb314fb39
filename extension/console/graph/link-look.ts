import type { RelationType } from './net.ts';

export interface LinkLook {
  /** Name of the custom property in tokens.css, without its dashes. */
  colour: 'ended' | 'limited' | 'in-force' | 'control' | 'ink2' | 'unsettled';
  /** Lengths of dash and gap; none: a whole line. */
  dash?: string;
  /** Two lines side by side. */
  isDouble?: true;
  width: number;
  head: 'arrow' | 'ring' | 'bar' | 'diamond' | 'open';
  /** Where the head is: at what is acted on or cited, or at what acts. */
  at: 'to' | 'from';
}

/** How each relation is drawn. Line and head tell them apart, the colour only repeats it. */
export const LINK_LOOK: Readonly<Record<RelationType, LinkLook>> = {
  replaces: { colour: 'ended', isDouble: true, width: 1.6, head: 'arrow', at: 'from' },
  repeals: { colour: 'ended', width: 1.6, head: 'bar', at: 'to' },
  amends: { colour: 'limited', dash: '6 3', width: 1.6, head: 'arrow', at: 'to' },
  suspends: { colour: 'limited', dash: '2 3', width: 1.8, head: 'bar', at: 'to' },
  resumes: { colour: 'in-force', dash: '2 3', width: 1.8, head: 'open', at: 'to' },
  extends: { colour: 'in-force', dash: '9 4', width: 1.4, head: 'open', at: 'to' },
  corrects: { colour: 'limited', dash: '6 3 2 3', width: 1.4, head: 'diamond', at: 'to' },
  consolidates: { colour: 'unsettled', width: 1.4, head: 'diamond', at: 'to' },
  basedOn: { colour: 'control', width: 1.4, head: 'ring', at: 'from' },
  details: { colour: 'ink2', dash: '12 3', width: 1.3, head: 'open', at: 'to' },
  guides: { colour: 'ink2', dash: '8 4', width: 1.3, head: 'diamond', at: 'to' },
  implements: { colour: 'ink2', dash: '5 4', width: 1.3, head: 'arrow', at: 'to' },
  answers: { colour: 'ink2', dash: '8 3 2 3', width: 1.3, head: 'arrow', at: 'to' },
  cites: { colour: 'ink2', width: 1.3, head: 'arrow', at: 'to' },
};
