import { expect, test } from 'vitest';
import { wantsWelcome } from '../../../extension/api/welcome.ts';
import { heldSetting } from '../../support/settings.ts';

test.each([
  ['install', null, true],
  ['update', null, false],
  ['chrome_update', null, false],
  ['install', 'https://dan-chieu.vidu.example', false],
])('after %s with the server %s the first-run page is due: %s', async (reason, server, due) => {
  expect(await wantsWelcome(reason, heldSetting<string | null>(server))).toBe(due);
});
