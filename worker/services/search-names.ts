import { fold, ISSUERS, PROVINCES } from '../../shared/registry/index.ts';

/** Words of a text as the search index tells them apart, folded. */
export function wordsOf(text: string): string[] {
  return Array.from(text.normalize('NFC').matchAll(/[\p{L}\p{N}\p{M}]+/gu), ([word]) => fold(word)).filter(Boolean);
}

interface Entry {
  words: string[];
  facet: string;
}

const UNITS = ['tinh', 'thanh pho', 'tp'];
const squeeze = (id: string) => id.replaceAll('-', '');

/** The index knows bodies and places by their ids; a name whose words are not those of the id is looked up here. */
const ENTRIES: Entry[] = [
  ...ISSUERS.flatMap((issuer) =>
    [issuer.name, ...issuer.phrases].map((name) => ({
      words: wordsOf(name),
      id: issuer.id,
      facet: `i${squeeze(issuer.id)}`,
    })),
  ),
  ...PROVINCES.flatMap((province) =>
    [province.name, ...province.aliases].flatMap((name) => {
      const facet = `j${squeeze(province.slug)}`;
      const words = wordsOf(name);
      return [
        { words, id: province.slug, facet },
        ...UNITS.map((unit) => ({ words: [...unit.split(' '), ...words], id: province.slug, facet })),
      ];
    }),
  ),
].filter((entry) => entry.words.length > 0 && entry.words.join('-') !== entry.id);

const BY_FIRST = Map.groupBy(
  ENTRIES.sort((a, b) => b.words.length - a.words.length),
  (entry) => entry.words[0] ?? '',
);

/** The longest name of a body or place that begins at a word: "uy ban nhan dan tinh" is the facet `iubnd`. */
export function nameAt(words: readonly string[], at: number): Entry | null {
  const entries = BY_FIRST.get(words[at] ?? '') ?? [];
  return entries.find((entry) => entry.words.every((word, i) => words[at + i] === word)) ?? null;
}
