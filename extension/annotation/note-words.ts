import { NOTE_TEXT_MAX, type NoteTag, type Workflow } from '../../shared/schema/index.ts';
import { roleName } from '../ui/connection.ts';
import { dayOf, formatDate, formatDay, formatTime } from '../ui/dates.ts';
import { language, type MessageKey, t, tCount } from '../ui/i18n.ts';
import type { IconName } from '../ui/icons.ts';
import { formatNumber } from '../ui/numbers.ts';
import type { NoteFilter } from './threads.ts';
import type { NotePlace, NoteState } from './types.ts';

/** How a state looks: a word, an icon and the form of its line. */
export interface StateLook {
  label: MessageKey;
  icon: IconName;
  form: 'open' | 'answered' | 'closed' | 'orphan';
}

export const WORKFLOW: Readonly<Record<Workflow, StateLook>> = {
  open: { label: 'noteOpen', icon: 'circle', form: 'open' },
  answered: { label: 'noteAnswered', icon: 'reply', form: 'answered' },
  closed: { label: 'noteClosed', icon: 'tick', form: 'closed' },
};

export const ORPHAN: StateLook = { label: 'noteOrphan', icon: 'missing', form: 'orphan' };

export const FILTER_LABELS: Readonly<Record<NoteFilter, MessageKey>> = {
  all: 'filterAll',
  open: 'noteOpen',
  mine: 'noteMine',
  overdue: 'noteOverdueFilter',
  orphan: 'noteOrphan',
  waiting: 'noteWaitingFilter',
  deleted: 'noteDeletedFilter',
};

const ORPHANED: Readonly<Record<Extract<NotePlace, { kind: 'orphan' }>['reason'], MessageKey>> = {
  gone: 'noteOrphanGone',
  ambiguous: 'noteOrphanAmbiguous',
  unsupported: 'noteOrphanUnsupported',
  wordless: 'noteOrphanWordless',
};

const CAUSES: Readonly<Record<NonNullable<Extract<NoteState, { kind: 'waiting' }>['cause']>, MessageKey>> = {
  offline: 'outboxOffline',
  serverError: 'outboxServerError',
  rateLimited: 'outboxRateLimited',
  notOurServer: 'outboxNotOurServer',
  expired: 'outboxExpired',
};

/** Why a note has no place on the page. */
export function sayOrphan({ reason }: Extract<NotePlace, { kind: 'orphan' }>): string {
  return t(ORPHANED[reason]);
}

/** Why it is not on the server yet; "saved" is never said before the server has answered. */
export function sayWaiting({ cause }: Extract<NoteState, { kind: 'waiting' }>): string {
  return cause === null ? t('noteWaiting') : `${t('noteWaiting')}: ${t(CAUSES[cause])}`;
}

/** Why the server will not take it. */
export function sayRefused({ code }: Extract<NoteState, { kind: 'refused' }>, characters: number): string {
  switch (code) {
    case 'forbidden':
      return t('noteRefusedForbidden');
    case 'tooLarge':
      return t('sayTooLarge', [formatNumber(characters), formatNumber(NOTE_TEXT_MAX)]);
    case 'notFound':
    case 'gone':
      return t('noteRefusedGone');
    default:
      return t('noteRefusedCode', [code]);
  }
}

export const sayNeedsStaff = (): string => t('noteReviewer', [roleName('staff')]);

/** "hạn 24/11/2026", or how many days it is late. */
export function sayDue(due: string, overdue: number): string {
  const day = formatDate(due);
  return overdue > 0 ? tCount('noteOverdue', overdue, [day, formatNumber(overdue)]) : t('noteDue', [day]);
}

/** 19/11, 15:02; with its year where that is another than now. */
export function sayMoment(instant: string, today: string): string {
  const day = dayOf(instant);
  return `${day.slice(0, 4) === today.slice(0, 4) ? formatDay(day) : formatDate(day)}, ${formatTime(instant)}`;
}

/** A kind in the reader's language; an unknown one by its id. */
export function tagName(tags: readonly NoteTag[], id: string): string {
  return tags.find((tag) => tag.id === id)?.[language()] ?? id;
}
