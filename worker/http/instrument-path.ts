const PREFIX = '/v1/instruments/';
const SUBS = [
  '/citations',
  '/neighbours',
  '/passage',
  '/accept',
  '/rejection',
  '/merge',
  '/split',
  '/record',
  '/links',
];

/**
 * Path to route by. Keys hold slashes, so everything between the prefix and a sub-resource becomes one encoded segment:
 * `/v1/instruments/lang-son/ubnd/…/citations` -> `/v1/instruments/lang-son%2Fubnd%2F…/citations`.
 */
export function routedPath(request: Request): string {
  const { pathname } = new URL(request.url);
  if (!pathname.startsWith(PREFIX)) return pathname;
  const sub = SUBS.find((each) => pathname.endsWith(each)) ?? '';
  const name = pathname.slice(PREFIX.length, pathname.length - sub.length);
  try {
    return name ? PREFIX + encodeURIComponent(decodeURIComponent(name)) + sub : pathname;
  } catch {
    return PREFIX + encodeURIComponent(name) + sub;
  }
}
