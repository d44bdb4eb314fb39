import { fold } from '../../shared/registry/fold.ts';

/** A name being written after an @: where the @ stands, and the letters after it. */
export interface MentionStart {
  at: number;
  letters: string;
}

const NAME_MAX = 60;
const OFFERED = 6;

/** The name being written just before `caret`; null where none is. */
export function mentionBefore(text: string, caret: number): MentionStart | null {
  const line = text.slice(Math.max(0, caret - NAME_MAX), caret);
  const found = /(?<![\p{L}\p{N}])@([\p{L}\p{M}\p{N}. ]*)$/u.exec(line);
  return found && { at: caret - found[1]!.length - 1, letters: found[1]! };
}

/** Those whose name has a word that begins so, marks and case aside; few enough to be shown at once. */
export function matchPeople<P extends { name: string }>(people: readonly P[], letters: string): P[] {
  const wanted = fold(letters).trimStart();
  return people
    .filter(({ name }) => {
      const folded = fold(name);
      return folded !== wanted.trimEnd() && ` ${folded}`.includes(` ${wanted}`);
    })
    .slice(0, OFFERED);
}

/** The text with the whole name in the place of what was begun, and where the caret goes. */
export function completeMention(
  text: string,
  caret: number,
  { at }: MentionStart,
  name: string,
): { text: string; caret: number } {
  const before = `${text.slice(0, at)}@${name} `;
  return { text: before + text.slice(caret).replace(/^ /, ''), caret: before.length };
}

/** Whether a note calls on somebody by name: "@Nguyễn Văn A", not the beginning of a longer word. */
export function mentions(text: string, name: string): boolean {
  const [words, wanted] = [text.normalize('NFC'), `@${name.normalize('NFC')}`];
  for (let at = words.indexOf(wanted); at >= 0; at = words.indexOf(wanted, at + 1)) {
    if (!/^[\p{L}\p{M}\p{N}]/u.test(words.slice(at + wanted.length))) return true;
  }
  return false;
}
