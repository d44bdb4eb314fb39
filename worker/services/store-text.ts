import { sha256 } from '../http/digest.ts';

/** A text without its accidents of layout: two copies of one document have one. */
const layoutFree = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** What a text is known by: equal for copies of it. */
export const contentHashOf = (text: string) => sha256(layoutFree(text));

/** Keeps the full text under the hash of its content; doing it twice, or in vain, harms nothing. */
export async function storeText(text: string, texts: R2Bucket): Promise<{ textKey: string; contentHash: string }> {
  const textKey = `texts/${await sha256(text)}`;
  await texts.put(textKey, text, { httpMetadata: { contentType: 'text/plain; charset=utf-8' } });
  return { textKey, contentHash: await contentHashOf(text) };
}
