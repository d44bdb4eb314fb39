import type { Proposal } from '../../../shared/schema/index.ts';
import { t, tCount } from '../../ui/i18n.ts';
import { formatNumber } from '../../ui/numbers.ts';
import { type AuditItem, actWords, type Names, subjectWords } from './words.ts';

/** A proposal as the log will have it. */
export const asAudit = ({ action, subject, before, after, proposedBy, proposedAt }: Proposal): AuditItem => ({
  seq: 0,
  at: proposedAt,
  actor: proposedBy,
  action,
  subject,
  before,
  after,
  version: 1,
  undone: false,
  canUndo: false,
});

/** "Gộp 426/STTTT-CNTT". */
export function proposalName(proposal: Proposal, names: Names): string {
  const act = actWords(proposal.action);
  return proposal.links === null ? act : `${act} ${subjectWords(asAudit(proposal), names)}`;
}

export function sayLinks({ links, above }: Pick<Proposal, 'links' | 'above'>): string {
  if (links === null) return t('proposalRule');
  return tCount('proposalLinks', links, [formatNumber(links), formatNumber(above)]);
}

export function sayState({ state, decidedBy }: Proposal): string {
  const by = [decidedBy?.name ?? decidedBy?.id ?? ''];
  switch (state) {
    case 'open':
      return t('proposalWaiting');
    case 'approved':
      return t('proposalApproved', by);
    case 'declined':
      return t('proposalDeclined', by);
    case 'withdrawn':
      return t('proposalWithdrawn', by);
  }
}
