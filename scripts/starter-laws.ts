/** Writes `worker/starter/laws.ndjson` from the registry of known laws: `node scripts/starter-laws.ts`. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { issuerByCode } from '../shared/registry/index.ts';
import { KNOWN_LAWS, type KnownLaw, lawByKey } from '../shared/registry/known-laws.ts';

export const LAWS_FILE = path.resolve(import.meta.dirname, '../worker/starter/laws.ndjson');

/** Laws before 1997 bear the number of the order that promulgated them, not that of the assembly that passed them. */
function issuerOf(law: KnownLaw): string {
  const passedBy = law.type === 'phap-lenh' ? 'Ủy ban Thường vụ Quốc hội' : 'Quốc hội';
  const code = law.symbol?.split('/').at(-1) ?? '';
  const signed = issuerByCode(code);
  return signed && !['CTN', 'HĐNN'].includes(code.replace(/\d+$/, '')) ? signed.name : passedBy;
}

/** How another row names a law: by its symbol, or by name and year where it has none. */
function entryOf(key: string): string {
  const law = lawByKey(key);
  return law && !law.symbol ? `${law.name} năm ${law.passedOn.slice(0, 4)}` : (law?.symbol ?? key);
}

const stated = (fields: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0)),
  );

/** The known laws as rows to import. */
export function starterLaws(): string {
  const rows = KNOWN_LAWS.map((law) =>
    stated({
      type: law.type,
      symbol: law.symbol,
      name: law.name,
      issuer: issuerOf(law),
      issuedOn: law.passedOn,
      effectiveOn: law.effectiveOn,
      expiresOn: law.expiresOn,
      replacedBy: law.replacedBy.map(entryOf),
      amendedBy: law.amendedBy.map(entryOf),
      aliases: law.aliases,
      verified: law.verified,
      source: law.source,
    }),
  );
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
}

if (import.meta.main) writeFileSync(LAWS_FILE, starterLaws());
