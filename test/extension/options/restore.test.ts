import { expect, test } from 'vitest';
import { type Choices, FILE_MAX, listChanges, readSettingsFile } from '../../../extension/options/restore.ts';

const SINCE = '2026-11-18T02:00:00.000Z';
const choices = (fields: Partial<Choices> = {}): Choices => ({
  server: 'https://dan-chieu.vidu.gov.vn',
  home: 'lang-son',
  language: 'vi',
  quiet: false,
  sites: {},
  ...fields,
});
const site = (enabled: boolean, granted = false) => ({ enabled, granted, since: SINCE });

test('a file that was exported is read back as it was', () => {
  const saved = choices({ sites: { '*.gov.vn': site(false), 'vidu.example': site(true, true) } });
  expect(readSettingsFile(JSON.stringify(saved, null, 2))).toEqual(saved);
});

test('what a file holds beside the choices is dropped: no sign-in comes in by it', () => {
  const file = JSON.stringify({ ...choices(), session: { token: 'x' } });
  expect(readSettingsFile(file)).toEqual(choices());
});

test.each<[string, string]>([
  ['no JSON', 'xin chào'],
  ['a list', '[]'],
  ['a file with a part missing', JSON.stringify({ ...choices(), quiet: undefined })],
  ['a server that no token may go to', JSON.stringify(choices({ server: 'http://dan-chieu.vidu.gov.vn' }))],
  ['a server with a path', JSON.stringify(choices({ server: 'https://vidu.gov.vn/a' }))],
  ['a script for a server', JSON.stringify(choices({ server: 'javascript:alert(1)' }))],
  ['no province', JSON.stringify(choices({ home: 'atlantis' }))],
  ['another language', JSON.stringify({ ...choices(), language: 'fr' })],
  ['an address for a site', JSON.stringify(choices({ sites: { 'vidu.example/van-ban': site(true) } }))],
  ['too long a text', JSON.stringify(choices()) + ' '.repeat(FILE_MAX)],
])('%s is no settings file', (_, text) => {
  expect(readSettingsFile(text)).toBeNull();
});

test('what would change is listed in the order of the page, and nothing else', () => {
  const before = choices({ sites: { 'vbpl.vn': site(false), 'co.example': site(false, true) } });
  const after = choices({
    server: 'https://khac.vidu.gov.vn',
    quiet: true,
    sites: {
      'vbpl.vn': site(true),
      'luatvietnam.vn': site(true),
      'co.example': site(true, true),
      'moi.example': site(true, true),
    },
  });
  expect(listChanges(before, after)).toEqual([
    { kind: 'server', before: 'https://dan-chieu.vidu.gov.vn', after: 'https://khac.vidu.gov.vn' },
    { kind: 'quiet', before: false, after: true },
    { kind: 'site', host: 'co.example', before: false, after: true },
    { kind: 'permission', host: 'moi.example' },
    { kind: 'site', host: 'vbpl.vn', before: false, after: true },
  ]);
  expect(listChanges(before, before)).toEqual([]);
});
