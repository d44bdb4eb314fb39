import { describe, expect, test } from 'vitest';
import type { NoteWrite } from '../../../extension/api/notes-database.ts';
import {
  addWrite,
  afterCrossing,
  afterSaved,
  discard,
  listHeads,
  type QueueChange,
  settle,
} from '../../../extension/api/notes-step.ts';
import { annotation, noteWrite } from '../../support/note-rows.ts';

const kept = (writes: readonly NoteWrite[], { put, remove }: QueueChange): NoteWrite[] => {
  const ids = new Set([...remove, ...put.map(({ id }) => id)]);
  return [...writes.filter(({ id }) => !ids.has(id)), ...put].sort((a, b) => a.order - b.order);
};
const told = (writes: readonly NoteWrite[]) =>
  writes.map(({ id, kind, base, request }) => [
    id,
    kind,
    base,
    request?.body[0] && 'value' in request.body[0] ? request.body[0].value : null,
  ]);
const add = (writes: readonly NoteWrite[], write: NoteWrite) => kept(writes, addWrite(writes, write));

describe('a write that is added', () => {
  const create = noteWrite('a', { kind: 'create', words: 'một' });

  test('newer words take the place of a new note’s that has not left, under its key', () => {
    expect(told(add([create], noteWrite('b', { words: 'hai', order: 2 })))).toEqual([['a', 'create', null, 'hai']]);
  });

  test('a new note that may have left keeps its words; newer ones follow under their own key', () => {
    const sent = { ...create, sent: true };
    expect(told(add([sent], noteWrite('b', { words: 'hai', order: 2 })))).toEqual([
      ['a', 'create', null, 'một'],
      ['b', 'change', null, 'hai'],
    ]);
  });

  test('a change that has not left gives way to a newer one, which starts from the same version', () => {
    const change = noteWrite('a', { words: 'một', base: 4 });
    expect(told(add([change], noteWrite('b', { words: 'hai', order: 2, base: 9 })))).toEqual([
      ['b', 'change', 4, 'hai'],
    ]);
  });

  test('a change that may have left is followed by one that starts from its outcome', () => {
    const change = { ...noteWrite('a', { words: 'một', base: 4 }), sent: true };
    expect(told(add([change], noteWrite('b', { words: 'hai', order: 2, base: 4 })))).toEqual([
      ['a', 'change', 4, 'một'],
      ['b', 'change', null, 'hai'],
    ]);
  });

  test('what was written and deleted before it left is forgotten', () => {
    expect(add([create], noteWrite('b', { kind: 'delete', order: 2 }))).toEqual([]);
  });

  test('what may have left and is deleted is deleted after it', () => {
    const rows = add([{ ...create, sent: true }], noteWrite('b', { kind: 'delete', order: 2 }));
    expect(told(rows)).toEqual([
      ['a', 'create', null, 'một'],
      ['b', 'delete', null, null],
    ]);
  });

  test('a refused new note that is saved again is new under another key, with what was to follow it gone', () => {
    const refused: NoteWrite = { ...create, sent: true, state: { kind: 'refused', code: 'badRequest' } };
    const follower = noteWrite('b', { words: 'hai', order: 2 });
    expect(told(add([refused, follower], noteWrite('c', { words: 'ba', order: 3 })))).toEqual([
      ['c', 'create', null, 'ba'],
    ]);
  });

  test('a note in conflict that is changed again stays in conflict with the newer words', () => {
    const crossed: NoteWrite = {
      ...noteWrite('a', { words: 'một' }),
      state: { kind: 'conflict', saved: annotation({ version: 3 }) },
    };
    const [only, ...others] = add([crossed], noteWrite('b', { words: 'hai', order: 2 }));
    expect(others).toEqual([]);
    expect(only?.state.kind).toBe('conflict');
    expect(told([only!])).toEqual([['b', 'change', null, 'hai']]);
  });
});

describe('what may go out', () => {
  test('of each note the first write, and no reply to a note without an address', () => {
    const writes = [
      noteWrite('a', { kind: 'create', note: 'local:1' }),
      noteWrite('b', { note: 'local:1', order: 2 }),
      noteWrite('c', { kind: 'create', note: 'local:2', target: 'local:1', order: 3 }),
      noteWrite('d', { note: 'n_9', order: 4 }),
    ];
    expect(listHeads(writes).map(({ id }) => id)).toEqual(['a', 'd']);
  });
});

describe('once the server has taken a write', () => {
  test('what follows a new note gets its name and its version, and replies its address', () => {
    const writes = [
      noteWrite('a', { kind: 'create', note: 'local:1' }),
      noteWrite('b', { note: 'local:1', order: 2 }),
      noteWrite('c', { kind: 'create', note: 'local:2', target: 'local:1', order: 3 }),
    ];
    const left = kept(writes, afterSaved(writes, writes[0]!, 'https://may-chu/v1/annotations/n_1'));
    expect(left.map(({ id, note, base, request }) => [id, note, base, request?.target])).toEqual([
      ['b', 'n_1', 1, expect.anything()],
      ['c', 'local:2', null, 'https://may-chu/v1/annotations/n_1'],
    ]);
  });

  test('the next change starts from the version this one made, whatever the server holds by now', () => {
    const writes = [noteWrite('a', { base: 4 }), noteWrite('b', { order: 2 })];
    expect(kept(writes, afterSaved(writes, writes[0]!, null)).map(({ base }) => base)).toEqual([5]);
  });
});

describe('a note that was changed elsewhere meanwhile', () => {
  const saved = annotation({ version: 7 });
  const writes = [noteWrite('a', { words: 'một', base: 4 }), noteWrite('b', { words: 'hai', order: 2 })];
  const crossed = kept(writes, afterCrossing(writes, writes[0]!, saved));

  test('keeps the reader’s last words and what the server holds', () => {
    expect(told(crossed)).toEqual([['b', 'change', null, 'hai']]);
    expect(crossed[0]?.state).toEqual({ kind: 'conflict', saved });
  });

  test('his own go out again upon what is saved, under a new key', () => {
    const settled = kept(crossed, settle(crossed, 'n_1', 'mine', { id: 'c', at: '2026-11-20T10:00:00.000Z' }));
    expect(told(settled)).toEqual([['c', 'change', 7, 'hai']]);
    expect(settled[0]?.state.kind).toBe('waiting');
  });

  test('or are dropped', () => {
    expect(kept(crossed, settle(crossed, 'n_1', 'saved', { id: 'c', at: '' }))).toEqual([]);
  });
});

test('discarding a refused note drops replies to it, and nothing of a note that only waits', () => {
  const refused: NoteWrite = {
    ...noteWrite('a', { kind: 'create', note: 'local:1' }),
    state: { kind: 'refused', code: 'forbidden' },
  };
  const reply = noteWrite('b', { kind: 'create', note: 'local:2', target: 'local:1', order: 2 });
  const other = noteWrite('c', { note: 'n_3', order: 3 });
  const writes = [refused, reply, other];
  expect(kept(writes, discard(writes, 'local:1')).map(({ id }) => id)).toEqual(['c']);
  expect(kept(writes, discard(writes, 'n_3')).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
});
