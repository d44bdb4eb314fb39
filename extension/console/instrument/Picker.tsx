import { useEffect, useId, useState } from 'preact/hooks';
import { type Instrument, SEARCH_QUERY_MAX, SearchReply } from '../../../shared/schema/index.ts';
import { t, tCount } from '../../ui/i18n.ts';
import { formatNumber } from '../../ui/numbers.ts';
import { Outside } from '../../ui/Outside.tsx';
import { StatusLabel } from '../../ui/StatusLabel.tsx';
import { statusOfDay } from '../../ui/status.ts';
import { pathWith } from '../call-server.ts';
import { Trouble } from '../Trouble.tsx';
import { useAnswer } from '../use-answer.ts';
import { bodyAndDay, nameInFull } from './name.ts';
import './picker.css';

const REST_MS = 250;
const SHOWN = 20;

/** A search field with the instruments it finds below it; arrows go through them, Enter takes one. */
export function Picker(props: {
  label: string;
  onPick: (instrument: Instrument) => void;
  without?: string | undefined;
}) {
  const [words, setWords] = useState('');
  const [asked, setAsked] = useState('');
  const id = useId();
  useEffect(() => {
    const timer = setTimeout(() => setAsked(words.trim()), REST_MS);
    return () => clearTimeout(timer);
  }, [words]);
  const path = asked ? pathWith('/v1/search', { q: asked, limit: SHOWN }) : null;
  const { answer, asking, again } = useAnswer(path, SearchReply);
  const found =
    path && answer?.kind === 'ok' ? answer.value.items.filter(({ instrument }) => instrument.id !== props.without) : [];

  function move(event: KeyboardEvent) {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!by) return;
    event.preventDefault();
    const stops = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('input, .found')];
    stops[Math.max(0, stops.indexOf(document.activeElement as HTMLElement) + by)]?.focus();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows move between the field and what it found
    <div class="picker" onKeyDown={move}>
      <label class="form-field" for={id}>
        <span>{props.label}</span>
      </label>
      <input
        id={id}
        class="field"
        type="search"
        maxLength={SEARCH_QUERY_MAX}
        value={words}
        placeholder={t('instrumentSearchHint')}
        onInput={({ currentTarget }) => setWords(currentTarget.value)}
      />
      <p class="note" role="status">
        {path && asking ? t('consoleLoading') : null}
        {path && !asking && answer?.kind === 'ok'
          ? found.length === 0
            ? t('instrumentSearchNone')
            : tCount('instrumentSearchFound', answer.value.total.count, [formatNumber(answer.value.total.count)])
          : null}
      </p>
      {path && answer && answer.kind !== 'ok' ? <Trouble answer={answer} onAgain={again} /> : null}
      <ul class="found-list">
        {found.map(({ instrument }) => (
          <li key={instrument.id}>
            <button type="button" class="found" onClick={() => props.onPick(instrument)}>
              <span class="found-name">
                <Outside class="symbol">{nameInFull(instrument)}</Outside>
                <Outside class="note">{bodyAndDay(instrument)}</Outside>
              </span>
              <Outside class="found-title">{instrument.title ?? ''}</Outside>
              <StatusLabel status={statusOfDay(instrument.status.today)} />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
