/** TCVN3 (ABC, the .VnTime fonts): one Latin-1 character for each Vietnamese letter. TCVN 5712:1993, VN3. */

const FIRST = 0xa1;
/** Letters for 0xA1 to 0xFE; "." where the encoding has none. */
const LETTERS = 'ĂÂÊÔƠƯĐăâêôơưđ......àảãáạ.ằẳẵắ.......ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ';
const WORD = /[A-Za-z\u00A1-\u00FE]+/g;
const SMALL = /[a-z]/;
const TWO_CAPITALS = /[A-Z][^A-Z]*[A-Z]/;

/** Unicode text of the same length. "§iÒu 1" -> "Điều 1", "S¾C LÖNH" -> "SẮC LỆNH". */
export function decodeTcvn3(text: string): string {
  return text.replace(WORD, (word) => {
    let decoded = '';
    for (let i = 0; i < word.length; i++) {
      const letter = LETTERS[word.charCodeAt(i) - FIRST];
      decoded += letter && letter !== '.' ? letter : word[i];
    }
    // A capitals-only font types its marked letters small.
    return !SMALL.test(word) && TWO_CAPITALS.test(word) ? decoded.toUpperCase() : decoded;
  });
}
