import { expect, test } from 'vitest';
import { isOlder, readVersion } from '../../scripts/find-firefox.ts';

test.each([
  ['Mozilla Firefox 153.7.0esr', '153.7.0esr'],
  ['Mozilla Firefox 140.12.0esr\n', '140.12.0esr'],
  ['Mozilla Firefox 155.0', '155.0'],
  ['Mozilla Firefox 156.0b3', '156.0b3'],
  ['Firefox Nightly 157.0a1', '157.0a1'],
  ['Chromium 156.0.7204.100 built on Debian', null],
  ['', null],
])('what a browser says of itself: %s', (line, version) => {
  expect(readVersion(line)).toBe(version);
});

test.each([
  ['139.0.4', '140.0', true],
  ['99.0', '140.0', true],
  ['140.0', '140.0', false],
  ['140.12.0esr', '140.0', false],
  ['140.0b9', '140.0', false],
  ['153.7.0esr', '140.0', false],
])('Firefox %s beside the least, %s', (version, least, older) => {
  expect(isOlder(version, least)).toBe(older);
});
