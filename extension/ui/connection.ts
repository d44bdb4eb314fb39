import type { Connection, ConnectProblem } from '../background-state.ts';
import { formatTime } from './dates.ts';
import { type MessageKey, t } from './i18n.ts';
import { formatNumber } from './numbers.ts';

const LABELS: Readonly<Record<Connection['kind'], MessageKey>> = {
  connected: 'connectionConnected',
  signedOut: 'connectionSignedOut',
  expired: 'connectionExpired',
  offline: 'connectionOffline',
  serverError: 'connectionServerError',
  rateLimited: 'connectionRateLimited',
  notOurServer: 'connectionNotOurServer',
  replyTooLarge: 'connectionReplyTooLarge',
  extensionOlder: 'connectionExtensionOlder',
  extensionNewer: 'connectionExtensionNewer',
};

const ROLES: Readonly<Record<'reviewer' | 'staff' | 'admin', MessageKey>> = {
  reviewer: 'roleReviewer',
  staff: 'roleStaff',
  admin: 'roleAdmin',
};

/** Two or three words for a screen's head. */
export const connectionLabel = ({ kind }: Connection): string => connectionName(kind);

export function connectionName(kind: Connection['kind']): string {
  return t(LABELS[kind]);
}

export function roleName(role: 'reviewer' | 'staff' | 'admin'): string {
  return t(ROLES[role]);
}

/** What is wrong and when it will be tried again, in whole sentences. */
export function explainConnection(connection: Connection): string {
  switch (connection.kind) {
    case 'connected':
      return t('connectDone');
    case 'offline':
      return sentences(t('sayOffline', [formatTime(connection.since)]), retryIn(connection.retryInSeconds));
    default:
      return explainProblem(connection);
  }
}

/** Why what was known before is shown, in one sentence. */
export function sayWhyStored(connection: Connection): string {
  switch (connection.kind) {
    case 'connected':
      return t('cardAskingAgain');
    case 'offline':
      return t('cardOffline');
    case 'serverError':
      return t('sayServerError');
    case 'replyTooLarge':
      return t('sayReplyTooLarge');
    default:
      return explainProblem(connection);
  }
}

/** Why signing in did not work, with the next step. */
export function explainProblem(problem: ConnectProblem | Exclude<Connection, { kind: 'connected' }>): string {
  switch (problem.kind) {
    case 'offline':
      return t('sayOfflineOnce');
    case 'serverError':
      return sentences(
        t('sayServerError'),
        retryIn(problem.retryInSeconds),
        problem.requestId ? t('sayRequestId', [problem.requestId]) : '',
      );
    case 'rateLimited':
      return t('sayRateLimited', [formatNumber(problem.retryInSeconds)]);
    case 'signedOut':
      return t('saySignedOut');
    case 'expired':
      return t('sayExpired');
    case 'notOurServer':
      return t('sayNotOurServer');
    case 'replyTooLarge':
      return sentences(t('sayReplyTooLarge'), retryIn(problem.retryInSeconds));
    case 'extensionOlder':
      return t('sayExtensionOlder');
    case 'extensionNewer':
      return t('sayExtensionNewer');
    case 'badAddress':
      return t('sayBadAddress');
    case 'badInvite':
      return t('sayBadInvite');
    case 'usedInvite':
      return t('sayUsedInvite');
    case 'signInThere':
      return t('saySignInThere');
    case 'notAdded':
      return t('sayNotAdded');
  }
}

function retryIn(seconds: number | null): string {
  return seconds === null ? '' : t('sayRetryIn', [formatNumber(seconds)]);
}

function sentences(...parts: string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}
