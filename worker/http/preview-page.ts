export const PREVIEW_STYLE = `body{font:14px/1.55 system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif;color:#1B2330;background:#fff;margin:.75rem}
h1{font-size:1rem;line-height:1.4;margin:0 0 .35rem}p{margin:0 0 .5rem}dl{display:grid;grid-template-columns:max-content 1fr;gap:.1rem .75rem;margin:0}dt{color:#465063}dd{margin:0}
blockquote{margin:.6rem 0 0;padding-left:.6rem;border-left:3px solid #DDD7C9;color:#465063}
@media (prefers-color-scheme:dark){body{color:#E9ECF1;background:#11151C}dt,blockquote{color:#BCC4D0}blockquote{border-color:#313B49}}`;

/** A preview may stand in a frame of an OpenRefine that runs on the reader's own machine, and nowhere else. */
const ANCESTORS = 'http://127.0.0.1:* http://localhost:*';

export interface Preview {
  heading: string;
  title: string | null;
  facts: readonly (readonly [term: string, text: string])[];
  quotation: string | null;
}

const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
const isolate = (text: string) => `<bdi>${escapeHtml(text)}</bdi>`;

export function previewPolicy(styleHash: string): string {
  return `default-src 'none'; style-src 'sha256-${styleHash}'; frame-ancestors ${ANCESTORS}; base-uri 'none'; form-action 'none'; sandbox`;
}

/** An instrument in a few elements, without scripts and links. */
export function previewBody({ heading, title, facts, quotation }: Preview): string {
  const rows = facts.map(([term, text]) => `<dt>${escapeHtml(term)}</dt><dd>${isolate(text)}</dd>`).join('');
  return `<h1>${isolate(heading)}</h1>${title ? `<p>${isolate(title)}</p>` : ''}<dl>${rows}</dl>${quotation ? `<blockquote>${isolate(quotation)}</blockquote>` : ''}`;
}

/** The same as a page of its own. */
export function previewPage(preview: Preview): string {
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${escapeHtml(preview.heading)}</title><style>${PREVIEW_STYLE}</style></head><body>${previewBody(preview)}</body></html>`;
}
