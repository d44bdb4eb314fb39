import type { SecondPersonRuleChange } from '../../shared/schema/index.ts';
import { createStores } from '../stores/index.ts';
import { createSecondPerson } from '../stores/second-person.ts';
import { type Curation, expectVersion } from './curate.ts';
import { asApproved, NeedsSecondPerson, Rehearsed } from './second-person.ts';

/** Whether more could be done by one admin alone than before. */
const loosens = (before: number | null, after: number | null) => before !== null && (after === null || after > before);

/** Sets the rule of two. While it is on, one admin alone may only tighten it, unless there is no other. */
export function changeSecondPersonRule(
  { above, version, reason }: SecondPersonRuleChange & { version: number },
  around: Curation,
): Promise<null> {
  const { db, env, world, caller, requestId } = around;
  const rule = createSecondPerson(db);
  return createStores({ ...env, DB: db }, world).ledger.write<null>(requestId, async () => {
    const [now, admins] = await Promise.all([rule.read(), rule.countAdmins()]);
    expectVersion(version, now.version);
    if (caller.second?.rehearse) throw new Rehearsed({ links: 0, citations: [] });
    const audit = {
      actor: caller.id,
      action: 'secondPerson.change',
      subject: 'secondPerson',
      before: { above: now.above },
      after: { above, reason },
    };
    if (loosens(now.above, above) && admins > 1 && !caller.second)
      throw new NeedsSecondPerson({ audit, links: null, above: now.above ?? 0 });
    return asApproved({ statements: [rule.write(above)], audit, reply: { value: null } }, around);
  });
}
