import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { t, tIn } from '../../ui/i18n.ts';
import { formatNumber } from '../../ui/numbers.ts';
import { reveal } from '../../ui/reveal.ts';
import type { ScreenProps } from '../Console.tsx';
import { Actions } from './Actions.tsx';
import { Aftermath } from './Aftermath.tsx';
import { AlikeOffer } from './AlikeOffer.tsx';
import { CitingSentenceBox } from './CitingSentenceBox.tsx';
import { Compare } from './Compare.tsx';
import { type Choice, choicesOf } from './choices.ts';
import { Evidence } from './Evidence.tsx';
import { type Entry, optionsOf } from './entry.ts';
import { FindInstrument } from './FindInstrument.tsx';
import { heading } from './heading.ts';
import { ItemFacts } from './ItemFacts.tsx';
import { KINDS } from './kinds.ts';
import { requestOf } from './request-of.ts';
import { SYMBOL } from './row-words.ts';
import type { QueueActions } from './use-queue.ts';
import { type KeyPlace, useKeyActs } from './use-queue-keys.ts';
import { useSearch } from './use-search.ts';
import { useStated } from './use-stated.ts';
import { WaitingBox } from './WaitingBox.tsx';
import type { Waiting } from './waiting.ts';

const FOUND_MAX = 9;

interface ItemPaneProps {
  entry: Entry;
  place: { at: number; total: number };
  role: ScreenProps['role'];
  /** The proposal it waits with: it is not decided twice. */
  waiting: Waiting | null;
  actions: QueueActions;
  canUndo: boolean;
  keys: KeyPlace;
  onHelp: () => void;
}

/** One item with what there is to decide it by, what would follow, and the buttons. */
export function ItemPane({ entry, place, role, waiting, actions, canUndo, keys, onHelp }: ItemPaneProps) {
  const { item, kind } = entry;
  const citing = kind === 'ambiguous' || kind === 'unmatched' ? item.citation : null;
  const stated = useStated(citing);
  const [words, setWords] = useState<string | null>(null);
  const usual = stated ? (stated.own?.citation.symbol ?? item.group?.symbol ?? '') : '';
  const query = kind === 'unmatched' ? (words ?? usual) : '';
  const search = useSearch(query, FOUND_MAX);
  const found = search.answer?.kind === 'ok' ? search.answer.value.items.map(({ instrument }) => instrument) : [];
  const options = optionsOf(entry, found);
  const request = useMemo(() => requestOf(entry, stated), [entry, stated]);
  const isAdmin = role === 'admin';
  const choices = isAdmin && !waiting ? choicesOf(entry, { found, request }) : [];
  const [focused, setFocused] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [evidence, setEvidence] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);

  const choose = ({ decision, reason: said }: Choice) =>
    actions.decide(entry, decision, reason.trim() || tIn('vi', said));

  useKeyActs(keys, {
    next: () => actions.send({ type: 'moved', by: 1 }),
    previous: () => actions.send({ type: 'moved', by: -1 }),
    later: () => actions.send({ type: 'putOff', key: entry.key }),
    evidence: () => setEvidence((open) => !open),
    undo: () => isAdmin && actions.undo(),
    help: onHelp,
    press: (key) => {
      const choice = choices.find((each) => each.key === key);
      if (choice) choose(choice);
    },
  });

  // A button that was pressed is gone with its item: focus stays in this part of the page.
  useEffect(() => {
    if (document.activeElement === document.body) title.current?.focus({ preventScroll: true });
  }, []);

  const pointAt = (at: number | null) =>
    setFocused(choices.find(({ option }) => option === at && at !== null)?.key ?? null);
  const shownChoice = choices.find(({ key }) => key === focused) ?? null;
  return (
    <>
      <header class="queue-head">
        <h2 ref={title} tabIndex={-1}>
          <Heading words={heading(entry)} />
        </h2>
        <span class="tag" data-kind={kind}>
          {t(KINDS[kind].label)}
        </span>
        <span class="queue-place">{`${formatNumber(place.at)} / ${formatNumber(place.total)}`}</span>
      </header>
      <div class="queue-body">
        {waiting ? <WaitingBox waiting={waiting} /> : null}
        {item.citation ? <CitingSentenceBox citation={item.citation} /> : null}
        {kind === 'unmatched' ? <FindInstrument words={query} onWords={setWords} search={search} /> : null}
        {options.length > 0 ? (
          <Compare
            options={options}
            stated={citing ? (stated ?? { own: null, neighbours: [] }) : null}
            focused={shownChoice?.option ?? null}
            onFocus={pointAt}
          />
        ) : null}
        <ItemFacts entry={entry} focused={shownChoice?.option ?? null} />
        <div class="queue-pair">
          {isAdmin && choices.length > 0 ? (
            <Aftermath entry={entry} options={options} focused={shownChoice} admin={isAdmin} />
          ) : null}
          {isAdmin && !waiting && citing && options.length > 0 ? (
            <AlikeOffer entry={entry} options={options} actions={actions} />
          ) : null}
        </div>
        <Evidence entry={entry} options={options} stated={stated} open={evidence} onToggle={setEvidence} />
      </div>
      <Actions
        kind={kind}
        role={role}
        choices={choices}
        reason={reason}
        onReason={setReason}
        onPoint={setFocused}
        onChoose={choose}
        onLater={() => actions.send({ type: 'putOff', key: entry.key })}
        onUndo={canUndo ? actions.undo : null}
        onHelp={onHelp}
      />
    </>
  );
}

/** A heading in which no symbol breaks over a line. */
function Heading({ words }: { words: string }) {
  const at = words.search(SYMBOL);
  const symbol = words.match(SYMBOL)?.[0] ?? '';
  if (at < 0) return <bdi>{reveal(words)}</bdi>;
  return (
    <bdi>
      {reveal(words.slice(0, at))}
      <span class="whole">{reveal(symbol)}</span>
      {reveal(words.slice(at + symbol.length))}
    </bdi>
  );
}
