/** Origin of a server a person typed; null when it is no address we would send a token to. Plain HTTP only on this machine. */
export function readServerAddress(typed: string): string | null {
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(typed.trim()) ? typed.trim() : `https://${typed.trim()}`;
  if (!URL.canParse(address)) return null;
  const { protocol, hostname, origin, username } = new URL(address);
  const local = ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
  const safe = protocol === 'https:' || (protocol === 'http:' && local);
  return safe && !username && (local || hostname.includes('.')) ? origin : null;
}
