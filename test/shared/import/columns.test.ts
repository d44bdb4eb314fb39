import { describe, expect, test } from 'vitest';
import { fieldOfColumn, fieldsOf, layoutOf } from '../../../shared/import/columns.ts';

describe('the head of a column', () => {
  test.each([
    ['Số, ký hiệu', 'symbol'],
    ['SO KY HIEU', 'symbol'],
    ['so_ky_hieu', 'symbol'],
    ['Số/Ký hiệu', 'symbol'],
    ['Ngày ban hành', 'issuedOn'],
    ['ngay ban hanh', 'issuedOn'],
    ['Ngày BH', 'issuedOn'],
    ['Cơ quan ban hành', 'issuer'],
    ['co quan ban hanh', 'issuer'],
    ['Trich yeu noi dung', 'title'],
    ['issuedOn', 'issuedOn'],
    ['Năm', 'series'],
    ['Loại VB', 'type'],
  ])('%s is %s', (head, field) => {
    expect(fieldOfColumn(head)).toBe(field);
    expect(fieldOfColumn(head.normalize('NFD'))).toBe(field);
  });

  // A department is no number, though the two are one word without marks.
  test.each(['Sở', 'STT', 'Ghi chú', '', '2023'])('%j is none', (head) => {
    expect(fieldOfColumn(head)).toBeNull();
  });
});

test('of two columns with one meaning the usual name has it, of two alike the first', () => {
  expect(fieldsOf(['Ngày ký', 'Ngày ban hành', 'Số'])).toEqual([null, 'issuedOn', 'symbol']);
  expect(fieldsOf(['Nguồn', 'nguon'])).toEqual(['source', null]);
});

test.each([
  [['Loại', 'Số'], ',', ['Loại', 'Số']],
  [['Loại;Số', ' ký hiệu;Ngày'], ';', ['Loại', 'Số, ký hiệu', 'Ngày']],
  [['Loại\tSố'], '\t', ['Loại', 'Số']],
  // One field alone among columns that are not used.
  [[';symbol;;'], ';', ['', 'symbol', '', '']],
])('heads %j are parted by %j', (heads, delimiter, columns) => {
  expect(layoutOf(heads)).toEqual({ delimiter, columns });
});
