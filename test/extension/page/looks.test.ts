import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../extension/answer.ts';
import { groundOf, groundPlaces, lookOf } from '../../../extension/page/looks.ts';
import type { Reference } from '../../../extension/page/reference.ts';
import type { Finding } from '../../../shared/schema/index.ts';
import { found, stated, status } from '../../support/outcomes.ts';

const answer = (outcome: ReturnType<typeof found>, findings?: Finding[]): Answer => ({
  asOf: '2026-11-20T00:00:00Z',
  stale: false,
  outcome,
  findings,
});
const today = (code: 'inForce' | 'partlyExpired' | 'pending' | 'suspended' | 'unknown' | 'expired') =>
  answer(found({ status: { today: status({ code }), whenWritten: null } }));
const finding = (severity: 'look' | 'info', field: Finding['field']): Finding => ({
  code: 'dateDiffers',
  severity,
  ref: 'r1',
  field,
  vi: '',
  en: '',
  page: null,
  index: null,
  source: null,
});

describe('lines', () => {
  test.each<[string, Answer | null, string]>([
    ['not asked is thin', null, 'danchieu-1'],
    ['not answered is thin', { unchecked: 'offline' }, 'danchieu-1'],
    ['in force is solid', today('inForce'), 'danchieu-2'],
    ['partly expired is dashed', today('partlyExpired'), 'danchieu-3'],
    ['pending is dashed', today('pending'), 'danchieu-3'],
    ['suspended is dashed', today('suspended'), 'danchieu-3'],
    ['unknown is dashed', today('unknown'), 'danchieu-4'],
    ['not found is dotted', answer({ kind: 'notFound', ref: 'r1', series: null }), 'danchieu-6'],
    ['expired is double', today('expired'), 'danchieu-7'],
  ])('%s', (_, given, name) => {
    expect(lookOf(given, 'light')).toBe(name);
  });

  test('a dark ground has the same lines in its own set', () => {
    expect(lookOf(today('inForce'), 'dark')).toBe('danchieu-9');
  });
});

describe('grounds', () => {
  const place = (data: string) => ({ node: document.createTextNode(data), start: 0, end: data.length, apart: false });
  const reference = (findings: Finding[]): Reference => ({
    ref: 'r1',
    key: 'k',
    citation: stated(),
    text: '',
    places: [place('2068/QĐ-UBND')],
    fields: { issuedOn: [place('12/11/2023')], issuer: [place('UBND tỉnh')] },
    answer: answer(found(), findings),
  });

  test('only what is to be looked at has one', () => {
    expect(groundOf(reference([finding('info', null)]).answer, 'light')).toBeNull();
    expect(groundOf(reference([finding('look', null)]).answer, 'light')).toBe('danchieu-annotation-1');
    expect(groundOf(reference([finding('look', null)]).answer, 'dark')).toBe('danchieu-annotation-2');
  });

  test('it covers the reference and the field in dispute, no other', () => {
    const places = groundPlaces(reference([finding('look', 'issuedOn'), finding('info', 'issuer')]));
    expect(places.map(({ node }) => node.data)).toEqual(['2068/QĐ-UBND', '12/11/2023']);
  });
});
