import type { Act } from './status-on.ts';

/** Ways in which what is said of one instrument, or of several that replace one another, cannot all be so. */
export type ContradictionKind =
  | 'actedBeforeIssued'
  | 'actsBeforeIssued'
  | 'endsBeforeEffect'
  | 'endsDiffer'
  | 'actedAfterEnd'
  | 'basisAfterEnd'
  | 'ring';

/** What one relation says of the instrument: an act of `source`, or that `source` takes it as its basis. */
export interface Told {
  relation: string;
  type: Act['kind'] | 'basedOn';
  source: string;
  partial: boolean;
  /** The day that the relation itself names. */
  stated: string | null;
  /** That day, or the one on which `source` takes effect. */
  day: string | null;
  /** Day of issue of `source`. */
  issued: string | null;
}

export interface ToldOfOne {
  issuedOn: string | null;
  effectiveOn: string | null;
  expiresOn: string | null;
  told: readonly Told[];
}

/** One of several statements that exclude each other, and the relations that make it; none: a day of an instrument's own. */
export interface Side {
  what: Told['type'] | 'issued' | 'effect' | 'expiry';
  on: string | null;
  relations: string[];
  /** Whose day it is where no relation says it; null: of the instrument itself. */
  of: string | null;
}

const byDay = (a: Told, b: Told) => {
  const [one, other] = [a, b].map(({ day, issued, relation }) => `${day ?? issued ?? ''} ${relation}`);
  return one! < other! ? -1 : 1;
};
const ofDay = (what: Side['what'], on: string, of: string | null = null): Side => ({ what, on, relations: [], of });
const says = ({ type, relation }: Told, on: string | null): Side => ({
  what: type,
  on,
  relations: [relation],
  of: null,
});

const isEnd = ({ type, partial, day }: Told) => (type === 'replaces' || type === 'repeals') && !partial && day !== null;

/** Statements of an end, those of one day together, in the order in which they are given. */
function endSides(told: readonly Told[]): Side[] {
  const days = Map.groupBy(told.filter(isEnd), ({ day }) => day!);
  return [...days].map(([on, same]) => ({
    what: same[0]!.type,
    on,
    relations: same.map(({ relation }) => relation),
    of: null,
  }));
}

const earliest = ({ day, issued }: Told) => [day, issued].filter((each) => each !== null).sort()[0] ?? null;

/** What stands against what in one instrument; fewer than two where there is no such contradiction. Pure. */
export function sidesOf(
  kind: Exclude<ContradictionKind, 'ring'>,
  { issuedOn, effectiveOn, expiresOn, told }: ToldOfOne,
): Side[] {
  const acts = told.filter(({ type }) => type !== 'basedOn').sort(byDay);
  switch (kind) {
    case 'actedBeforeIssued': {
      const early = acts.filter((act) => issuedOn !== null && (earliest(act) ?? issuedOn) < issuedOn);
      return early.length > 0 ? [...early.map((act) => says(act, earliest(act))), ofDay('issued', issuedOn!)] : [];
    }
    case 'actsBeforeIssued': {
      const early = acts.find(({ stated, issued }) => stated !== null && issued !== null && stated < issued);
      return early ? [says(early, early.stated), ofDay('issued', early.issued!, early.source)] : [];
    }
    case 'endsBeforeEffect':
      return effectiveOn !== null && expiresOn !== null && expiresOn <= effectiveOn
        ? [ofDay('expiry', expiresOn), ofDay('effect', effectiveOn)]
        : [];
    case 'endsDiffer': {
      const ends = endSides(acts);
      return ends.length > 1 ? ends : [];
    }
    case 'actedAfterEnd': {
      const [end] = endSides(acts);
      const late = acts.filter(
        ({ type, issued }) => ['amends', 'suspends', 'resumes'].includes(type) && end && (issued ?? '') > end.on!,
      );
      return end && late.length > 0 ? [end, ...late.map((act) => says(act, act.issued))] : [];
    }
    case 'basisAfterEnd': {
      const [end] = endSides(acts);
      const late = told.filter(({ type, issued }) => type === 'basedOn' && end && (issued ?? '') > end.on!);
      const [first] = late.map(({ issued }) => issued!).sort();
      const relations = late.map(({ relation }) => relation);
      return end && first ? [end, { what: 'basedOn', on: first, relations, of: null }] : [];
    }
  }
}
