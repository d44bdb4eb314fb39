import { describe, expect, it } from 'vitest';
import { clean } from '../../../shared/citation/clean.ts';

describe('clean text', () => {
  it.each([
    ['plain text stays', 'Quyết định số 12/QĐ-UBND', 'Quyết định số 12/QĐ-UBND'],
    ['decomposed accents are composed', 'Quyết định'.normalize('NFD'), 'Quyết định'],
    ['soft hyphens and zero-width characters go', 'QĐ\u00AD-\u200BUB\uFEFFND', 'QĐ-UBND'],
    ['marks that turn the direction of writing go', '\u2066QĐ\u2069-\u202BUBND\u202C', 'QĐ-UBND'],
    ['other slashes become the plain one', '12\u2044QĐ\u2215UBND\uFF0FTH', '12/QĐ/UBND/TH'],
    ['Markdown emphasis goes', '**số** 2*0*3', 'số 203'],
    ['emphasis torn over a blank line is one phrase', 'số *\n\n*413*\n\n*/BC-A', 'số \n413\n/BC-A'],
    ['two bold paragraphs stay two', '**A**\n\n**B**', 'A\n\nB'],
    ['Cyrillic look-alikes become Latin', 'TT-BTС', 'TT-BTC'],
    ['a heap of marks leaves the bare letter', `a${'\u0301'.repeat(9)}b`, 'ab'],
    ['marks without a letter go', '\u0301\u200B\u0301x', 'x'],
  ])('%s', (_, source, text) => {
    expect(clean(source).text).toBe(text);
  });

  it('leads every span back to the slice it was read from, accents included', () => {
    const source = `a**Lu${'ậ'.normalize('NFD')}t**\u200B số`;
    const { text, toSource, toSourceEnd } = clean(source);
    const at = text.indexOf('Luật');
    expect(source.slice(toSource(at), toSourceEnd(at + 4)).normalize('NFC')).toBe('Luật');
    expect(source.slice(toSource(at + 5), toSourceEnd(at + 7))).toBe('số');
  });

  it('an accent at the end of a span belongs to it', () => {
    const source = 'lệ phí'.normalize('NFD');
    expect(clean(source).toSourceEnd(6)).toBe(source.length);
  });
});
