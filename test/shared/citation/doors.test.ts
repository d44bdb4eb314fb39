import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findCitations } from '../../../shared/citation/index.ts';
import { findCitations as findOnPage } from '../../../shared/citation/page.ts';

describe('the small door', () => {
  it.each(['lang-son', 'quang-ngai', 'hai-duong'])(
    'finds in %s what the whole recogniser finds, but for the cue',
    (name) => {
      const text = readFileSync(new URL(`../../fixtures/${name}.txt`, import.meta.url), 'utf8');
      expect(findOnPage(text)).toEqual(findCitations(text).map((citation) => ({ ...citation, cue: null })));
    },
  );

  it('reads a rare law by the words of its name alone', () => {
    expect(findOnPage('theo Luật Trưng mua, trưng dụng tài sản năm 2008 thì')[0]?.type).toBe('luat');
  });
});
