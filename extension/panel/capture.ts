import { provinceOfHost } from '../../shared/registry/provinces.ts';
import { CAPTURE_TEXT_MAX, type CaptureRequest } from '../../shared/schema/capture.ts';
import type { PageWords } from '../page-facts.ts';

/** One page about to be sent, under the id that makes it one write however often it is confirmed. */
export interface CaptureDraft {
  id: string;
  title: string;
  /** Address of the page it was read on. */
  page: string;
  body: CaptureRequest;
}

const URL_MAX = 2000;

/** Exactly what is sent of a page: its words, its address, and the provinces that settle which issuers it means. */
export function writeCapture({ text, url }: PageWords, home: string | null): CaptureRequest {
  const address = URL.parse(url);
  const isWeb = address !== null && /^https?:$/.test(address.protocol) && url.length <= URL_MAX;
  const portal = address ? (provinceOfHost(address.hostname)?.slug ?? null) : null;
  return { text, sourceUrl: isWeb ? url : null, portal, home };
}

/** Why a page cannot be sent; null when it can. */
export function obstacle({ text }: CaptureRequest): 'empty' | 'tooLong' | null {
  if (text.trim() === '') return 'empty';
  return text.length > CAPTURE_TEXT_MAX ? 'tooLong' : null;
}
