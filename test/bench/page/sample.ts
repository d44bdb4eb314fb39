/** Portal pages of a chosen size and number of references, the same ones on every run. */

export interface Sample {
  html: string;
  references: number;
}

const FILLER = [
  'Các phòng chuyên môn tổng hợp khó khăn, vướng mắc phát sinh tại cơ sở, gửi về bộ phận đầu mối trước kỳ họp giao ban.',
  'Đến hết tháng 5/2024 đã tiếp nhận 1.284 hồ sơ, trả trước hạn 3/4, số còn lại đang thẩm định theo quy trình.',
  'Kinh phí bảo đảm từ nguồn chi thường xuyên, lồng ghép với các chương trình đã được giao trong năm.',
  'Tổ thường trực bố trí người trực tại số 27/4 đường Hùng Vương, điện thoại 0233 3850 127, trong giờ hành chính.',
  'Dữ liệu được cập nhật hằng ngày, sao lưu hằng tuần, phân quyền theo vị trí việc làm của từng cán bộ.',
];
const REFERENCES: ((number: number) => string)[] = [
  (number) => `Quyết định số ${number}/QĐ-UBND`,
  (number) => `<b>Công văn</b> số ${number}/STC-QLNS`,
  (number) => `Kế hoạch số <a href="#k${number}">${number}/KH-UBND</a>`,
  (number) => `Nghị định số ${1 + (number % 160)}/${2010 + (number % 14)}/NĐ-CP`,
  (number) => `Tờ trình số&nbsp;${number}/<span>TTr-SNN</span>`,
];
const HEAD =
  '<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Tập văn bản</title><style>main{max-width:860px;margin:auto;font:16px/1.6 serif}</style></head><body><main>\n<p>UBND TỈNH QUẢNG TRỊ</p>\n<p>Quảng Trị, ngày 10 tháng 6 năm 2024</p>\n';
const FOOT = '</main></body></html>\n';

/** A page of about `bytes` bytes with `references` references spread over it, a tenth of them in tables. */
export function makeSample(bytes: number, references: number): Sample {
  const parts = [HEAD];
  let size = Buffer.byteLength(HEAD);
  for (let i = 0; i < references; i++) {
    const cited = REFERENCES[i % REFERENCES.length]!(100 + ((i * 7919) % 4900));
    let text = `Căn cứ ${cited} ngày ${1 + (i % 28)}/${1 + (i % 12)}/${2012 + (i % 12)} của cơ quan có thẩm quyền.`;
    if (i % 10 === 9) text = `<table><tr><td>Dòng ${i}</td>\n<td>${text}</td>\n<td>Đã rà soát</td></tr></table>\n<p>`;
    else text = `<p>${text}`;
    const wanted = (bytes * (i + 1)) / references;
    for (let line = i; size + Buffer.byteLength(text) < wanted - 140; line++)
      text += ` ${FILLER[line % FILLER.length]}`;
    text += '</p>\n';
    parts.push(text);
    size += Buffer.byteLength(text);
  }
  parts.push(FOOT);
  return { html: parts.join(''), references };
}

/** A page that swaps its article for another one without loading; `window.go(n)` shows article `n`. */
export function makeSinglePage(): string {
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Tin</title></head><body><div id="app"></div><script>
window.go = (n) => {
  const main = document.createElement('main');
  for (let i = 0; i < 40; i++) {
    const p = document.createElement('p');
    p.textContent = 'Thực hiện Quyết định số ' + (100 * n + i) + '/QĐ-UBND ngày 05/6/2024 của UBND tỉnh, ' + 'đơn vị đã rà soát hồ sơ. '.repeat(20);
    main.append(p);
  }
  history.pushState(null, '', '/bai/' + n);
  document.getElementById('app').replaceChildren(main);
};
go(0);
</script></body></html>`;
}
