import { markDiffering } from './differing.ts';
import { reveal } from './reveal.ts';

/** Words that quote the page and the index, the pieces in which the two differ underlined. */
export function Differing(props: { words: string; page: string | null; index: string | null }) {
  return (
    <>
      {markDiffering(props.words, props.page, props.index).map(({ text, differs }, at) =>
        differs ? <b key={at}>{reveal(text)}</b> : reveal(text),
      )}
    </>
  );
}
