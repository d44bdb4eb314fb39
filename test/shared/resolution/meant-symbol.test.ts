import { describe, expect, it } from 'vitest';
import { meantSymbol } from '../../../shared/resolution/meant-symbol.ts';

describe('a symbol that lacks a mark', () => {
  it.each([
    ['90KH-UBND', '90/KH-UBND', 'slash'],
    ['123QĐ/UBND', '123/QĐ-UBND', 'slash'],
    ['25/1998QĐ-UBND', '25/1998/QĐ-UBND', 'slash'],
    ['426STTTT-CĐS', '426/STTTT-CĐS', 'slash'],
    ['45/QĐUBND', '45/QĐ-UBND', 'hyphen'],
    ['12/NQHĐND', '12/NQ-HĐND', 'hyphen'],
    ['214/2025/NĐCP', '214/2025/NĐ-CP', 'hyphen'],
    ['10/2024/TTBTC', '10/2024/TT-BTC', 'hyphen'],
  ])('%s is meant to be %s', (symbol, meant, lacks) => {
    expect(meantSymbol(symbol)).toEqual({ symbol: meant, lacks });
  });

  it.each([
    '45/QĐ-UBND',
    '02A/QĐ-UBND',
    // neither a type's code nor a body's
    '15CA-PV',
    '15XYZT-PV',
    // one code, or two of which the second is no central body's
    '12/STTTT',
    '7/UBND',
    '12/QĐSTTTT',
    '12/XYUBND',
  ])('%s is left as it stands', (symbol) => expect(meantSymbol(symbol)).toBeNull());
});
