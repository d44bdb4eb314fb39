/** SHA-256 of a text, as lower-case hex. */
export async function sha256(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const ALPHABET = 'abcdefghijkmnpqrstuvwxyz23456789';

/** An unguessable name of `length` letters and digits, five bits each, without look-alikes. */
export function randomName(randomBytes: (length: number) => Uint8Array, length: number): string {
  return Array.from(randomBytes(length), (byte) => ALPHABET[byte & 31]).join('');
}
