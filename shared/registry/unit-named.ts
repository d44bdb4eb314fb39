/** Finds the unit below the province that words name. */
import { inSmall, placeIn, slugOf } from './place-words.ts';
import { provinceNamed } from './province-named.ts';
import { cityFromOf } from './provinces.ts';

export interface Unit {
  slug: string;
  name: string;
}

/** "huyện Bắc Sơn", "thị xã Bỉm Sơn", "TP. Lạng Sơn"; refuses "huyện", "tỉnh Lạng Sơn". */
const DISTRICT = /(?<!\p{L})(huyện|quận|thị xã|thành phố|TP)\.?(?=\s)/giu;
const DISTRICT_WORDS: Record<string, string> = { tp: 'thành phố' };

/** "xã Tân Lập", "thị trấn Đồng Đăng"; refuses "thị xã", "bảo hiểm xã hội". */
const COMMUNE = /(?<!\p{L}|thị\s)(xã(?!\s+hội)|phường|thị trấn)(?=\s)/giu;

/** The district that a phrase names beside a commune. */
export const districtNamed = (phrase: string) => firstUnit(phrase, DISTRICT);

/** The lowest unit below the province that a phrase names. */
export const unitNamed = (phrase: string): Unit | null => firstUnit(phrase, COMMUNE) ?? firstUnit(phrase, DISTRICT);

function firstUnit(phrase: string, words: RegExp): Unit | null {
  for (const { 1: word = '', 0: all, index } of phrase.matchAll(words)) {
    const place = placeIn(phrase.slice(index + all.length));
    const unit = DISTRICT_WORDS[word.toLowerCase()] ?? word.toLowerCase();
    if (!place || (unit === 'thành phố' && isCityAlone(place, phrase))) continue;
    return { slug: `${slugOf(unit)}-${slugOf(place)}`, name: `${unit} ${inSmall(place)}` };
  }
  return null;
}

/** Cities that stood beside the provinces while there were districts. */
function isCityAlone(place: string, phrase: string): boolean {
  const province = provinceNamed(place);
  if (province?.kind !== 'city') return false;
  return !cityFromOf(province) || !/(?<!\p{L})tỉnh\s+\p{Lu}/iu.test(phrase);
}
