import { describe, expect, it } from 'vitest';
import { readPlaces, writePlace } from '../../../shared/passage/index.ts';

const read = (pinpoint: string) => readPlaces(pinpoint).map(writePlace);

describe('a pinpoint', () => {
  const rows: [string, string[]][] = [
    ['khoản 2 Điều 5', ['khoản 2 Điều 5']],
    ['điểm a khoản 1 Điều 3', ['điểm a khoản 1 Điều 3']],
    ['Điểm đ, khoản 1, Điều 50', ['điểm đ khoản 1 Điều 50']],
    ['điểm a1 khoản 2a Điều 12b', ['điểm a1 khoản 2a Điều 12b']],
    // From the outside in, as spoken.
    ['Điều 5, khoản 2, điểm b', ['điểm b khoản 2 Điều 5']],
    ['khoản 2, 3 Điều 5 và Điều 7', ['khoản 2 Điều 5', 'khoản 3 Điều 5', 'Điều 7']],
    [
      'điểm a, b khoản 1 và điểm c khoản 2 Điều 3',
      ['điểm a khoản 1 Điều 3', 'điểm b khoản 1 Điều 3', 'điểm c khoản 2 Điều 3'],
    ],
    // The clause is of the nearer article only.
    ['khoản 2 Điều 5, 7', ['khoản 2 Điều 5', 'Điều 7']],
    ['Phụ lục II', ['Phụ lục 2']],
    ['Phụ lục', ['Phụ lục']],
    ['Mục IV Chương XIX', ['Mục 4 Chương 19']],
    ['Phần thứ nhất', ['Phần 1']],
    // Decomposed letters, as some PDF files hold them.
    ['khoản 2 Điều 5'.normalize('NFD'), ['khoản 2 Điều 5']],
  ];
  it.each(rows)('%s', (pinpoint, places) => expect(read(pinpoint)).toEqual(places));

  it.each([['tiết 2 điểm a khoản 1 Điều 3'], ['đoạn 1 khoản 2 Điều 5'], ['toàn bộ'], ['']])(
    'names no place one can be sure of: %j',
    (pinpoint) => expect(read(pinpoint)).toEqual([]),
  );

  it('lists no more places than six', () => expect(read('điểm a, b, c, d, đ, e, g, h khoản 1 Điều 3')).toHaveLength(6));
});
