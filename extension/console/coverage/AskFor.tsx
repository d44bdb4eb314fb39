import { useState } from 'preact/hooks';
import { ReportReply } from '../../../shared/schema/index.ts';
import { t } from '../../ui/i18n.ts';
import { Outside } from '../../ui/Outside.tsx';
import { type Answered, callServer } from '../call-server.ts';
import { Trouble } from '../Trouble.tsx';
import { requestFor } from './ask-for.ts';
import type { Line } from './matrix.ts';

type Failed = Exclude<Answered<unknown>, { kind: 'ok' }>;

/** Asks the index to hold one number of a series. */
export function AskFor(props: {
  place: string;
  line: Line;
  series: string;
  symbol: string;
  onSymbol: (symbol: string) => void;
  onAsked: () => void;
}) {
  const { place, line, series, symbol, onSymbol, onAsked } = props;
  const [busy, setBusy] = useState(false);
  const [asked, setAsked] = useState<string | null>(null);
  const [failed, setFailed] = useState<Failed | null>(null);
  async function ask() {
    setBusy(true);
    const wanted = symbol.trim();
    const body = requestFor(wanted, place, line, series);
    const call = { method: 'POST', path: '/v1/reports', body, key: crypto.randomUUID() } as const;
    const answer = await callServer(call, ReportReply);
    setBusy(false);
    setAsked(answer.kind === 'ok' ? wanted : null);
    setFailed(answer.kind === 'ok' ? null : answer);
    if (answer.kind === 'ok') onAsked();
  }
  return (
    <form
      class="ask-for"
      onSubmit={(event) => {
        event.preventDefault();
        void ask();
      }}
    >
      <label class="form-field">
        <span>{t('askForNumber')}</span>
        <input
          id="ask-for-number"
          class="field"
          required
          maxLength={160}
          value={symbol}
          onInput={({ currentTarget }) => onSymbol(currentTarget.value)}
        />
      </label>
      <button type="submit" class="button" disabled={busy}>
        {t('askFor')}
      </button>
      <p class="note" role="status">
        {asked ? <Outside>{t('askForDone', [asked])}</Outside> : t('askForHint')}
      </p>
      {failed ? <Trouble answer={failed} /> : null}
    </form>
  );
}
