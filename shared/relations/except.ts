/** "trừ Điều 5": what is left makes it a part; "trừ trường hợp quy định tại Điều 7 Thông tư này" is a transition. */
export const EXCEPT =
  /trừ (?:các )?(?:nội dung |quy định )?(?:tại )?(?:điểm|khoản|điều|chương|mục|phụ lục) (?![^.;]{0,60} này)/iu;
