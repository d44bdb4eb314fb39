import { describe, expect, it } from 'vitest';
import {
  type Candidate,
  decideWith,
  type OwnCandidate,
  type Reading,
  readClaim,
  readScope,
} from '../../../shared/resolution/index.ts';
import { context, stated } from '../../support/citations.ts';

const BODY = 'so-thong-tin-va-truyen-thong';
const letter = (id: string, rest: Partial<OwnCandidate> = {}): OwnCandidate => ({
  id,
  jurisdiction: 'lang-son',
  issuer: BODY,
  series: '2023',
  type: 'cong-van',
  seriesType: 'cong-van',
  issuedOn: '2023-04-20',
  holding: 'held',
  ...rest,
});
const reading = (id: string, how: Reading['how'] = 'same', rest: Partial<Candidate> = {}): Reading => ({
  candidate: letter(id, rest),
  how,
});
function decided(own: OwnCandidate[], readings: Reading[], rest: object = {}) {
  const citation = stated({ type: 'cong-van', symbol: '426/STTTT-HTS', issuedOn: '2023-04-20', ...rest });
  const decision = decideWith(readClaim(citation, readScope(context({ portal: 'lang-son' })))!, own, readings);
  return decision.kind === 'found' ? decision.id : decision.kind;
}

describe('a number that the vocabulary reads as another', () => {
  const mentioned = letter('m', { holding: 'mentioned' });
  it.each<[string, OwnCandidate[], Reading[], object, string]>([
    ['is found where nothing has the number', [], [reading('h')], {}, 'h'],
    ['is found before what is only mentioned', [mentioned], [reading('h')], {}, 'h'],
    ['is not found before its own text', [letter('own')], [reading('h')], {}, 'own'],
    [
      'is not found before what its number was found to be',
      [letter('f', { holding: 'mentioned', former: true })],
      [reading('h')],
      {},
      'f',
    ],
    ['is not found on another day', [mentioned], [reading('h', 'same', { issuedOn: '2023-05-20' })], {}, 'm'],
    ['is found where the text has no day', [mentioned], [reading('h', 'same', { issuedOn: null })], {}, 'h'],
    [
      'is found where the citation gives no day, but its year',
      [],
      [reading('h')],
      { symbol: '426/2023/STTTT-HTS', issuedOn: null },
      'h',
    ],
    ['is ambiguous where two fit', [], [reading('h'), reading('k')], {}, 'ambiguous'],
    ['stays what is mentioned where two fit', [mentioned], [reading('h'), reading('k')], {}, 'm'],
    ['is left open where the citation gives neither day nor year', [], [reading('h')], { issuedOn: null }, 'notFound'],
    ['is one text, though two entries say so', [], [reading('h'), reading('h')], {}, 'h'],
    [
      'of an heir is found on the same day',
      [],
      [reading('h', 'heir', { issuer: 'so-khoa-hoc-va-cong-nghe' })],
      {},
      'h',
    ],
    [
      'of an heir is not found without the day of its text',
      [],
      [reading('h', 'heir', { issuedOn: null })],
      {},
      'notFound',
    ],
  ])('%s', (_, own, readings, rest, expected) => {
    expect(decided(own, readings, rest)).toBe(expected);
  });

  it('is ambiguous between the same two, whichever entry comes first', () => {
    const citation = stated({ type: 'cong-van', symbol: '426/STTTT-HTS', issuedOn: '2023-04-20' });
    const claim = readClaim(citation, readScope(context({ portal: 'lang-son' })))!;
    for (const readings of [
      [reading('h'), reading('k')],
      [reading('k'), reading('h')],
    ])
      expect(decideWith(claim, [], readings)).toMatchObject({ kind: 'ambiguous', ids: ['h', 'k'] });
  });

  it('does not speak for a body that is only assumed where another has the number', () => {
    const citation = { type: 'cong-van', symbol: '7/UBND-KGVX', issuedOn: '2023-04-20' };
    const district = letter('d', { issuer: 'ubnd-huyen-cao-loc', holding: 'mentioned' });
    const province = reading('p', 'same', { issuer: 'ubnd' });
    expect(decided([], [province], citation)).toBe('p');
    expect(decided([district], [province], citation)).not.toBe('p');
    const other = reading('o', 'otherBody', { issuer: 'ubnd-huyen-cao-loc' });
    expect(decided([], [province, other], citation)).toBe('ambiguous');
  });
});
