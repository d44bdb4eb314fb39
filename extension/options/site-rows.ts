import { BUILT_IN_SITES, type SiteChoices, siteState } from '../sites.ts';

/** One line of the table of sites. */
export interface SiteRow {
  site: string;
  enabled: boolean;
  /** `own`: a page of a built-in site with a switch of its own. */
  source: 'builtIn' | 'granted' | 'own';
  since: string | null;
  lastRun: string | null;
}

/** Built-in sites first, then what the reader added or switched, by name. */
export function listSites(choices: SiteChoices, lastRun: Readonly<Record<string, string>>): SiteRow[] {
  const own = Object.keys(choices).filter((site) => !BUILT_IN_SITES.includes(site));
  return [...BUILT_IN_SITES, ...own.sort()].map((site) => ({
    site,
    enabled: choices[site]?.enabled ?? siteState(site.replace('*.', ''), choices).enabled,
    source: BUILT_IN_SITES.includes(site) ? 'builtIn' : choices[site]?.granted ? 'granted' : 'own',
    since: choices[site]?.since ?? null,
    lastRun: lastRun[site] ?? null,
  }));
}

/** The host name in what a person typed or pasted; null when there is none. */
export function readHost(typed: string): string | null {
  const address = typed.trim().includes('://') ? typed.trim() : `https://${typed.trim()}`;
  if (!URL.canParse(address)) return null;
  const { hostname } = new URL(address);
  return /^([a-z0-9-]+\.)+[a-z0-9-]+$/.test(hostname) ? hostname : null;
}
