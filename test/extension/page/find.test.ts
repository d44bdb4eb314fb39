import { describe, expect, it } from 'vitest';
import { findReferences } from '../../../extension/api/find-references.ts';
import { createFind, MAY_CITE, placeReferences } from '../../../extension/page/find.ts';
import { createEarlierMentions } from '../../../extension/page/implied.ts';
import { createTextMap, type PageText } from '../../../extension/page/text-map.ts';
import type { Send } from '../../../extension/page/wire.ts';

describe('what is worth looking through', () => {
  it.each([
    'Quyết định số 5/QĐ-UBND',
    'một số điều của Luật Đất đai',
    'LUẬT ĐẤT ĐAI',
    'Lua\u0323\u0302t Đất đai',
    'LuËt §Êt ®ai',
    'Pháp lệnh Phí',
    'Hiến pháp',
  ])('takes “%s”', (text) => expect(MAY_CITE.test(text)).toBe(true));
  it.each(['Trang chủ', 'Kính gửi các đơn vị'])('passes over “%s”', (text) => expect(MAY_CITE.test(text)).toBe(false));
});

describe('asking the background', () => {
  const answering = (answers: unknown[]) => {
    const asked: unknown[] = [];
    const send = (async (request: unknown) => {
      asked.push(request);
      return answers.shift() ?? null;
    }) as Send;
    return { find: createFind(send), asked };
  };

  it('asks once more when the background was asleep', async () => {
    const { find, asked } = answering([null, [{ start: 0 }]]);
    expect(await find('số 5')).toEqual([{ start: 0 }]);
    expect(asked).toHaveLength(2);
  });

  it('knows the words that the page writes again, but not for ever', async () => {
    const { find, asked } = answering(Array.from({ length: 80 }, (_, i) => [{ start: i }]));
    await find('số 5');
    expect(await find('số 5')).toEqual([{ start: 0 }]);
    expect(asked).toHaveLength(1);
    for (let i = 0; i < 60; i++) await find(`số ${100 + i}`);
    expect(await find('số 5')).toEqual([{ start: 61 }]);
  });

  it('finds nothing when nobody answers', async () => {
    const { find, asked } = answering([]);
    expect(await find('số 5')).toEqual([]);
    expect(asked).toHaveLength(2);
  });

  it('does not ask about text that cites nothing', async () => {
    const { find, asked } = answering([]);
    expect(await find('Trang chủ')).toEqual([]);
    expect(asked).toEqual([]);
  });
});

describe('placing what was found', () => {
  const words = 'Tại Quyết định số 77/QĐ-UBND ngày 03/01/2024 của UBND tỉnh';

  function read(node: Text): PageText {
    const map = createTextMap();
    map.put(node, node.data, 0, false);
    return map.take();
  }
  const place = (page: PageText) =>
    placeReferences(page, findReferences(page.text), { earlier: createEarlierMentions(), newRef: () => 'r1' });

  it('gives each a handle and the stretches of text that show it', () => {
    const node = document.createTextNode(words);
    const [reference] = place(read(node));
    expect(reference?.ref).toBe('r1');
    expect(reference?.places).toEqual([{ node, start: 4, end: 28, apart: false }]);
    expect(reference?.fields.issuedOn?.map(({ start, end }) => words.slice(start, end))).toEqual(['03/01/2024']);
  });

  it('leaves words that the page has changed since they were read', () => {
    const node = document.createTextNode(words);
    const page = read(node);
    node.data = words.replace('77', '78');
    expect(place(page)).toEqual([]);
  });
});
