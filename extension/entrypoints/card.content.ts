import { defineContentScript } from 'wxt/utils/define-content-script';
import { sharedWorld } from '../bridge.ts';
import { openDesk } from '../desk/desk.ts';
import { PORTALS } from '../portals.ts';

export default defineContentScript({
  matches: PORTALS.map((host) => `*://${host}/*`),
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main() {
    sharedWorld().openDesk = openDesk;
  },
});
