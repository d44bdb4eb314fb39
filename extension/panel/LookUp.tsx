import { useEffect, useRef, useState } from 'preact/hooks';
import type { Connection } from '../background-state.ts';
import type { PageFacts } from '../page-facts.ts';
import { findingsOf } from '../ui/findings.ts';
import { Icon } from '../ui/Icon.tsx';
import { t, tCount } from '../ui/i18n.ts';
import { formatNumber } from '../ui/numbers.ts';
import { Banner } from './Banner.tsx';
import { checkText } from './check-text.ts';
import { copyReference } from './copy.ts';
import { ReferenceRow } from './ReferenceRow.tsx';
import { listRows, type Row } from './rows.ts';

/** A field for a symbol or a stretch of text, and a row for each instrument that it cites. */
export function LookUp(props: {
  text: string;
  /** The page's own, where one is read: they tell which province "UBND tỉnh" is. */
  facts: PageFacts | null;
  connection: Connection;
  onSaid: (words: string) => void;
  onClose: () => void;
}) {
  const { facts, connection, onSaid, onClose } = props;
  const [typed, setTyped] = useState(props.text);
  const [busy, setBusy] = useState(false);
  const [scope, setScope] = useState<string | null>(null);
  const [rows, setRows] = useState<Row[] | 'failed' | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);

  async function check() {
    if (typed.trim() === '' || busy) return;
    setBusy(true);
    const checked = await checkText(typed, facts);
    const found = checked ? listRows(checked.references, true) : 'failed';
    setScope(checked?.scope ?? null);
    setRows(found);
    setChosen(found !== 'failed' && found.length === 1 ? found[0]!.key : null);
    setBusy(false);
  }

  useEffect(() => {
    field.current?.focus();
    void check();
  }, []);

  async function copy(row: Row) {
    const copied = await copyReference(row.shown);
    if (copied) onSaid(copied);
  }

  function onKey(event: KeyboardEvent) {
    if (event.key === 'Escape') onClose();
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.target !== field.current) return;
    event.preventDefault();
    void check();
  }

  return (
    <section class="look-up" aria-labelledby="look-up-title" onKeyDown={onKey}>
      <div class="look-up-head">
        <h2 id="look-up-title">{t('lookUpTitle')}</h2>
        <button type="button" class="bare" aria-label={t('lookUpClose')} onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void check();
        }}
      >
        <textarea
          ref={field}
          class="field"
          rows={3}
          lang="vi"
          maxLength={100_000}
          spellcheck={false}
          aria-label={t('lookUpField')}
          aria-describedby="look-up-hint"
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <p class="quiet" id="look-up-hint">
          {t('lookUpHint')}
        </p>
        <button type="submit" class="button main" disabled={busy}>
          {t(busy ? 'lookUpBusy' : 'lookUpDo')}
        </button>
      </form>
      <Banner connection={connection} references={[]} />
      <p class="look-up-count" role="status">
        {say(rows)}
      </p>
      <ol class="rows">
        {(rows === 'failed' ? [] : (rows ?? [])).map((row) => (
          <ReferenceRow
            key={row.key}
            row={row}
            chosen={row.key === chosen}
            reachable
            elsewhere
            place={0}
            connection={connection}
            written={facts?.writtenText ?? null}
            scope={scope}
            onGo={({ key }) => setChosen(key === chosen ? null : key)}
            onCopy={copy}
          />
        ))}
      </ol>
    </section>
  );
}

function say(rows: Row[] | 'failed' | null): string {
  if (rows === null) return '';
  if (rows === 'failed') return t('lookUpFailed');
  if (rows.length === 0) return t('lookUpNone');
  const looks = rows.flatMap(({ shown }) => findingsOf(shown).filter(({ severity }) => severity === 'look')).length;
  const found = tCount('lookUpFound', rows.length, [formatNumber(rows.length)]);
  return looks === 0 ? found : `${found} · ${tCount('popupLooks', looks, [formatNumber(looks)])}`;
}
