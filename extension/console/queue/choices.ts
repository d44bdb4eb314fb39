import { typeName } from '../../../shared/registry/instrument-types.ts';
import type { Instrument, ReportRequest } from '../../../shared/schema/index.ts';
import { formatDate } from '../../ui/dates.ts';
import { t } from '../../ui/i18n.ts';
import { daysOut, type WayOut, waysOut } from './contradiction.ts';
import type { Decision } from './decide.ts';
import { type Entry, optionsOf } from './entry.ts';

/** One thing that can be said of an item: a key, and a button of the same weight as the others. */
export interface Choice {
  key: string;
  label: string;
  decision: Decision;
  /** Which of the instruments side by side it speaks of. */
  option: number | null;
  /** What the audit log says where the person says nothing more. */
  reason: 'queueReasonConfirmed' | 'queueReasonRejected' | 'queueReasonDone' | 'queueReasonNoFault';
}

/** Keys there are for instruments side by side. */
const KEYS_MAX = 9;

interface Around {
  found: readonly Instrument[];
  request: ReportRequest | null;
}

/** Everything that can be said of an item; empty where it is put right elsewhere. */
export function choicesOf(entry: Entry, { found, request }: Around): Choice[] {
  const { kind, item } = entry;
  const options = optionsOf(entry, found).slice(0, KEYS_MAX);
  switch (kind) {
    case 'ambiguous':
      return [none(options.length), ...options.map((each, at) => confirm(each, at, options))];
    case 'unmatched':
      return [
        ...(request
          ? [choice('Y', t('queueRequest'), { kind: 'request', body: request }, 'queueReasonConfirmed')]
          : []),
        ...options.map((each, at) => confirm(each, at, options)),
      ];
    case 'proposed':
      return [
        choice('N', t('queueRejectCapture'), { kind: 'rejectCapture' }, 'queueReasonRejected'),
        choice('Y', t('queueAccept'), { kind: 'accept' }, 'queueReasonConfirmed'),
      ];
    case 'duplicates':
      return [
        choice('N', t('queueNotOne'), { kind: 'notOne' }, 'queueReasonRejected'),
        ...options.map((each, at) => ({
          ...choice(String(at + 1), t('queueKeep', [at + 1]), { kind: 'merge', keep: each.id }, 'queueReasonConfirmed'),
          option: at,
        })),
      ];
    case 'facts':
      return item.fact
        ? [
            { ...choice('1', t('queueTakeHeld'), { kind: 'fact', take: 'held' }, 'queueReasonRejected'), option: 0 },
            {
              ...choice('2', t('queueTakeOffered'), { kind: 'fact', take: 'offered' }, 'queueReasonConfirmed'),
              option: 1,
            },
          ]
        : [];
    case 'relations':
      return [
        choice('N', t('queueReject'), { kind: 'relation', state: 'rejected' }, 'queueReasonRejected'),
        choice('Y', t('queueConfirm'), { kind: 'relation', state: 'confirmed' }, 'queueReasonConfirmed'),
      ];
    case 'reports':
      return [
        choice('N', t('queueNoFault'), { kind: 'close' }, 'queueReasonNoFault'),
        choice('Y', t('queueDealtWith'), { kind: 'close' }, 'queueReasonDone'),
      ];
    case 'contradictions':
      return waysOut(item).map(settle);
    case 'dates':
      return daysOut(item).map(settle);
  }
}

function choice(key: string, label: string, decision: Decision, reason: Choice['reason']): Choice {
  return { key, label, decision, reason, option: null };
}

const settle = ({ key, label, steps, side, keeps }: WayOut): Choice => ({
  ...choice(key, label, { kind: 'settle', steps }, keeps ? 'queueReasonConfirmed' : 'queueReasonRejected'),
  option: side,
});

const none = (count: number) =>
  choice('0', t(count === 2 ? 'queueNoneOfTwo' : 'queueNone'), { kind: 'none' }, 'queueReasonRejected');

function confirm(instrument: Instrument, at: number, options: readonly Instrument[]): Choice {
  const decision = { kind: 'confirm', instrument: instrument.id } as const;
  return { ...choice(String(at + 1), shortName(instrument, options), decision, 'queueReasonConfirmed'), option: at };
}

/** The least that tells an instrument from those beside it: its place, its day, its type, or its number. */
export function shortName(instrument: Instrument, others: readonly Instrument[]): string {
  const readings: ((each: Instrument) => string | null)[] = [
    ({ jurisdiction }) => jurisdiction.name,
    ({ issuer }) => issuer.name,
    ({ issuedOn }) => issuedOn && formatDate(issuedOn),
    ({ type }) => typeName(type) ?? null,
  ];
  const telling = readings.find((read) => new Set(others.map(read)).size === others.length && read(instrument));
  return telling?.(instrument) ?? instrument.symbol ?? instrument.name ?? instrument.key;
}
