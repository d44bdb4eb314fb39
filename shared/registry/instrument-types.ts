/**
 * Kinds of instruments, compact enough for the content script. `sources.ts` says where each row comes from.
 * A new kind is a new row: id, name, family, codes in symbols, further words in running text.
 */

/** `law` is passed by the National Assembly or its Standing Committee; `copy` reproduces another instrument. */
export type TypeFamily = 'law' | 'normative' | 'administrative' | 'party' | 'standard' | 'treaty' | 'copy' | 'other';

export interface InstrumentType {
  /** Stable, kebab-case ASCII. */
  id: string;
  name: string;
  family: TypeFamily;
  /** Type part of a symbol, as printed: "QĐ". The first is the official one. */
  codes: readonly string[];
  /** Words that name the type in running text, the full name first; any case. */
  words: readonly string[];
}

type Row = readonly [id: string, name: string, family: TypeFamily, codes?: string, words?: string];

const ROWS: readonly Row[] = [
  ['hien-phap', 'Hiến pháp', 'law'],
  ['bo-luat', 'Bộ luật', 'law'],
  ['luat', 'Luật', 'law', 'Lt'],
  ['phap-lenh', 'Pháp lệnh', 'law', 'PL'],
  ['lenh', 'Lệnh', 'normative', 'L|LCT'],
  ['nghi-quyet', 'Nghị quyết', 'normative', 'NQ', 'NQ|Nghi quyết'],
  ['nghi-quyet-lien-tich', 'Nghị quyết liên tịch', 'normative', 'NQLT', 'NQLT'],
  ['nghi-dinh', 'Nghị định', 'normative', 'NĐ', 'NĐ|Nghi định'],
  ['quyet-dinh', 'Quyết định', 'normative', 'QĐ', 'QĐ|Quyêt định'],
  ['chi-thi', 'Chỉ thị', 'administrative', 'CT'],
  ['thong-tu', 'Thông tư', 'normative', 'TT'],
  [
    'thong-tu-lien-tich',
    'Thông tư liên tịch',
    'normative',
    'TTLT|TTLB|TTLN',
    'TTLT|Thông tư liên bộ|Thông tư liên ngành',
  ],
  ['van-ban-hop-nhat', 'Văn bản hợp nhất', 'copy', 'VBHN', 'VBHN'],
  ['sac-lenh', 'Sắc lệnh', 'normative', 'SL'],
  ['sac-luat', 'Sắc luật', 'normative', 'SLT'],
  ['cong-van', 'Công văn', 'administrative', 'CV', 'CV|Công thư'],
  ['cong-dien', 'Công điện', 'administrative', 'CĐ'],
  ['thong-bao', 'Thông báo', 'administrative', 'TB', 'TB|Thông báo Kết luận|Thông báo ý kiến kết luận'],
  ['thong-cao', 'Thông cáo', 'administrative', 'TC'],
  ['thong-tri', 'Thông tri', 'party'],
  ['ke-hoach', 'Kế hoạch', 'administrative', 'KH', 'KH'],
  ['to-trinh', 'Tờ trình', 'administrative', 'TTr', 'TTr'],
  ['bao-cao', 'Báo cáo', 'administrative', 'BC', 'BC|Báo cáo thẩm tra|Báo cáo thẩm định'],
  ['huong-dan', 'Hướng dẫn', 'administrative', 'HD'],
  ['chuong-trinh', 'Chương trình', 'administrative', 'CTr|CTrHĐ|CTHĐ', 'Chương trình hành động'],
  ['de-an', 'Đề án', 'administrative', 'ĐA'],
  ['du-an', 'Dự án', 'administrative', 'DA'],
  ['phuong-an', 'Phương án', 'administrative', 'PA'],
  ['quy-che', 'Quy chế', 'administrative', 'QC', 'Qui chế'],
  ['quy-dinh', 'Quy định', 'administrative', 'QyĐ|QĐi', 'Qui định'],
  ['ket-luan', 'Kết luận', 'administrative', 'KL|KLTT', 'Kết luận thanh tra'],
  ['bien-ban', 'Biên bản', 'administrative', 'BB', 'Biên bản ghi nhớ'],
  ['giay-moi', 'Giấy mời', 'administrative', 'GM'],
  ['hop-dong', 'Hợp đồng', 'administrative', 'HĐ'],
  ['thu-cong', 'Thư công', 'administrative'],
  ['tieu-chuan', 'Tiêu chuẩn', 'standard', 'TCVN|TCXDVN|TCXD|TCN|TCCS|ISO|IEC', 'Tiêu chuẩn quốc gia'],
  ['quy-chuan', 'Quy chuẩn', 'standard', 'QCVN|QCĐP|QCXDVN', 'Quy chuẩn kỹ thuật quốc gia|Quy chuẩn quốc gia'],
  ['dieu-uoc', 'Điều ước quốc tế', 'treaty', 'LPQT', 'Hiệp định|Công ước|Nghị định thư'],
  ['van-ban', 'Văn bản', 'other', 'VB', 'VB'],
  [
    'other',
    'Giấy tờ khác',
    'other',
    'GP|GCN|CN|SY|TrS|PC|PG|PB|GGT|GUQ|BTT|BGN',
    'Giấy phép|Giấy chứng nhận|Bản án|Phiếu chuyển|Phiếu gửi|Phiếu báo|Giấy giới thiệu|Giấy ủy quyền|Bản sao y|Bản ghi nhớ|Bản thỏa thuận',
  ],
];

/** Every kind of instrument the registry knows. */
export const INSTRUMENT_TYPES: readonly InstrumentType[] = ROWS.map(([id, name, family, codes, words]) => ({
  id,
  name,
  family,
  codes: codes?.split('|') ?? [],
  words: [name, ...(words?.split('|') ?? [])],
}));

/** Name of a type id, as shown to people; null for an unknown id. */
export function typeName(id: string): string | null {
  return INSTRUMENT_TYPES.find((type) => type.id === id)?.name ?? null;
}
