/** An address that is safe to open: HTTPS anywhere, plain HTTP only on a government portal. Null for all else. */
export function readSourceUrl(url: string | null): string | null {
  if (!url || !URL.canParse(url)) return null;
  const { protocol, hostname, href } = new URL(url);
  const plainPortal = protocol === 'http:' && (hostname === 'gov.vn' || hostname.endsWith('.gov.vn'));
  return protocol === 'https:' || plainPortal ? href : null;
}
