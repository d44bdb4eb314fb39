import type { Instrument } from '../../../shared/schema/index.ts';
import { dayOf, formatDate, formatTime } from '../../ui/dates.ts';
import { language, t } from '../../ui/i18n.ts';
import { Outside } from '../../ui/Outside.tsx';
import { Quotation } from '../../ui/Quotation.tsx';
import type { Entry } from './entry.ts';
import type { Stated } from './use-stated.ts';

/** What else is known: who has judged before, what stands beside the citation, how others cite each instrument. */
export function Evidence(props: {
  entry: Entry;
  options: readonly Instrument[];
  stated: Stated | null;
  open: boolean;
  onToggle: (open: boolean) => void;
}) {
  const { item } = props.entry;
  const judgements = item.citation?.judgements ?? [];
  const neighbours = props.stated?.neighbours ?? [];
  const cited = [...new Map([...props.options, ...item.instruments].map((each) => [each.id, each])).values()].filter(
    ({ bestSentence }) => bestSentence,
  );
  const isEmpty = judgements.length + neighbours.length + cited.length === 0;
  return (
    <details
      class="queue-box evidence"
      open={props.open}
      onToggle={(event) => props.onToggle(event.currentTarget.open)}
    >
      <summary>
        <kbd>E</kbd> {t('queueEvidence')}
      </summary>
      {isEmpty ? <p class="note">{t('queueEvidenceNone')}</p> : null}
      {judgements.length > 0 ? (
        <ul>
          {judgements.map(({ by, at, words, instrument }) => (
            <li key={`${at} ${instrument}`}>
              <Outside>
                {`${by}, ${formatDate(dayOf(at))} ${formatTime(at)}: ${words[language()]} (${nameOf(item.citation?.candidates, instrument)})`}
              </Outside>
            </li>
          ))}
        </ul>
      ) : null}
      {neighbours.length > 0 ? (
        <p>
          <Outside>
            {t('queueNeighbours', [neighbours.map(({ text }) => text.replace(/\s+/g, ' ')).join('; ')])}
          </Outside>
        </p>
      ) : null}
      {cited.map((each) => (
        <Quotation key={each.id} sentence={each.bestSentence!} />
      ))}
    </details>
  );
}

const nameOf = (candidates: readonly Instrument[] | undefined, id: string) => {
  const found = candidates?.find((each) => each.id === id);
  return found ? [found.symbol ?? found.name, found.jurisdiction.name].filter(Boolean).join(', ') : id;
};
