import { expect, test } from 'vitest';
import { readPrefill } from '../../../extension/options/prefill.ts';
import { listSites, readHost } from '../../../extension/options/site-rows.ts';

test.each([
  ['#server=http%3A%2F%2F127.0.0.1%3A8787&invite=MAU0-MAU0', { server: 'http://127.0.0.1:8787', invite: 'MAU0-MAU0' }],
  ['#server=https://a.gov.vn&invite=', { server: 'https://a.gov.vn', invite: '' }],
  ['#sites', { server: '', invite: '' }],
  ['', { server: '', invite: '' }],
])('the link %j fills in', (hash, prefill) => {
  expect(readPrefill(hash)).toEqual(prefill);
});

const choice = (enabled: boolean, granted: boolean) => ({ enabled, granted, since: '2026-11-18T02:00:00.000Z' });

test('named sites come first, then what the reader added or switched, by name', () => {
  const rows = listSites(
    {
      'vidu.example': choice(true, true),
      'langson.gov.vn': choice(false, false),
      'thuvienphapluat.vn': choice(false, false),
    },
    { '*.gov.vn': '2026-11-20T02:41:00.000Z' },
  );
  expect(rows.map(({ site, enabled, source, lastRun }) => [site, enabled, source, lastRun])).toEqual([
    ['*.gov.vn', true, 'builtIn', '2026-11-20T02:41:00.000Z'],
    ['vbpl.vn', true, 'builtIn', null],
    ['thuvienphapluat.vn', false, 'builtIn', null],
    ['luatvietnam.vn', true, 'builtIn', null],
    ['langson.gov.vn', false, 'own', null],
    ['vidu.example', true, 'granted', null],
  ]);
});

test.each<[string, string | null]>([
  ['vidu.example', 'vidu.example'],
  ['https://Van-Ban.Vidu.Example/tim?x=1', 'van-ban.vidu.example'],
  ['  vidu.example ', 'vidu.example'],
  ['vidu', null],
  ['*.example', null],
  ['hai từ', null],
  ['', null],
])('%j names the host %j', (typed, host) => {
  expect(readHost(typed)).toBe(host);
});
