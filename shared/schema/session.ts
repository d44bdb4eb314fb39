import { z } from 'zod';

export const Role = z.enum(['reviewer', 'staff', 'admin']);
export type Role = z.infer<typeof Role>;

/** Whose documents a person may put right: a province of today by its slug, `trung-uong`, or null for the whole country. */
export const PersonJurisdiction = z
  .string()
  .max(64)
  .nullable()
  .describe(
    'Whose documents this person may put right: a province of today, with those that went into it, or `trung-uong`; null for the whole country.',
  );

export const SessionRequest = z
  .object({ invite: z.string().min(8).max(64), name: z.string().min(1).max(120).optional() })
  .meta({ id: 'SessionRequest' });

export const SessionReply = z
  .object({
    token: z.string(),
    role: Role,
    name: z.string(),
    expiresAt: z.iso.datetime(),
    api: z.string().describe('Contract version of the server.'),
  })
  .meta({ id: 'SessionReply' });
export type SessionReply = z.infer<typeof SessionReply>;

/** `GET /v1/session`: who the token belongs to. */
export const Who = z
  .object({
    id: z.string().optional().describe('As addresses of people end; a server of before this field leaves it out.'),
    role: Role,
    name: z.string(),
    expiresAt: z.iso.datetime(),
    api: z.string(),
  })
  .meta({ id: 'Who' });
export type Who = z.infer<typeof Who>;

export const Health = z
  .object({ service: z.literal('dan-chieu'), api: z.string(), ok: z.boolean() })
  .meta({ id: 'Health' });
export type Health = z.infer<typeof Health>;

/** Version of the HTTP contract; the first number changes when an older extension can no longer read answers. */
export const API_VERSION = '1.0';

export const InviteRequest = z
  .object({
    role: Role,
    name: z.string().min(1).max(120).nullable().default(null),
    jurisdiction: PersonJurisdiction.default(null),
  })
  .meta({ id: 'InviteRequest' });

/** A person who signs in by Cloudflare Access, known there by the e-mail. */
export const PersonRequest = z
  .object({
    name: z.string().min(1).max(120),
    role: Role,
    email: z
      .string()
      .max(254)
      .trim()
      .toLowerCase()
      .pipe(z.email())
      .describe('As Cloudflare Access states it; case does not matter.'),
  })
  .meta({ id: 'PersonRequest' });
export type PersonRequest = z.infer<typeof PersonRequest>;

export const PersonReply = z
  .object({ id: z.string(), name: z.string(), role: Role, email: z.string() })
  .meta({ id: 'PersonReply' });
export type PersonReply = z.infer<typeof PersonReply>;

/** The code is shown once, here; the server keeps its hash. */
export const InviteReply = z
  .object({ invite: z.string(), role: Role, expiresAt: z.iso.datetime() })
  .meta({ id: 'InviteReply' });
export type InviteReply = z.infer<typeof InviteReply>;
