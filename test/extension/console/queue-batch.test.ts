import { describe, expect, it } from 'vitest';
import { type Looked, sumOf } from '../../../extension/console/queue/batch-preview.ts';
import { BATCH_KINDS, differsInUnit, isCertain, verdictsOf } from '../../../extension/console/queue/batch-verdicts.ts';
import { type Entry, toEntry } from '../../../extension/console/queue/entry.ts';
import { openCounts, visibleOf } from '../../../extension/console/queue/listed.ts';
import { callOf, type Decision, planOf } from '../../../extension/console/queue/plan.ts';
import { previewLines } from '../../../extension/console/queue/preview-lines.ts';
import { reduceQueue } from '../../../extension/console/queue/reduce.ts';
import { createQueueState, type QueueEvent, type QueueState } from '../../../extension/console/queue/state.ts';
import { type Waiting, waitingOf } from '../../../extension/console/queue/waiting.ts';
import { toJob } from '../../../extension/console/queue/write-many.ts';
import {
  type DecisionPreview,
  type Instrument,
  PlannedDecision,
  type QueueItem,
  QueueKind,
} from '../../../shared/schema/index.ts';
import { instrument } from '../../support/outcomes.ts';
import { proposedRelation, queueItem } from '../../support/queue-items.ts';

const ITEM = queueItem({ id: 'x_1', version: 3 });
const entry = (kind: QueueKind, over: Partial<QueueItem> = {}): Entry => toEntry(kind, { ...ITEM, ...over }, null);
const contradicted = (id: string, kind: 'endsDiffer' | 'basisAfterEnd', ...relations: string[]): Entry =>
  entry('contradictions', {
    id,
    instruments: [instrument({ id: `i_${id}` })],
    contradiction: {
      kind,
      sides: relations.map((each) => ({
        what: 'replaces' as const,
        on: '2023-01-01',
        of: { id: 'i_o', key: 'k', symbol: null, title: null },
        relations: [proposedRelation(each)],
        count: 1,
      })),
    },
  });

describe('two that are one beyond doubt', () => {
  const NUMBER = { symbol: '426/STTTT-BCVT&CNTT', issuedOn: '2024-03-21' };
  const rows: [string, Partial<Instrument>, Partial<Instrument>, boolean][] = [
    ['one number, day and body', NUMBER, NUMBER, true],
    ['marks alone differ', NUMBER, { ...NUMBER, symbol: '426/STTTT-BCVTCNTT' }, true],
    ['the unit differs', NUMBER, { ...NUMBER, symbol: '426/STTTT-CNTT' }, false],
    ['the day differs', NUMBER, { ...NUMBER, issuedOn: '2024-03-22' }, false],
    ['no day is known', { ...NUMBER, issuedOn: null }, { ...NUMBER, issuedOn: null }, false],
    ['the body differs', NUMBER, { ...NUMBER, issuer: { id: 'so-y-te', name: 'Sở Y tế' } }, false],
    ['the place differs', NUMBER, { ...NUMBER, jurisdiction: { id: 'cao-bang', name: 'Cao Bằng' } }, false],
    // "Nghị định 39-CP" and "Nghị quyết 39-CP" of one day are two acts
    ['the type differs', NUMBER, { ...NUMBER, type: 'bao-cao' }, false],
    [
      'a body that its text alone tells, by its name',
      { ...NUMBER, issuer: { id: '~a', name: 'Công ty Minh Long' } },
      { ...NUMBER, issuer: { id: '~b', name: 'CÔNG TY MINH LONG' } },
      true,
    ],
    ['no number', { ...NUMBER, symbol: null }, { ...NUMBER, symbol: null }, false],
  ];
  it.each(rows)('%s: %o', (_, one, other, expected) => {
    expect(isCertain({ ...ITEM, instruments: [instrument(one), instrument(other)] })).toBe(expected);
  });
});

describe('two that only the unit code tells apart', () => {
  const NUMBER = { symbol: '426/STTTT-CNTT', issuedOn: '2024-03-21' };
  const pair = (other: Partial<Instrument>) =>
    differsInUnit({ ...ITEM, instruments: [instrument(NUMBER), instrument({ ...NUMBER, ...other })] });

  it('are ticked one by one, where number, type, body and day are one', () => {
    const merge = verdictsOf('duplicates', []).filter(({ each }) => each);
    expect(merge.map(({ id }) => id)).toEqual(['mergeUnit']);
    expect(pair({ symbol: '426/STTTT-CNTTBC' })).toBe(true);
    expect(pair({ symbol: '427/STTTT-CNTT' })).toBe(false);
    expect(pair({ symbol: '426/STTTT-CNTTBC', type: 'bao-cao' })).toBe(false);
    expect(pair({ symbol: '426/STTTT-CNTTBC', issuedOn: '2024-03-20' })).toBe(false);
  });
});

describe('one word over many', () => {
  it('is there for every kind but those whose candidates are a choice for each', () => {
    const kinds = QueueKind.options.filter((kind) => !BATCH_KINDS.has(kind));
    expect(kinds).toEqual(['ambiguous', 'unmatched']);
  });

  it('keeps single sides of contradictions only where all of them are of one kind', () => {
    const one = contradicted('1', 'endsDiffer', 'r_1', 'r_2');
    const two = contradicted('2', 'endsDiffer', 'r_3', 'r_4');
    const other = contradicted('3', 'basisAfterEnd', 'r_5', 'r_6');
    expect(verdictsOf('contradictions', [one, two]).map(({ id }) => id)).toEqual(['Y', 'N', '1', '2']);
    const mixed = verdictsOf('contradictions', [one, two, other]);
    expect(mixed.map(({ id }) => id)).toEqual(['Y', 'N']);
    expect(mixed.map(({ decide }) => decide(other))).toEqual([null, null]);
  });

  it('keeps the day that the index shows, and says nothing where it shows none', () => {
    const says = [{ on: '2023-12-21', by: null }];
    const conflicts = [{ kind: 'issueDatesDiffer', says }] as unknown as NonNullable<Instrument['conflicts']>;
    const [verdict] = verdictsOf('dates', []);
    const dated = entry('dates', { instruments: [instrument({ issuedOn: '2023-12-12', version: 5, conflicts })] });
    expect(verdict!.decide(dated)).toEqual({
      kind: 'settle',
      steps: [{ of: 'instrument', id: 'i1', version: 5, body: { issuedOn: '2023-12-12' } }],
    });
    const undated = entry('dates', { instruments: [instrument({ issuedOn: null, conflicts })] });
    expect(verdict!.decide(undated)).toBeNull();
  });
});

describe('a decision', () => {
  const rows: [string, Entry, Decision, string][] = [
    ['merge', entry('duplicates'), { kind: 'merge', keep: null }, 'POST /v1/suggestions/x_1/decision'],
    ['apart', entry('duplicates'), { kind: 'notOne' }, 'POST /v1/suggestions/x_1/decision'],
    ['fact', entry('facts'), { kind: 'fact', take: 'offered' }, 'POST /v1/suggestions/x_1/decision'],
    ['relation', entry('relations'), { kind: 'relation', state: 'rejected' }, 'POST /v1/relations/decisions'],
    ['capture', entry('proposed'), { kind: 'rejectCapture' }, 'POST /v1/instruments/x_1/rejection'],
    ['citation', entry('ambiguous'), { kind: 'confirm', instrument: 'i_1' }, 'POST /v1/citations/x_1/judgement'],
  ];
  it.each(rows)('of the kind %s is one request, which can be looked ahead at', (_, of, decision, expected) => {
    const plan = planOf(of, decision, 'Đọc bản gốc.')!;
    expect(PlannedDecision.parse(plan)).toEqual(JSON.parse(JSON.stringify(plan)));
    const { method, path, key } = callOf(plan, 'k1');
    expect([`${method} ${path}`, key]).toEqual([expected, 'k1']);
  });

  it('of several relations is one request, each relation once', () => {
    const [way] = verdictsOf('contradictions', [contradicted('1', 'endsDiffer', 'r_1', 'r_2')]);
    const decision = way!.decide(contradicted('1', 'endsDiffer', 'r_1', 'r_2'))!;
    expect(planOf(entry('contradictions'), decision, 'Đúng.')).toEqual({
      on: 'relations',
      request: {
        changes: [
          { id: 'r_1', version: 2, state: 'confirmed' },
          { id: 'r_2', version: 2, state: 'confirmed' },
        ],
        reason: 'Đúng.',
      },
    });
  });
});

describe('what many decisions would change', () => {
  const NOTHING: DecisionPreview = { problem: null, links: 0, citations: [], instruments: [], names: [] };
  const cited = (id: string, citing: string) => ({
    id,
    citing,
    text: 'Công văn số 426/STTTT-CNTT',
    from: { state: 'unsettled' as const, target: null },
    to: { state: 'settled' as const, target: 'i_b' },
  });
  const name = (id: string) => ({ id, key: id, symbol: `số của ${id}`, title: null });
  const looked = (id: string, preview: Partial<DecisionPreview>): Looked => ({
    job: toJob(entry('duplicates', { id, instruments: [instrument(), instrument()] }), { kind: 'notOne' }),
    preview: { ...NOTHING, ...preview },
  });

  it('is counted once for each citation, instrument and page, and without what would be refused', () => {
    const sum = sumOf([
      looked('a', { links: 2, citations: [cited('c1', 'p1'), cited('c2', 'p1')], instruments: ['i_a', 'i_b'] }),
      looked('b', { links: 1, citations: [cited('c2', 'p1')], instruments: ['i_b'] }),
      looked('c', { problem: { code: 'conflict', detail: 'Gone.' }, instruments: ['i_z'] }),
    ]);
    expect(sum).toMatchObject({ instruments: 2, citations: 2, pages: 1, more: false });
    expect([sum.taken.length, sum.refused.length]).toEqual([2, 1]);
  });

  it('tells that there are more than are named', () => {
    expect(sumOf([looked('a', { links: 140, citations: [cited('c1', 'p1')] })])).toMatchObject({
      citations: 140,
      pages: 1,
      more: true,
    });
  });

  it('names each citation with its page and where it leads, each instrument, and why a row would be refused', () => {
    const lines = previewLines([
      looked('a', {
        links: 3,
        citations: [cited('c1', 'p1')],
        instruments: ['i_a'],
        names: ['p1', 'i_a', 'i_b'].map(name),
      }),
      looked('b', { problem: { code: 'conflict', detail: 'One of the two is gone.' } }),
    ]);
    expect(lines.map(({ kind }) => kind)).toEqual(['item', 'citation', 'more', 'instrument', 'refused']);
    expect(lines[1]!.words).toContain('“Công văn số 426/STTTT-CNTT” ở số của p1: ');
    expect(lines[1]!.words).toMatch(/→ số của i_b$/);
    expect(lines[4]!.words).toContain('One of the two is gone.');
  });
});

describe('what waits for a second admin', () => {
  const run = (events: readonly QueueEvent[], state: QueueState = createQueueState([])) =>
    events.reduce(reduceQueue, state);
  const [a, b, c] = ['a', 'b', 'c'].map((id) => entry('duplicates', { id })) as [Entry, Entry, Entry];
  const waiting: Waiting = { proposal: 'q_1', links: 9, above: 2, by: null, at: null };
  const full = run([
    { type: 'opened', filter: 'all', cursor: { kinds: ['duplicates'], after: null } },
    { type: 'read', counts: { duplicates: 3 }, entries: [a, b, c], cursor: null },
  ]);
  const ids = (state: QueueState) => visibleOf(state).map(({ item }) => item.id);
  const away = run(
    [
      { type: 'decided', entry: a },
      { type: 'putAside', aside: { entry: a, waiting } },
    ],
    full,
  );

  it('leaves the line and its count, and stands under its own filter', () => {
    expect([ids(away), away.current, openCounts(away)?.duplicates]).toEqual([['b', 'c'], b.key, 2]);
    expect(ids({ ...away, filter: 'waiting' })).toEqual(['a']);
    expect(away.done.at(-1)).toMatchObject({ changes: [], proposals: ['q_1'] });
  });

  it('is read again as what it is, for it stands in the index as it was', () => {
    const again = run(
      [
        { type: 'opened', filter: 'waiting', cursor: { kinds: ['duplicates'], after: null } },
        { type: 'read', counts: { duplicates: 3 }, entries: [a, b, c], cursor: null },
      ],
      away,
    );
    expect([ids(again), again.current]).toEqual([['a'], a.key]);
  });

  it('leaves the line also where another admin proposed it', () => {
    const next = run([{ type: 'waitingRead', waiting: new Map([['suggestion a', waiting]]) }], full);
    expect([ids(next), next.current]).toEqual([['b', 'c'], b.key]);
  });

  it('comes back to its place with the reason when it is turned down, without moving the one who reads on', () => {
    const back = run(
      [
        { type: 'waitingRead', waiting: new Map() },
        { type: 'decidedElsewhere', key: a.key, fresh: a, declined: { by: 'B', reason: 'Khác nhau.' } },
      ],
      away,
    );
    expect([ids(back), back.current]).toEqual([['a', 'b', 'c'], b.key]);
    expect(back.declined).toMatchObject({ by: 'B', reason: 'Khác nhau.' });
  });

  it('goes for good when it is approved', () => {
    const gone = run(
      [
        { type: 'waitingRead', waiting: new Map() },
        { type: 'decidedElsewhere', key: a.key, fresh: null, declined: null },
      ],
      away,
    );
    expect([ids(gone), gone.declined]).toEqual([['b', 'c'], null]);
  });

  it('is told of an item by what the proposal is about, never by another change of the same instrument', () => {
    const of = (subject: string) => new Map([[subject, waiting]]);
    const contradiction = contradicted('7', 'endsDiffer', 'r_1', 'r_2');
    expect(waitingOf(contradiction, of('relation r_2'))).toBe(waiting);
    expect(waitingOf(contradiction, of('instrument.correct i_7'))).toBe(waiting);
    expect(waitingOf(entry('proposed', { id: 'i_7' }), of('instrument.correct i_7'))).toBeNull();
    expect(waitingOf(entry('dates', { id: 'i_7' }), of('instrument.reject i_7'))).toBeNull();
  });

  it('is one undo with what a batch wrote; what could not be taken back is left for the next', () => {
    const asides = [b, c].map((each) => ({ entry: each, waiting }));
    const written = run([{ type: 'settled', entries: [a], changes: [4, 5], asides }], full);
    expect([ids(written), written.done.at(-1)]).toMatchObject([[], { changes: [4, 5], proposals: ['q_1'] }]);
    const why = { kind: 'refused', code: 'conflict', requestId: 'r' } as const;
    const partly = run([{ type: 'undonePartly', left: { changes: [4], proposals: [] }, why }], written);
    expect(partly.partly).toMatchObject({ taken: 2, total: 3 });
    expect(partly.done.at(-1)).toMatchObject({ changes: [4], proposals: [] });
  });
});
