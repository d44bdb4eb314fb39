import { z } from 'zod';
import { IsoDate } from './citation.ts';
import { PersonJurisdiction, Role } from './session.ts';

/** One sign-in of a person; the token itself is known to nobody but its holder. */
export const SignIn = z
  .object({
    id: z.string(),
    createdAt: z.iso.datetime(),
    lastUsedOn: IsoDate.nullable().describe('Null where it was never used, or not since this is kept.'),
    expiresAt: z.iso.datetime(),
  })
  .meta({ id: 'SignIn' });
export type SignIn = z.infer<typeof SignIn>;

/** Somebody with an account, as admins see him. */
export const PersonRecord = z
  .object({
    id: z.string(),
    name: z.string(),
    role: Role,
    jurisdiction: PersonJurisdiction,
    email: z.string().nullable(),
    createdAt: z.iso.datetime(),
    disabledAt: z.iso.datetime().nullable(),
    groups: z.array(z.object({ id: z.string(), name: z.string() })),
    signIns: z.array(SignIn).describe('Those that are good still, the newest first.'),
    version: z.number().int().positive(),
  })
  .meta({ id: 'PersonRecord' });
export type PersonRecord = z.infer<typeof PersonRecord>;

/** An invite code that nobody has used; the code itself was shown once. */
export const OpenInvite = z
  .object({
    id: z.string(),
    role: Role,
    jurisdiction: PersonJurisdiction,
    name: z.string().nullable(),
    createdAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
  })
  .meta({ id: 'OpenInvite' });
export type OpenInvite = z.infer<typeof OpenInvite>;

export const PeopleReply = z
  .object({ items: z.array(PersonRecord), invites: z.array(OpenInvite) })
  .meta({ id: 'PeopleReply' });
export type PeopleReply = z.infer<typeof PeopleReply>;

/** What is left out stays as it is. */
export const PersonChange = z
  .object({
    name: z.string().trim().min(1).max(120).optional(),
    role: Role.optional(),
    jurisdiction: PersonJurisdiction.optional(),
    disabled: z.boolean().optional(),
  })
  .refine((change) => Object.values(change).some((value) => value !== undefined), 'State at least one field.')
  .meta({ id: 'PersonChange' });
export type PersonChange = z.infer<typeof PersonChange>;
