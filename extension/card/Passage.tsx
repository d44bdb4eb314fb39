import type { Passage as Words } from '../../shared/schema/index.ts';
import type { PassageAnswer } from '../answer.ts';
import type { CardSubject } from '../bridge.ts';
import { Icon } from '../ui/Icon.tsx';
import { t } from '../ui/i18n.ts';
import { formatNumber } from '../ui/numbers.ts';
import { Outside } from '../ui/Outside.tsx';
import { instrumentOf } from '../ui/status.ts';
import { wantsPassage } from './errands.ts';
import type { OpenCard } from './state.ts';

export interface PassageHandlers {
  onPassageWhole(isWhole: boolean): void;
  onPassageAgain(): void;
}

/** More than these signs or lines are folded until the reader wants them. */
const FOLDED = { signs: 190, lines: 4 };

/** The words of the place that is cited, where the index holds the text; the block keeps its height while they come. */
export function Passage(props: { subject: CardSubject; card: OpenCard; on: PassageHandlers }) {
  const { subject, card, on } = props;
  const { pinpoint } = subject.citation;
  const instrument = instrumentOf(subject.answer);
  if (!pinpoint || !instrument) return null;
  const answer: PassageAnswer | null = wantsPassage(subject) ? card.passage : { kind: 'notHeld' };
  const isLong = answer?.kind === 'found' && wantsFolding(answer.passages);
  const isWhole = isLong && card.isPassageWhole;
  return (
    <section class="passage" aria-labelledby="passage-heading">
      <h3>
        <Icon name="document" />
        <span id="passage-heading">{t('cardPassage', [pinpoint])}</span>
        {isLong ? (
          <button type="button" class="link" aria-expanded={isWhole} onClick={() => on.onPassageWhole(!isWhole)}>
            {t(isWhole ? 'cardPassageLess' : 'cardPassageAll')}
          </button>
        ) : null}
      </h3>
      <div class={classOf(answer, isLong && !isWhole)}>
        <Answer answer={answer} isAmended={instrument.status.today.code === 'partlyExpired'} on={on} />
      </div>
    </section>
  );
}

/** Room is kept for words that come, not where it is known that there are none. */
function classOf(answer: PassageAnswer | null, isFolded: boolean): string {
  if (isFolded) return 'lines folded';
  return answer?.kind === 'notHeld' || answer?.kind === 'notFound' ? 'lines none' : 'lines';
}

function wantsFolding(passages: readonly Words[]): boolean {
  const all = passages.flatMap(({ headings, text }) => [...headings, text]).join('\n');
  return all.length > FOLDED.signs || all.split('\n').length > FOLDED.lines;
}

function Answer({ answer, isAmended, on }: { answer: PassageAnswer | null; isAmended: boolean; on: PassageHandlers }) {
  switch (answer?.kind) {
    case undefined:
      return <p class="note">{t('cardPassageLoading')}</p>;
    case 'notHeld':
      return <p class="note">{t('cardPassageNotHeld')}</p>;
    case 'notFound':
      return <p class="note">{t('cardPassageNotFound')}</p>;
    case 'unreached':
      return (
        <p class="note">
          {t('cardPassageUnreached')}{' '}
          <button type="button" class="link" onClick={on.onPassageAgain}>
            {t('cardTryAgain')}
          </button>
        </p>
      );
    case 'found': {
      const { passages } = answer;
      return (
        <>
          {passages.length > 1 ? <p class="note">{t('cardPassageSeveral', [formatNumber(passages.length)])}</p> : null}
          {passages.map((passage) => (
            <One key={`${passage.headings.join()} ${passage.place}`} passage={passage} />
          ))}
          {isAmended ? <p class="note">{t('cardPassageAmended')}</p> : null}
        </>
      );
    }
  }
}

function One({ passage: { place, headings, text, capped, exact } }: { passage: Words }) {
  return (
    <figure>
      {exact ? null : <p class="note">{t('cardPassageNear', [place])}</p>}
      {headings.map((heading) => (
        <p class="heading" key={heading}>
          <Outside>{heading}</Outside>
        </p>
      ))}
      <blockquote>
        <Outside>{text}</Outside>
      </blockquote>
      {capped ? <p class="note">{t('cardPassageCapped')}</p> : null}
    </figure>
  );
}
