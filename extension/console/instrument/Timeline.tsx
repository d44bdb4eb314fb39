import type { Instrument, InstrumentRecord } from '../../../shared/schema/index.ts';
import { formatDate } from '../../ui/dates.ts';
import { type MessageKey, t } from '../../ui/i18n.ts';
import { STATUS } from '../../ui/status.ts';
import { type TimelineMark, type TimelineSpan, timelineOf } from './timeline.ts';
import './timeline.css';

const MARKS: Readonly<Record<TimelineMark['kind'], MessageKey>> = {
  issued: 'timelineIssued',
  effect: 'timelineEffect',
  expiry: 'timelineExpiry',
  replaces: 'timelineReplaces',
  repeals: 'timelineRepeals',
  suspends: 'timelineSuspends',
  resumes: 'timelineResumes',
  amends: 'timelineAmends',
  cited: 'timelineCited',
  today: 'timelineToday',
};

/** Height that the words of one lane take, and where those of the first stand, above and below the line. */
const LANE = 36;
const ABOVE = { stem: 24, what: 28, day: 42 };
const BELOW = { stem: 12, day: 26, what: 40 };
const percent = (share: number) => `${(share * 100).toFixed(2)}%`;

export function markWords({ kind, by, partial }: Pick<TimelineMark, 'kind' | 'by' | 'partial'>): string {
  const words = t(MARKS[kind], [by ?? '']);
  return partial && kind !== 'amends' ? `${words} ${t('timelinePart')}` : words;
}

/** Status over the days, drawn; the same as a table for those who cannot see it. */
export function Timeline({ instrument, record }: { instrument: Instrument; record: InstrumentRecord }) {
  const { marks, spans, years } = timelineOf(instrument, record, instrument.status.today.on);
  const lanes = {
    up: Math.max(1, ...marks.map(({ lane }) => -lane)),
    down: Math.max(1, ...marks.map(({ lane }) => lane)),
  };
  const line = ABOVE.day + 16 + (lanes.up - 1) * LANE;
  const height = line + BELOW.what + 40 + (lanes.down - 1) * LANE;
  return (
    <section class="box timeline" aria-labelledby="timeline-title">
      <header class="box-head">
        <h2 id="timeline-title">{t('timelineTitle')}</h2>
        <span class="note">{t('timelineNote')}</span>
      </header>
      <svg width="100%" height={height} aria-hidden="true">
        {spans.map((span) => (
          <Span key={span.from} span={span} y={line} />
        ))}
        {marks.map((mark) => (
          <Mark key={`${mark.kind} ${mark.on} ${mark.by}`} mark={mark} y={line} />
        ))}
        <line class="axis" x1="2%" x2="98%" y1={height - 24} y2={height - 24} />
        {years.map(({ year, at }) => (
          <g key={year}>
            <line class="axis" x1={percent(at)} x2={percent(at)} y1={height - 27} y2={height - 21} />
            <text class="year" x={percent(at)} y={height - 6} text-anchor="middle">
              {year}
            </text>
          </g>
        ))}
      </svg>
      <table class="said">
        <caption>{t('timelineTitle')}</caption>
        <tbody>
          {marks.map((mark) => (
            <tr key={`${mark.kind} ${mark.on} ${mark.by}`}>
              <th scope="row">{formatDate(mark.on)}</th>
              <td>{markWords(mark)}</td>
            </tr>
          ))}
          {spans.map(({ from, to, code }) => (
            <tr key={`${from} ${code}`}>
              <th scope="row">{t('timelineSpan', [formatDate(from), formatDate(to)])}</th>
              <td>{t(STATUS[code].message)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Span({ span: { start, end, code }, y }: { span: TimelineSpan; y: number }) {
  const { colour, shape, message } = STATUS[code];
  const stroke = `var(--${colour})`;
  const x = { x1: percent(start), x2: percent(end) };
  const wide = end - start > 0.12;
  return (
    <g>
      {shape === 'double' ? (
        <>
          <line {...x} y1={y - 3} y2={y - 3} stroke={stroke} stroke-width="2" />
          <line {...x} y1={y + 3} y2={y + 3} stroke={stroke} stroke-width="2" />
        </>
      ) : (
        <line
          {...x}
          y1={y}
          y2={y}
          stroke={stroke}
          stroke-width="8"
          stroke-dasharray={shape === 'solid' ? undefined : '8 4'}
        />
      )}
      {wide ? (
        <text class="span-words" x={percent((start + end) / 2)} y={y - 10} text-anchor="middle" fill={stroke}>
          {t(message)}
        </text>
      ) : null}
    </g>
  );
}

function Mark({ mark, y }: { mark: TimelineMark; y: number }) {
  const { at, lane, on, kind } = mark;
  const away = lane < 0 ? ABOVE : BELOW;
  const place = (distance: number) => y + Math.sign(lane) * (distance + (Math.abs(lane) - 1) * LANE);
  const anchor = at < 0.12 ? 'start' : at > 0.88 ? 'end' : 'middle';
  const x = percent(at);
  return (
    <g>
      <line class="stem" x1={x} x2={x} y1={y} y2={place(away.stem)} />
      {kind === 'cited' ? <circle class="ring" cx={x} cy={y} r="5" /> : null}
      {kind === 'today' ? <circle class="now" cx={x} cy={y} r="5" /> : null}
      <text class="day" x={x} y={place(away.day)} text-anchor={anchor}>
        {formatDate(on)}
      </text>
      <text class="what" x={x} y={place(away.what)} text-anchor={anchor}>
        {markWords(mark)}
      </text>
    </g>
  );
}
