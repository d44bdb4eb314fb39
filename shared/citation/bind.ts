/** Ties a mention that says less to the earlier one it repeats. */
import type { Draft } from './draft.ts';
import { fold } from './pattern.ts';

export interface Binder {
  /** Sets `antecedent` on drafts that come next in the text. Where two earlier mentions differ, none is chosen. */
  bind(drafts: readonly Draft[]): void;
}

/** What was said under a key: one mention, or several that differ. */
type Said = Draft | 'several';

export function createBinder(): Binder {
  const said: Draft[] = [];
  const bySymbol = createIndex(said, symbolKey);
  const byNumber = createIndex(said, numberKey);
  const byName = createIndex(said, nameKey);
  const byType = createIndex(said, ({ type, antecedent }) => (antecedent ? null : type));

  const find = (draft: Draft): Draft | null => {
    if (draft.meansItself) return null;
    if (!draft.symbol) return draft.name ? byName(nameKey(draft)) : byType(draft.type);
    return draft.symbol.text === draft.symbol.number ? byNumber(numberKey(draft)) : bySymbol(symbolKey(draft));
  };

  return {
    bind(drafts) {
      for (const draft of drafts) {
        if (draft.kind === 'self') continue;
        if (!draft.antecedent && !draft.issuedOn && !draft.issuer) draft.antecedent = find(draft);
        if (draft.symbol || draft.name) said.push(draft);
      }
    },
  };
}

/** Looks up what was said under a key; reads what is new in `said` only when asked. */
function createIndex(
  said: readonly Draft[],
  keyOf: (draft: Draft) => string | null,
): (key: string | null) => Draft | null {
  const index = new Map<string, Said>();
  let read = 0;
  return (wanted) => {
    for (; read < said.length; read++) {
      const draft = said[read]!;
      const key = keyOf(draft);
      if (key === null) continue;
      const target = draft.antecedent ?? draft;
      const earlier = index.get(key);
      if (!earlier) index.set(key, target);
      else if (earlier !== 'several' && earlier !== target && !isSame(earlier, target)) index.set(key, 'several');
    }
    const found = wanted === null ? undefined : index.get(wanted);
    return found && found !== 'several' ? found : null;
  };
}

function symbolKey({ type, symbol }: Draft): string | null {
  return symbol && `${type} ${symbol.text.toLowerCase()}`;
}

function numberKey({ type, symbol }: Draft): string | null {
  return symbol?.number ? `${type} ${Number.parseInt(symbol.number, 10)}` : null;
}

function nameKey({ name }: Draft): string | null {
  if (!name) return null;
  let folded = '';
  for (let i = 0; i < name.length; i++) folded += String.fromCharCode(fold(name.charCodeAt(i)) || 0x20);
  return folded;
}

/** Two whole symbols that differ; a bare number may stand for either. */
function areOthers(a: Draft, b: Draft): boolean {
  return isWhole(a) && isWhole(b) && symbolKey(a) !== symbolKey(b);
}

function isWhole({ symbol }: Draft): boolean {
  return symbol !== null && symbol.text !== symbol.number;
}

function isSame(a: Draft, b: Draft): boolean {
  if (areOthers(a, b)) return false;
  if (!a.symbol && !b.symbol && nameKey(a) !== nameKey(b)) return false;
  return a.issuedOn?.iso == null || b.issuedOn?.iso == null || a.issuedOn.iso === b.issuedOn.iso;
}
