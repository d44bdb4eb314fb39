/** Ties a mention that says less to the earlier one it repeats. */
import type { Draft } from './draft.ts';
import { fold } from './pattern.ts';

/** What was said so far: one earlier mention, or several that differ. */
type Earlier = Draft | 'several';

export interface Binder {
  /** Sets `antecedent` on drafts that come next in the text. Where two earlier mentions differ, none is chosen. */
  bind(drafts: readonly Draft[]): void;
}

export function createBinder(): Binder {
  const byKey = new Map<string, Earlier>();
  const byType = new Map<string, Earlier>();
  const keysOf = new Map<Draft, readonly string[]>();

  const remember = (key: string, draft: Draft) => {
    const earlier = byKey.get(key);
    if (!earlier) byKey.set(key, draft);
    else if (earlier !== 'several' && earlier !== draft && !isSame(earlier, draft)) byKey.set(key, 'several');
  };

  const find = (draft: Draft): Draft | null => {
    if (draft.meansItself) return null;
    if (!draft.symbol && !draft.name) return single(byType.get(draft.type ?? ''));
    for (const key of keys(draft)) {
      const earlier = byKey.get(key);
      if (earlier) return single(earlier);
    }
    return null;
  };

  return {
    bind(drafts) {
      for (const draft of drafts) {
        if (draft.kind === 'self') continue;
        const alias = draft.antecedent;
        if (!alias && !draft.issuedOn && !draft.issuer) draft.antecedent = find(draft);
        const target = draft.antecedent ?? draft;
        if (!draft.symbol && !draft.name) continue;
        for (const key of keys(draft)) remember(key, target);
        if (!draft.antecedent && draft.type) rememberType(byType, keysOf, draft.type, draft);
      }
    },
  };
}

function rememberType(
  byType: Map<string, Earlier>,
  keysOf: Map<Draft, readonly string[]>,
  type: string,
  draft: Draft,
): void {
  const earlier = byType.get(type);
  keysOf.set(draft, keys(draft));
  if (!earlier) byType.set(type, draft);
  else if (earlier !== 'several' && keysOf.get(earlier)?.[0] !== keysOf.get(draft)?.[0]) byType.set(type, 'several');
}

function single(earlier: Earlier | undefined): Draft | null {
  return earlier && earlier !== 'several' ? earlier : null;
}

/** Names under which a mention may be called again, the fullest first. */
function keys({ type, symbol, name }: Draft): string[] {
  const found: string[] = [];
  if (symbol) {
    found.push(`${type} ${symbol.text.toLowerCase()}`);
    if (symbol.number) found.push(`${type} no ${Number.parseInt(symbol.number, 10)}`);
  }
  if (name) found.push(`name ${foldName(name)}`);
  return symbol && symbol.text !== symbol.number ? found : found.slice(symbol ? 1 : 0);
}

function foldName(name: string): string {
  let folded = '';
  for (let i = 0; i < name.length; i++) folded += String.fromCharCode(fold(name.charCodeAt(i)) || 0x20);
  return folded;
}

function isSame(a: Draft, b: Draft): boolean {
  if (a.symbol && b.symbol && a.symbol.text.toLowerCase() !== b.symbol.text.toLowerCase()) return false;
  return a.issuedOn?.iso == null || b.issuedOn?.iso == null || a.issuedOn.iso === b.issuedOn.iso;
}
