import { expect, test } from 'vitest';
import { requestOf } from '../../../extension/api/note-request.ts';
import type { NoteWrite } from '../../../extension/api/notes-database.ts';

const target = {
  type: 'SpecificResource',
  source: 'https://langson.gov.vn/a',
  equivalents: [],
  instrument: null,
  citation: null,
  selector: [
    { type: 'TextQuoteSelector', exact: '06 tháng', prefix: 'là ', suffix: ' kể từ' },
    { type: 'TextPositionSelector', start: 10, end: 18 },
  ],
};
const write = (fields: object) => ({ kind: 'create', note: 'n', base: null, id: 'w', ...fields }) as NoteWrite;

test.each<[string, object, number | undefined]>([
  ['a note on words: those and what stands around them', { request: { target } }, 17],
  ['a note on the page as a whole: its address alone', { request: { target: { ...target, selector: [] } } }, 0],
  ['a reply: nothing', { request: { target: 'https://x.vn/v1/annotations/a' } }, undefined],
  ['a deletion: nothing', { kind: 'delete', request: null }, undefined],
])('what goes of the page with %s', (_, fields, characters) => {
  expect(requestOf(write(fields)).characters).toBe(characters);
});
