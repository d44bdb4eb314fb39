import { useState } from 'preact/hooks';
import { type Figure, listDeadlines, listSums } from '../../shared/figures/index.ts';
import { type MessageKey, t, tCount } from '../ui/i18n.ts';
import { formatNumber } from '../ui/numbers.ts';
import { reveal } from '../ui/reveal.ts';
import { around, type Passage, passageOf } from './passage.ts';

type OnGo = (passage: Passage) => void;

/** Sums of money and deadlines of the page, each with its places. */
export function FiguresSection({ text, onGo }: { text: string; onGo: OnGo }) {
  return (
    <>
      <Group title="pageSums" figures={listSums(text)} text={text} onGo={onGo} />
      <Group title="pageDeadlines" figures={listDeadlines(text)} text={text} onGo={onGo} />
    </>
  );
}

/** Rows shown at first. */
const FIRST = 12;

function Group(props: { title: MessageKey; figures: readonly Figure[]; text: string; onGo: OnGo }) {
  const { title, figures, text, onGo } = props;
  const [all, setAll] = useState(false);
  if (figures.length === 0) return null;
  return (
    <section class="figures">
      <h2>{t(title)}</h2>
      <ul>
        {(all ? figures : figures.slice(0, FIRST)).map((figure) => (
          <Line key={figure.text} figure={figure} text={text} onGo={onGo} />
        ))}
      </ul>
      {!all && figures.length > FIRST ? (
        <button type="button" class="link" onClick={() => setAll(true)}>
          {t('listMore', [formatNumber(figures.length - FIRST)])}
        </button>
      ) : null}
    </section>
  );
}

/** Each click goes to its next place. */
function Line({ figure, text, onGo }: { figure: Figure; text: string; onGo: OnGo }) {
  const { places, also } = figure;
  const [next, setNext] = useState(0);
  const place = places[next % places.length]!;
  const { before, after } = around(text, place);
  const go = () => {
    onGo(passageOf(text, place));
    setNext(next + 1);
  };
  return (
    <li>
      <button type="button" class="figure" onClick={go} aria-label={t('pageFigureGo', [figure.text])}>
        <span class="figure-words">
          <b lang="vi">{reveal(figure.text)}</b>
          <span class="quiet">{tCount('rowPlaces', places.length, [formatNumber(places.length)])}</span>
        </span>
        {also.length > 0 ? (
          <span class="quiet">{t('pageAlso', [also.map((words) => `“${reveal(words)}”`).join(', ')])}</span>
        ) : null}
        <span class="quiet figure-around" lang="vi">
          <bdi>
            {reveal(before)}
            <b>{reveal(text.slice(place.start, place.end))}</b>
            {reveal(after)}
          </bdi>
        </span>
      </button>
    </li>
  );
}
