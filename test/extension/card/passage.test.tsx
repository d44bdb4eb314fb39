import { beforeEach, describe, expect, test, vi } from 'vitest';
import { setLanguage } from '../../../extension/ui/i18n.ts';
import type { Passage } from '../../../shared/schema/index.ts';
import { answered, draw, read, words } from '../../support/drawn-card.tsx';
import { found, stated, status } from '../../support/outcomes.ts';

beforeEach(() => setLanguage('vi'));

const citation = stated({ pinpoint: 'khoản 2 Điều 5' });
const held = { citation, ...answered(found({ holding: 'held' })) };
const passage = (fields: Partial<Passage> = {}): Passage => ({
  place: 'khoản 2 Điều 5',
  headings: ['Điều 5. Kho mẫu'],
  text: '2. Kho của tỉnh.',
  capped: false,
  exact: true,
  ...fields,
});
const shown = (...passages: Passage[]) => ({ passage: { kind: 'found' as const, passages } });

describe('the passage cited', () => {
  test('stands as a quotation under the heading of its article', () => {
    const root = draw(held, shown(passage()));
    expect(root.querySelector('.passage h3')?.textContent).toBe('Đoạn được viện dẫn: khoản 2 Điều 5');
    expect(root.querySelector('.passage .heading')?.textContent).toBe('Điều 5. Kho mẫu');
    expect(root.querySelector('.passage blockquote')?.textContent).toBe('2. Kho của tỉnh.');
    expect(root.querySelector('.passage button')).toBeNull();
  });

  test('is text and nothing else', () => {
    const root = draw(held, shown(passage({ text: '<b onclick=x>2</b>\u202E' })));
    expect(root.querySelector('.passage b')).toBeNull();
    expect(root.querySelector('.passage blockquote')?.textContent).toBe('<b onclick=x>2</b>[U+202E]');
  });

  test('that is long is folded until the reader wants it whole', () => {
    const onPassageWhole = vi.fn();
    const long = shown(passage({ text: 'chữ '.repeat(100) }));
    const root = draw(held, long, { onPassageWhole });
    const button = root.querySelector<HTMLButtonElement>('.passage button');
    expect(button?.getAttribute('aria-expanded')).toBe('false');
    expect(root.querySelector('.folded')).not.toBeNull();
    button?.click();
    expect(onPassageWhole).toHaveBeenCalledWith(true);
    const open = draw(held, { ...long, isPassageWhole: true });
    expect(open.querySelector('.folded')).toBeNull();
    expect(open.querySelector('.passage button')?.textContent).toBe('Thu gọn');
  });

  test('cut by the server says that it goes on', () => {
    expect(read(held, shown(passage({ capped: true })))).toContain('Đoạn còn dài nữa; mở nguồn để đọc hết.');
  });

  test('of which only what is around was found says so', () => {
    expect(read(held, shown(passage({ exact: false, place: 'Điều 5' })))).toContain(
      'Không thấy đúng chỗ này; dưới đây là Điều 5.',
    );
  });

  test('that stands at several points is counted, none left out', () => {
    const root = draw(held, shown(passage(), passage({ headings: ['QUY CHẾ', 'Điều 5. Khác'] })));
    expect(words(root)).toContain('Chỗ này có ở 2 nơi trong toàn văn:');
    expect(root.querySelectorAll('.passage blockquote')).toHaveLength(2);
  });

  test('of an act that was amended is said to be as first issued', () => {
    const amended = status({ code: 'partlyExpired', cause: 'amends' });
    const fields = { citation, ...answered(found({ holding: 'held', status: { today: amended, whenWritten: null } })) };
    expect(read(fields, shown(passage()))).toContain('Lời văn khi ban hành, chưa kể sửa đổi về sau.');
    expect(read(held, shown(passage()))).not.toContain('Lời văn khi ban hành');
  });

  test('has words while it comes, where it is not there, and where nobody gave it', () => {
    expect(read(held)).toContain('Đang lấy đoạn này từ toàn văn…');
    expect(read(held, { passage: { kind: 'notFound' } })).toContain('Chưa tìm thấy chỗ này trong toàn văn đang có.');
    const mentioned = { citation, ...answered(found({ holding: 'mentioned' })) };
    expect(read(mentioned)).toContain('Chỉ mục chưa có toàn văn nên chưa hiện được đoạn này.');
    expect(draw(mentioned).querySelector('.passage .lines')?.className).toBe('lines none');
    expect(draw(held).querySelector('.passage .lines')?.className).toBe('lines');
    const again = vi.fn();
    const root = draw(held, { passage: { kind: 'unreached' } }, { onPassageAgain: again });
    expect(words(root)).toContain('Chưa lấy được đoạn này.');
    root.querySelector<HTMLButtonElement>('.passage button')?.click();
    expect(again).toHaveBeenCalledOnce();
  });

  test('is not spoken of where no part is cited', () => {
    expect(draw(answered(found({ holding: 'held' }))).querySelector('.passage')).toBeNull();
  });
});
