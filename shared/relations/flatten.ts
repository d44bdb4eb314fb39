/** Line breaks inside a paragraph and Markdown marks as spaces, so that sentences read on; every offset stays. */
export function flatten(source: string): string {
  return source.replace(/(?<!\n)\n(?!\n)|[*_#]/g, ' ');
}
