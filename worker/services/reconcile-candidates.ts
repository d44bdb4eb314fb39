import { readIssuer, typeName } from '../../shared/registry/index.ts';
import { foldName, readSymbolParts } from '../../shared/resolution/index.ts';
import type { Instrument, ReconcileCandidate, StatedCitation } from '../../shared/schema/index.ts';
import { fullName } from './full-name.ts';
import { ANY_TYPE } from './reconcile-manifest.ts';
import { wordsOf } from './search-names.ts';

/** What a sure match scores; nothing else reaches it. */
export const SURE = 100;
/** Points for what agrees with the words of a cell; together below `SURE`. */
const WEIGHTS = { symbol: 40, name: 40, issuedOn: 25, issuer: 15, type: 10 } as const;
/** Points for a title whose words are all those of the cell. */
const WORDS_WEIGHT = 40;

type Features = Record<keyof typeof WEIGHTS, boolean>;

const foldedSymbol = (symbol: string | null) => (symbol === null ? null : (readSymbolParts(symbol)?.folded ?? null));
const same = (a: string | null, b: string | null) => a !== null && a === b;

function featuresOf(stated: StatedCitation | null, instrument: Instrument): Features {
  const issuer = stated?.issuer ? (readIssuer(stated.issuer)?.id ?? null) : null;
  return {
    symbol: same(foldedSymbol(stated?.symbol ?? null), foldedSymbol(instrument.symbol)),
    name: same(stated?.name ? foldName(stated.name) : null, instrument.name ? foldName(instrument.name) : null),
    issuedOn: same(stated?.issuedOn ?? null, instrument.issuedOn),
    issuer: same(issuer, instrument.issuer.id),
    type: same(stated?.type ?? null, instrument.type),
  };
}

function sharedWords(text: string, instrument: Instrument): number {
  const own = new Set(wordsOf(`${fullName(instrument)} ${instrument.title ?? ''}`));
  const asked = [...new Set(wordsOf(text))];
  return asked.length === 0 ? 0 : asked.filter((word) => own.has(word)).length / asked.length;
}

/** The two types every candidate has: that of all instruments, and its own. */
export function typesOf(instrument: Instrument) {
  return [{ id: instrument.type, name: typeName(instrument.type) ?? instrument.type }, ANY_TYPE];
}

/** An instrument as a candidate for a cell. `sure` is for resolution to say. */
export function toCandidate(
  instrument: Instrument,
  cell: { text: string; stated: StatedCitation | null },
  sure: boolean,
): ReconcileCandidate {
  const features = featuresOf(cell.stated, instrument);
  const words = Math.round(100 * sharedWords(cell.text, instrument)) / 100;
  const names = Object.keys(WEIGHTS) as (keyof Features)[];
  const points = names.reduce((sum, name) => sum + (features[name] ? WEIGHTS[name] : 0), 0);
  return {
    id: instrument.id,
    name: fullName(instrument),
    ...(instrument.title ? { description: instrument.title } : {}),
    type: typesOf(instrument),
    score: sure ? SURE : Math.min(SURE - 1, Math.max(points, Math.round(WORDS_WEIGHT * words))),
    match: sure,
    features: [...names.map((name) => ({ id: name, value: features[name] })), { id: 'words', value: words }],
  };
}
