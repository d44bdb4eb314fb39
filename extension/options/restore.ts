import { z } from 'zod';
import { provinceBySlug } from '../../shared/registry/provinces.ts';
import { ask } from '../ask.ts';
import { readServerAddress } from '../server-address.ts';
import { homeSetting, languageSetting, quietSetting, serverSetting } from '../settings.ts';
import { hostOf, isBuiltIn, siteState } from '../sites.ts';
import type { readChoices } from './backup.ts';

export type Choices = Awaited<ReturnType<typeof readChoices>>;

/** Characters of a settings file; a true one has a few hundred. */
export const FILE_MAX = 200_000;
const SITES_MAX = 2000;

const isHost = (text: string) => hostOf(`https://${text}/`) === text;
const Site = z.object({ enabled: z.boolean(), since: z.iso.datetime(), granted: z.boolean() });
const SettingsFile = z.object({
  server: z
    .string()
    .max(2000)
    .refine((address) => readServerAddress(address) === address)
    .nullable(),
  home: z
    .string()
    .refine((slug) => provinceBySlug(slug) !== null)
    .nullable(),
  language: z.enum(['vi', 'en']),
  quiet: z.boolean(),
  sites: z.record(z.string().refine(isHost), Site).refine((sites) => Object.keys(sites).length <= SITES_MAX),
});

/** What a settings file holds; null where it is none, or says what cannot be. */
export function readSettingsFile(text: string): Choices | null {
  if (text.length > FILE_MAX) return null;
  try {
    return SettingsFile.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** One thing that a file would change. `permission`: a site that only the browser's own question can bring back. */
export type Change =
  | { kind: 'server' | 'home'; before: string | null; after: string | null }
  | { kind: 'language'; before: 'vi' | 'en'; after: 'vi' | 'en' }
  | { kind: 'quiet'; before: boolean; after: boolean }
  | { kind: 'site'; host: string; before: boolean; after: boolean }
  | { kind: 'permission'; host: string };

/** What changes from one set of choices to another, in the order of the page. Sites that the file does not name stay. */
export function listChanges(before: Choices, after: Choices): Change[] {
  const changes: Change[] = [];
  for (const kind of ['server', 'home'] as const)
    if (before[kind] !== after[kind]) changes.push({ kind, before: before[kind], after: after[kind] });
  if (before.language !== after.language)
    changes.push({ kind: 'language', before: before.language, after: after.language });
  if (before.quiet !== after.quiet) changes.push({ kind: 'quiet', before: before.quiet, after: after.quiet });
  for (const host of Object.keys(after.sites).sort()) {
    const [was, is] = [siteState(host, before.sites).enabled, siteState(host, after.sites).enabled];
    if (!isBuiltIn(host) && !before.sites[host]?.granted) changes.push({ kind: 'permission', host });
    else if (was !== is) changes.push({ kind: 'site', host, before: was, after: is });
  }
  return changes;
}

/** Makes the changes. Another server means another sign-in: the token of one is never sent to the other. */
export async function applyChanges(changes: readonly Change[]): Promise<void> {
  for (const change of changes) {
    switch (change.kind) {
      case 'server':
        await ask({ type: 'session/signOut' });
        await serverSetting.write(change.after);
        break;
      case 'home':
        await homeSetting.write(change.after);
        break;
      case 'language':
        await languageSetting.write(change.after);
        break;
      case 'quiet':
        await quietSetting.write(change.after);
        break;
      case 'site':
        await ask({ type: 'site/set', host: change.host, enabled: change.after });
        break;
      case 'permission':
        break;
    }
  }
}
