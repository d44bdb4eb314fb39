import { describe, expect, test } from 'vitest';
import type { NoteChoices } from '../../../extension/annotation/types.ts';
import type { NoteWrite } from '../../../extension/api/notes-database.ts';
import { listMine } from '../../../extension/api/notes-mine.ts';
import { viewNotes } from '../../../extension/api/notes-view.ts';
import type { Annotation } from '../../../shared/schema/index.ts';
import { annotation, noteWrite } from '../../support/note-rows.ts';

const choices: NoteChoices = {
  me: { id: 'p_1', name: 'Thẩm tra viên A', role: 'staff' },
  people: [{ id: 'p_2', name: 'Chuyên viên B', groups: [] }],
  groups: [],
  tags: [],
};
const address = (name: string) => `https://may-chu/v1/annotations/${name}`;
const view = (notes: readonly Annotation[], writes: readonly NoteWrite[], names: readonly [string, string][] = []) =>
  viewNotes(
    {
      notes: new Map(notes.map((note) => [note.id.split('/').at(-1)!, note])),
      writes: [...writes],
      names: new Map(names),
    },
    choices,
  );
const words = ({ body }: Annotation) => body.flatMap((part) => ('value' in part ? [part.value] : [])).join();

describe('what screens show', () => {
  test('a new note at once, as waiting and in the reader’s name', () => {
    const [note] = view([], [noteWrite('a', { kind: 'create', note: 'local:1', words: 'mới' })]);
    expect(note).toMatchObject({ id: 'local:1', key: 'local:1', root: 'local:1', state: { kind: 'waiting' } });
    expect(note?.annotation.creator.name).toBe('Thẩm tra viên A');
    expect(words(note!.annotation)).toBe('mới');
  });

  test('a change before it is saved, and the note keeps the key it was written under', () => {
    const [note] = view([annotation()], [noteWrite('a', { words: 'đã sửa' })], [['local:1', 'n_1']]);
    expect(note).toMatchObject({ id: address('n_1'), key: 'local:1', state: { kind: 'waiting' } });
    expect(words(note!.annotation)).toBe('đã sửa');
  });

  test('a conflict with both texts', () => {
    const saved = annotation({ version: 3, words: 'của nơi khác' });
    const crossed: NoteWrite = { ...noteWrite('a', { words: 'của tôi' }), state: { kind: 'conflict', saved } };
    const [note] = view([saved], [crossed]);
    expect(words(note!.annotation)).toBe('của tôi');
    expect(note?.state).toEqual({ kind: 'conflict', saved, deletes: false });
  });

  test('a note that came by the feed while its own request is unanswered is shown once, as not confirmed', () => {
    const sent = noteWrite('a', { kind: 'create', note: 'local:1', words: 'mới', sent: true });
    const shown = view([annotation({ words: 'mới' })], [sent]);
    expect(shown.map(({ id, state }) => [id, state.kind])).toEqual([['local:1', 'waiting']]);
  });

  test.each([
    [
      'of another person',
      { creator: { id: 'https://may-chu/v1/people/p_2', type: 'Person' as const, name: 'Thẩm tra viên A' } },
    ],
    ['written long before', { created: '2026-11-19T09:00:00.000Z' }],
    ['with other words', { words: 'khác' }],
  ])('a note %s is not taken for it', (_, fields) => {
    const sent = noteWrite('a', { kind: 'create', note: 'local:1', words: 'mới', sent: true });
    expect(view([annotation({ words: 'mới', ...fields })], [sent])).toHaveLength(2);
  });

  test('replies belong to the first note, over a reply and over a name it had here; those of a note not held are left out', () => {
    const reply = annotation({ id: address('n_2'), target: address('n_1') });
    const below = annotation({ id: address('n_3'), target: address('n_2') });
    const lost = annotation({ id: address('n_4'), target: address('n_9') });
    const local = noteWrite('a', { kind: 'create', note: 'local:2', target: 'local:1' });
    const roots = view([annotation(), reply, below, lost], [local], [['local:1', 'n_1']]).map(({ id, root }) => [
      id,
      root,
    ]);
    expect(roots).toEqual(
      [address('n_1'), address('n_2'), address('n_3'), 'local:2'].map((id) => [id, address('n_1')]),
    );
  });
});

test('my work: assigned and overdue first by due day, closed and deleted left out', () => {
  const mine = 'https://may-chu/v1/people/p_1';
  const other = { id: 'https://may-chu/v1/people/p_2', type: 'Person' as const, name: 'Chuyên viên B' };
  const notes = view(
    [
      annotation({ id: address('n_1'), creator: other, assignee: mine, due: '2026-12-01' }),
      annotation({ id: address('n_2'), creator: other, assignee: mine, due: '2026-11-01' }),
      annotation({ id: address('n_3'), creator: other, assignee: mine, workflow: 'closed' }),
      annotation({ id: address('n_4'), creator: other, assignee: mine, deleted: true }),
      annotation({ id: address('n_5'), creator: other }),
      annotation({ id: address('n_6'), workflow: null }),
      annotation({ id: address('n_7') }),
    ],
    [],
  );
  const names = (list: { id: string }[]) => list.map(({ id }) => id.split('/').at(-1));
  const work = listMine(notes, choices, new Date('2026-11-20T09:00:00.000Z'));
  expect(names(work.assigned)).toEqual(['n_2', 'n_1']);
  expect(names(work.overdue)).toEqual(['n_2']);
  expect(names(work.written)).toEqual(['n_7']);
  expect(work.waiting).toEqual([]);
});
