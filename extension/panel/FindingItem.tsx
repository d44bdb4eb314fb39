import type { PageReading } from '../page-facts.ts';
import { Differing } from '../ui/Differing.tsx';
import { type PageFinding, splitFinding } from '../ui/findings.ts';
import { Icon } from '../ui/Icon.tsx';
import { t } from '../ui/i18n.ts';
import type { IconName } from '../ui/icons.ts';
import { Outside } from '../ui/Outside.tsx';
import { splitAtBlank } from './blank-date.ts';

/** Letters of a citation that a note keeps as such. */
const CITATION_MAX = 300;

/** One finding: its name, the words for it, the place on the page. */
export function FindingItem(props: {
  item: PageFinding;
  reading: PageReading;
  onGo: (ref: string) => void;
  /** Goes to words of the page itself. */
  onShow: (words: string) => void;
  /** Begins a note on words of the page; null where the reader may not. */
  onNote: ((words: string, citation: string | null) => void) | null;
}) {
  const { item, reading, onGo, onShow, onNote } = props;
  const { finding, about } = item;
  const { name, rest } = splitFinding(finding);
  const { symbol, dateText } = reading.letterhead;
  const blank = about ? null : finding.field === 'symbol' ? symbol : dateText;
  return (
    <li class="finding">
      <Icon name={iconOf(item)} />
      <div>
        <h3>
          {name}
          {about ? (
            <span>
              {' · '}
              <Outside class={about.citation.symbol ? 'symbol' : undefined}>
                {about.citation.symbol ?? about.citation.name ?? about.text}
              </Outside>
            </span>
          ) : null}
        </h3>
        <p class="said-so">
          <bdi>{rest ? <Differing words={rest} page={finding.page} index={finding.index} /> : sayBlank(item)}</bdi>
        </p>
        <p class="quote" lang="vi">
          {about ? <Place item={item} words={about.text} /> : <Blank item={item} reading={reading} />}
        </p>
        {about || blank ? (
          <p class="acts">
            <button
              type="button"
              class="link"
              aria-label={`${t('actGoTo')}: ${name}`}
              onClick={() => (about ? onGo(about.ref) : onShow(blank!))}
            >
              {t('actGoTo')}
            </button>
            {onNote ? (
              <button
                type="button"
                class="link"
                aria-label={`${t('findingNote')}: ${name}`}
                onClick={() => onNote(about?.text ?? blank!, about?.text.slice(0, CITATION_MAX) ?? null)}
              >
                {t('findingNote')}
              </button>
            ) : null}
          </p>
        ) : null}
      </div>
    </li>
  );
}

/** The words on the page; on the yellow ground only where the page has it too. */
function Place({ item, words }: { item: PageFinding; words: string }) {
  const outside = <Outside>{words}</Outside>;
  return item.finding.severity === 'look' ? <mark>{outside}</mark> : outside;
}

function iconOf({ finding }: PageFinding): IconName {
  if (finding.code === 'blank') return 'pencil';
  return finding.severity === 'look' ? 'flag' : 'swap';
}

function sayBlank({ finding }: PageFinding): string {
  if (finding.code !== 'blank') return '';
  return t(finding.field === 'symbol' ? 'findingsDraftNumber' : 'findingsDraftDate');
}

function Blank({ item: { finding }, reading: { letterhead } }: { item: PageFinding; reading: PageReading }) {
  const gap = (
    <mark class="gap">
      {'\u2003'}
      <span class="said">{t('pageBlank')}</span>
    </mark>
  );
  if (finding.field === 'symbol') {
    return (
      <>
        Số: {gap}
        {letterhead.symbol ? <Outside>{letterhead.symbol}</Outside> : null}
      </>
    );
  }
  const [before, after] = splitAtBlank(letterhead.dateText ?? '');
  return (
    <>
      {letterhead.place ? `${letterhead.place}, ` : ''}
      {before} {gap} {after}
    </>
  );
}
