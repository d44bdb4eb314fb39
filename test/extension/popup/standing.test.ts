import { expect, test } from 'vitest';
import type { Connection, SiteState } from '../../../extension/background-state.ts';
import type { PageReading } from '../../../extension/page-facts.ts';
import { countByStatus, staleSince } from '../../../extension/ui/counts.ts';
import { remedyOf, standingOf } from '../../../extension/ui/standing.ts';
import type { TabReading } from '../../../extension/ui/use-reading.ts';
import { found, stated, status } from '../../support/outcomes.ts';

const on: SiteState = { enabled: true, since: null };
const read: TabReading = { kind: 'read', reading: { references: [] } as unknown as PageReading };
const absent: TabReading = { kind: 'absent' };

test.each<[string, string | null, SiteState | null, TabReading, string]>([
  ['the browser settings', null, null, absent, 'noSite'],
  ['a portal not asked about yet', 'langson.gov.vn', null, read, 'waiting'],
  ['a portal being read', 'langson.gov.vn', on, { kind: 'reading' }, 'waiting'],
  ['a portal with marks', 'langson.gov.vn', on, read, 'running'],
  ['a portal opened before the extension came', 'langson.gov.vn', on, absent, 'needsReload'],
  ['a portal switched off', 'langson.gov.vn', { enabled: false, since: '2026-11-18T00:00:00Z' }, absent, 'off'],
  ['a portal off with its whole site', 'langson.gov.vn', { enabled: false, since: null }, absent, 'off'],
  ['a strange host', 'vidu.example', { enabled: false, since: null }, absent, 'notAllowed'],
  ['a strange host allowed this once', 'vidu.example', { enabled: false, since: null }, read, 'running'],
  ['a host the reader added', 'vidu.example', { enabled: true, since: '2026-11-18T00:00:00Z' }, absent, 'needsReload'],
  [
    'a host the reader added and switched off',
    'vidu.example',
    { enabled: false, since: '2026-11-18T00:00:00Z' },
    absent,
    'off',
  ],
])('%s', (_, host, site, page, kind) => {
  expect(standingOf(host, site, page).kind).toBe(kind);
});

test.each<[Connection['kind'], string]>([
  ['connected', 'none'],
  ['signedOut', 'signIn'],
  ['expired', 'signIn'],
  ['offline', 'retry'],
  ['serverError', 'retry'],
  ['rateLimited', 'wait'],
  ['notOurServer', 'options'],
  ['replyTooLarge', 'retry'],
  ['extensionOlder', 'update'],
  ['extensionNewer', 'wait'],
])('the next step for %s is %s', (kind, remedy) => {
  expect(remedyOf({ kind } as Connection)).toBe(remedy);
});

const place = (code: 'inForce' | 'expired', asOf: string, stale: boolean) => ({
  ref: asOf,
  text: '',
  citation: stated(),
  answer: { asOf, stale, outcome: found({ status: { today: status({ code }), whenWritten: null } }) },
});

test('references are counted by status, in force first, what nothing has left out', () => {
  const page = [
    place('expired', '1', false),
    place('inForce', '2', false),
    { ...place('inForce', '3', false), answer: null },
  ];
  expect(countByStatus(page)).toEqual([
    { status: 'inForce', count: 1 },
    { status: 'expired', count: 1 },
    { status: 'notChecked', count: 1 },
  ]);
});

test('data is as old as its oldest answer that is no longer fresh', () => {
  const page = [
    place('inForce', '2026-11-19T00:00:00Z', true),
    place('inForce', '2026-11-18T00:00:00Z', true),
    place('inForce', '2026-11-01T00:00:00Z', false),
  ];
  expect(staleSince(page)).toBe('2026-11-18T00:00:00Z');
  expect(staleSince([place('inForce', '2026-11-20T00:00:00Z', false)])).toBeNull();
});
