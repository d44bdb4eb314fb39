import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Connection } from '../background-state.ts';
import { FindingStrip } from '../ui/FindingStrip.tsx';
import { findingsOf } from '../ui/findings.ts';
import { t, tCount } from '../ui/i18n.ts';
import { Line } from '../ui/Line.tsx';
import { formatNumber } from '../ui/numbers.ts';
import { Outside } from '../ui/Outside.tsx';
import { StatusLabel } from '../ui/StatusLabel.tsx';
import { instrumentOf } from '../ui/status.ts';
import { describe } from '../ui/written.ts';
import { Details } from './Details.tsx';
import { sayReplacement, saySource, saySubject } from './row-words.ts';
import type { Row } from './rows.ts';

/** One instrument, or one place, with the line of its status as its rail. */
export function ReferenceRow(props: {
  row: Row;
  chosen: boolean;
  /** Whether the tab key stops here. */
  reachable: boolean;
  /** Which of its places is gone to next. */
  place: number;
  connection: Connection;
  /** The page's date as far as it states one. */
  written: string | null;
  /** Province that it was read in. */
  scope: string | null;
  /** It stands nowhere on the page: there is no place to go to, nor to count. */
  elsewhere?: boolean;
  onGo: (row: Row, place: number) => void;
  onCopy: (row: Row) => void;
}) {
  const { row, chosen, reachable, place, connection, written, scope, elsewhere = false, onGo, onCopy } = props;
  const { citation, answer } = row.shown;
  const { type, symbol, name } = describe(citation, answer);
  const replacement = sayReplacement(instrumentOf(answer));
  const subject = saySubject(row.shown, connection);
  const waiting = answer === null && connection.kind === 'connected';
  const self = useRef<HTMLLIElement>(null);
  useLayoutEffect(() => {
    if (chosen && self.current) bringIntoView(self.current);
  }, [chosen]);
  return (
    <li
      ref={self}
      class="row"
      aria-current={chosen ? 'true' : undefined}
      data-status={row.status}
      data-ref={row.refs[0]}
    >
      <Line status={row.status} upright />
      <button
        type="button"
        class="row-main"
        tabIndex={reachable ? 0 : -1}
        onClick={() => onGo(row, chosen ? place : 0)}
      >
        <span class="row-name">
          <span lang="vi">
            {type}{' '}
            <b>
              <Outside class={symbol ? 'symbol' : undefined}>{symbol ?? name ?? row.shown.text}</Outside>
            </b>
          </span>
          {elsewhere ? null : (
            <span class="quiet">{tCount('rowPlaces', row.refs.length, [formatNumber(row.refs.length)])}</span>
          )}
        </span>
        {subject ? (
          <span class="row-subject" data-dim={subject.quoted ? undefined : ''}>
            {subject.quoted ? <Outside>{subject.words}</Outside> : subject.words}
          </span>
        ) : null}
        <span class="row-state">
          <span class="quiet">{saySource(row.shown)}</span>
          {waiting ? <span class="quiet">{t('rowAsking')}</span> : <StatusLabel status={row.status} />}
        </span>
        {replacement ? (
          <span class="row-after">
            →{' '}
            <b>
              <Outside>{replacement.symbol}</Outside>
            </b>{' '}
            {replacement.from}
          </span>
        ) : null}
        {findingsOf(row.shown)
          .filter(({ severity }) => severity === 'look')
          .map((finding) => (
            <FindingStrip key={finding.vi} finding={finding} />
          ))}
      </button>
      {chosen ? (
        <Details
          row={row}
          place={place}
          connection={connection}
          written={written}
          scope={scope}
          onGo={elsewhere ? null : onGo}
          onCopy={onCopy}
        />
      ) : null}
    </li>
  );
}

/** All of a row, or its beginning where it is taller than the list. */
function bringIntoView(row: HTMLElement): void {
  const room = row.closest('.sheet')?.clientHeight ?? window.innerHeight;
  row.scrollIntoView({ block: row.offsetHeight > room ? 'start' : 'nearest' });
}
