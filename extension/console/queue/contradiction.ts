import type { Contradiction, QueueItem, Relation } from '../../../shared/schema/index.ts';
import { t } from '../../ui/i18n.ts';

type Side = Contradiction['sides'][number];

/** One documented call that settles a part of an item. */
export interface Step {
  of: 'relation' | 'instrument';
  id: string;
  version: number;
  body: object;
}

/** One way out of a contradiction: a key, what the button says, and the calls. */
export interface WayOut {
  key: string;
  label: string;
  steps: Step[];
  /** Which side it speaks of; null: all. */
  side: number | null;
  keeps: boolean;
}

const KEYS_MAX = 9;

const patch = ({ id, version }: Relation, body: object): Step => ({ of: 'relation', id, version, body });
const confirm = (sides: readonly Side[]) =>
  sides.flatMap(({ relations }) => relations.map((relation) => patch(relation, { state: 'confirmed' })));
const reject = (sides: readonly Side[]) =>
  sides.flatMap(({ relations }) => relations.map((relation) => patch(relation, { state: 'rejected' })));

/** Everything that a person can say of a contradiction by one key; keys 1 to 9 are the sides as they stand. */
export function waysOut({ contradiction, instruments: [self] }: QueueItem): WayOut[] {
  if (!contradiction || !self) return [];
  const { kind, sides } = contradiction;
  const keep = (at: number, steps: Step[]): WayOut => ({
    key: String(at + 1),
    label: t('queueKeepSide', [at + 1]),
    steps,
    side: at,
    keeps: true,
  });
  const others = (at: number) => sides.filter((_, place) => place !== at);
  const both: WayOut = { key: 'Y', label: t('queueAllSo'), steps: confirm(sides), side: null, keeps: true };
  const neither: WayOut = { key: 'N', label: t('queueNoneSo'), steps: reject(sides), side: null, keeps: false };
  const [first, second] = sides as [Side, Side, ...Side[]];
  const shown = sides.slice(0, KEYS_MAX);
  switch (kind) {
    case 'endsDiffer':
      return [neither, ...shown.map((side, at) => keep(at, [...confirm([side]), ...reject(others(at))])), both];
    case 'ring':
      if (sides.length === 2)
        return [neither, ...shown.map((side, at) => keep(at, [...confirm([side]), ...reject(others(at))])), both];
      return [
        neither,
        ...shown.map((side, at) => ({
          key: String(at + 1),
          label: t('queueDropSide', [at + 1]),
          steps: reject([side]),
          side: at,
          keeps: false,
        })),
        both,
      ];
    case 'actedAfterEnd':
      return [
        neither,
        keep(0, [...confirm([first]), ...reject(sides.slice(1))]),
        ...shown.slice(1).map((side, at) => keep(at + 1, [...reject([first]), ...confirm([side])])),
        both,
      ];
    case 'basisAfterEnd':
      return [keep(0, confirm([first])), keep(1, reject([first]))];
    case 'actedBeforeIssued':
      return [keep(sides.length - 1, reject(sides)), both];
    case 'actsBeforeIssued':
      return [
        neither,
        ...(second
          ? [
              keep(
                1,
                first.relations.map((relation) => patch(relation, { effectiveOn: null })),
              ),
            ]
          : []),
        both,
      ];
    case 'endsBeforeEffect': {
      const clear = (field: string): Step[] => [
        { of: 'instrument', id: self.id, version: self.version, body: { [field]: null } },
      ];
      return [keep(0, clear('effectiveOn')), keep(1, clear('expiresOn'))];
    }
  }
}

/** Ways to settle on which day an instrument was issued: the days that others state. */
export function daysOut({ instruments: [self] }: QueueItem): WayOut[] {
  const says = self?.conflicts?.find(({ kind }) => kind === 'issueDatesDiffer')?.says ?? [];
  return says.slice(0, KEYS_MAX).flatMap(({ on }, at) =>
    self && on
      ? {
          key: String(at + 1),
          label: t('queueKeepSide', [at + 1]),
          steps: [{ of: 'instrument' as const, id: self.id, version: self.version, body: { issuedOn: on } }],
          side: at,
          keeps: true,
        }
      : [],
  );
}
