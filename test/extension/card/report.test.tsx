import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { ReportShown } from '../../../extension/card/state.ts';
import { reportOf } from '../../../extension/report-of.ts';
import { setLanguage } from '../../../extension/ui/i18n.ts';
import { ReportRequest } from '../../../shared/schema/index.ts';
import { answered, draw, read } from '../../support/drawn-card.tsx';
import { found, stated } from '../../support/outcomes.ts';

beforeEach(() => setLanguage('vi'));

const ID = '7d9f2c1e-6a44-4c0b-9d55-0b8a6c1f2e3d';
const missing = answered({ kind: 'notFound', ref: 'r1', series: null });
const action = (root: HTMLElement) => root.querySelector<HTMLButtonElement>('button.action');

describe('a report from the card', () => {
  test('of a missing act is the first action, of a wrong link one in the menu', () => {
    const onReport = vi.fn();
    action(draw(missing, {}, { onReport }))?.click();
    expect(onReport).toHaveBeenLastCalledWith('missing');
    draw(answered(found()), { menu: 'more' }, { onReport }).querySelector<HTMLButtonElement>('.menu button')?.click();
    expect(onReport).toHaveBeenLastCalledWith('wrongLink');
  });

  test.each<[ReportShown, string, boolean]>([
    [{ kind: 'sending' }, 'Lời báo đang chờ gửi, không mất khi đóng trình duyệt.', true],
    [{ id: ID, kind: 'waiting' }, 'Lời báo đang chờ gửi, không mất khi đóng trình duyệt.', true],
    [{ id: ID, kind: 'sent' }, 'Đã gửi lời báo cho người quản trị.', true],
    [{ id: ID, kind: 'failed', code: 'forbidden' }, 'Máy chủ không nhận lời báo (forbidden). Chép lời báo', false],
    [{ kind: 'untaken' }, 'nhiều lời báo chờ gửi. Chép lời báo', false],
  ])('is told as it stands: %j', (report, said, isOver) => {
    expect(read(missing, { report })).toContain(said);
    const again = vi.fn();
    const button = action(draw(missing, { report }, { onReport: again }));
    button?.click();
    expect(again.mock.calls).toHaveLength(isOver ? 0 : 1);
    expect(button?.disabled).toBe(false);
  });

  test('is said to be sent only when it is', () => {
    expect(read(missing, { report: { id: ID, kind: 'waiting' } })).not.toContain('Đã gửi');
  });

  test('holds the citation and the act shown, and nothing else of the page', () => {
    const reference = {
      citation: stated({ paragraph: 7, dateText: 'ngày 12/12/2023', implied: { issuedOn: null, issuer: 'UBND tỉnh' } }),
      answer: answered(found()).answer,
    };
    const report = reportOf(reference, 'wrongLink', 'lang-son');
    expect(ReportRequest.parse(report)).toEqual(report);
    expect(report.scope).toBe('lang-son');
    expect(report.shown).toBe('lang-son/ubnd/quyet-dinh/2023/2068-qd-ubnd');
    expect(Object.keys(report.citation).sort()).toEqual(
      ['issuedOn', 'issuer', 'kind', 'name', 'pinpoint', 'symbol', 'title', 'type'].sort(),
    );
    expect(reportOf({ ...reference, answer: missing.answer }, 'missing', null).shown).toBeNull();
  });
});
