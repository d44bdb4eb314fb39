/** Builders of notes with plain defaults, and a page's worth of them in every state. */
import type { LocalNote, MyNotes, NoteChoices, PageNotes } from '../../extension/annotation/types.ts';
import { type Annotation, NOTE_TAGS } from '../../shared/schema/index.ts';

const SERVER = 'https://chi-muc.example';
export const NOTES_PAGE = 'http://langson.gov.vn/van-ban/du-thao';

const person = (id: string, name: string) => ({ id: `${SERVER}/v1/people/${id}`, type: 'Person' as const, name });
export const REVIEWER_A = person('p_a', 'Thẩm tra viên A');
export const STAFF_B = person('p_b', 'Chuyên viên B');
export const STAFF_C = person('p_c', 'Chuyên viên C');

export const CHOICES: NoteChoices = {
  me: { id: STAFF_B.id, name: STAFF_B.name, role: 'staff' },
  people: [
    { id: 'p_a', name: REVIEWER_A.name, groups: ['Phòng KGVX'] },
    { id: 'p_b', name: STAFF_B.name, groups: ['Phòng KGVX'] },
    { id: 'p_c', name: STAFF_C.name, groups: ['Phòng Tổng hợp'] },
  ],
  groups: [{ id: 'g_kgvx', name: 'Phòng KGVX', members: [] }],
  tags: [...NOTE_TAGS],
};

export interface Sample extends Partial<Omit<LocalNote, 'annotation'>> {
  words?: string;
  quote?: string | null;
  tags?: string[];
  annotation?: Partial<Annotation>;
}

export function noteOf({
  words = 'Đề nghị làm rõ.',
  quote = 'một đoạn',
  tags = [],
  annotation,
  ...rest
}: Sample): LocalNote {
  const id = rest.id ?? `${SERVER}/v1/annotations/n_1`;
  const target: Annotation['target'] = {
    type: 'SpecificResource',
    source: NOTES_PAGE,
    equivalents: [],
    instrument: null,
    citation: null,
    selector: quote === null ? [] : [{ type: 'TextQuoteSelector', exact: quote, prefix: '', suffix: '' }],
  };
  return {
    id,
    key: id,
    root: id,
    state: { kind: 'saved' },
    place: { kind: 'anchored', order: 0, method: 'exact' },
    ...rest,
    annotation: {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id,
      type: 'Annotation',
      target,
      motivation: 'questioning',
      body: [
        { type: 'TextualBody', value: words, format: 'text/markdown', language: 'vi', purpose: 'commenting' },
        ...tags.map((value) => ({ type: 'TextualBody', value, purpose: 'tagging' }) as const),
      ],
      visibility: 'group',
      workflow: 'open',
      assignee: null,
      due: null,
      creator: REVIEWER_A,
      created: '2026-11-19T08:02:00.000Z',
      modified: '2026-11-19T08:02:00.000Z',
      group: 'Phòng KGVX',
      assignedTo: null,
      version: 1,
      edited: false,
      deleted: false,
      may: ['reply', 'edit', 'delete', 'assign', 'answer', 'close'],
      ...annotation,
    },
  };
}

const at = (name: string) => `${SERVER}/v1/annotations/${name}`;

/** One note of each kind of standing. */
export function sampleNotes(): LocalNote[] {
  const first = noteOf({
    id: at('n_sum'),
    quote: 'tổng mức đầu tư là 10.000.000.000đ',
    words:
      'Quyết định số 2068/QĐ-UBND đã bố trí **2.000 triệu đồng** cho cùng phần mềm. Đề nghị làm rõ phần chênh 8.000 triệu đồng.',
    tags: ['so-lieu'],
    annotation: { workflow: 'answered', due: '2099-11-24', assignee: STAFF_B.id, assignedTo: STAFF_B, version: 2 },
  });
  return [
    first,
    noteOf({
      id: at('n_reply'),
      root: first.id,
      quote: null,
      words: 'Mức 10 tỷ đồng gồm cả cấp huyện. Sẽ gửi bảng tách trong tuần này.',
      annotation: {
        target: first.id,
        motivation: 'replying',
        workflow: null,
        creator: STAFF_B,
        created: '2026-11-20T01:47:00.000Z',
        edited: true,
        version: 2,
        may: ['reply', 'edit', 'delete'],
      },
    }),
    noteOf({
      id: 'local:0b8e7b1e-6c52-4c3f-9a54-1f1d4f1c0001',
      quote: 'thời gian thử nghiệm là 06 tháng',
      words: 'Tính từ 08/02/2024 thì đến 08/8/2024. @Chuyên viên B đã có đánh giá chưa?',
      tags: ['tien-do'],
      state: { kind: 'waiting', since: '2026-11-20T02:12:00.000Z', cause: 'offline', retryAt: null },
      annotation: { created: '2026-11-20T02:12:00.000Z' },
    }),
    noteOf({
      id: at('n_late'),
      quote: 'trình UBND tỉnh xem xét',
      words: 'Cần ý kiến của Sở Tài chính trước khi trình.',
      tags: ['can-cu-phap-ly'],
      annotation: {
        due: '2026-11-17',
        assignee: STAFF_B.id,
        assignedTo: STAFF_B,
        may: ['reply', 'assign', 'answer', 'close'],
      },
    }),
    noteOf({
      id: at('n_closed'),
      quote: 'hiện nay Phần mềm nay đang trong thời gian',
      words: 'Thừa chữ “nay”.',
      tags: ['the-thuc'],
      annotation: { workflow: 'closed', creator: STAFF_B, version: 3 },
    }),
    noteOf({
      id: at('n_both'),
      quote: 'được bố trí kinh phí',
      words: 'Đề nghị làm rõ phần chênh 8.000 triệu đồng.',
      state: {
        kind: 'conflict',
        deletes: false,
        saved: noteOf({
          id: at('n_both'),
          quote: 'được bố trí kinh phí',
          words: 'Đề nghị làm rõ phần chênh 8 tỷ đồng.',
          annotation: { version: 4, workflow: 'answered', modified: '2026-11-20T02:40:00.000Z' },
        }).annotation,
      },
    }),
    noteOf({
      id: at('n_refused'),
      quote: 'Văn phòng UBND tỉnh',
      words: 'Chưa thống nhất tên cơ quan ở hai chỗ.',
      state: { kind: 'refused', code: 'forbidden' },
      annotation: { creator: STAFF_B },
    }),
    noteOf({
      id: at('n_orphan'),
      quote: 'nội dung đã bị bỏ ở bản này',
      words: 'Đề nghị giữ lại đoạn này.',
      place: { kind: 'orphan', reason: 'gone' },
      annotation: { created: '2026-11-17T03:00:00.000Z', workflow: null, motivation: 'commenting' },
    }),
  ];
}

export function pageNotes(over: Partial<PageNotes> = {}): PageNotes {
  return {
    page: { url: NOTES_PAGE, instrument: null },
    notes: sampleNotes(),
    choices: CHOICES,
    connection: { kind: 'connected', role: 'staff', name: STAFF_B.name },
    complete: true,
    ...over,
  };
}

export function myNotes(over: Partial<MyNotes> = {}): MyNotes {
  const [first, , waiting, late, , conflict, refused] = sampleNotes();
  return {
    assigned: [late!, first!],
    overdue: [late!],
    waiting: [waiting!, conflict!, refused!],
    written: [refused!],
    mentioned: [waiting!],
    choices: CHOICES,
    connection: { kind: 'connected', role: 'staff', name: STAFF_B.name },
    complete: true,
    ...over,
  };
}
