import { CENTRAL, KNOWN_LAWS } from '../../../shared/registry/index.ts';
import { foldName, formatKey, readSymbolParts } from '../../../shared/resolution/index.ts';
import type { InstrumentRow } from '../../../worker/stores/instruments.ts';
import type { Random } from './random.ts';

const ASSEMBLY = 'quoc-hoi';

export interface Law {
  name: string;
  symbol: string;
  passedOn: string;
  key: string;
}

/** Laws of the registry that one name and year tell apart; the most cited instruments of the country. */
export const LAWS: readonly Law[] = Object.values(
  Object.groupBy(
    KNOWN_LAWS.filter(({ type, symbol, passedOn, name }) =>
      Boolean(type === 'luat' && symbol?.includes('/QH') && passedOn >= '2005' && !/sửa đổi|\(/.test(name)),
    ),
    ({ name, passedOn }) => `${foldName(name)} ${passedOn.slice(0, 4)}`,
  ),
)
  .filter((laws) => laws?.length === 1)
  .map((laws) => {
    const { name, symbol, passedOn } = laws![0]!;
    const key = `${CENTRAL}/${ASSEMBLY}/luat/${passedOn.slice(0, 4)}/${symbol!.toLowerCase().replace(/^0+/, '').replaceAll('/', '-')}`;
    return { name, symbol: symbol!, passedOn, key };
  });

/** Law bodies as rows that the index would hold of them. */
export function lawRows(nextId: () => string): InstrumentRow[] {
  return LAWS.map((law) => {
    const parts = readSymbolParts(law.symbol, 'luat')!;
    const series = law.passedOn.slice(0, 4);
    const { slug } = parts;
    return {
      id: nextId(),
      key: formatKey({ jurisdiction: CENTRAL, issuer: ASSEMBLY, seriesType: 'luat', series, slug }),
      jurisdiction: CENTRAL,
      symbolFolded: parts.folded,
      series,
      issuer: ASSEMBLY,
      issuerName: null,
      seriesType: 'luat',
      number: parts.number,
      type: 'luat',
      symbol: law.symbol,
      name: law.name,
      nameFolded: foldName(law.name),
      title: law.name,
      titleFrom: 'text',
      issuedOn: law.passedOn,
      dateText: null,
      draft: 0,
      holding: 'held',
      effectiveOn: null,
      expiresOn: null,
      sourceUrl: null,
      textKey: null,
      contentHash: null,
    };
  });
}

const dayMonthYear = (iso: string) => iso.split('-').reverse().join('/');

const OF_ONE_NAME = Map.groupBy(KNOWN_LAWS, ({ name }) => foldName(name));

/** A name alone means the law of that name in force: one that has neither heir nor forerunner is meant whenever it is cited. */
const isOnlyOne = ({ name }: Law) => OF_ONE_NAME.get(foldName(name))?.length === 1;

/** How a text cites a law: by name and day, by name and number, or by its name alone. */
export function citeLaw(law: Law, random: Random): string {
  const way = random.next();
  if (way < 0.55 || (way >= 0.85 && !isOnlyOne(law))) return `${law.name} ngày ${dayMonthYear(law.passedOn)}`;
  if (way < 0.85) return `${law.name} số ${law.symbol} ngày ${dayMonthYear(law.passedOn)}`;
  return law.name;
}
