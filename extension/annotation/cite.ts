import type { Span } from '../../shared/citation/types.ts';
import type { Block, Inline } from './markdown.ts';

/** What stands between two blocks, so that no citation reaches from one into the next. */
const BETWEEN = '\n\n';

/** The words of a note as they are read, without its Markdown; code is left out of it by as many spaces. */
export function plainText(blocks: readonly Block[]): string {
  return blocks.map(textOfBlock).join(BETWEEN);
}

/** The blocks with what stands at `spans` of their plain text as citations. A citation may run through emphasis, in pieces. */
export function markCitations(blocks: readonly Block[], spans: readonly Span[]): Block[] {
  let at = 0;
  const apart = <T, R>(all: readonly T[], mark: (one: T) => R): R[] =>
    all.map((one, index) => {
      if (index > 0) at += BETWEEN.length;
      return mark(one);
    });
  const markBlock = (block: Block): Block => {
    switch (block.kind) {
      case 'paragraph':
        return { ...block, content: block.content.flatMap(markInline) };
      case 'list':
        return { ...block, items: apart(block.items, (item) => apart(item, markBlock)) };
      case 'code':
        at += block.text.length;
        return block;
    }
  };
  const markInline = (inline: Inline): Inline[] => {
    if (inline.kind === 'strong' || inline.kind === 'emphasis')
      return [{ ...inline, content: inline.content.flatMap(markInline) }];
    const start = at;
    at += textOfInline(inline).length;
    return inline.kind === 'text' ? cut(inline.text, start, spans) : [inline];
  };
  return apart(blocks, markBlock);
}

function cut(text: string, start: number, spans: readonly Span[]): Inline[] {
  const end = start + text.length;
  const parts: Inline[] = [];
  let from = start;
  for (const span of spans.filter((one) => one.start < end && one.end > start)) {
    const [a, b] = [Math.max(span.start, start), Math.min(span.end, end)];
    if (a > from) parts.push({ kind: 'text', text: text.slice(from - start, a - start) });
    parts.push({ kind: 'citation', text: text.slice(a - start, b - start) });
    from = b;
  }
  if (from < end) parts.push({ kind: 'text', text: text.slice(from - start) });
  return parts;
}

function textOfBlock(block: Block): string {
  switch (block.kind) {
    case 'code':
      return ' '.repeat(block.text.length);
    case 'paragraph':
      return block.content.map(textOfInline).join('');
    case 'list':
      return block.items.map((item) => item.map(textOfBlock).join(BETWEEN)).join(BETWEEN);
  }
}

/** Words of a link are its own and cite nothing. */
function textOfInline(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
    case 'citation':
      return inline.text;
    case 'code':
      return ' '.repeat(inline.text.length);
    case 'break':
      return '\n';
    case 'strong':
    case 'emphasis':
      return inline.content.map(textOfInline).join('');
    case 'link':
      return ' '.repeat(inline.content.map(textOfInline).join('').length);
  }
}
