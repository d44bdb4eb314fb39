/** Somebody who may be named in a note. */
export interface Named {
  id: string;
  name: string;
}

const folded = (text: string) => text.normalize('NFC').toLocaleLowerCase('vi').replace(/\s+/gu, ' ').trim();

/**
 * The people named by "@Nguyễn Thị Hoa" in a text, whatever its case and spaces: the longest name that stands there as whole
 * words, and all who bear it. "hoa@lang-son.gov.vn" names nobody.
 */
export function findMentions(text: string, people: readonly Named[]): Named[] {
  const starts = [...text.normalize('NFC').matchAll(/(?<![\p{L}\p{N}])@(?=\p{L})/gu)].map(({ index }) => index + 1);
  if (starts.length === 0) return [];
  const byName = Map.groupBy(people, ({ name }) => folded(name));
  const names = [...byName.keys()].filter(Boolean).sort((a, b) => b.length - a.length);
  const longest = names[0]?.length ?? 0;
  const found = new Set<Named>();
  for (const start of starts) {
    // Spaces fold to one, so that what follows may be longer than the name as it is kept.
    const rest = folded(text.normalize('NFC').slice(start, start + 3 * longest + 1));
    const name = names.find((each) => rest.startsWith(each) && !/^[\p{L}\p{N}]/u.test(rest.slice(each.length)));
    for (const person of name === undefined ? [] : byName.get(name)!) found.add(person);
  }
  return [...found];
}
