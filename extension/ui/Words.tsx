import type { ComponentChildren } from 'preact';
import { type MessageKey, t } from './i18n.ts';

/** A message whose `**parts**` stand out; values are put in afterwards, so that nothing in them is read as a mark. */
export function Words({ of, subs = [] }: { of: MessageKey; subs?: readonly ComponentChildren[] }) {
  const places = subs.map((_, index) => `\u0001${index}\u0001`);
  const fill = (part: string) => part.split('\u0001').map((piece, index) => (index % 2 ? subs[Number(piece)] : piece));
  const parts = t(of, places).split('**');
  return <>{parts.map((part, index) => (index % 2 ? <strong key={part}>{fill(part)}</strong> : fill(part)))}</>;
}
