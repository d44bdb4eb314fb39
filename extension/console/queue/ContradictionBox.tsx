import type { ComponentChildren } from 'preact';
import type { Contradiction, Instrument, QueueItem } from '../../../shared/schema/index.ts';
import { formatDate } from '../../ui/dates.ts';
import { type MessageKey, t, tCount } from '../../ui/i18n.ts';
import { formatNumber } from '../../ui/numbers.ts';
import { Outside } from '../../ui/Outside.tsx';
import { sayRelation } from '../../ui/relation-words.ts';
import { hashOf } from '../route.ts';
import { sayWhy } from './contradiction-words.ts';
import { useLinksOf } from './evidence-ahead.ts';
import { nameOf } from './heading.ts';

type Side = Contradiction['sides'][number];

const OWN: Readonly<Record<'issued' | 'effect' | 'expiry', MessageKey>> = {
  issued: 'sideIssued',
  effect: 'sideEffect',
  expiry: 'sideExpiry',
};
const METHODS: Readonly<Record<Side['relations'][number]['method'], MessageKey>> = {
  rule: 'provenanceRule',
  list: 'provenanceListBare',
  person: 'provenancePerson',
};

interface Column {
  what: ComponentChildren;
  on: string | null;
  of: { id: string; name: string };
  sentences: readonly string[];
  told: string | null;
}

/** Statements that exclude each other, side by side; what differs is marked, and none is chosen. */
function Columns({ columns, focused }: { columns: readonly Column[]; focused: number | null }) {
  const daysDiffer = new Set(columns.map(({ on }) => on)).size > 1;
  const rows: [name: string, differs: boolean, cell: (column: Column) => ComponentChildren][] = [
    [t('sideSays'), false, ({ what }) => what],
    [t('sideDay'), daysDiffer, ({ on }) => (on ? formatDate(on) : t('queueOwnDay'))],
    [
      t('sideWho'),
      false,
      ({ of }) => (
        <a href={hashOf({ screen: 'instrument', subject: of.id })}>
          <Outside class="symbol">{of.name}</Outside>
        </a>
      ),
    ],
    [t('sideSentence'), false, ({ sentences }) => <Sentences sentences={sentences} />],
    [t('sideKnown'), false, ({ told }) => told ?? '—'],
  ];
  return (
    <div class="compare-frame">
      <table class="compare">
        <thead>
          <tr>
            <td />
            {columns.map((_, at) => (
              <th key={at} scope="col" data-focused={focused === at}>
                {at < 9 ? <kbd>{at + 1}</kbd> : null} {t('sideNumber', [at + 1])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, differs, cell]) => (
            <tr key={name} data-differs={differs}>
              <th scope="row">
                {differs ? (
                  <>
                    <span aria-hidden="true">≠ </span>
                    <span class="said">{t('queueDiffers')} </span>
                  </>
                ) : null}
                {name}
              </th>
              {columns.map((column, at) => (
                <td key={at} data-focused={focused === at}>
                  {differs ? <b>{cell(column)}</b> : cell(column)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Sentences({ sentences }: { sentences: readonly string[] }) {
  if (sentences.length === 0) return <>—</>;
  return sentences.map((each) => (
    <p key={each} class="side-sentence" lang="vi">
      <Outside>{each}</Outside>
    </p>
  ));
}

function toColumn({ what, on, of, relations, count }: Side): Column {
  const [first] = relations;
  const target = first?.target && (first.target.symbol ?? first.target.key);
  const words = what === 'issued' || what === 'effect' || what === 'expiry' ? t(OWN[what]) : sayRelation(what);
  const more = count > 1 ? ` · ${tCount('sideMore', count, [formatNumber(count)])}` : '';
  return {
    what: target ? (
      <>
        {words} <Outside class="symbol">{target}</Outside>
        {more}
      </>
    ) : (
      words
    ),
    on,
    of: { id: of.id, name: of.symbol ?? of.key },
    sentences: [...new Set(relations.flatMap(({ sentence }) => sentence ?? []))].slice(0, 3),
    told: first ? t(METHODS[first.method]) : null,
  };
}

export function ContradictionBox({ item, focused }: { item: QueueItem; focused: number | null }) {
  const [self] = item.instruments;
  if (!item.contradiction || !self) return null;
  return (
    <>
      <AboutLine instrument={self} why={sayWhy(item.contradiction)} />
      <Columns columns={item.contradiction.sides.map(toColumn)} focused={focused} />
    </>
  );
}

/** Days of issue that others state, each with the sentence that states it. */
export function DatesBox({ item, focused }: { item: QueueItem; focused: number | null }) {
  const [self] = item.instruments;
  const answer = useLinksOf(self?.id ?? null);
  const links = answer?.kind === 'ok' ? answer.value.items : [];
  const says = self?.conflicts?.find(({ kind }) => kind === 'issueDatesDiffer')?.says ?? [];
  if (!self) return null;
  const columns = says.map(({ on, by }): Column => {
    const link = links.find(({ other }) => other?.key === by?.key);
    return {
      what: t('sideIssued'),
      on,
      of: { id: by?.key ?? self.id, name: by?.symbol ?? by?.name ?? by?.key ?? nameOf(self) },
      sentences: link ? [link.sentence.text] : [],
      told: t('provenanceCited'),
    };
  });
  return (
    <>
      <AboutLine instrument={self} why={t('queueDatesHow')} />
      <Columns columns={columns} focused={focused} />
    </>
  );
}

function AboutLine({ instrument, why }: { instrument: Instrument; why: string }) {
  return (
    <p class="queue-box about">
      {why}{' '}
      <a href={hashOf({ screen: 'instrument', subject: instrument.id })}>
        <Outside>{nameOf(instrument)}</Outside>
      </a>
    </p>
  );
}
