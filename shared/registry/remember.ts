/** A pure reading of a text that keeps its last answers: a page says "UBND tỉnh" a thousand times. Forgets all at `most`. */
export function remember<T>(read: (text: string) => T, most = 5000): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const answer = known.get(text);
    if (answer !== undefined) return answer;
    if (known.size >= most) known.clear();
    const fresh = read(text);
    known.set(text, fresh);
    return fresh;
  };
}
