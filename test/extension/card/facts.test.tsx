import { beforeEach, describe, expect, test } from 'vitest';
import { setLanguage } from '../../../extension/ui/i18n.ts';
import type { ReplacementChain } from '../../../shared/schema/index.ts';
import { answered, draw, read, words } from '../../support/drawn-card.tsx';
import { found, stated, status } from '../../support/outcomes.ts';

beforeEach(() => setLanguage('vi'));

type Step = ReplacementChain['steps'][number];

const step = (symbol: string, fields: Partial<Step> = {}): Step => ({
  by: {
    id: symbol,
    key: `lang-son/${symbol}`,
    type: 'quyet-dinh',
    symbol,
    name: null,
    title: null,
    issuer: { id: 'ubnd', name: 'UBND tỉnh Lạng Sơn' },
    issuedOn: '2025-02-20',
    holding: 'held',
  },
  type: 'replaces',
  on: '2025-03-01',
  reach: 'whole',
  status: 'expired',
  ...fields,
});
const chained = (steps: Step[], end: ReplacementChain['end'] = 'complete') =>
  answered(
    found({
      symbol: '25/2022/QĐ-UBND',
      holding: 'held',
      chain: { on: '2026-11-20', steps, end },
      status: {
        today: status({
          code: 'expired',
          cause: steps[0]?.type ?? null,
          since: '2025-03-01',
          by: { id: 'x', key: 'k', symbol: steps[0]?.by.symbol ?? null },
        }),
        whenWritten: null,
      },
    }),
  );
const steps = (root: HTMLElement) => [...root.querySelectorAll('.chain li')].map(({ textContent }) => textContent);

describe('the replacement chain', () => {
  test('goes from the act cited here over each step to the one in force', () => {
    const root = draw(
      chained([step('00/2025/QĐ-UBND'), step('00/2026/QĐ-UBND', { on: '2026-07-01', status: 'inForce' })]),
    );
    expect(steps(root)).toEqual([
      '25/2022/QĐ-UBND · 12/12/2023văn bản được viện dẫn ở đây',
      '00/2025/QĐ-UBND · 20/02/2025thay thế toàn bộ từ 01/3/2025',
      '00/2026/QĐ-UBND · 20/02/2025thay thế toàn bộ từ 01/7/2026Còn hiệu lực',
    ]);
  });

  test.each<[string, Partial<Step>, string]>([
    ['a replacement in part', { reach: 'part' }, 'thay thế một phần từ 01/3/2025'],
    ['a repeal', { type: 'repeals' }, 'bãi bỏ toàn bộ từ 01/3/2025'],
    ['a repeal in part', { type: 'repeals', reach: 'part' }, 'bãi bỏ một phần từ 01/3/2025'],
    ['a day that is not known', { on: null }, 'thay thế toàn bộ chưa rõ từ ngày nào'],
  ])('words %s', (_, fields, said) => {
    expect(steps(draw(chained([step('00/2025/QĐ-UBND', fields)])))[1]).toContain(said);
  });

  test('of one repeal is not said a second time as the reason', () => {
    const text = read(chained([step('00/2025/QĐ-UBND', { type: 'repeals' })]));
    expect(text.match(/00\/2025/g)).toHaveLength(1);
  });

  test('is all that is said of a replacement after the text was written', () => {
    const finding = {
      code: 'replaced',
      severity: 'info',
      ref: 'r1',
      field: null,
      vi: 'Đã bị thay thế. Xem.',
      en: '',
      page: null,
      index: null,
      source: null,
    } as const;
    const { answer } = chained([step('00/2025/QĐ-UBND')]);
    expect(read({ answer: { ...answer, findings: [finding] } })).not.toContain('Xem.');
    expect(read({ answer: { ...answer, findings: [{ ...finding, severity: 'look' }] } })).toContain('Xem.');
  });

  test('that comes back to itself, or goes on further, says so', () => {
    expect(read(chained([step('00/2025/QĐ-UBND')], 'loop'))).toContain('Chuỗi quay lại văn bản đã kể ở trên');
    expect(read(chained([step('00/2025/QĐ-UBND')], 'cut'))).toContain('Chuỗi còn dài hơn');
    expect(read(chained([step('00/2025/QĐ-UBND')]))).not.toMatch(/quay lại|còn dài/);
  });
});

describe('where it is from', () => {
  test('a text that no admin has accepted is said to be proposed', () => {
    expect(read(answered(found({ holding: 'held', state: 'proposed' })))).toContain('Đề xuất, chờ duyệt');
    expect(read(answered(found({ holding: 'held', state: 'accepted' })))).not.toContain('Đề xuất');
  });

  test.each([
    [{ source: 'Công báo 2023', verified: true }, 'Có trong danh mục “Công báo 2023”, đã đối chiếu với nguồn.'],
    [{ source: 'vbpl:70807', verified: true }, 'Có trong danh mục luật (vbpl.vn), đã đối chiếu với nguồn.'],
    [{ source: 'github:ten/kho-luat', verified: true }, 'Có trong danh mục luật (GitHub, ten/kho-luat), đã'],
    [{ source: 'texts', verified: true }, 'Có trong danh mục luật (các văn bản đã công bố), đã đối chiếu với nguồn.'],
    [{ source: 'vbpl:x"><b', verified: false }, 'Có trong danh mục “vbpl:x"><b”, chưa đối chiếu với nguồn.'],
    [{ source: null, verified: false }, 'Có trong một danh mục đã nhập, chưa đối chiếu với nguồn.'],
  ])('the list it is on: %j', (listed, said) => {
    expect(read(answered(found({ listed })))).toContain(said);
  });
});

test('the record that a list has an act from can be opened', () => {
  const root = draw(answered(found({ listed: { source: 'vbpl:70807', verified: true } })));
  const link = root.querySelector<HTMLAnchorElement>('.note a');
  expect([link?.href, link?.rel]).toEqual([
    'https://vbpl.vn/TW/Pages/vbpq-toanvan.aspx?ItemID=70807',
    'noopener noreferrer',
  ]);
});

describe('an issuer the citation leaves out', () => {
  const fields = { issuer: null };
  test('is said to come from an earlier mention, or from the symbol', () => {
    const earlier = stated({ ...fields, implied: { issuedOn: null, issuer: 'UBND tỉnh' } });
    expect(read({ citation: earlier, ...answered(found()) })).toContain(
      'Cơ quan “UBND tỉnh” suy ra từ chỗ nêu đầy đủ trước đó trên trang.',
    );
    expect(read({ citation: stated(fields), ...answered(found()) })).toContain(
      'Cơ quan “UBND tỉnh Lạng Sơn” suy ra từ số hiệu; trang không ghi.',
    );
  });

  test('is not spoken of where the page states it, or cites a law by name', () => {
    expect(words(draw(answered(found())))).not.toContain('suy ra');
    expect(
      read({ citation: stated({ ...fields, symbol: null, name: 'Luật Đất đai' }), ...answered(found()) }),
    ).not.toContain('suy ra');
  });
});
