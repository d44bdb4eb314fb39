import { typeName } from '../../shared/registry/instrument-types.ts';
import type { CitingSentence } from '../../shared/schema/index.ts';
import { formatDate } from './dates.ts';
import { t } from './i18n.ts';
import { Outside } from './Outside.tsx';
import { reveal } from './reveal.ts';

/** A sentence that cites an act, the citation standing out in it, and who wrote it when. */
export function Quotation({ sentence: { text, start, end, citing } }: { sentence: CitingSentence }) {
  const date = citing.issuedOn ? formatDate(citing.issuedOn) : citing.dateText;
  const kind = citing.draft ? t('detailsDraft') : ((citing.type && typeName(citing.type)) ?? null);
  const act = [kind, citing.draft ? null : citing.symbol, date].filter(Boolean).join(' ');
  return (
    <figure class="quotation">
      <blockquote lang="vi">
        <bdi>
          “{reveal(text.slice(0, start))}
          <strong>{reveal(text.slice(start, end))}</strong>
          {reveal(text.slice(end))}”
        </bdi>
      </blockquote>
      <figcaption>
        <Outside>{[citing.issuer, act].filter(Boolean).join(' · ')}</Outside>
      </figcaption>
    </figure>
  );
}
