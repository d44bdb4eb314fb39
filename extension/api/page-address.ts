/** Parameters that say where a reader came from and nothing of what is shown. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|zarsrc|zalo\w*|mc_[ce]id|yclid|igshid|_ga|_gl)$/i;
const ADDRESS_MAX = 2_000;

/** A web address without fragment and tracking parameters; null for anything else. */
export function cleanAddress(url: string | null | undefined): string | null {
  if (!url || !URL.canParse(url)) return null;
  const parsed = new URL(url);
  if (parsed.protocol !== 'http:' && parsed.protocol !== 'https:') return null;
  parsed.hash = '';
  parsed.username = '';
  parsed.password = '';
  const tracking = [...parsed.searchParams.keys()].filter((name) => TRACKING.test(name));
  // Setting a parameter rewrites them all: an address without tracking stays as the portal wrote it.
  for (const name of tracking) parsed.searchParams.delete(name);
  return parsed.href.length <= ADDRESS_MAX ? parsed.href : null;
}

/** What a page is known by: the address it calls its own where that is on its own host, and the one it was opened at. */
export function addressesOf(url: string, canonical: string | null): { source: string; equivalents: string[] } | null {
  const opened = cleanAddress(url);
  if (!opened) return null;
  const own = canonical && URL.canParse(canonical, opened) ? cleanAddress(new URL(canonical, opened).href) : null;
  const isOwn = own !== null && new URL(own).host === new URL(opened).host && leads(own, opened);
  return isOwn && own !== opened ? { source: own, equivalents: [opened] } : { source: opened, equivalents: [] };
}

/** Portals that call every page their home page name none. */
function leads(own: string, opened: string): boolean {
  return new URL(own).pathname !== '/' || new URL(opened).pathname === '/';
}
