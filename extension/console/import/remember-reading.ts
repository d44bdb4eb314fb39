import { z } from 'zod';
import { IMPORT_FIELDS, type ImportField } from '../../../shared/import/columns.ts';
import { ImportDefaults } from '../../../shared/schema/index.ts';
import type { List, Reading } from './read-list.ts';

const Fields = z.array(z.enum(IMPORT_FIELDS as [ImportField, ...ImportField[]]).nullable());
const columnsKey = ({ columns }: List) => `columns ${JSON.stringify(columns?.heads ?? [])}`;
const defaultsKey = ({ request }: List) => `defaults ${request.digest}`;

function read<T>(key: string, schema: z.ZodType<T>): T | null {
  try {
    return schema.safeParse(JSON.parse(localStorage.getItem(key) ?? '')).data ?? null;
  } catch {
    return null;
  }
}

/** What a person said of the columns of this header, and of what this very file leaves out. */
export function recallReading(list: List): Reading {
  const fields = list.columns && read(columnsKey(list), Fields);
  return {
    fields: fields?.length === list.columns?.heads.length ? fields : null,
    defaults: read(defaultsKey(list), ImportDefaults),
  };
}

/** Columns are remembered for every list of the same header; common values for the same file only. */
export function rememberReading(list: List): void {
  const { columns, request } = list;
  try {
    if (columns) localStorage.setItem(columnsKey(list), JSON.stringify(columns.fields));
    if (request.defaults) localStorage.setItem(defaultsKey(list), JSON.stringify(request.defaults));
    else localStorage.removeItem(defaultsKey(list));
  } catch {
    // Without room the columns are asked for again.
  }
}
