import { foldCode, issuerById } from '../../shared/registry/index.ts';

/** A symbol of `issuer` that ends in `tail` may also be the same with `otherTail`, of `otherIssuer`. */
export interface SaidReading {
  issuer: string;
  tail: string;
  otherIssuer: string;
  otherTail: string;
  /** 1 where only the same day tells that it is. */
  strict: 0 | 1;
}

/** A committee below the province: `ubnd-huyen-cao-loc` signs as every committee does. */
const COMMITTEE = /^(ubnd|hdnd)-/;

/** Folded codes with which a body signs; one that the registry lacks is known by its code. */
export function codesOf(issuer: string): string[] {
  const codes = issuerById(issuer)?.codes ?? [];
  const committee = COMMITTEE.exec(issuer)?.[1];
  if (codes.length > 0) return [...new Set(codes.map(foldCode))];
  return committee ? [committee] : issuerById(issuer) ? [] : [foldCode(issuer)];
}

/** Two unit codes of a body are one, whichever of them is printed. */
export function readingsOfCodes(order: { code: string; means: string; issuer: string }): SaidReading[] {
  const { issuer } = order;
  const [code, means] = [foldCode(order.code), foldCode(order.means)];
  return codesOf(issuer).flatMap((body) => [
    { issuer, tail: body + code, otherIssuer: issuer, otherTail: body + means, strict: 0 as const },
    { issuer, tail: body + means, otherIssuer: issuer, otherTail: body + code, strict: 0 as const },
  ]);
}

/** What is said of a body in the days of its heir means the heir. */
export const readingsOfHeir = (order: { former: string; heir: string }): SaidReading[] => [
  { issuer: order.former, tail: '', otherIssuer: order.heir, otherTail: '', strict: 1 },
];
