import { typeName } from '../../shared/registry/instrument-types.ts';
import type { Instrument, StatedCitation } from '../../shared/schema/index.ts';
import type { Answer } from '../answer.ts';
import { instrumentOf } from './status.ts';

/** What is known of a reference's target: the index's word where there is one, else the page's. */
export interface Known {
  /** "Quyết định"; empty where nothing tells it. */
  type: string;
  symbol: string | null;
  name: string | null;
  issuer: string | null;
  issuedOn: string | null;
  /** Its subject; of a law that has a number, its name. */
  title: string | null;
}

/** Names a reference's target for a screen. */
export function describe(citation: StatedCitation, answer: Answer | null): Known {
  const settled = instrumentOf(answer);
  return settled ? describeInstrument(settled) : describeCitation(citation);
}

export function describeInstrument({ type, symbol, name, issuer, issuedOn, title }: Instrument): Known {
  const subject = capitalise(title) ?? (symbol && name);
  return { type: typeName(type) ?? '', symbol, name, issuer: issuer.name, issuedOn, title: subject };
}

export function describeCitation({ type, symbol, name, issuer, issuedOn, title, implied }: StatedCitation): Known {
  return {
    type: (type && typeName(type)) ?? '',
    symbol,
    name,
    issuer: issuer ?? implied?.issuer ?? null,
    issuedOn: issuedOn ?? implied?.issuedOn ?? null,
    title: capitalise(title) ?? (symbol && name),
  };
}

/**
 * The reference in full as Nghị định 30/2020/NĐ-CP, Phụ lục I, has a document cited the first time: type, number,
 * date in words, issuer, subject. A law with its subject is its name and day. Always in Vietnamese: it is meant for a
 * Vietnamese text.
 */
export function writeReference({ type, symbol, name, issuer, issuedOn, title }: Known, withTitle: boolean): string {
  const [year, month, day] = issuedOn?.split('-') ?? [];
  const monthWritten = Number(month) > 2 ? String(Number(month)) : month;
  const byName = name !== null && (symbol === null || (withTitle && title === name));
  const parts = [
    byName ? name : [type, symbol ? `số ${symbol}` : ''].filter(Boolean).join(' '),
    year ? `ngày ${day} tháng ${monthWritten} năm ${year}` : '',
    issuer && !(byName && symbol) ? `của ${issuer}` : '',
    withTitle && title && !(byName && symbol) ? lead(title) : '',
  ];
  return parts.filter(Boolean).join(' ');
}

function lead(title: string): string {
  const words = `${title.charAt(0).toLocaleLowerCase('vi')}${title.slice(1)}`;
  return /^(về|quy định|ban hành|sửa đổi|hướng dẫn)(?!\p{L})/u.test(words) ? words : `về việc ${words}`;
}

/** A subject as a title: its first letter large. */
export function capitalise<T extends string | null>(words: T): T {
  return (words && words.charAt(0).toLocaleUpperCase('vi') + words.slice(1)) as T;
}
