import type { SiteState } from '../background-state.ts';
import type { Setting } from '../settings.ts';
import { isBuiltIn, type SiteChoices, siteOf, siteState } from '../sites.ts';

export interface SiteTools {
  sites: Setting<SiteChoices>;
  lastRun: Setting<Record<string, string>>;
  once: Setting<Record<string, string>>;
  now: () => Date;
}

/** Where the extension may run, as the reader switched it. Changes are made one after another. */
export function createSites({ sites, lastRun, once, now }: SiteTools) {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = last.then(work, work);
    last = result;
    return result;
  };
  const choose = (host: string, enabled: boolean, granted: boolean) =>
    inTurn(async () => {
      await sites.write({ ...(await sites.read()), [host]: { enabled, since: now().toISOString(), granted } });
    });

  return {
    state: async (host: string): Promise<SiteState> => siteState(host, await sites.read()),

    async mayRun(tab: number, host: string): Promise<boolean> {
      return siteState(host, await sites.read()).enabled || (await once.read())[tab] === host;
    },

    async set(host: string, enabled: boolean): Promise<SiteState> {
      await choose(host, enabled, (await sites.read())[host]?.granted ?? false);
      return siteState(host, await sites.read());
    },

    /** The reader let the extension run on a host the manifest does not name. */
    grant: (host: string): Promise<void> => (isBuiltIn(host) ? Promise.resolve() : choose(host, true, true)),

    remove: (host: string): Promise<void> =>
      inTurn(async () => {
        const { [host]: _removed, ...kept } = await sites.read();
        await sites.write(kept);
      }),

    granted: async (): Promise<string[]> => {
      const choices = await sites.read();
      return Object.keys(choices).filter((host) => choices[host]?.granted);
    },

    allowOnce: (tab: number, host: string): Promise<void> =>
      inTurn(async () => once.write({ ...(await once.read()), [tab]: host })),

    /** Notes that something was marked on a site today; hosts of a built-in site are not told apart. */
    noteRun: (host: string): Promise<void> =>
      inTurn(async () => {
        const site = siteOf(host, await sites.read());
        if (site) await lastRun.write({ ...(await lastRun.read()), [site]: now().toISOString() });
      }),
  };
}
