/**
 * Bodies that issue instruments. Ids of bodies below the centre are relative: `ubnd` of `lang-son` is
 * `lang-son/ubnd`. A new body is a new row: id, name, codes in symbols, level, kind, and what else is known.
 * Facts: `sources.ts`, key `issuers`.
 */

/** Where the body stands; `central` has the jurisdiction `trung-uong`, the others that of their province. */
export type IssuerLevel = 'central' | 'province' | 'district' | 'commune';
export type IssuerKind =
  | 'assembly'
  | 'head-of-state'
  | 'government'
  | 'ministry'
  | 'court'
  | 'procuracy'
  | 'audit'
  | 'agency'
  | 'office'
  | 'committee'
  | 'council'
  | 'department'
  | 'police'
  | 'front'
  | 'union'
  | 'party';

export interface Issuer {
  id: string;
  name: string;
  /** Issuer part of a symbol, as printed, the official one first. The number of a term (QH15) is left off. */
  codes: readonly string[];
  /** Further names in running text; the name itself counts too. */
  phrases: readonly string[];
  level: IssuerLevel;
  kind: IssuerKind;
  validFrom: string | null;
  validTo: string | null;
  /** Body that keeps its files after `validTo`; its main heir where several share them. */
  successor: string | null;
}

/** Jurisdiction slug of every central body. */
export const CENTRAL = 'trung-uong';

interface More {
  phrases?: string;
  from?: string;
  to?: string;
  into?: string;
}
type Row = readonly [id: string, name: string, codes: string, kind: IssuerKind, more?: More];

/** Nghị quyết 176/2025/QH15; Nghị định 45/2025/NĐ-CP for the departments. */
const REFORM = '2025-02-28';
const AFTER_REFORM = '2025-03-01';
/** Nghị quyết 02/2007/QH12; dates unverified. */
const MERGED_2007 = '2007-07-31';
const END_OF_DISTRICTS = '2025-06-30';

const CENTRAL_ROWS: readonly Row[] = [
  ['quoc-hoi', 'Quốc hội', 'QH', 'assembly'],
  [
    'uy-ban-thuong-vu-quoc-hoi',
    'Ủy ban Thường vụ Quốc hội',
    'UBTVQH|UBTV',
    'assembly',
    { phrases: 'UBTVQH|UBTV Quốc hội' },
  ],
  ['van-phong-quoc-hoi', 'Văn phòng Quốc hội', 'VPQH', 'office'],
  ['hoi-dong-bau-cu-quoc-gia', 'Hội đồng bầu cử quốc gia', 'HĐBCQG', 'assembly'],
  ['chu-tich-nuoc', 'Chủ tịch nước', 'CTN', 'head-of-state'],
  ['van-phong-chu-tich-nuoc', 'Văn phòng Chủ tịch nước', 'VPCTN', 'office'],
  [
    'hoi-dong-nha-nuoc',
    'Hội đồng Nhà nước',
    'HĐNN',
    'head-of-state',
    { from: '1981-07-04', to: '1992-09-23', into: 'chu-tich-nuoc' },
  ],
  ['chinh-phu', 'Chính phủ', 'CP', 'government'],
  [
    'hoi-dong-bo-truong',
    'Hội đồng Bộ trưởng',
    'HĐBT',
    'government',
    { from: '1981-07-04', to: '1992-09-30', into: 'chinh-phu' },
  ],
  ['hoi-dong-chinh-phu', 'Hội đồng Chính phủ', 'HĐCP', 'government', { to: '1981-07-03', into: 'hoi-dong-bo-truong' }],
  ['thu-tuong-chinh-phu', 'Thủ tướng Chính phủ', 'TTg', 'government', { phrases: 'Thủ tướng|TTgCP' }],
  ['van-phong-chinh-phu', 'Văn phòng Chính phủ', 'VPCP', 'office', { phrases: 'VPCP' }],
  ['bo-quoc-phong', 'Bộ Quốc phòng', 'BQP', 'ministry'],
  ['bo-cong-an', 'Bộ Công an', 'BCA', 'ministry'],
  ['bo-ngoai-giao', 'Bộ Ngoại giao', 'BNG', 'ministry'],
  ['bo-noi-vu', 'Bộ Nội vụ', 'BNV', 'ministry'],
  ['bo-tu-phap', 'Bộ Tư pháp', 'BTP', 'ministry'],
  ['bo-tai-chinh', 'Bộ Tài chính', 'BTC', 'ministry'],
  ['bo-cong-thuong', 'Bộ Công Thương', 'BCT', 'ministry', { from: '2007-08-01' }],
  [
    'bo-nong-nghiep-va-moi-truong',
    'Bộ Nông nghiệp và Môi trường',
    'BNNMT',
    'ministry',
    { phrases: 'Bộ NNMT', from: AFTER_REFORM },
  ],
  ['bo-xay-dung', 'Bộ Xây dựng', 'BXD', 'ministry'],
  [
    'bo-van-hoa-the-thao-va-du-lich',
    'Bộ Văn hóa, Thể thao và Du lịch',
    'BVHTTDL',
    'ministry',
    { phrases: 'Bộ VHTTDL', from: '2007-08-01' },
  ],
  [
    'bo-khoa-hoc-va-cong-nghe',
    'Bộ Khoa học và Công nghệ',
    'BKHCN',
    'ministry',
    { phrases: 'Bộ KHCN', from: '2002-08-05' },
  ],
  ['bo-giao-duc-va-dao-tao', 'Bộ Giáo dục và Đào tạo', 'BGDĐT|BGD', 'ministry', { phrases: 'Bộ GDĐT' }],
  ['bo-y-te', 'Bộ Y tế', 'BYT', 'ministry'],
  ['bo-dan-toc-va-ton-giao', 'Bộ Dân tộc và Tôn giáo', 'BDTTG', 'ministry', { from: AFTER_REFORM }],
  ['ngan-hang-nha-nuoc', 'Ngân hàng Nhà nước Việt Nam', 'NHNN', 'ministry', { phrases: 'Ngân hàng Nhà nước|NHNN' }],
  ['thanh-tra-chinh-phu', 'Thanh tra Chính phủ', 'TTCP', 'ministry'],
  [
    'bo-ke-hoach-va-dau-tu',
    'Bộ Kế hoạch và Đầu tư',
    'BKHĐT|BKH',
    'ministry',
    { phrases: 'Bộ KHĐT', to: REFORM, into: 'bo-tai-chinh' },
  ],
  [
    'bo-nong-nghiep-va-phat-trien-nong-thon',
    'Bộ Nông nghiệp và Phát triển nông thôn',
    'BNNPTNT|BNN',
    'ministry',
    { phrases: 'Bộ NNPTNT|Bộ Nông nghiệp và PTNT', to: REFORM, into: 'bo-nong-nghiep-va-moi-truong' },
  ],
  [
    'bo-tai-nguyen-va-moi-truong',
    'Bộ Tài nguyên và Môi trường',
    'BTNMT',
    'ministry',
    { phrases: 'Bộ TNMT', to: REFORM, into: 'bo-nong-nghiep-va-moi-truong' },
  ],
  [
    'bo-giao-thong-van-tai',
    'Bộ Giao thông vận tải',
    'BGTVT',
    'ministry',
    { phrases: 'Bộ GTVT', to: REFORM, into: 'bo-xay-dung' },
  ],
  [
    'bo-thong-tin-va-truyen-thong',
    'Bộ Thông tin và Truyền thông',
    'BTTTT',
    'ministry',
    { phrases: 'Bộ TTTT', from: '2007-08-01', to: REFORM, into: 'bo-khoa-hoc-va-cong-nghe' },
  ],
  [
    'bo-lao-dong-thuong-binh-va-xa-hoi',
    'Bộ Lao động - Thương binh và Xã hội',
    'BLĐTBXH',
    'ministry',
    { phrases: 'Bộ LĐTBXH|Bộ Lao động - TBXH', to: REFORM, into: 'bo-noi-vu' },
  ],
  ['uy-ban-dan-toc', 'Ủy ban Dân tộc', 'UBDT', 'ministry', { to: REFORM, into: 'bo-dan-toc-va-ton-giao' }],
  ['bo-thuong-mai', 'Bộ Thương mại', 'BTM', 'ministry', { to: MERGED_2007, into: 'bo-cong-thuong' }],
  ['bo-cong-nghiep', 'Bộ Công nghiệp', 'BCN', 'ministry', { to: MERGED_2007, into: 'bo-cong-thuong' }],
  [
    'bo-buu-chinh-vien-thong',
    'Bộ Bưu chính, Viễn thông',
    'BBCVT',
    'ministry',
    { to: MERGED_2007, into: 'bo-thong-tin-va-truyen-thong' },
  ],
  [
    'bo-van-hoa-thong-tin',
    'Bộ Văn hóa - Thông tin',
    'BVHTT',
    'ministry',
    { to: MERGED_2007, into: 'bo-van-hoa-the-thao-va-du-lich' },
  ],
  [
    'bo-thuy-san',
    'Bộ Thủy sản',
    'BTS',
    'ministry',
    { to: MERGED_2007, into: 'bo-nong-nghiep-va-phat-trien-nong-thon' },
  ],
  [
    'uy-ban-the-duc-the-thao',
    'Ủy ban Thể dục Thể thao',
    'UBTDTT|TDTT',
    'ministry',
    { to: MERGED_2007, into: 'bo-van-hoa-the-thao-va-du-lich' },
  ],
  [
    'bo-khoa-hoc-cong-nghe-va-moi-truong',
    'Bộ Khoa học, Công nghệ và Môi trường',
    'BKHCNMT',
    'ministry',
    { to: '2002-08-04', into: 'bo-khoa-hoc-va-cong-nghe' },
  ],
  ['ban-vat-gia-chinh-phu', 'Ban Vật giá Chính phủ', 'BVGCP', 'ministry', { to: '2002-08-04', into: 'bo-tai-chinh' }],
  [
    'ban-to-chuc-can-bo-chinh-phu',
    'Ban Tổ chức - Cán bộ Chính phủ',
    'TCCP|BTCCBCP',
    'ministry',
    { to: '2002-08-04', into: 'bo-noi-vu' },
  ],
  ['toa-an-nhan-dan-toi-cao', 'Tòa án nhân dân tối cao', 'TANDTC|TATC', 'court', { phrases: 'TAND tối cao|TANDTC' }],
  [
    'hoi-dong-tham-phan',
    'Hội đồng Thẩm phán Tòa án nhân dân tối cao',
    'HĐTP',
    'court',
    { phrases: 'Hội đồng Thẩm phán' },
  ],
  [
    'vien-kiem-sat-nhan-dan-toi-cao',
    'Viện kiểm sát nhân dân tối cao',
    'VKSNDTC|VKSTC',
    'procuracy',
    { phrases: 'VKSND tối cao' },
  ],
  ['kiem-toan-nha-nuoc', 'Kiểm toán nhà nước', 'KTNN', 'audit'],
  ['bao-hiem-xa-hoi-viet-nam', 'Bảo hiểm xã hội Việt Nam', 'BHXH|BHXHVN', 'agency', { phrases: 'BHXH Việt Nam' }],
  [
    'tong-lien-doan-lao-dong',
    'Tổng Liên đoàn Lao động Việt Nam',
    'TLĐ',
    'union',
    { phrases: 'Tổng Liên đoàn Lao động' },
  ],
  [
    'mat-tran-to-quoc-viet-nam',
    'Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam',
    'MTTW|UBTWMTTQVN|ĐCTUBTWMTTQVN',
    'front',
    { phrases: 'Đoàn Chủ tịch Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam|Ủy ban Trung ương MTTQ Việt Nam' },
  ],
  [
    'trung-uong-doan',
    'Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh',
    'TWĐTN',
    'union',
    { phrases: 'Trung ương Đoàn|Trung ương Đoàn TNCS Hồ Chí Minh' },
  ],
  ['hoi-lien-hiep-phu-nu-viet-nam', 'Hội Liên hiệp Phụ nữ Việt Nam', 'ĐCT', 'union'],
  ['tong-cuc-thue', 'Tổng cục Thuế', 'TCT', 'agency', { to: REFORM, into: 'cuc-thue' }],
  ['cuc-thue', 'Cục Thuế', 'CT', 'agency', { from: AFTER_REFORM }],
  ['tong-cuc-hai-quan', 'Tổng cục Hải quan', 'TCHQ', 'agency', { to: REFORM, into: 'cuc-hai-quan' }],
  ['cuc-hai-quan', 'Cục Hải quan', 'CHQ', 'agency', { from: AFTER_REFORM }],
  ['kho-bac-nha-nuoc', 'Kho bạc Nhà nước', 'KBNN', 'agency'],
  // Nghị quyết 02/2002/QH11; date unverified.
  [
    'tong-cuc-dia-chinh',
    'Tổng cục Địa chính',
    'TCĐC',
    'agency',
    { to: '2002-08-04', into: 'bo-tai-nguyen-va-moi-truong' },
  ],
  ['uy-ban-chung-khoan-nha-nuoc', 'Ủy ban Chứng khoán Nhà nước', 'UBCK|UBCKNN', 'agency'],
  ['cuc-quan-ly-duoc', 'Cục Quản lý Dược', 'QLD', 'agency'],
  ['ngan-hang-chinh-sach-xa-hoi', 'Ngân hàng Chính sách xã hội', 'NHCS', 'agency'],
  [
    'ban-chap-hanh-trung-uong',
    'Ban Chấp hành Trung ương Đảng',
    'TW|BCHTW|TWĐ|BBT',
    'party',
    { phrases: 'Ban Chấp hành Trung ương|Bộ Chính trị|Ban Bí thư|Trung ương Đảng' },
  ],
  ['van-phong-trung-uong-dang', 'Văn phòng Trung ương Đảng', 'VPTW', 'party', { phrases: 'Văn phòng Trung ương' }],
  ['ban-to-chuc-trung-uong', 'Ban Tổ chức Trung ương', 'BTCTW', 'party'],
  [
    'ban-tuyen-giao-va-dan-van-trung-uong',
    'Ban Tuyên giáo và Dân vận Trung ương',
    'BTGDVTW',
    'party',
    { from: '2025-02-03' },
  ],
  [
    'ban-tuyen-giao-trung-uong',
    'Ban Tuyên giáo Trung ương',
    'BTGTW',
    'party',
    { to: '2025-02-02', into: 'ban-tuyen-giao-va-dan-van-trung-uong' },
  ],
  ['uy-ban-kiem-tra-trung-uong', 'Ủy ban Kiểm tra Trung ương', 'UBKTTW', 'party'],
  ['ban-noi-chinh-trung-uong', 'Ban Nội chính Trung ương', 'BNCTW', 'party'],
  ['ban-chi-dao-trung-uong', 'Ban Chỉ đạo Trung ương', 'BCĐTW', 'party'],
];

const PROVINCE_ROWS: readonly Row[] = [
  [
    'ubnd',
    'Ủy ban nhân dân',
    'UBND|UB|UBT',
    'committee',
    { phrases: 'UBND|Chủ tịch UBND|Chủ tịch Ủy ban nhân dân|Ủy ban hành chính' },
  ],
  ['chu-tich-ubnd', 'Chủ tịch Ủy ban nhân dân', 'CTUBND', 'committee'],
  [
    'hdnd',
    'Hội đồng nhân dân',
    'HĐND|TTHĐND',
    'council',
    { phrases: 'HĐND|Thường trực HĐND|Thường trực Hội đồng nhân dân' },
  ],
  [
    'van-phong-ubnd',
    'Văn phòng Ủy ban nhân dân',
    'VP|VPUB|VPUBND',
    'office',
    { phrases: 'Văn phòng UBND|VP UBND|VPUB' },
  ],
  [
    'van-phong-doan-dbqh-va-hdnd',
    'Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân',
    'VPĐĐBQHHĐND',
    'office',
    { phrases: 'Văn phòng Đoàn ĐBQH và HĐND' },
  ],
  ['so-noi-vu', 'Sở Nội vụ', 'SNV', 'department'],
  ['so-tu-phap', 'Sở Tư pháp', 'STP', 'department'],
  ['so-tai-chinh', 'Sở Tài chính', 'STC', 'department'],
  ['so-cong-thuong', 'Sở Công Thương', 'SCT', 'department'],
  [
    'so-nong-nghiep-va-moi-truong',
    'Sở Nông nghiệp và Môi trường',
    'SNNMT|SoNNMT',
    'department',
    { phrases: 'Sở NNMT', from: AFTER_REFORM },
  ],
  ['so-xay-dung', 'Sở Xây dựng', 'SXD', 'department'],
  ['so-khoa-hoc-va-cong-nghe', 'Sở Khoa học và Công nghệ', 'SKHCN', 'department', { phrases: 'Sở KHCN' }],
  [
    'so-van-hoa-the-thao-va-du-lich',
    'Sở Văn hóa, Thể thao và Du lịch',
    'SVHTTDL',
    'department',
    { phrases: 'Sở VHTTDL|Sở Văn hóa Thể thao Du lịch' },
  ],
  ['so-van-hoa-va-the-thao', 'Sở Văn hóa và Thể thao', 'SVHTT', 'department', { phrases: 'Sở VHTT' }],
  ['so-giao-duc-va-dao-tao', 'Sở Giáo dục và Đào tạo', 'SGDĐT|SGD', 'department', { phrases: 'Sở GDĐT' }],
  ['so-y-te', 'Sở Y tế', 'SYT', 'department'],
  ['so-dan-toc-va-ton-giao', 'Sở Dân tộc và Tôn giáo', 'SDTTG', 'department', { from: AFTER_REFORM }],
  ['so-ngoai-vu', 'Sở Ngoại vụ', 'SNgV', 'department'],
  ['so-du-lich', 'Sở Du lịch', 'SDL', 'department'],
  ['so-quy-hoach-kien-truc', 'Sở Quy hoạch - Kiến trúc', 'SQHKT|QHKT', 'department'],
  [
    'so-giao-thong-cong-chanh',
    'Sở Giao thông công chánh',
    'SGTCC',
    'department',
    { to: '2008-12-31', into: 'so-giao-thong-van-tai' },
  ],
  ['thanh-tra', 'Thanh tra tỉnh', 'TTT|TTTP', 'department', { phrases: 'Thanh tra thành phố' }],
  ['trung-tam-phuc-vu-hanh-chinh-cong', 'Trung tâm Phục vụ hành chính công', 'TTPVHCC|HCC', 'department'],
  [
    'so-thong-tin-va-truyen-thong',
    'Sở Thông tin và Truyền thông',
    'STTTT',
    'department',
    { phrases: 'Sở TTTT', to: REFORM, into: 'so-khoa-hoc-va-cong-nghe' },
  ],
  [
    'so-ke-hoach-va-dau-tu',
    'Sở Kế hoạch và Đầu tư',
    'SKHĐT|SKH',
    'department',
    { phrases: 'Sở KHĐT', to: REFORM, into: 'so-tai-chinh' },
  ],
  [
    'so-tai-nguyen-va-moi-truong',
    'Sở Tài nguyên và Môi trường',
    'STNMT',
    'department',
    { phrases: 'Sở TNMT', to: REFORM, into: 'so-nong-nghiep-va-moi-truong' },
  ],
  [
    'so-nong-nghiep-va-phat-trien-nong-thon',
    'Sở Nông nghiệp và Phát triển nông thôn',
    'SNNPTNT|SNN',
    'department',
    { phrases: 'Sở NNPTNT|Sở Nông nghiệp và PTNT', to: REFORM, into: 'so-nong-nghiep-va-moi-truong' },
  ],
  [
    'so-giao-thong-van-tai',
    'Sở Giao thông vận tải',
    'SGTVT',
    'department',
    { phrases: 'Sở GTVT', to: REFORM, into: 'so-xay-dung' },
  ],
  [
    'so-lao-dong-thuong-binh-va-xa-hoi',
    'Sở Lao động - Thương binh và Xã hội',
    'SLĐTBXH',
    'department',
    { phrases: 'Sở LĐTBXH|Sở Lao động - TBXH', to: REFORM, into: 'so-noi-vu' },
  ],
  ['ban-dan-toc', 'Ban Dân tộc', 'BDT', 'department', { to: REFORM, into: 'so-dan-toc-va-ton-giao' }],
  ['cong-an', 'Công an tỉnh', 'CAT|CATP', 'police', { phrases: 'Công an thành phố' }],
  ['bo-chi-huy-quan-su', 'Bộ Chỉ huy quân sự', 'BCH|BCHQS', 'police', { phrases: 'Bộ CHQS' }],
  [
    'ban-quan-ly-khu-kinh-te',
    'Ban Quản lý Khu kinh tế',
    'BQLKKT|BQLKCN|KKT',
    'department',
    { phrases: 'Ban Quản lý các khu công nghiệp|BQL Khu kinh tế' },
  ],
  ['bao-hiem-xa-hoi', 'Bảo hiểm xã hội tỉnh', '', 'agency', { phrases: 'BHXH tỉnh|Bảo hiểm xã hội thành phố' }],
  ['lien-doan-lao-dong', 'Liên đoàn Lao động', 'LĐLĐ', 'union', { phrases: 'LĐLĐ' }],
  [
    'mat-tran-to-quoc',
    'Ủy ban Mặt trận Tổ quốc Việt Nam',
    'MTTQ|BTT',
    'front',
    { phrases: 'Ủy ban MTTQ Việt Nam|Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam' },
  ],
  ['ban-chi-dao', 'Ban Chỉ đạo', 'BCĐ', 'agency'],
  ['ban-phap-che-hdnd', 'Ban Pháp chế Hội đồng nhân dân', 'BPC', 'office', { phrases: 'Ban Pháp chế' }],
  [
    'ban-kinh-te-ngan-sach-hdnd',
    'Ban Kinh tế - Ngân sách Hội đồng nhân dân',
    'BKTNS|KTNS',
    'office',
    { phrases: 'Ban Kinh tế - Ngân sách' },
  ],
  [
    'ban-van-hoa-xa-hoi-hdnd',
    'Ban Văn hóa - Xã hội Hội đồng nhân dân',
    'BVHXH',
    'office',
    { phrases: 'Ban Văn hóa - Xã hội' },
  ],
  // Since 2025 the tax offices sign with the letters of their province.
  [
    'thue',
    'Thuế tỉnh',
    'HAN|QNI|HTI|NAN|QTR|DLA|GLA|BNI|KHH|TNI|NBI|PTH|AGI|VLO|CTH',
    'agency',
    { phrases: 'Thuế thành phố', from: '2025-07-01' },
  ],
  ['thi-hanh-an-dan-su', 'Thi hành án dân sự', 'THADS|CTHADS', 'agency', { phrases: 'Cục Thi hành án dân sự' }],
  ['toa-an-nhan-dan', 'Tòa án nhân dân', '', 'court', { phrases: 'TAND' }],
  ['vien-kiem-sat-nhan-dan', 'Viện kiểm sát nhân dân', '', 'procuracy', { phrases: 'VKSND' }],
  [
    'tinh-uy',
    'Tỉnh ủy',
    'TU',
    'party',
    { phrases: 'Thành ủy|Ban Thường vụ Tỉnh ủy|Ban Chấp hành Đảng bộ tỉnh|Ban Chấp hành Đảng bộ thành phố' },
  ],
  ['van-phong-tinh-uy', 'Văn phòng Tỉnh ủy', 'VPTU', 'party', { phrases: 'Văn phòng Thành ủy' }],
  ['ban-to-chuc-tinh-uy', 'Ban Tổ chức Tỉnh ủy', 'BTCTU', 'party', { phrases: 'Ban Tổ chức Thành ủy' }],
  ['uy-ban-kiem-tra-tinh-uy', 'Ủy ban Kiểm tra Tỉnh ủy', 'UBKTTU', 'party', { phrases: 'Ủy ban Kiểm tra Thành ủy' }],
];

const DISTRICT_ROWS: readonly Row[] = [
  [
    'ubnd-huyen',
    'Ủy ban nhân dân huyện',
    '',
    'committee',
    { phrases: 'UBND huyện|UBND cấp huyện', to: END_OF_DISTRICTS },
  ],
  ['ubnd-quan', 'Ủy ban nhân dân quận', '', 'committee', { phrases: 'UBND quận', to: END_OF_DISTRICTS }],
  ['ubnd-thi-xa', 'Ủy ban nhân dân thị xã', '', 'committee', { phrases: 'UBND thị xã', to: END_OF_DISTRICTS }],
  ['hdnd-huyen', 'Hội đồng nhân dân huyện', '', 'council', { phrases: 'HĐND huyện', to: END_OF_DISTRICTS }],
  ['hdnd-quan', 'Hội đồng nhân dân quận', '', 'council', { phrases: 'HĐND quận', to: END_OF_DISTRICTS }],
  ['hdnd-thi-xa', 'Hội đồng nhân dân thị xã', '', 'council', { phrases: 'HĐND thị xã', to: END_OF_DISTRICTS }],
  ['huyen-uy', 'Huyện ủy', 'HU', 'party', { to: END_OF_DISTRICTS }],
  ['quan-uy', 'Quận ủy', 'QU', 'party', { to: END_OF_DISTRICTS }],
  ['thi-uy', 'Thị ủy', 'ThU|TXU', 'party', { to: END_OF_DISTRICTS }],
];

const COMMUNE_ROWS: readonly Row[] = [
  ['ubnd-xa', 'Ủy ban nhân dân xã', '', 'committee', { phrases: 'UBND xã|UBND cấp xã' }],
  ['ubnd-phuong', 'Ủy ban nhân dân phường', '', 'committee', { phrases: 'UBND phường' }],
  ['ubnd-dac-khu', 'Ủy ban nhân dân đặc khu', '', 'committee', { phrases: 'UBND đặc khu', from: '2025-07-01' }],
  ['ubnd-thi-tran', 'Ủy ban nhân dân thị trấn', '', 'committee', { phrases: 'UBND thị trấn', to: END_OF_DISTRICTS }],
  ['hdnd-xa', 'Hội đồng nhân dân xã', '', 'council', { phrases: 'HĐND xã' }],
  ['hdnd-phuong', 'Hội đồng nhân dân phường', '', 'council', { phrases: 'HĐND phường' }],
  ['hdnd-dac-khu', 'Hội đồng nhân dân đặc khu', '', 'council', { phrases: 'HĐND đặc khu', from: '2025-07-01' }],
  ['dang-uy', 'Đảng ủy', 'ĐU', 'party'],
];

function issuersOf(level: IssuerLevel, rows: readonly Row[]): Issuer[] {
  return rows.map(([id, name, codes, kind, more = {}]) => ({
    id,
    name,
    codes: codes.split('|').filter(Boolean),
    phrases: (more.phrases ?? '').split('|').filter(Boolean),
    level,
    kind,
    validFrom: more.from ?? null,
    validTo: more.to ?? null,
    successor: more.into ?? null,
  }));
}

/** Every body the registry knows, central ones first. */
export const ISSUERS: readonly Issuer[] = [
  ...issuersOf('central', CENTRAL_ROWS),
  ...issuersOf('province', PROVINCE_ROWS),
  ...issuersOf('district', DISTRICT_ROWS),
  ...issuersOf('commune', COMMUNE_ROWS),
];
