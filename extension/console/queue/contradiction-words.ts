import type { Contradiction } from '../../../shared/schema/index.ts';
import { type MessageKey, t } from '../../ui/i18n.ts';

const WHY: Readonly<Record<Contradiction['kind'], MessageKey>> = {
  actedBeforeIssued: 'contradictionActedBeforeIssued',
  actsBeforeIssued: 'contradictionActsBeforeIssued',
  endsBeforeEffect: 'contradictionEndsBeforeEffect',
  endsDiffer: 'contradictionEndsDiffer',
  actedAfterEnd: 'contradictionActedAfterEnd',
  basisAfterEnd: 'contradictionBasisAfterEnd',
  ring: 'contradictionRing',
};

/** Why not all of it can be so, before the name of the instrument. */
export const sayWhy = ({ kind }: Contradiction): string => t(WHY[kind]);
