const BYTES_MAX = 64;

/**
 * Bytes that are the same whenever the same caller sends the same key: an answer with a secret can be given again although
 * no secret is stored. They follow from the caller's own credential, which is not stored either, so that nobody who reads
 * the database can make them.
 */
export async function derivedBytes(credential: string, purpose: string): Promise<(length: number) => Uint8Array> {
  const encode = (text: string) => new TextEncoder().encode(text);
  const algorithm = { name: 'HMAC', hash: 'SHA-512' };
  const key = await crypto.subtle.importKey('raw', encode(credential), algorithm, false, ['sign']);
  const bytes = new Uint8Array(await crypto.subtle.sign('HMAC', key, encode(purpose)));
  return (length) => {
    if (length > BYTES_MAX) throw new Error(`${length} bytes of ${BYTES_MAX}`);
    return bytes.slice(0, length);
  };
}
