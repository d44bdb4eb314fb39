import { render } from 'preact';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { markCitations, plainText } from '../../../extension/annotation/cite.ts';
import { readMarkdown } from '../../../extension/annotation/markdown.ts';
import { NoteText } from '../../../extension/annotation/NoteText.tsx';

beforeEach(() => fakeBrowser.reset());

function draw(text: string): HTMLElement {
  const root = document.createElement('div');
  render(<NoteText text={text} onCitation={() => {}} />, root);
  return root;
}

const html = (text: string) => draw(text).querySelector('.note-text')!.innerHTML;

describe('the small kind of Markdown', () => {
  test.each([
    ['một\nhai', '<p dir="auto">một<br>hai</p>'],
    ['**đậm** và _nghiêng_', '<p dir="auto"><strong>đậm</strong> và <em>nghiêng</em></p>'],
    ['`mã <b>`', '<p dir="auto"><code>mã &lt;b&gt;</code></p>'],
    ['```lời bên hàng rào\nmã\n```', '<pre dir="auto"><code>lời bên hàng rào\nmã</code></pre>'],
    ['```\nmã\n```', '<pre dir="auto"><code>mã</code></pre>'],
    ['- một\n- hai', '<ul><li dir="auto"><p dir="auto">một</p></li><li dir="auto"><p dir="auto">hai</p></li></ul>'],
    ['3. ba', '<ol start="3"><li dir="auto"><p dir="auto">ba</p></li></ol>'],
    ['2.000 triệu \\*', '<p dir="auto">2.000 triệu *</p>'],
  ])('reads %j', (text, drawn) => {
    expect(html(text)).toBe(drawn);
  });

  test('a link opens elsewhere without telling where it was, and shows its host', () => {
    const root = draw('[bảng giá](https://gia.example/x?y=1)');
    const link = root.querySelector('a')!;
    expect([link.href, link.target, link.rel]).toEqual(['https://gia.example/x?y=1', '_blank', 'noopener noreferrer']);
    expect(root.textContent).toBe('bảng giá (gia.example)');
  });

  test('a link that names another host in its words shows the real one', () => {
    expect(draw('[https://langson.gov.vn](https://xau.example/)').textContent).toBe(
      'https://langson.gov.vn (xau.example)',
    );
    expect(draw('[x](https://lаngson.gov.vn/)').textContent).toBe('x (xn--lngson-3nf.gov.vn)');
  });
});

describe('everything else stays the letters it was written with', () => {
  test.each([
    ['<script>alert(1)</script>'],
    ['<img src=x onerror=alert(1)>'],
    ['a <b onclick="x()">b</b>'],
    ['<!-- x --> <svg/onload=alert(1)>'],
    ['![ảnh](https://xau.example/dem.png)'],
    ['# to'],
    ['to\n==='],
    ['> trích'],
    ['| a | b |\n| - | - |\n| 1 | 2 |'],
    ['~~bỏ~~'],
    ['---'],
    ['[x](javascript:alert(1))'],
    ['[x](JaVaScRiPt:alert(1))'],
    ['[x](data:text/html;base64,PHNjcmlwdD4=)'],
    ['[x](vbscript:x)'],
    ['[x](file:///etc/passwd)'],
    ['[x](chrome-extension://abc/options.html)'],
    ['[x](/tuong-doi)'],
    ['[x](https://a.example/ "lời giấu")'],
    ['[x](https://nguoi:mat-khau@xau.example/)'],
    ['<javascript:alert(1)>'],
  ])('%j', (text) => {
    const root = draw(text);
    expect(
      [...root.querySelectorAll('*')].map(({ localName }) => localName).filter((name) => !/^(div|p|br)$/.test(name)),
    ).toEqual([]);
    expect(root.textContent!.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
  });

  test('no name of an attribute comes from a note', () => {
    const names = [
      ...draw('[a" onmouseover="x()](https://a.example/"onclick="y()) `<i a=b>`').querySelectorAll('*'),
    ].flatMap((element) => element.getAttributeNames());
    expect(new Set(names)).toEqual(new Set(['class', 'lang', 'dir', 'href', 'target', 'rel']));
  });

  test('letters that are not seen or turn the writing round are shown by their numbers, and each piece stands apart', () => {
    const root = draw('an\u202Etoàn\u200B `\u2066x` [\u202Ea](https://a.example/)');
    expect(root.textContent).toBe('an[U+202E]toàn[U+200B] [U+2066]x [U+202E]a (a.example)');
    expect(root.querySelector('p')!.dir).toBe('auto');
    expect(root.querySelector('a')!.parentElement!.localName).toBe('bdi');
  });

  test.each(['> ', '1. ', '- ', '[', '*', '`', '<', '[a](', '![](', '_a_', 'a**b', '\\', '|', '&#', '\u0000'])(
    'a note of nothing but %j is drawn, and not as nothing',
    (piece) => {
      const text = piece.repeat(4000 / piece.length);
      expect(() => html(text)).not.toThrow();
      expect(plainText(readMarkdown(text)).length).toBeGreaterThan(0);
    },
  );

  test('lists in lists end at a depth that can be drawn', () => {
    const text = Array.from({ length: 60 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n');
    expect(draw(text).querySelectorAll('ul').length).toBeLessThan(10);
    expect(draw(text).textContent!.match(/x/g)).toHaveLength(60);
  });
});

describe('citations in a note', () => {
  const spansOf = (plain: string, ...words: string[]) =>
    words.map((word) => ({ start: plain.indexOf(word), end: plain.indexOf(word) + word.length }));
  const cited = (text: string, ...words: string[]) => {
    const blocks = readMarkdown(text);
    const found: string[] = [];
    JSON.stringify(markCitations(blocks, spansOf(plainText(blocks), ...words)), (_, value) => {
      if (value?.kind === 'citation') found.push(value.text);
      return value;
    });
    return found;
  };

  test.each<[string, string[], string[]]>([
    ['theo 2068/QĐ-UBND và 175/KH-UBND', ['2068/QĐ-UBND', '175/KH-UBND'], ['2068/QĐ-UBND', '175/KH-UBND']],
    ['- một\n- theo 2068/QĐ-UBND', ['2068/QĐ-UBND'], ['2068/QĐ-UBND']],
    ['đầu\n\nsau **2068/QĐ-UBND**', ['2068/QĐ-UBND'], ['2068/QĐ-UBND']],
    ['Quyết định **2068/QĐ-UBND** ấy', ['Quyết định 2068/QĐ-UBND'], ['Quyết định ', '2068/QĐ-UBND']],
    ['`x` rồi 2068/QĐ-UBND', ['2068/QĐ-UBND'], ['2068/QĐ-UBND']],
    ['```\nx\n```\n\n[a](https://a.example/) 2068/QĐ-UBND', ['2068/QĐ-UBND'], ['2068/QĐ-UBND']],
    ['- a\n  - b\n\n    c\n- 2068/QĐ-UBND', ['2068/QĐ-UBND'], ['2068/QĐ-UBND']],
  ])('%j', (text, words, found) => {
    expect(cited(text, ...words)).toEqual(found);
  });

  test('what stands in code or in a link cites nothing', () => {
    expect(plainText(readMarkdown('`2068/QĐ-UBND` [175/KH-UBND](https://a.example/)')).trim()).toBe('');
  });

  test('are buttons that look them up, once the recogniser has found them', async () => {
    const looked: string[] = [];
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation((async (message: { text: string }) => {
      const start = message.text.indexOf('2068');
      return [{ start, end: start + '2068/QĐ-UBND'.length }];
    }) as never);
    const root = document.createElement('div');
    render(<NoteText text="Xem **2068/QĐ-UBND** trước." onCitation={(text) => looked.push(text)} />, root);
    await expect.poll(() => root.querySelector('button')).not.toBeNull();
    root.querySelector('button')!.click();
    expect(looked).toEqual(['2068/QĐ-UBND']);
    expect(root.textContent).toBe('Xem 2068/QĐ-UBND trước.');
  });
});
