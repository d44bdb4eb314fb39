import { foldCode } from '../../../shared/registry/fold.ts';
import type { Instrument, QueueItem, QueueKind } from '../../../shared/schema/index.ts';
import { type MessageKey, t } from '../../ui/i18n.ts';
import { daysOut, waysOut } from './contradiction.ts';
import type { Entry } from './entry.ts';
import type { Decision } from './plan.ts';

/** One word that may be said of many items of a kind. */
export interface Verdict {
  id: string;
  label: string;
  /** What it is for one of them; null where it cannot be said of that one. */
  decide: (entry: Entry) => Decision | null;
  /** What the audit log says where the person says nothing more. */
  reason: MessageKey;
  /** Items are ticked one by one: none of them is beyond doubt. */
  each?: true;
}

/** Kinds of which one word may be said over many; the others are a choice for each. */
export const BATCH_KINDS: ReadonlySet<QueueKind> = new Set([
  'proposed',
  'duplicates',
  'facts',
  'dates',
  'contradictions',
  'relations',
  'reports',
]);

const named = ({ id, name }: Instrument['issuer']) => (id.includes('~') ? name.toLocaleLowerCase('vi') : id);

/** One body, one known day, and no two types: "Nghị định 39-CP" and "Nghị quyết 39-CP" of one day are two acts. */
function couldBeOne(one: Instrument, other: Instrument): boolean {
  const day = one.issuedOn !== null && one.issuedOn === other.issuedOn;
  const body = one.jurisdiction.id === other.jurisdiction.id && named(one.issuer) === named(other.issuer);
  return day && body && one.type === other.type;
}

/** Whether two are one beyond doubt: the same number but for marks and hyphens, type, body and known day. */
export function isCertain({ instruments: [one, other] }: QueueItem): boolean {
  if (!one?.symbol || !other?.symbol || !couldBeOne(one, other)) return false;
  return foldCode(one.symbol) === foldCode(other.symbol);
}

/** Whether the unit code alone tells two apart: "426/STTTT-CNTT" and "426/STTTT-CNTTBC" of one body and day. */
export function differsInUnit({ instruments: [one, other] }: QueueItem): boolean {
  if (!one?.symbol || !other?.symbol || !couldBeOne(one, other)) return false;
  return Number.parseInt(one.symbol, 10) === Number.parseInt(other.symbol, 10);
}

const always = (id: string, label: MessageKey, decision: Decision, reason: MessageKey): Verdict => ({
  id,
  label: t(label),
  decide: () => decision,
  reason,
});

/** The day that the index shows already, confirmed by a person. */
function keepShownDay({ item }: Entry): Decision | null {
  const [self] = item.instruments;
  const way = daysOut(item)[0];
  if (!self?.issuedOn || !way) return null;
  return { kind: 'settle', steps: [{ ...way.steps[0]!, body: { issuedOn: self.issuedOn } }] };
}

/** Ways out of contradictions by their key; those of single sides where all of them are of one kind. */
function contradictionVerdicts(entries: readonly Entry[]): Verdict[] {
  const kinds = new Set(entries.map(({ item }) => item.contradiction?.kind));
  const keys = kinds.size === 1 ? ['Y', 'N', '1', '2'] : ['Y', 'N'];
  return keys.flatMap((key) => {
    const ways = new Map(
      entries.flatMap((entry) =>
        waysOut(entry.item)
          .filter((way) => way.key === key)
          .map((way) => [entry.key, way]),
      ),
    );
    const [some] = ways.values();
    if (!some) return [];
    const decide = ({ key: own }: Entry): Decision | null => {
      const steps = ways.get(own)?.steps ?? [];
      return steps.length > 0 ? { kind: 'settle', steps } : null;
    };
    return [
      {
        id: key,
        label: some.side === null ? some.label : t('batchSide', [some.label]),
        decide,
        reason: some.keeps ? 'queueReasonConfirmed' : 'queueReasonRejected',
      },
    ];
  });
}

/** Everything that may be said of all of these at once. */
export function verdictsOf(kind: QueueKind, entries: readonly Entry[]): Verdict[] {
  switch (kind) {
    case 'proposed':
      return [
        always('accept', 'queueAccept', { kind: 'accept' }, 'queueReasonConfirmed'),
        always('reject', 'queueRejectCapture', { kind: 'rejectCapture' }, 'queueReasonRejected'),
      ];
    case 'duplicates':
      return [
        {
          id: 'merge',
          label: t('batchMergeCertain'),
          decide: ({ item }) => (isCertain(item) ? { kind: 'merge', keep: null } : null),
          reason: 'queueReasonConfirmed',
        },
        {
          id: 'mergeUnit',
          label: t('batchMergeUnit'),
          decide: ({ item }) => (differsInUnit(item) ? { kind: 'merge', keep: null } : null),
          reason: 'queueReasonConfirmed',
          each: true,
        },
        always('apart', 'batchApart', { kind: 'notOne' }, 'queueReasonRejected'),
      ];
    case 'facts':
      return [
        always('held', 'batchTakeHeld', { kind: 'fact', take: 'held' }, 'queueReasonRejected'),
        always('offered', 'batchTakeOffered', { kind: 'fact', take: 'offered' }, 'queueReasonConfirmed'),
      ];
    case 'dates':
      return [{ id: 'shown', label: t('batchShownDay'), decide: keepShownDay, reason: 'queueReasonConfirmed' }];
    case 'contradictions':
      return contradictionVerdicts(entries);
    case 'relations':
      return [
        always('confirm', 'queueConfirm', { kind: 'relation', state: 'confirmed' }, 'queueReasonConfirmed'),
        always('reject', 'queueReject', { kind: 'relation', state: 'rejected' }, 'queueReasonRejected'),
      ];
    case 'reports':
      return [
        always('fault', 'queueDealtWith', { kind: 'close' }, 'queueReasonDone'),
        always('none', 'queueNoFault', { kind: 'close' }, 'queueReasonNoFault'),
      ];
    case 'ambiguous':
    case 'unmatched':
      return [];
  }
}
