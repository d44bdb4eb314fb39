import type { SiteState } from './background-state.ts';

/** Sites the manifest names. A site is a host, standing for its subdomains too; `*.gov.vn` is the first of them. */
export const BUILT_IN_SITES: readonly string[] = ['*.gov.vn', 'vbpl.vn', 'thuvienphapluat.vn', 'luatvietnam.vn'];

/** What the reader chose for a site or a single host. `granted`: the reader added it, the manifest does not name it. */
export interface SiteChoice {
  enabled: boolean;
  since: string;
  granted: boolean;
}

export type SiteChoices = Readonly<Record<string, SiteChoice>>;

/** The built-in or added site a host belongs to; null when the extension may not run there. */
export function siteOf(host: string, choices: SiteChoices): string | null {
  const added = Object.keys(choices).filter((site) => choices[site]?.granted);
  return [...BUILT_IN_SITES, ...added].find((site) => covers(site, host)) ?? null;
}

/** Whether the extension runs on a host: the host's own switch, else its site's, else on where the site is known. */
export function siteState(host: string, choices: SiteChoices): SiteState {
  const site = siteOf(host, choices);
  const choice = choices[host] ?? (site ? choices[site] : undefined);
  return choice ? { enabled: choice.enabled, since: choice.since } : { enabled: site !== null, since: null };
}

/** True when the host is in a site the manifest names. */
export function isBuiltIn(host: string): boolean {
  return BUILT_IN_SITES.some((site) => covers(site, host));
}

/** Match pattern that asks for one host and nothing beside it. */
export function originOf(host: string): string {
  return `*://${host}/*`;
}

/** Host of a web address; null for pages that are not on the web, such as settings or a new tab. */
export function hostOf(url: string | undefined): string | null {
  if (!url || !URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  return protocol === 'http:' || protocol === 'https:' ? hostname : null;
}

function covers(site: string, host: string): boolean {
  const name = site.replace(/^\*\./, '');
  return host === name || host.endsWith(`.${name}`);
}
