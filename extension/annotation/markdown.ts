import { Lexer, type Token, type Tokens } from 'marked';

/**
 * The small kind of Markdown that notes are written in: paragraphs, lists, code, emphasis, links and line breaks. What
 * else Markdown knows (images, HTML, headings, tables, quotations) stays the letters it was written with.
 */
export type Block =
  | { kind: 'paragraph'; content: Inline[] }
  | { kind: 'list'; start: number | null; items: Block[][] }
  | { kind: 'code'; text: string };

export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'break' }
  | { kind: 'code'; text: string }
  | { kind: 'strong' | 'emphasis'; content: Inline[] }
  | { kind: 'link'; href: string; host: string; content: Inline[] }
  /** Words that cite an act; never read from Markdown, see cite.ts. */
  | { kind: 'citation'; text: string };

const DEPTH_MAX = 6;

/** A note's words as blocks; never throws. What is nested deeper than six levels stays as it was written. */
export function readMarkdown(text: string): Block[] {
  try {
    return readBlocks(new Lexer({ gfm: true, breaks: true }).lex(text), 0);
  } catch {
    return [paragraph(text)];
  }
}

function readBlocks(tokens: readonly Token[], depth: number): Block[] {
  return tokens.flatMap((token): Block[] => {
    switch (token.type) {
      case 'space':
        return [];
      case 'paragraph':
      case 'text':
        return [{ kind: 'paragraph', content: token.tokens ? readInlines(token.tokens, depth) : writtenAs(token) }];
      case 'code':
        return [readCode(token as Tokens.Code)];
      case 'list':
        return depth < DEPTH_MAX ? [readList(token as Tokens.List, depth)] : [paragraph(token.raw)];
      default:
        return [paragraph(token.raw)];
    }
  });
}

/** What stands beside the fence is words of the note too. */
function readCode({ text, lang, raw }: Tokens.Code): Block {
  const lines = [lang, text].filter(Boolean).join('\n');
  return lines === '' ? paragraph(raw) : { kind: 'code', text: lines };
}

function readList({ ordered, start, items }: Tokens.List, depth: number): Block {
  return {
    kind: 'list',
    start: ordered ? Number(start) || 1 : null,
    items: items.map(({ tokens, task, checked }) => {
      const blocks = readBlocks(
        tokens.filter(({ type }) => type !== 'checkbox'),
        depth + 1,
      );
      return task ? [paragraph(checked ? '[x]' : '[ ]'), ...blocks] : blocks;
    }),
  };
}

function readInlines(tokens: readonly Token[], depth: number): Inline[] {
  if (depth > DEPTH_MAX) return tokens.flatMap(writtenAs);
  return join(
    tokens.flatMap((token): Inline[] => {
      switch (token.type) {
        case 'text':
        case 'escape':
          return [{ kind: 'text', text: token.text }];
        case 'br':
          return [{ kind: 'break' }];
        case 'codespan':
          return [{ kind: 'code', text: token.text }];
        case 'strong':
        case 'em': {
          const kind = token.type === 'em' ? 'emphasis' : 'strong';
          return [{ kind, content: readInlines(token.tokens ?? [], depth + 1) }];
        }
        case 'link':
          return readLink(token as Tokens.Link, depth);
        default:
          return writtenAs(token);
      }
    }),
  );
}

/** A link to the web; any other kind of address, and a title that nobody would see, is left as it was written. */
function readLink(token: Tokens.Link, depth: number): Inline[] {
  const address = URL.parse(token.href);
  if (token.title || !address || !/^https?:$/.test(address.protocol) || address.username || address.password)
    return writtenAs(token);
  return [
    { kind: 'link', href: address.href, host: address.hostname, content: readInlines(token.tokens ?? [], depth + 1) },
  ];
}

const writtenAs = ({ raw }: Token): Inline[] => [{ kind: 'text', text: raw }];

/** Words as they stand, line breaks kept. */
function paragraph(text: string): Block {
  const lines = text.trimEnd().split('\n');
  return {
    kind: 'paragraph',
    content: lines.flatMap((line, at): Inline[] => [
      ...(at > 0 ? [{ kind: 'break' } as const] : []),
      { kind: 'text', text: line },
    ]),
  };
}

/** Neighbouring words as one piece. */
function join(parts: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (part.kind === 'text' && last?.kind === 'text')
      joined[joined.length - 1] = { ...last, text: last.text + part.text };
    else joined.push(part);
  }
  return joined;
}
