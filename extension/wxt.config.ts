import path from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { PORTALS } from './portals.ts';
import { strictLibraries } from './strict-libraries.ts';

// The public half of a key made for this project: it fixes the extension's id, so that the server can list one exact origin.
const KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAkKXz6UpW3Uyo1IeZ1DwAWcwrIVzqt4nzy79jrPVLMPVlKG8CsP2qWZa9KC6JupQlIhRGeVLsvBGrUU09pfy1Igs5fLEzbaGG0EWyjWyjV8eIVZQ0AflBe6pDGt4HZTYNR2VQ7ouASaQCM3+Y03PR7O3b0iKkW1zmmbc3721O7SUMl6oaj3IN1zXtansJj4Ow11J3s/SZNIG4vttj0aH4latqqjBKQIK/Tp/XOvDBzl5mcDAJF13N8qb6vu1Y3LE/64mLR3mmvavtyWW7xXRmVFyuaEYORCJTH0wxUmR6N6es71FapCYBvVWJWF4e9j3chKORBU42h+MI/7UjsVD+uwIDAQAB';

/** Firefox draws lines under highlights from 146 on; what is sent goes to the reader's own server and nowhere else. */
const GECKO = {
  id: '{5d2f7a3e-3f0b-4c5e-9a41-0c6f8d1b7e24}',
  strict_min_version: '146.0',
  data_collection_permissions: { required: ['none'] },
};

export default defineConfig({
  imports: false,
  vite: () => ({
    plugins: [preact(), strictLibraries()],
    build: { target: ['chrome128', 'firefox146'] },
    resolve: { alias: { 'wxt/utils/content-script-context': path.resolve(import.meta.dirname, 'page/no-context.ts') } },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    version: '0.1.0',
    default_locale: 'vi',
    ...(browser === 'firefox'
      ? { browser_specific_settings: { gecko: GECKO, gecko_android: { strict_min_version: '146.0' } } }
      : { key: KEY, minimum_chrome_version: '128' }),
    permissions: [
      'storage',
      'scripting',
      'activeTab',
      'contextMenus',
      'alarms',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    host_permissions: PORTALS.map((host) => `*://${host}/*`),
    optional_host_permissions: ['*://*/*'],
    commands: {
      next: { suggested_key: { default: 'Alt+Period' }, description: '__MSG_commandNext__' },
      previous: { suggested_key: { default: 'Alt+Comma' }, description: '__MSG_commandPrevious__' },
      card: { suggested_key: { default: 'Alt+I' }, description: '__MSG_commandCard__' },
      panel: { suggested_key: { default: 'Alt+P' }, description: '__MSG_commandPanel__' },
      // Browsers suggest keys for four commands at most: this one the reader sets.
      note: { description: '__MSG_commandNote__' },
    },
  }),
});
