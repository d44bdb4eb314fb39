import type { Connection, SiteState } from '../background-state.ts';
import type { PageReading, PageReference } from '../page-facts.ts';
import { isBuiltIn } from '../sites.ts';
import type { TabReading } from './use-reading.ts';

/** How the extension stands on a tab's page. */
export type Standing =
  | { kind: 'noSite' }
  | { kind: 'waiting' }
  | { kind: 'notAllowed' }
  | { kind: 'off'; since: string | null }
  | { kind: 'needsReload' }
  | { kind: 'running'; reading: PageReading };

/** `site` null: not known yet. `allowed`: the browser lets us read the host. */
export function standingOf(host: string | null, site: SiteState | null, page: TabReading, allowed = true): Standing {
  if (host === null) return { kind: 'noSite' };
  if (site === null) return { kind: 'waiting' };
  const known = isBuiltIn(host) || site.since !== null;
  if (known && !site.enabled) return { kind: 'off', since: site.since };
  if (page.kind === 'read') return { kind: 'running', reading: page.reading };
  if (page.kind === 'reading') return { kind: 'waiting' };
  return { kind: known && allowed ? 'needsReload' : 'notAllowed' };
}

/** True where nothing of a page is known for want of a sign-in: the list itself asks for it. */
export function isLocked({ kind }: Connection, references: readonly PageReference[]): boolean {
  return (
    (kind === 'signedOut' || kind === 'expired') &&
    references.every(({ answer }) => answer === null || 'unchecked' in answer)
  );
}

/** What has to be said about the line, with the one thing that can be done. */
export function remedyOf(connection: Connection): 'none' | 'signIn' | 'retry' | 'update' | 'wait' | 'options' {
  switch (connection.kind) {
    case 'connected':
      return 'none';
    case 'signedOut':
    case 'expired':
      return 'signIn';
    case 'offline':
    case 'serverError':
    case 'replyTooLarge':
      return 'retry';
    case 'extensionOlder':
      return 'update';
    case 'notOurServer':
      return 'options';
    case 'rateLimited':
    case 'extensionNewer':
      return 'wait';
  }
}
