import { describe, expect, it } from 'vitest';
import { heldNow, type SaidHeir } from '../../../shared/resolution/index.ts';

const BODY = { id: 'so-thong-tin-va-truyen-thong', name: null, jurisdiction: 'lang-son' };
const TODAY = '2024-06-15';
const heir = (from: string, to: string | null, id = 'so-noi-vu'): SaidHeir => ({ id, name: null, from, to });
const kept = (...said: SaidHeir[]) => heldNow(BODY, TODAY, said);

describe('who keeps the files of a body by what a deployment says', () => {
  it('is itself, where nothing is said and the registry knows no heir yet', () => expect(kept()).toBeNull());

  it.each([
    ['from the first day', heir(TODAY, null)],
    ['to the last day', heir('2024-01-01', TODAY)],
  ])('is the heir %s', (_, said) => {
    expect(kept(said)).toEqual({ name: 'Sở Nội vụ tỉnh Lạng Sơn', since: said.from });
  });

  it.each([
    ['before the first day', heir('2024-06-16', null)],
    ['after the last day', heir('2024-01-01', '2024-06-14')],
  ])('is not the heir %s', (_, said) => expect(kept(said)).toBeNull());

  it('is the latest of several, in whatever order they are said', () => {
    const [first, second] = [heir('2023-01-01', null), heir('2024-01-01', null, 'so-tai-chinh')];
    const latest = { name: 'Sở Tài chính tỉnh Lạng Sơn', since: '2024-01-01' };
    expect(kept(first, second)).toEqual(latest);
    expect(kept(second, first)).toEqual(latest);
  });
});
