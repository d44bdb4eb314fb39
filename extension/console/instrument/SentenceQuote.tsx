import { reveal } from '../../ui/reveal.ts';

/** Words of a document; the span of a citation stands out in them. */
export function Quotation({ text, start = 0, end = 0 }: { text: string; start?: number; end?: number }) {
  return (
    <bdi class="quote" lang="vi">
      {reveal(text.slice(0, start))}
      {end > start ? <mark>{reveal(text.slice(start, end))}</mark> : null}
      {reveal(text.slice(end))}
    </bdi>
  );
}
