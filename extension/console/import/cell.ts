import { typeName } from '../../../shared/registry/instrument-types.ts';
import { ImportDefaults } from '../../../shared/schema/index.ts';

/** Of a list for one cell of the coverage: what its rows are where they do not say it, as the address tells. */
export function readCell(query: URLSearchParams): ImportDefaults | null {
  const told = { type: query.get('type'), issuer: query.get('issuer'), series: query.get('series') };
  const cell = ImportDefaults.safeParse(told);
  return cell.success && Object.values(cell.data).some((value) => value !== null) ? cell.data : null;
}

export function cellQuery(cell: ImportDefaults): URLSearchParams {
  return new URLSearchParams(Object.entries(cell).filter((entry): entry is [string, string] => entry[1] !== null));
}

/** "Kế hoạch 2023, UBND tỉnh Lạng Sơn". */
export function cellWords({ type, issuer, series }: ImportDefaults): string {
  const kind = [type && (typeName(type) ?? type), series].filter(Boolean).join(' ');
  return [kind, issuer].filter(Boolean).join(', ');
}
