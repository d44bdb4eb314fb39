/** Which law a name means. Name and date, or name and year, decide it; a bare name means the one in force while no other is passed. */
import { type KnownLaw, lawByKey, lawsNamed, yearInName } from './known-laws.ts';

export interface LawQuestion {
  /** As cited, its year included where it has one: "Luật Đất đai năm 2024". */
  name: string;
  year?: number | null;
  /** ISO date stated with the name. */
  date?: string | null;
  /** ISO date of the citing document, for a bare name. */
  on?: string | null;
}

export interface LawAnswer {
  law: KnownLaw;
  by: 'date' | 'year' | 'inForce';
  /** True when the text states neither date nor year. */
  implied: boolean;
}

/** The one law that fits, or null: when none does, or when several do. */
export function lawFor({ name, year, date, on }: LawQuestion): LawAnswer | null {
  const laws = lawsNamed(name);
  if (date) {
    const sameDay = only(laws.filter((law) => law.passedOn === date));
    // Texts often get the day wrong; the year of the date still decides when a single law fits it.
    return (
      answer(sameDay, 'date') ?? answer(only(laws.filter((law) => yearOf(law) === Number(date.slice(0, 4)))), 'year')
    );
  }
  const stated = year ?? yearInName(name);
  if (stated) return answer(only(laws.filter((law) => yearOf(law) === stated)), 'year');
  return on ? answer(lawMeantOn(on, laws), 'inForce') : null;
}

function answer(law: KnownLaw | null, by: LawAnswer['by']): LawAnswer | null {
  return law && { law, by, implied: by === 'inForce' };
}

function only(laws: readonly KnownLaw[]): KnownLaw | null {
  return laws.length === 1 ? laws[0]! : null;
}

/** A bare name means the law in force on the page's day, unless its heir is passed by then: pages prepare for that under the same name. */
function lawMeantOn(on: string, laws: readonly KnownLaw[]): KnownLaw | null {
  const standing = only(laws.filter((law) => law.passedOn <= on && !hasEnded(law, on)));
  return standing && (standing.effectiveOn ?? standing.passedOn) <= on ? standing : null;
}

function yearOf(law: KnownLaw): number {
  return Number(law.passedOn.slice(0, 4));
}

function hasEnded(law: KnownLaw, on: string): boolean {
  const end = law.expiresOn ?? endByReplacement(law);
  return end !== null && end <= on;
}

/** Where the end is not recorded, the first of what replaced it to come into force ends it. */
function endByReplacement(law: KnownLaw): string | null {
  const starts = law.replacedBy.flatMap((key) => lawByKey(key)?.effectiveOn ?? lawByKey(key)?.passedOn ?? []);
  return starts.sort()[0] ?? null;
}
