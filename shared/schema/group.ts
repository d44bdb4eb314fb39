import { z } from 'zod';

/** People who work together: a note for "my group" is for one of these. */
export const Group = z
  .object({ id: z.string(), name: z.string(), members: z.array(z.object({ id: z.string(), name: z.string() })) })
  .meta({ id: 'Group' });
export type Group = z.infer<typeof Group>;

export const GroupsReply = z.object({ items: z.array(Group) }).meta({ id: 'Groups' });
export type GroupsReply = z.infer<typeof GroupsReply>;

export const GroupRequest = z.object({ name: z.string().trim().min(1).max(120) }).meta({ id: 'GroupRequest' });

/** The members a group is to have, all of them. */
export const MembersRequest = z.object({ people: z.array(z.string().max(64)).max(500) }).meta({ id: 'MembersRequest' });

/** Those a note can be assigned to. */
export const PeopleChoices = z
  .object({ items: z.array(z.object({ id: z.string(), name: z.string(), groups: z.array(z.string()) })) })
  .meta({ id: 'PeopleChoices' });
export type PeopleChoices = z.infer<typeof PeopleChoices>;
