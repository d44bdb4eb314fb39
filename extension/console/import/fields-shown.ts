import type { ImportField } from '../../../shared/import/columns.ts';
import type { List } from './read-list.ts';

const MAIN: readonly (readonly ImportField[])[] = [
  ['symbol', 'name'],
  ['type'],
  ['issuedOn', 'series'],
  ['issuer'],
  ['title'],
];

/** The fields by which a row is known at a glance, as far as the list has them. */
export function fieldsShown({ columns, request }: List): ImportField[] {
  if (request.format === 'index') return [];
  return MAIN.flatMap((group) => {
    const own = group.find((field) => !columns || columns.fields.includes(field));
    const common = group.find((field) => request.defaults && field in request.defaults);
    return own ?? (common && request.defaults?.[common as 'type'] ? common : []);
  });
}
