import '../page/highlights.css';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { runPage } from '../page/switch.ts';
import { PORTALS } from '../portals.ts';

export default defineContentScript({
  matches: PORTALS.map((host) => `*://${host}/*`),
  allFrames: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  cssInjectionMode: 'manifest',
  noScriptStartedPostMessage: true,
  main: runPage,
});
