import type { CitationEvidence } from '../../../shared/schema/index.ts';
import { Icon } from '../../ui/Icon.tsx';
import { t } from '../../ui/i18n.ts';
import { Outside } from '../../ui/Outside.tsx';
import { reveal } from '../../ui/reveal.ts';
import { hashOf } from '../route.ts';

/** The sentence that cites, the citation marked in it, and the document it stands in. */
export function CitingSentenceBox({ citation }: { citation: CitationEvidence }) {
  const { sentence, citing } = citation;
  const { text, start, end } = sentence;
  return (
    <figure class="queue-box sentence">
      <figcaption>
        <b>
          <Icon name="quote" /> {t('queueSentence')}
        </b>
        <a href={hashOf({ screen: 'instrument', subject: citing.id })}>
          <Outside>{[citing.symbol ?? citing.key, citing.title].filter(Boolean).join(' · ')}</Outside>
        </a>
      </figcaption>
      <blockquote lang="vi">
        <bdi>
          {reveal(text.slice(0, start))}
          <mark>{reveal(text.slice(start, end))}</mark>
          {reveal(text.slice(end))}
        </bdi>
      </blockquote>
    </figure>
  );
}
