import { expect, test } from 'vitest';
import { createSites } from '../../extension/api/sites.ts';
import { PORTALS } from '../../extension/portals.ts';
import { BUILT_IN_SITES, hostOf, type SiteChoices, siteOf, siteState } from '../../extension/sites.ts';
import { heldSetting } from '../support/settings.ts';

const off = { enabled: false, since: '2026-11-18T02:00:00.000Z', granted: false };

test.each<[string, string | null]>([
  ['langson.gov.vn', '*.gov.vn'],
  ['vbpl.vn', 'vbpl.vn'],
  ['www.thuvienphapluat.vn', 'thuvienphapluat.vn'],
  ['notgov.vn', null],
  ['langson.gov.vn.evil.example', null],
  ['vidu.example', null],
])('%s belongs to the site %s', (host, site) => {
  expect(siteOf(host, {})).toBe(site);
});

test('the manifest names the same sites', () => {
  const named = PORTALS.filter((host) => host === '*.gov.vn' || !host.startsWith('*.'));
  expect(named).toEqual(BUILT_IN_SITES);
});

test.each<[string, SiteChoices, string, boolean]>([
  ['a named site runs from the start', {}, 'langson.gov.vn', true],
  ['an unknown host does not', {}, 'vidu.example', false],
  ['one page switched off', { 'langson.gov.vn': off }, 'langson.gov.vn', false],
  ['its neighbour goes on', { 'langson.gov.vn': off }, 'haiduong.gov.vn', true],
  ['a whole site switched off', { '*.gov.vn': off }, 'langson.gov.vn', false],
  [
    'a page keeps its own switch when its site is off',
    { '*.gov.vn': off, 'langson.gov.vn': { ...off, enabled: true } },
    'langson.gov.vn',
    true,
  ],
  ['a host the reader added', { 'vidu.example': { ...off, enabled: true, granted: true } }, 'vidu.example', true],
])('%s', (_, choices, host, enabled) => {
  expect(siteState(host, choices).enabled).toBe(enabled);
});

function world() {
  const once = heldSetting<Record<string, string>>({});
  const sites = heldSetting<SiteChoices>({});
  const lastRun = heldSetting<Record<string, string>>({});
  return { ...createSites({ sites, lastRun, once, now: () => new Date('2026-11-20T02:00:00.000Z') }), sites, lastRun };
}

test('switches moved at the same moment are all kept', async () => {
  const { set, sites } = world();
  await Promise.all([set('a.gov.vn', false), set('b.gov.vn', false), set('c.gov.vn', false)]);
  expect(Object.keys(await sites.read())).toEqual(['a.gov.vn', 'b.gov.vn', 'c.gov.vn']);
});

test('once means this tab and this host', async () => {
  const { allowOnce, mayRun } = world();
  await allowOnce(7, 'vidu.example');
  expect(await mayRun(7, 'vidu.example')).toBe(true);
  expect(await mayRun(7, 'other.example')).toBe(false);
  expect(await mayRun(8, 'vidu.example')).toBe(false);
});

test('the last run is noted by site, so that no list of visited portals grows', async () => {
  const { noteRun, lastRun } = world();
  await noteRun('langson.gov.vn');
  await noteRun('unknown.example');
  expect(await lastRun.read()).toEqual({ '*.gov.vn': '2026-11-20T02:00:00.000Z' });
});

test.each<[string | undefined, string | null]>([
  ['http://langson.gov.vn:8080/van-ban?x=1', 'langson.gov.vn'],
  ['chrome://settings', null],
  ['file:///a', null],
  ['not an address', null],
  [undefined, null],
])('the host of %j is %j', (url, host) => {
  expect(hostOf(url)).toBe(host);
});
