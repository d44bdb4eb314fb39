import type { Instrument } from '../../shared/schema/index.ts';

/** Address of the held text, where it is safe to open: https, or http on the portal's own host; null otherwise. */
export function openableSource({ holding, sourceUrl }: Instrument, page: { host: string }): string | null {
  if (holding !== 'held' || !sourceUrl || !URL.canParse(sourceUrl)) return null;
  const { protocol, host, href } = new URL(sourceUrl);
  return protocol === 'https:' || (protocol === 'http:' && host === page.host) ? href : null;
}
