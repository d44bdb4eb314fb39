import { useEffect, useRef, useState } from 'preact/hooks';
import type { SearchReply } from '../../shared/schema/index.ts';
import { singleKeysSetting } from '../settings.ts';
import { formatDate } from '../ui/dates.ts';
import { Icon } from '../ui/Icon.tsx';
import { t, tCount } from '../ui/i18n.ts';
import { isTypingIn } from '../ui/is-typing-in.ts';
import { Line } from '../ui/Line.tsx';
import { formatNumber } from '../ui/numbers.ts';
import { Outside } from '../ui/Outside.tsx';
import { statusOfDay } from '../ui/status.ts';
import { useSetting } from '../ui/use-setting.ts';
import { nameOf } from './queue/heading.ts';
import { NO_LIMITS, useSearch } from './queue/use-search.ts';
import { SearchFilter } from './SearchFilter.tsx';
import { Trouble } from './Trouble.tsx';
import './search-bar.css';

const SHOWN = 8;

/** Any instrument by number, words or body, from every screen; `/` goes to it. */
export function SearchBar({ onGo }: { onGo: (instrument: string) => void }) {
  const [words, setWords] = useState('');
  const [limits, setLimits] = useState(NO_LIMITS);
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const field = useRef<HTMLInputElement>(null);
  const { answer, asking, again } = useSearch(words, SHOWN, limits);
  const items = answer?.kind === 'ok' ? answer.value.items : [];
  const isOpen = open && answer !== null;
  useSlash(field);

  function choose(id: string) {
    setOpen(false);
    field.current?.blur();
    onGo(id);
  }
  function onKey(event: KeyboardEvent) {
    if (event.isComposing) return;
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const chosen = items[at] ?? items[0];
    if (event.key === 'Escape') {
      if (!isOpen) field.current?.blur();
      setOpen(false);
    } else if (event.key === 'Enter' && chosen && isOpen) choose(chosen.instrument.id);
    else if (by && items.length > 0) {
      setOpen(true);
      setAt((at + by + items.length) % items.length);
    } else return;
    event.preventDefault();
  }

  return (
    <search
      class="search-bar"
      onFocusOut={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget as Node | null)) setOpen(false);
      }}
      onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}
    >
      <div class="search-box">
        <Icon name="search" />
        <input
          ref={field}
          class="field"
          role="combobox"
          lang="vi"
          autocomplete="off"
          spellcheck={false}
          maxLength={300}
          placeholder={t('consoleSearch')}
          aria-label={t('consoleSearch')}
          aria-expanded={isOpen}
          aria-controls="search-found"
          aria-autocomplete="list"
          aria-activedescendant={isOpen && items[at] ? `search-found-${at}` : undefined}
          aria-keyshortcuts="/"
          aria-busy={asking}
          value={words}
          onFocus={() => setOpen(true)}
          onInput={(event) => {
            setWords(event.currentTarget.value);
            setAt(-1);
            setOpen(true);
          }}
          onKeyDown={onKey}
        />
        <kbd>/</kbd>
        <div class="search-found" hidden={!isOpen} onPointerDown={(event) => event.preventDefault()}>
          {answer && answer.kind !== 'ok' ? <Trouble answer={answer} onAgain={again} /> : null}
          <div id="search-found" role="listbox" aria-label={t('consoleSearch')}>
            {items.map(({ instrument }, index) => (
              <Found
                key={instrument.id}
                id={`search-found-${index}`}
                instrument={instrument}
                chosen={index === at}
                onChoose={() => choose(instrument.id)}
              />
            ))}
          </div>
          {answer?.kind === 'ok' ? (
            <p class="note" role="status">
              {items.length === 0
                ? t('consoleSearchNone')
                : tCount('consoleSearchFound', answer.value.total.count, [formatNumber(answer.value.total.count)])}
            </p>
          ) : null}
        </div>
      </div>
      <SearchFilter
        limits={limits}
        onChange={(next) => {
          setLimits(next);
          setAt(-1);
          setOpen(true);
        }}
      />
    </search>
  );
}

function Found(props: {
  id: string;
  instrument: SearchReply['items'][number]['instrument'];
  chosen: boolean;
  onChoose: () => void;
}) {
  const { instrument } = props;
  const { issuer, issuedOn, title } = instrument;
  return (
    <div id={props.id} role="option" aria-selected={props.chosen} tabIndex={-1} onPointerDown={props.onChoose}>
      <Line status={statusOfDay(instrument.status.whenWritten ?? instrument.status.today)} upright />
      <b>
        <Outside>{nameOf(instrument)}</Outside>
      </b>
      <Outside class="note">
        {[issuer.name, issuedOn && formatDate(issuedOn), title].filter(Boolean).join(' · ')}
      </Outside>
    </div>
  );
}

/** `/` goes to the field, unless one types already or single keys are off. */
function useSlash(field: { current: HTMLInputElement | null }): void {
  const on = useSetting(singleKeysSetting)?.value ?? false;
  useEffect(() => {
    if (!on) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTypingIn(event.target)) return;
      if (document.querySelector('dialog[open]')) return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [on]);
}
