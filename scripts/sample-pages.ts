import { readFileSync } from 'node:fs';
import type { PortalPage } from './portal.ts';

export interface SampleDocument {
  /** Jurisdiction slug of the portal that shows it. */
  portal: string;
  host: string;
  path: string;
  province: string;
  text: string;
}

const read = (name: string) => readFileSync(new URL(`../test/fixtures/${name}.txt`, import.meta.url), 'utf8');

/** The four real documents that the sample index and the sample portal are made of. */
export function sampleDocuments(): SampleDocument[] {
  return [
    {
      portal: 'lang-son',
      host: 'langson.gov.vn',
      path: '/van-ban/du-thao',
      province: 'Lạng Sơn',
      text: read('lang-son'),
    },
    {
      portal: 'quang-ngai',
      host: 'quangngai.gov.vn',
      path: '/van-ban/1502',
      province: 'Quảng Ngãi',
      text: read('quang-ngai'),
    },
    {
      portal: 'thanh-hoa',
      host: 'thanhhoa.gov.vn',
      path: '/van-ban/thong-bao',
      province: 'Thanh Hóa',
      text: read('thanh-hoa'),
    },
    {
      portal: 'hai-duong',
      host: 'haiduong.gov.vn',
      path: '/van-ban/thong-bao',
      province: 'Hải Dương',
      text: read('hai-duong'),
    },
  ];
}

const escapeHtml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** Bold and italics of a paragraph; a line that ends in two spaces keeps its break. */
function inline(paragraph: string): string {
  return escapeHtml(paragraph)
    .replace(/\*\*([^*]+)\*\*/g, '<b>$1</b>')
    .replace(/\*([^*\n]+)\*/g, '<i>$1</i>')
    .replace(/ {2}\n|\\\n/g, '<br>\n');
}

function block(paragraph: string): string {
  const level = /^#{1,4}(?=\s)/.exec(paragraph)?.[0].length;
  if (level) return `<h${level}>${inline(paragraph.slice(level).trim())}</h${level}>`;
  if (/^[-+] /.test(paragraph))
    return `<ul>${paragraph
      .split(/\n(?=[-+] )/)
      .map((item) => `<li>${inline(item.slice(2))}</li>`)
      .join('')}</ul>`;
  return `<p>${inline(paragraph)}</p>`;
}

/** The number line, the place and date and the subject, where the text opens with them, as the two columns of a letterhead. */
function head(paragraphs: string[]): { html: string; rest: string[] } {
  const end = paragraphs.findIndex((paragraph) => !/^(Số:|V\/v|\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+, ngày)/u.test(paragraph));
  const lines = paragraphs.slice(0, end);
  const place = lines.filter((line) => /, ngày/.test(line));
  const own = lines.filter((line) => !place.includes(line));
  if (lines.length === 0) return { html: '', rest: paragraphs };
  const cell = (content: string[]) => `<td>${content.map((line) => `<p>${inline(line)}</p>`).join('')}</td>`;
  return {
    html: `<table class="head"><tr>${cell(own)}<td><p><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b></p><p><b>Độc lập - Tự do - Hạnh phúc</b></p>${place.map((line) => `<p><i>${inline(line)}</i></p>`).join('')}</td></tr></table>`,
    rest: paragraphs.slice(end),
  };
}

const STYLE = `
  body { margin: 0; background: #e9e9e9; font: 17px/1.55 "Times New Roman", "Liberation Serif", "Noto Serif", serif; color: #111; }
  header { background: #8d2a25; color: #fff; padding: 18px 28px; font: 600 16px/1.4 system-ui, "Noto Sans", sans-serif; }
  nav { background: #fff; padding: 8px 28px; font: 14px/1.5 system-ui, "Noto Sans", sans-serif; border-bottom: 1px solid #ccc; }
  nav a { margin-right: 16px; color: #1c4f8b; }
  main { background: #fff; max-width: 700px; margin: 18px auto; padding: 34px 54px 60px; border: 1px solid #d6d6d6; }
  table.head { width: 100%; margin-bottom: 20px; border-spacing: 0; } table.head td { vertical-align: top; } table.head td + td { padding-left: 24px; width: 56%; }
  p { margin: 0 0 9px; text-align: justify; text-indent: 30px; } h2, h3, h4 { text-align: center; } ul { list-style: none; padding-left: 18px; }
  table.head p { margin: 0 0 6px; text-indent: 0; text-align: center; font-size: 16px; }`;

function page(document: SampleDocument, all: SampleDocument[]): string {
  const { html, rest } = head(document.text.trim().split(/\n\s*\n/));
  const links = all.map((other) => `<a href="http://${other.host}${other.path}">${other.province}</a>`).join('');
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Văn bản · ${document.province}</title><style>${STYLE}</style></head>
<body><header>CỔNG THÔNG TIN ĐIỆN TỬ TỈNH ${document.province.toUpperCase()}</header><nav>${links}</nav>
<main>${html}${rest.map(block).join('\n')}</main></body></html>`;
}

/** The sample documents as pages of their provinces' portals. */
export function samplePages(): PortalPage[] {
  const documents = sampleDocuments();
  return documents.map((document) => ({ host: document.host, path: document.path, html: page(document, documents) }));
}
