import { CAPTURE_TEXT_MAX } from '../../shared/schema/capture.ts';
import type { OutboxItem } from '../background-state.ts';
import { roleName } from '../ui/connection.ts';
import { type MessageKey, t } from '../ui/i18n.ts';
import { formatNumber } from '../ui/numbers.ts';

type Cause = Extract<OutboxItem['state'], { kind: 'waiting' }>['cause'];

const CAUSES: Readonly<Record<Exclude<Cause, null>, MessageKey>> = {
  offline: 'outboxOffline',
  serverError: 'outboxServerError',
  rateLimited: 'outboxRateLimited',
  notOurServer: 'outboxNotOurServer',
  expired: 'outboxExpired',
};

/** How a write stands. "Saved" is said only of what the server has answered. */
export function sayItem({ task, state, characters, by }: OutboxItem, name: string | null): string {
  switch (state.kind) {
    case 'saved':
      if (task === 'report') return t('outboxReportSent');
      return t(state.created ? 'outboxSavedNew' : 'outboxSavedKnown');
    case 'refused':
      if (state.code === 'turnedAway') return t('outboxTurnedAway', [state.why ?? '—']);
      return `${t('outboxRefused')} ${sayRefusal(state.code, characters)}`;
    case 'waiting':
      if (name !== by) return `${t('outboxWaiting')}: ${t('outboxOther', [by])}`;
      return state.cause === null ? t('outboxWaiting') : `${t('outboxWaiting')}: ${t(CAUSES[state.cause])}`;
  }
}

function sayRefusal(code: Extract<OutboxItem['state'], { kind: 'refused' }>['code'], characters: number): string {
  if (code === 'tooLarge') return t('sayTooLarge', [formatNumber(characters), formatNumber(CAPTURE_TEXT_MAX)]);
  if (code === 'forbidden') return t('sayNeedsRole', [roleName('staff')]);
  return t('outboxRefusedCode', [code]);
}
