/** VNI (the VNI-Times fonts): a base letter followed by a Latin-1 character for its mark, and eight letters of their own. */

const MARKS = 'øùûõïâàáåãä';
const TABLE: readonly (readonly [base: string, marks: string, letters: string])[] = [
  ['a', `${MARKS}êèéúüë`, 'àáảãạâầấẩẫậăằắẳẵặ'],
  ['e', MARKS, 'èéẻẽẹêềếểễệ'],
  ['o', MARKS, 'òóỏõọôồốổỗộ'],
  ['u', 'øùûõï', 'ùúủũụ'],
  ['y', 'øùûõ', 'ỳýỷỹ'],
  ['ô', 'øùûõï', 'ờớởỡợ'],
  ['ö', 'øùûõï', 'ừứửữự'],
  ['', 'ñæóòîôö', 'đỉĩịỵơư'],
];

const LETTERS = new Map<string, string>();
for (const [base, marks, letters] of TABLE)
  for (let i = 0; i < marks.length; i++) {
    LETTERS.set(base + marks[i], letters[i]!);
    LETTERS.set((base + marks[i]).toUpperCase(), letters[i]!.toUpperCase());
    if (base) LETTERS.set(base.toUpperCase() + marks[i], letters[i]!.toUpperCase());
  }

/** The letter that starts at `at` and how many characters it takes; null for one that stands for itself. */
export function vniLetter(text: string, at: number): { letter: string; length: 1 | 2 } | null {
  const pair = LETTERS.get(text.slice(at, at + 2));
  if (pair) return { letter: pair, length: 2 };
  const single = LETTERS.get(text[at]!);
  return single ? { letter: single, length: 1 } : null;
}
