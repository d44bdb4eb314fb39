import { describe, expect, test } from 'vitest';
import { Break, createTextMap, placesOf } from '../../../extension/page/text-map.ts';

const node = (data: string) => document.createTextNode(data);

function map(parts: readonly (string | Break | 'hidden')[], keepsLines = false) {
  const text = createTextMap();
  const nodes: Text[] = [];
  for (const part of parts) {
    if (part === 'hidden') text.interrupt();
    else if (typeof part === 'number') text.part(part);
    else {
      nodes.push(node(part));
      text.put(nodes.at(-1)!, part, 0, keepsLines);
    }
  }
  return { page: text.take(), nodes };
}

describe('the text is what a person reads', () => {
  test.each<[string, (string | Break)[], string]>([
    ['tags inside a reference part nothing', ['Quyết định số ', '101', '/QĐ-UBND'], 'Quyết định số 101/QĐ-UBND'],
    ['source line ends and indents are one space', ['Quyết\n      định\n\t số'], 'Quyết định số'],
    ['a blank line in the source is no paragraph', ['Quyết\n\n  định'], 'Quyết định'],
    ['spaces on both sides of a tag are one', ['số ', ' 101'], 'số 101'],
    ['white space after a break is dropped', ['số', Break.line, '\n  104/TB'], 'số\n104/TB'],
    ['a wall swallows a line break', ['số', Break.line, Break.wall, 'ngày'], 'số\n\nngày'],
    ['a line break does not soften a wall', ['số', Break.wall, Break.line, 'ngày'], 'số\n\nngày'],
    ['white space between blocks does not soften a wall', ['số', Break.wall, '\n  ', Break.wall, 'ngày'], 'số\n\nngày'],
    ['nothing stands before the first word', [Break.wall, ' \n', 'số'], 'số'],
    ['soft hyphens and no-break spaces stay', ['NQ-\u00ADHĐND số\u00A0\u00A0/VP'], 'NQ-\u00ADHĐND số\u00A0\u00A0/VP'],
  ])('%s', (_, parts, expected) => {
    expect(map(parts).page.text).toBe(expected);
  });

  test('preformatted text keeps its lines and its blank lines', () => {
    expect(map(['a\n\n  b'], true).page.text).toBe('a\n\n  b');
  });
});

describe('the way back', () => {
  test('every stretch leads to the characters it came from', () => {
    const { page, nodes } = map(['  Theo Quyết\n     định ', 'số', ' 101/QĐ-UBND.']);
    const start = page.text.indexOf('Quyết');
    const end = page.text.indexOf('.');
    const places = placesOf(page, start, end);
    expect(places.map((place) => place.node.data.slice(place.start, place.end))).toEqual([
      'Quyết\n     định ',
      'số',
      ' 101/QĐ-UBND',
    ]);
    expect(places.map((place) => place.node)).toEqual(nodes);
  });

  test('a place after something hidden stands apart', () => {
    const { page } = map(['số ', 'hidden', '112/QĐ', '-UBND']);
    expect(placesOf(page, 0, page.text.length).map(({ apart }) => apart)).toEqual([false, true, false]);
  });

  test('a cut text begins anew', () => {
    const text = createTextMap();
    text.put(node('một'), 'một', 0, false);
    text.part(Break.wall);
    expect(text.atWall).toBe(true);
    text.take();
    text.put(node('hai'), 'hai', 0, false);
    const page = text.take();
    expect(page.text).toBe('hai');
    expect(page.pieces[0]).toMatchObject({ at: 0, from: 0, length: 3 });
  });

  test('a part of a long node keeps its own offsets', () => {
    const text = createTextMap();
    const long = node('0123456789');
    text.put(long, '56789', 5, false);
    expect(placesOf(text.take(), 1, 3)).toEqual([{ node: long, start: 6, end: 8, apart: false }]);
  });
});
