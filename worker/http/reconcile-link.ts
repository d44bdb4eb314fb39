const SERVICE = '/reconcile';
/** `/reconcile/dcr_…`, `/reconcile/dcr_…/preview`; not `/reconcile/preview`. */
const LINKED = /^\/reconcile\/(dcr_[a-z0-9]{40})(\/.*)?$/;

/** Secret in the address of the reconciliation service; null where there is none. */
export function readLinkSecret(url: string): string | null {
  return LINKED.exec(new URL(url).pathname)?.[1] ?? null;
}

/**
 * Path to route by: a secret is taken out of the address, so that it opens the routes of the reconciliation service and
 * can name no other. `/reconcile/dcr_…/preview` -> `/reconcile/preview`. The service answers with and without a slash at the end.
 */
export function withoutLinkSecret(path: string): string {
  if (path === `${SERVICE}/`) return SERVICE;
  const match = LINKED.exec(path);
  return match ? SERVICE + (match[2] === '/' ? '' : (match[2] ?? '')) : path;
}

/** Where this caller finds the service: with the secret he came with, if he came with one. */
export function serviceAddress(url: string): string {
  const { origin } = new URL(url);
  const secret = readLinkSecret(url);
  return `${origin}${SERVICE}${secret ? `/${secret}` : ''}`;
}
