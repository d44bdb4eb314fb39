-- While there were districts, two communes of a province could bear one name: a paper of one whose district is not stated is known by
-- its day as well, '2024:2024-01-05', as those of steering committees are. Keys stay as they are. Districts that texts state are
-- read when a text is captured or imported again. Bodies are looked up in `coverage`, for citations and instruments are many.
UPDATE citations SET claim_series = claim_series || ':' || coalesce(claim_on, ''), claim = iif(claim_on IS NULL, 'open', claim)
WHERE claim IN ('exact', 'assumed') AND claim_series GLOB '[12]*' AND instr(claim_series, ':') = 0
  AND (claim_issuer GLOB '[uh][bd]nd-xa-*' OR claim_issuer GLOB '[uh][bd]nd-phuong-*' OR claim_issuer GLOB '[uh][bd]nd-thi-tran-*')
  AND iif(claim_on IS NULL, claim_series <= '2025', claim_on < '2025-07-01')
  AND id IN (SELECT c.id FROM coverage v CROSS JOIN instruments i ON i.jurisdiction = v.jurisdiction AND i.issuer = v.issuer AND i.number IS NOT NULL
  CROSS JOIN citations c ON c.target = i.id WHERE (v.issuer GLOB '[uh][bd]nd-xa-*' OR v.issuer GLOB '[uh][bd]nd-phuong-*' OR v.issuer GLOB '[uh][bd]nd-thi-tran-*'));

UPDATE OR IGNORE instruments SET series = series || ':' || issued_on, version = version + 1
WHERE issued_on < '2025-07-01' AND series GLOB '[12]*' AND instr(series, ':') = 0
  AND id IN (SELECT i.id FROM coverage v CROSS JOIN instruments i ON i.jurisdiction = v.jurisdiction AND i.issuer = v.issuer AND i.number IS NOT NULL
  WHERE (v.issuer GLOB '[uh][bd]nd-xa-*' OR v.issuer GLOB '[uh][bd]nd-phuong-*' OR v.issuer GLOB '[uh][bd]nd-thi-tran-*'));

-- Papers of bodies that the registry does not know, which 0150 parted only where something cites them.
UPDATE OR IGNORE instruments SET series = series || ':' || issued_on, version = version + 1
WHERE issued_on IS NOT NULL AND series GLOB '[12]*' AND instr(series, ':') = 0 AND symbol_folded NOT GLOB '~*' AND id IN (
  SELECT i.id FROM coverage v CROSS JOIN instruments i ON i.jurisdiction = v.jurisdiction AND i.issuer = v.issuer AND i.number IS NOT NULL
  WHERE instr(v.issuer, '~') = 0 AND v.issuer NOT GLOB 'ubnd*' AND v.issuer NOT GLOB 'hdnd*' AND v.issuer NOT IN ('khong-ro',
    'ban-chap-hanh-trung-uong', 'ban-chi-dao', 'ban-chi-dao-trung-uong', 'ban-dan-toc', 'ban-kinh-te-ngan-sach-hdnd',
    'ban-noi-chinh-trung-uong', 'ban-phap-che-hdnd', 'ban-quan-ly-khu-kinh-te', 'ban-to-chuc-can-bo-chinh-phu', 'ban-to-chuc-tinh-uy',
    'ban-to-chuc-trung-uong', 'ban-tuyen-giao-trung-uong', 'ban-tuyen-giao-va-dan-van-trung-uong', 'ban-van-hoa-xa-hoi-hdnd',
    'ban-vat-gia-chinh-phu', 'bao-hiem-xa-hoi', 'bao-hiem-xa-hoi-viet-nam', 'bo-buu-chinh-vien-thong', 'bo-chi-huy-quan-su', 'bo-cong-an',
    'bo-cong-nghiep', 'bo-cong-thuong', 'bo-dan-toc-va-ton-giao', 'bo-giao-duc-va-dao-tao', 'bo-giao-thong-van-tai',
    'bo-ke-hoach-va-dau-tu', 'bo-khoa-hoc-cong-nghe-va-moi-truong', 'bo-khoa-hoc-va-cong-nghe', 'bo-lao-dong-thuong-binh-va-xa-hoi',
    'bo-ngoai-giao', 'bo-noi-vu', 'bo-nong-nghiep-va-moi-truong', 'bo-nong-nghiep-va-phat-trien-nong-thon', 'bo-quoc-phong', 'bo-tai-chinh',
    'bo-tai-nguyen-va-moi-truong', 'bo-thong-tin-va-truyen-thong', 'bo-thuong-mai', 'bo-thuy-san', 'bo-tu-phap',
    'bo-van-hoa-the-thao-va-du-lich', 'bo-van-hoa-thong-tin', 'bo-xay-dung', 'bo-y-te', 'chinh-phu', 'chu-tich-nuoc', 'chu-tich-ubnd',
    'cong-an', 'cuc-hai-quan', 'cuc-quan-ly-duoc', 'cuc-thue', 'dang-uy', 'hoi-dong-bau-cu-quoc-gia', 'hoi-dong-bo-truong',
    'hoi-dong-chinh-phu', 'hoi-dong-nha-nuoc', 'hoi-dong-tham-phan', 'hoi-lien-hiep-phu-nu-viet-nam', 'huyen-uy', 'kho-bac-nha-nuoc',
    'kiem-toan-nha-nuoc', 'lien-doan-lao-dong', 'mat-tran-to-quoc', 'mat-tran-to-quoc-viet-nam', 'ngan-hang-chinh-sach-xa-hoi',
    'ngan-hang-nha-nuoc', 'quan-uy', 'quoc-hoi', 'so-cong-thuong', 'so-dan-toc-va-ton-giao', 'so-du-lich', 'so-giao-duc-va-dao-tao',
    'so-giao-thong-cong-chanh', 'so-giao-thong-van-tai', 'so-ke-hoach-va-dau-tu', 'so-khoa-hoc-va-cong-nghe',
    'so-lao-dong-thuong-binh-va-xa-hoi', 'so-ngoai-vu', 'so-noi-vu', 'so-nong-nghiep-va-moi-truong',
    'so-nong-nghiep-va-phat-trien-nong-thon', 'so-quy-hoach-kien-truc', 'so-tai-chinh', 'so-tai-nguyen-va-moi-truong',
    'so-thong-tin-va-truyen-thong', 'so-tu-phap', 'so-van-hoa-the-thao-va-du-lich', 'so-van-hoa-va-the-thao', 'so-xay-dung', 'so-y-te',
    'thanh-tra', 'thanh-tra-chinh-phu', 'thi-hanh-an-dan-su', 'thi-uy', 'thu-tuong-chinh-phu', 'thue', 'tinh-uy', 'toa-an-nhan-dan',
    'toa-an-nhan-dan-toi-cao', 'tong-cuc-dia-chinh', 'tong-cuc-hai-quan', 'tong-cuc-thue', 'tong-lien-doan-lao-dong',
    'trung-tam-phuc-vu-hanh-chinh-cong', 'trung-uong-doan', 'uy-ban-chung-khoan-nha-nuoc', 'uy-ban-dan-toc', 'uy-ban-kiem-tra-tinh-uy',
    'uy-ban-kiem-tra-trung-uong', 'uy-ban-the-duc-the-thao', 'uy-ban-thuong-vu-quoc-hoi', 'van-phong-chinh-phu', 'van-phong-chu-tich-nuoc',
    'van-phong-doan-dbqh-va-hdnd', 'van-phong-quoc-hoi', 'van-phong-tinh-uy', 'van-phong-trung-uong-dang', 'van-phong-ubnd',
    'vien-kiem-sat-nhan-dan', 'vien-kiem-sat-nhan-dan-toi-cao'));

-- Xã of one province that only their marks tell apart had one id.
WITH told (letters, name, marks) AS (VALUES
  ('van-lang', 'Văn Lăng', 'vawn-lawng'), ('van-lang', 'Văn Lang', 'vawn-lang'), ('cam-giang', 'Cẩm Giàng', 'caarm-giafng'), ('cam-giang', 'Cẩm Giang', 'caarm-giang'),
  ('son-ha', 'Sơn Hạ', 'sown-haj'), ('son-ha', 'Sơn Hà', 'sown-haf'), ('ba-to', 'Ba Tô', 'ba-too'), ('ba-to', 'Ba Tơ', 'ba-tow'),
  ('loc-thanh', 'Lộc Thạnh', 'loojc-thajnh'), ('loc-thanh', 'Lộc Thành', 'loojc-thafnh'), ('thanh-an', 'Thạnh An', 'thajnh-an'), ('thanh-an', 'Thanh An', 'thanh-an'),
  ('tan-thanh', 'Tân Thạnh', 'taan-thajnh'), ('tan-thanh', 'Tân Thành', 'taan-thafnh'))
UPDATE citations SET claim_issuer = substr(claim_issuer, 1, 8) || told.marks FROM told
WHERE citations.claim_issuer IN ('ubnd-xa-' || told.letters, 'hdnd-xa-' || told.letters) AND citations.claim_issuer_name LIKE '%' || told.name
  AND citations.id IN (SELECT c.id FROM coverage v CROSS JOIN instruments i ON i.jurisdiction = v.jurisdiction AND i.issuer = v.issuer AND i.number IS NOT NULL
  CROSS JOIN citations c ON c.target = i.id WHERE v.issuer GLOB '[uh][bd]nd-xa-*');

WITH told (letters, name, marks) AS (VALUES
  ('van-lang', 'Văn Lăng', 'vawn-lawng'), ('van-lang', 'Văn Lang', 'vawn-lang'), ('cam-giang', 'Cẩm Giàng', 'caarm-giafng'), ('cam-giang', 'Cẩm Giang', 'caarm-giang'),
  ('son-ha', 'Sơn Hạ', 'sown-haj'), ('son-ha', 'Sơn Hà', 'sown-haf'), ('ba-to', 'Ba Tô', 'ba-too'), ('ba-to', 'Ba Tơ', 'ba-tow'),
  ('loc-thanh', 'Lộc Thạnh', 'loojc-thajnh'), ('loc-thanh', 'Lộc Thành', 'loojc-thafnh'), ('thanh-an', 'Thạnh An', 'thajnh-an'), ('thanh-an', 'Thanh An', 'thanh-an'),
  ('tan-thanh', 'Tân Thạnh', 'taan-thajnh'), ('tan-thanh', 'Tân Thành', 'taan-thafnh'))
UPDATE OR IGNORE instruments SET issuer = substr(issuer, 1, 8) || told.marks FROM told
WHERE instruments.issuer IN ('ubnd-xa-' || told.letters, 'hdnd-xa-' || told.letters) AND instruments.issuer_name LIKE '%' || told.name
  AND instruments.id IN (SELECT i.id FROM coverage v CROSS JOIN instruments i ON i.jurisdiction = v.jurisdiction AND i.issuer = v.issuer AND i.number IS NOT NULL
  WHERE v.issuer GLOB '[uh][bd]nd-xa-*');

-- What is cited under another body or day than its target's means another paper, and waits for it; without a day nothing is chosen.
UPDATE citations SET target = NULL, state = iif(claim = 'open', 'ambiguous', 'unsettled')
WHERE judgement IS NOT 'confirmed' AND id IN (SELECT c.id FROM coverage v CROSS JOIN instruments i ON i.jurisdiction = v.jurisdiction AND i.issuer = v.issuer AND i.number IS NOT NULL
  CROSS JOIN citations c ON c.target = i.id WHERE (v.issuer GLOB '[uh][bd]nd-xa-*' OR v.issuer GLOB '[uh][bd]nd-phuong-*' OR v.issuer GLOB '[uh][bd]nd-thi-tran-*') OR v.issuer IN ('ban-chi-dao', 'ban-chi-dao-trung-uong', 'huyen-uy', 'quan-uy', 'thi-uy', 'dang-uy'))
  AND iif(claim = 'open', claim_series GLOB '[12]*:', claim IN ('exact', 'assumed') AND (claim_issuer GLOB '[uh][bd]nd-xa-*' OR claim_issuer GLOB '[uh][bd]nd-phuong-*' OR claim_issuer GLOB '[uh][bd]nd-thi-tran-*')
    AND (claim_series, claim_issuer) IS NOT (SELECT i.series, i.issuer FROM instruments i WHERE i.id = citations.target));
