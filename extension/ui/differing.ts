/** A stretch of words; `differs` where the words it is compared with read otherwise. */
export interface Part {
  text: string;
  differs: boolean;
}

/** Cuts `words` where they differ from `other`: piece by piece where both have as many, else all between equal ends. */
export function differing(words: string, other: string): Part[] {
  const [own, theirs] = [cut(words), cut(other)];
  if (own.length === theirs.length) return join(own.map((text, at) => ({ text, differs: text !== theirs[at] })));
  const least = Math.min(own.length, theirs.length);
  let start = 0;
  while (start < least && own[start] === theirs[start]) start++;
  let end = 0;
  while (end < least - start && own.at(-1 - end) === theirs.at(-1 - end)) end++;
  return join(own.map((text, at) => ({ text, differs: at >= start && at < own.length - end })));
}

/** A sentence that quotes both what the page and what the index says, with the differing pieces of each told apart. */
export function markDiffering(sentence: string, page: string | null, index: string | null): Part[] {
  const at = page ? sentence.indexOf(page) : -1;
  const other = index && at >= 0 ? sentence.indexOf(index, at + page!.length) : -1;
  if (!page || !index || other < 0 || page === index) return [{ text: sentence, differs: false }];
  return join([
    { text: sentence.slice(0, at), differs: false },
    ...differing(page, index),
    { text: sentence.slice(at + page.length, other), differs: false },
    ...differing(index, page),
    { text: sentence.slice(other + index.length), differs: false },
  ]);
}

/** Words, numbers, and what stands between them. */
function cut(words: string): string[] {
  return words.match(/[\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}]+/gu) ?? [];
}

function join(parts: readonly Part[]): Part[] {
  const joined: Part[] = [];
  for (const { text, differs } of parts) {
    const last = joined.at(-1);
    if (last?.differs === differs) last.text += text;
    else if (text) joined.push({ text, differs });
  }
  return joined;
}
