import { Parser } from 'htmlparser2';

/** Elements whose content nobody reads as text of the document. */
const UNREAD = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'head',
  'select',
  'button',
  'nav',
  'iframe',
  'object',
]);
/** Elements that begin and end a line. */
const LINES = new Set(
  'address article aside blockquote body br caption center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);
const CELLS = new Set(['td', 'th']);

/** The text of an HTML page as a person reads it, a line for each block; never throws, whatever the markup. */
export function htmlToText(html: string): string {
  const parts: string[] = [];
  let unread = 0;
  const parser = new Parser(
    {
      onopentagname(name) {
        if (UNREAD.has(name)) unread += 1;
        else if (LINES.has(name)) parts.push('\n');
        else if (CELLS.has(name)) parts.push('\t');
      },
      ontext(text) {
        if (unread === 0) parts.push(text.replace(/\s+/g, ' '));
      },
      onclosetag(name) {
        if (UNREAD.has(name)) unread = Math.max(0, unread - 1);
        else if (LINES.has(name)) parts.push('\n');
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.end(html);
  return parts
    .join('')
    .split('\n')
    .map((line) =>
      line
        .replace(/[^\S\t]+/g, ' ')
        .replace(/\s*\t\s*/g, '\t')
        .trim(),
    )
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
