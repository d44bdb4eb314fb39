import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anchorQuotes, describeQuote } from '../../../shared/anchoring/index.ts';
import { choosePlaces, scoreAnchors } from '../../support/anchor-score.ts';
import { createRandom } from '../../support/edited-pages.ts';

const LETTERS = ['hai-duong', 'lang-son', 'quang-ngai', 'thanh-hoa'];
const read = (name: string) => readFileSync(new URL(`../../fixtures/${name}.txt`, import.meta.url), 'utf8');

describe.each(LETTERS)('notes on the letter %s, edited', (name) => {
  const text = read(name);
  const random = createRandom(name.length);
  const scores = scoreAnchors(text, choosePlaces(text, 120, random), random);

  test.each([...scores])('%s: no note lands on other words, and most of those still there are placed', (_, score) => {
    expect(score.wrong).toEqual([]);
    expect(score.whole).toBeGreaterThan(40);
    expect(score.placed / score.whole).toBeGreaterThan(0.8);
  });
});

test('on the page it was made on, every note is where it was put', () => {
  for (const name of LETTERS) {
    const text = read(name);
    const places = choosePlaces(text, 150, createRandom(7));
    const answers = anchorQuotes(
      text,
      places.map((place) => describeQuote(text, place)),
    );
    expect(answers.map((answer) => answer.kind === 'anchored' && answer.place)).toEqual(places);
  }
});

test('any text and any quote get one answer each, inside the text', () => {
  const words = fc.array(
    fc.oneof(
      fc.constantFrom(
        'UBND',
        'tỉnh',
        'ngày',
        '12',
        '/',
        '-',
        '.',
        '\n',
        ' ',
        '\u0301',
        '\u00ad',
        '\ud800',
        'Đ',
        '2.000',
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 60 },
  );
  const text = words.map((parts) => parts.join(' '));
  fc.assert(
    fc.property(text, text, text, text, (page, exact, prefix, suffix) => {
      const quotes = [
        { exact, prefix, suffix },
        { exact: page.slice(3, 30), prefix: page.slice(0, 3), suffix },
      ];
      const answers = anchorQuotes(page, quotes);
      expect(answers).toHaveLength(2);
      for (const answer of answers) {
        if (answer.kind === 'orphan') continue;
        expect(answer.place.start).toBeGreaterThanOrEqual(0);
        expect(answer.place.end).toBeGreaterThan(answer.place.start);
        expect(answer.place.end).toBeLessThanOrEqual(page.length);
      }
    }),
    { numRuns: 300 },
  );
});
