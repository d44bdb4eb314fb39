import type { Caller } from '../http/context.ts';
import { Refusal } from '../http/problem.ts';
import type { AuditEntry, Change } from '../stores/ledger.ts';
import { createProposals } from '../stores/proposals.ts';
import { createSecondPerson } from '../stores/second-person.ts';
import { createTouchedLinks, readStopped, type Touched } from '../stores/touched-links.ts';
import type { Curation } from './curate.ts';

/** A change that is not made: it touches more links than one admin may change, or loosens the rule that says so. */
export class NeedsSecondPerson extends Error {
  readonly change: { audit: AuditEntry; links: number | null; above: number };

  constructor(change: { audit: AuditEntry; links: number | null; above: number }) {
    super('needs a second person');
    this.change = change;
  }
}

/** A change that was tried and taken back at once, to see what it does. */
export class Rehearsed extends Error {
  readonly touched: Touched;

  constructor(touched: Touched) {
    super('rehearsed');
    this.touched = touched;
  }
}

type Around = Pick<Curation, 'db' | 'env' | 'world'> & { caller: Pick<Caller, 'second'> };

/** The change as a second admin makes it: both names are in the log, and the proposal ends with it. */
export async function asApproved<T>(change: Change<T>, { db, env, world, caller }: Around): Promise<Change<T>> {
  const { second } = caller;
  if (!second) return change;
  const proposals = createProposals(env.DB);
  const proposal = await proposals.read(second.proposal);
  if (proposal?.state !== 'open') throw new Refusal('conflict', { detail: 'The proposal has been decided.' });
  const { audit, statements, preceding } = change;
  const both = (entry: AuditEntry): AuditEntry => ({
    ...entry,
    after: { ...(entry.after as object | null), proposal: second.proposal, approvedBy: second.person },
  });
  const approve = proposals.approve(second.proposal, second.person, world.now().toISOString());
  return {
    ...change,
    statements: db === env.DB ? [...statements, approve] : statements,
    audit: both(audit),
    ...(preceding ? { preceding: preceding.map((each) => ({ ...each, audit: both(each.audit) })) } : {}),
  };
}

/** What the proposal of a change says of it: of several in one, what each is about. */
const asProposed = <C>({ audit, preceding = [] }: Change<C>): AuditEntry => {
  const together = [...preceding.map((each) => each.audit.subject), audit.subject];
  return preceding.length === 0 ? audit : { ...audit, after: { ...(audit.after as object | null), together } };
};

/**
 * Writes a change that one admin may make alone. Where the rule is on and the change turns out to touch more links, its
 * transaction is stopped; what is left of it is what a proposal says. Links that move only afterwards are counted before.
 */
export async function withSecondPerson<T>(
  around: Around,
  write: (
    limited: <C>(change: Change<C>, follows: (() => Promise<Touched>) | null) => Promise<Change<C>>,
  ) => Promise<T>,
): Promise<T> {
  const { db, env, caller } = around;
  const links = createTouchedLinks(db);
  let planned: { audit: AuditEntry; above: number } | null = null;
  async function limited<C>(change: Change<C>, follows: (() => Promise<Touched>) | null): Promise<Change<C>> {
    if (caller.second) {
      if (caller.second.rehearse && follows) throw new Rehearsed(await follows());
      planned = { audit: change.audit, above: 0 };
      return caller.second.rehearse
        ? { ...change, statements: [...change.statements, links.stopAndTell(1 + (change.preceding?.length ?? 0))] }
        : asApproved(change, around);
    }
    const { above } = await createSecondPerson(env.DB).read();
    if (above === null) return change;
    const audit = asProposed(change);
    const later = follows ? (await follows()).links : 0;
    if (later > above) throw new NeedsSecondPerson({ audit, links: later, above });
    planned = { audit, above };
    return { ...change, statements: [...change.statements, links.stopAbove(above)] };
  }
  try {
    return await write(limited);
  } catch (error) {
    const touched = readStopped(error);
    if (!touched || !planned) throw error;
    if (caller.second?.rehearse) throw new Rehearsed(touched);
    throw new NeedsSecondPerson({ ...(planned as { audit: AuditEntry; above: number }), links: touched.links });
  }
}
