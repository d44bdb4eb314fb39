import { writeFileSync } from 'node:fs';
import path from 'node:path';

/** What automation needs before the start; the rest Firefox sets itself once it is driven. */
const QUIET = {
  'browser.aboutwelcome.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'dom.security.https_first': false,
  'dom.security.https_first_schemeless': false,
  'extensions.installDistroAddons': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,',
  'toolkit.telemetry.enabled': false,
  'ui.prefersReducedMotion': 1,
};

/** Leads every host name to this machine and port 80 to the local portal, so that pages run under their real names and nothing leaves. */
function ownNetwork(portalPort: number) {
  return {
    'network.proxy.type': 0,
    'network.dns.forceResolve': '127.0.0.1',
    'network.socket.forcePort': `80=${portalPort}`,
    'network.trr.mode': 5,
  };
}

/** Preferences of a new profile. */
export function writeProfile(folder: string, portalPort: number): void {
  const preferences = { ...QUIET, ...ownNetwork(portalPort), 'marionette.port': 0 };
  const lines = Object.entries(preferences).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  writeFileSync(path.join(folder, 'user.js'), lines.join(''));
}
