/** "Nghị định nêu trên", "Kế hoạch này": a document meant without being named. Read only on request. */
import { type CleanText, createDraft, type Draft } from '../draft.ts';
import { isUpper, isWord, skipSpacesBack } from '../pattern.ts';
import { TYPE_WORDS } from '../types-of-instrument.ts';

const POINTERS = ['nêu trên', 'nói trên', 'dẫn trên', 'kể trên', 'trên', 'này', 'đó'];

/** Drafts of kind `short` without symbol or name. "này" is kept unbound: it is the text itself. */
export function findBackReferences({ text }: CleanText): Draft[] {
  const drafts = new Map<number, Draft>();
  for (const pointer of POINTERS) {
    for (let at = text.indexOf(pointer); at > 0; at = text.indexOf(pointer, at + pointer.length)) {
      const draft = readBefore(text, at, at + pointer.length);
      if (draft && !drafts.has(draft.start)) drafts.set(draft.start, draft);
    }
  }
  return [...drafts.values()].sort((a, b) => a.start - b.start);
}

function readBefore(text: string, at: number, end: number): Draft | null {
  if (isWord(text.charCodeAt(at - 1)) || isWord(text.charCodeAt(end))) return null;
  const word = TYPE_WORDS.before(text, skipSpacesBack(text, at));
  if (!word || !isUpper(text.charCodeAt(word.start))) return null;
  return createDraft({
    start: word.start,
    end,
    kind: 'short',
    type: word.value,
    typeFromWord: true,
    meansItself: text.startsWith('này', at),
  });
}
