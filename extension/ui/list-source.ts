import { t } from './i18n.ts';

/** Where a list had an act from, as a reader is told; `href` leads to it where it can be opened. */
export interface ListSource {
  words: string;
  href: string | null;
}

/** A record of the national database of legal documents: `vbpl:70807`. */
const VBPL = /^vbpl:(\d+)$/;
/** A public repository of laws: `github:owner/name`. */
const GITHUB = /^github:([\w.-]+\/[\w.-]+)$/;

/** The known kinds of source in words; null for any other, which is shown as it stands. */
export function sayListSource(source: string): ListSource | null {
  const record = VBPL.exec(source)?.[1];
  if (record) return { words: 'vbpl.vn', href: `https://vbpl.vn/TW/Pages/vbpq-toanvan.aspx?ItemID=${record}` };
  const repository = GITHUB.exec(source)?.[1];
  if (repository) return { words: `GitHub, ${repository}`, href: `https://github.com/${repository}` };
  return source === 'texts' ? { words: t('detailsListTexts'), href: null } : null;
}
