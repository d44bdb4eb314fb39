import { ask } from '../ask.ts';
import {
  homeSetting,
  languageSetting,
  lastRunSetting,
  quietSetting,
  serverSetting,
  sitesSetting,
} from '../settings.ts';

/** What the reader chose, as a value to keep; never the sign-in. */
export async function readChoices() {
  return {
    server: await serverSetting.read(),
    home: await homeSetting.read(),
    language: await languageSetting.read(),
    quiet: await quietSetting.read(),
    sites: await sitesSetting.read(),
  };
}

/** Takes back every choice: signs out, gives back the permissions of added sites, and switches all others on. */
export async function resetChoices(): Promise<void> {
  await ask({ type: 'session/signOut' });
  for (const [host, { granted, enabled }] of Object.entries(await sitesSetting.read())) {
    if (granted) await ask({ type: 'site/remove', host });
    else if (!enabled) await ask({ type: 'site/set', host, enabled: true });
  }
  await sitesSetting.write({});
  await lastRunSetting.write({});
  await serverSetting.write(null);
  await homeSetting.write(null);
  await quietSetting.write(false);
  await languageSetting.write('vi');
}
