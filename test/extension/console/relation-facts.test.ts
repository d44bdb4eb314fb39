import { expect, it } from 'vitest';
import { relationFacts } from '../../../extension/console/instrument/RelationBoxes.tsx';
import type { Relation } from '../../../shared/schema/index.ts';

const relation = { reach: 'whole', pinpoint: null, effectiveOn: '2025-12-31', method: 'rule', state: 'proposed' };

it.each([
  ['extends', 'đến hết 31/12/2025'],
  ['replaces', 'từ 31/12/2025'],
] as const)('the day of %s is told as "%s"', (type, words) => {
  expect(relationFacts({ ...relation, type } as Relation)).toContain(words);
});
