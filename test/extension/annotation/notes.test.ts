import { describe, expect, test } from 'vitest';
import { completeMention, matchPeople, mentionBefore, mentions } from '../../../extension/annotation/mentions.ts';
import { wholeNumbers } from '../../../extension/annotation/NoteConflict.tsx';
import {
  daysOverdue,
  isOffered,
  quoteOf,
  requestOf,
  samePerson,
  tagsOf,
  wordsOf,
} from '../../../extension/annotation/note-facts.ts';
import {
  editForm,
  NoteForm,
  newForm,
  obstacleOf,
  replyForm,
  requestOfForm,
} from '../../../extension/annotation/note-form.ts';
import { sayDue, sayMoment, sayRefused, sayWaiting, tagName } from '../../../extension/annotation/note-words.ts';
import { countThreads, listThreads, passesFilter } from '../../../extension/annotation/threads.ts';
import type { LocalNote } from '../../../extension/annotation/types.ts';
import { listMine } from '../../../extension/api/notes-mine.ts';
import { countForMe } from '../../../extension/panel/count-for-me.ts';
import { differing } from '../../../extension/ui/differing.ts';
import { AnnotationRequest, NOTE_TAGS } from '../../../shared/schema/index.ts';
import { CHOICES, myNotes, NOTES_PAGE, noteOf, STAFF_B, sampleNotes } from '../../support/note-samples.ts';

const TODAY = '2026-11-20';
const ME = STAFF_B.id;

describe('the list', () => {
  test('puts replies under their first note, in the order they came', () => {
    const threads = listThreads(sampleNotes());
    expect(threads).toHaveLength(7);
    expect(threads[0]!.replies.map(({ annotation }) => wordsOf(annotation))).toEqual([
      'Mức 10 tỷ đồng gồm cả cấp huyện. Sẽ gửi bảng tách trong tuần này.',
    ]);
  });

  test('a reply whose first note is not there is not lost', () => {
    expect(listThreads([sampleNotes()[1]!])).toHaveLength(1);
  });

  test('counts what each filter leaves', () => {
    expect(countThreads(listThreads(sampleNotes()), ME, TODAY)).toEqual({
      all: 7,
      open: 4,
      mine: 2,
      overdue: 1,
      orphan: 1,
      waiting: 3,
      deleted: 0,
    });
  });

  test('a deleted note is listed only where it is asked for, unless it was answered', () => {
    const first = noteOf({ annotation: { deleted: true } });
    const reply = noteOf({ id: 'r', root: first.id });
    expect(passesFilter('all', { first, replies: [] }, ME, TODAY)).toBe(false);
    expect(passesFilter('deleted', { first, replies: [] }, ME, TODAY)).toBe(true);
    expect(passesFilter('all', { first, replies: [reply] }, ME, TODAY)).toBe(true);
  });

  test('a closed note is nobody’s any more', () => {
    const first = noteOf({ annotation: { assignee: ME, workflow: 'closed', due: '2026-11-01' } });
    expect(passesFilter('mine', { first, replies: [] }, ME, TODAY)).toBe(false);
    expect(passesFilter('overdue', { first, replies: [] }, ME, TODAY)).toBe(false);
  });

  test('a note that is assigned and calls on its reader counts once', () => {
    const note = sampleNotes()[0]!;
    expect(countForMe(myNotes({ assigned: [note], mentioned: [note] }))).toBe(1);
    expect(countForMe(myNotes({ assigned: [noteOf({ annotation: { workflow: 'closed' } })], mentioned: [] }))).toBe(0);
    expect(countForMe(null)).toBe(0);
  });
});

describe('a note says', () => {
  test.each([
    ['2026-11-20', 'hạn 20/11/2026'],
    ['2026-11-19', 'hạn 19/11/2026, quá 1 ngày'],
    ['2026-10-31', 'hạn 31/10/2026, quá 20 ngày'],
  ])('due %s: %s', (due, words) => {
    expect(sayDue(due, daysOverdue(noteOf({ annotation: { due } }).annotation, TODAY))).toBe(words);
  });

  test('the year of a moment only where it is another', () => {
    expect(sayMoment('2026-02-03T05:00:00.000Z', TODAY)).toMatch(/^03\/02, /);
    expect(sayMoment('2025-02-03T05:00:00.000Z', TODAY)).toMatch(/^03\/02\/2025, /);
  });

  test('why it waits and why it is refused; "Đã lưu" in neither', () => {
    const waiting = (['offline', 'serverError', 'rateLimited', 'notOurServer', 'expired', null] as const).map((cause) =>
      sayWaiting({ kind: 'waiting', since: '', cause, retryAt: null }),
    );
    const refused = (['forbidden', 'tooLarge', 'gone', 'badRequest'] as const).map((code) =>
      sayRefused({ kind: 'refused', code }, 5000),
    );
    expect(new Set([...waiting, ...refused]).size).toBe(10);
    for (const words of waiting) expect(words).toMatch(/^chờ gửi/);
    for (const words of [...waiting, ...refused]) expect(words).not.toMatch(/đã lưu/i);
  });

  test('its kinds by name, one it does not know by its id', () => {
    expect([tagName(CHOICES.tags, 'so-lieu'), tagName(CHOICES.tags, 'la')]).toEqual(['số liệu', 'la']);
  });

  test('a number as a whole where a part of it differs', () => {
    const parts = wholeNumbers(differing('chênh 8.000 triệu', 'chênh 8 tỷ'));
    expect(parts.filter(({ differs }) => differs).map(({ text }) => text)).toEqual(['8.000 triệu']);
    expect(parts.map(({ text }) => text).join('')).toBe('chênh 8.000 triệu');
  });
});

describe('a form', () => {
  const draft = { target: noteOf({}).annotation.target as never, words: 'một đoạn' };
  const saved = (form: NoteForm) => AnnotationRequest.parse(requestOfForm(form));

  test('begins for the writer’s group, for everyone where he has none', () => {
    expect(newForm(draft, CHOICES)).toMatchObject({ visibility: 'group', group: 'g_kgvx', page: NOTES_PAGE });
    expect(newForm(draft, { ...CHOICES, groups: [] })).toMatchObject({ visibility: 'everyone', group: null });
  });

  test('has an id of its own, so that it is saved once', () => {
    expect(newForm(draft, CHOICES).id).not.toBe(newForm(draft, CHOICES).id);
  });

  test('is stored as it is and read back', () => {
    const form = { ...newForm(draft, CHOICES), text: 'đang viết', tags: ['so-lieu'] };
    expect(NoteForm.parse(JSON.parse(JSON.stringify(form)))).toEqual(form);
  });

  test('asks for words, and not too many', () => {
    const form = newForm(draft, CHOICES);
    expect(obstacleOf(form)).toBe('empty');
    expect(obstacleOf({ ...form, text: 'x'.repeat(4000) })).toBeNull();
    expect(obstacleOf({ ...form, text: 'x'.repeat(4001) })).toBe('tooLong');
  });

  test('sends words, kinds, whom it is for and when', () => {
    const form = { ...newForm(draft, CHOICES), text: 'Làm rõ.', tags: ['so-lieu'], assignee: 'p_c', due: '2026-11-24' };
    expect(saved(form)).toMatchObject({
      motivation: 'questioning',
      workflow: 'open',
      assignee: 'p_c',
      due: '2026-11-24',
      group: 'g_kgvx',
      body: [
        { value: 'Làm rõ.', purpose: 'commenting' },
        { value: 'so-lieu', purpose: 'tagging' },
      ],
    });
  });

  test('that wants no answer is a comment; one with a day wants one', () => {
    const form = { ...newForm(draft, CHOICES), text: 'Ghi lại.', workflow: null };
    expect(saved(form)).toMatchObject({ motivation: 'commenting', workflow: null });
    expect(saved({ ...form, due: '2026-11-24' })).toMatchObject({ motivation: 'questioning', workflow: 'open' });
  });

  test('of a reply answers the note for whoever may say so, not for its own writer', () => {
    const note = noteOf({});
    expect(replyForm(note, NOTES_PAGE, false).answers).toBe(true);
    expect(replyForm(note, NOTES_PAGE, true).answers).toBe(false);
    expect(saved({ ...replyForm(note, NOTES_PAGE, false), text: 'Đã rõ.' })).toMatchObject({
      target: note.id,
      motivation: 'replying',
      workflow: null,
      body: [{ purpose: 'replying' }],
    });
  });

  test('of an edit keeps what it does not show, and the version it began at', () => {
    const link = { type: 'SpecificResource', source: 'https://a.example/x', purpose: 'linking' } as const;
    const note = noteOf({ tags: ['so-lieu'], annotation: { version: 7 } });
    note.annotation.body.push(link);
    const form = editForm(note, NOTES_PAGE, 'một đoạn');
    expect([form.base, form.tags, form.text]).toEqual([7, ['so-lieu'], 'Đề nghị làm rõ.']);
    expect(saved({ ...form, text: 'Khác.' }).body).toContainEqual(link);
  });

  test('of a note that was never sent has no version', () => {
    const state: LocalNote['state'] = { kind: 'waiting', since: '', cause: null, retryAt: null };
    expect(editForm(noteOf({ state }), NOTES_PAGE, null).base).toBeNull();
  });

  test('of another’s note changes its assignment and not one letter of the rest', () => {
    const note = noteOf({ annotation: { may: ['reply', 'assign'] } });
    note.annotation.body = [
      { type: 'TextualBody', value: 'Của người khác', format: 'text/markdown', language: 'en', purpose: 'assessing' },
    ];
    const form = { ...editForm(note, NOTES_PAGE, null), assignee: 'p_c' };
    expect(form.assignOnly).toBe(true);
    expect(requestOfForm(form)).toEqual(requestOf(note.annotation, { assignee: 'p_c' }));
  });
});

describe('names after an @', () => {
  test.each<[string, string | null]>([
    ['Nhờ @chu', 'chu'],
    ['Nhờ @Chuyên viên ', 'Chuyên viên '],
    ['@', ''],
    ['thu@vidu', null],
    ['Nhờ @Chuyên viên B\nrồi', null],
    ['Nhờ', null],
  ])('%j', (text, letters) => {
    expect(mentionBefore(text, text.length)?.letters ?? null).toBe(letters);
  });

  test('are matched at the beginning of any word, marks aside', () => {
    expect(matchPeople(CHOICES.people, 'chuyen').map(({ id }) => id)).toEqual(['p_b', 'p_c']);
    expect(matchPeople(CHOICES.people, 'vien c').map(({ id }) => id)).toEqual(['p_c']);
    expect(matchPeople(CHOICES.people, 'uyen')).toEqual([]);
    expect(matchPeople(CHOICES.people, 'Chuyên viên B')).toEqual([]);
  });

  test('are completed in the place of what was begun', () => {
    const text = 'Nhờ @chu xem giúp';
    expect(completeMention(text, 8, mentionBefore(text, 8)!, 'Chuyên viên B')).toEqual({
      text: 'Nhờ @Chuyên viên B xem giúp',
      caret: 19,
    });
  });

  test.each<[string, boolean]>([
    ['@Chuyên viên B xem', true],
    ['Nhờ @Chuyên viên B.', true],
    ['@Chuyên viên B'.normalize('NFD'), true],
    ['@Chuyên viên Bình', false],
    ['Chuyên viên B', false],
    ['@Chuyên viên Bình và @Chuyên viên B', true],
  ])('%j calls on Chuyên viên B: %s', (text, calls) => {
    expect(mentions(text, 'Chuyên viên B')).toBe(calls);
  });
});

test('notes that call on their reader are his work until they are closed or his own', () => {
  const call = (fields: Parameters<typeof noteOf>[0]) => noteOf({ words: 'Nhờ @Chuyên viên B xem.', ...fields });
  const notes = [
    call({ id: 'open' }),
    call({ id: 'reply', root: 'open', annotation: { workflow: null } }),
    call({ id: 'closed', annotation: { workflow: 'closed' } }),
    call({ id: 'late-reply', root: 'closed', annotation: { workflow: null } }),
    call({ id: 'own', annotation: { creator: STAFF_B } }),
    call({ id: 'deleted', annotation: { deleted: true } }),
    call({ id: 'other', words: 'Nhờ @Chuyên viên C xem.' }),
  ].map((note) => (note.root.startsWith('https') ? { ...note, root: note.id } : note));
  const choices = { ...CHOICES, me: { ...CHOICES.me!, id: 'p_b' } };
  expect(listMine(notes, choices, new Date('2026-11-20T09:00:00.000Z')).mentioned!.map(({ id }) => id)).toEqual([
    'open',
    'reply',
  ]);
});

test('a person is the same by address and by id', () => {
  expect(samePerson('https://a.example/v1/people/p_b', 'p_b')).toBe(true);
  expect(samePerson('https://a.example/v1/people/p_b', 'p_c')).toBe(false);
  expect(samePerson(null, null)).toBe(false);
});

test('what stands in a note', () => {
  const { annotation } = noteOf({ words: 'Lời', quote: 'đoạn', tags: ['so-lieu'] });
  expect([wordsOf(annotation), quoteOf(annotation), tagsOf(annotation)]).toEqual(['Lời', 'đoạn', ['so-lieu']]);
  expect(quoteOf(noteOf({ quote: null }).annotation)).toBeNull();
});

describe('a kind', () => {
  const [kind] = NOTE_TAGS;
  const days = { validFrom: '2026-01-01', validTo: '2026-06-30' };
  test.each([
    ['at all times', {}, '2026-11-20', true],
    ['before its first day', days, '2025-12-31', false],
    ['on its first day', days, '2026-01-01', true],
    ['on its last day', days, '2026-06-30', true],
    ['after its last day', days, '2026-07-01', false],
    // What the server said when it was asked counts only where it gave no days.
    ['that a server without days has retired', { retired: true }, '2026-11-20', false],
    ['that was not yet offered when the server was asked', { ...days, retired: true }, '2026-01-02', true],
  ])('%s is offered or not', (_, rest, day, offered) => {
    expect(isOffered({ ...kind!, ...rest }, day)).toBe(offered);
  });
});
