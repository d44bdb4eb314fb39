/**
 * Names of laws and ordinances, folded, without commas and "và", so that a name is known where it ends in running prose.
 * Facts: `sources.ts`, key `laws`. A new name is a new entry.
 */

/** Names cited often, and those that begin with one of them: small enough for every page. */
export const LAW_NAMES =
  'an ninh mang|an toan thong tin mang|an toan thuc pham|an toan ve sinh lao dong|' +
  'ban hanh van ban quy pham phap luat|bao hiem xa hoi|bao hiem y te|bao ve bi mat nha nuoc|bao ve du lieu ca nhan|' +
  'bau cu dai bieu quoc hoi dai bieu hoi dong nhan dan|buu chinh|buu chinh vien thong|cac to chuc tin dung|' +
  'can bo cong chuc|can cuoc|chan nuoi|chat luong san pham hang hoa|chung khoan|chuyen doi so|cong an nhan dan|' +
  'cong doan|cong nghe cao|cong nghe thong tin|cong nghiep cong nghe so|dan quan tu ve|dan so|dan su|dat dai|' +
  'dau thau|dau tu|dau tu cong|dau tu theo phuong thuc doi tac cong tu|de dieu|di san van hoa|dia chat khoang san|' +
  'dien luc|do dac ban do|doanh nghiep|du lich|du tru quoc gia|duoc|gia|giao dich dien tu|giao duc|' +
  'giao duc dai hoc|giao duc nghe nghiep|giao thong duong thuy noi dia|giong vat nuoi|hai quan|hang hai viet nam|' +
  'hinh su|ho tro doanh nghiep nho vua|ke toan|kham benh chua benh|khi tuong thuy van|' +
  'khuyen khich dau tu trong nuoc|kiem toan doc lap|kinh doanh bat dong san|lam nghiep|lao dong|luat su|luu tru|' +
  'mat tran to quoc viet nam|nang luong nguyen tu|ngan hang nha nuoc viet nam|ngan sach nha nuoc|nghia vu quan su|' +
  'ngoai hoi|nguoi cao tuoi|nguoi khuyet tat|nha o|nuoc chxhcn viet nam|nuoc cong hoa xa hoi chu nghia viet nam|' +
  'nuoi con nuoi|pha san|phi le phi|pho bien giao duc phap luat|phong chay chua chay|' +
  'phong chay chua chay cuu nan cuu ho|phong chong khung bo|phong chong rua tien|phong thu dan su|' +
  'quan ly ngoai thuong|quan ly su dung tai san cong|quan ly thue|quy hoach|quy hoach do thi|' +
  'quy hoach do thi nong thon|so huu tri tue|tai nguyen nuoc|thanh nien|thanh tra|the duc the thao|' +
  'thi dua khen thuong|thong ke|thu do|thu y|thuc hanh tiet kiem chong lang phi|thuc hien dan chu o co so|' +
  'thue gia tri gia tang|thue gtgt|thue su dung dat nong nghiep|thue thu nhap ca nhan|thue thu nhap doanh nghiep|' +
  'thue tndn|thue xuat khau thue nhap khau|thuong mai|thuy loi|thuy san|tieu chuan quy chuan ky thuat|' +
  'tin nguong ton giao|to chuc chinh phu|to chuc chinh quyen dia phuong|to chuc hoi dong nhan dan uy ban nhan dan|' +
  'to tung hinh su|trat tu an toan giao thong duong bo|uu dai nguoi co cong voi cach mang|viec lam|vien chuc|' +
  'vien thong|xay dung|xu ly vi pham hanh chinh|xuat canh nhap canh cua cong dan viet nam';

/** All others. Where they are not loaded, a name's own words tell how far it reaches. */
export const FURTHER_LAW_NAMES =
  'an phi le phi toa an|cac cong cu chuyen nhuong|can cuoc cong dan|chuyen giao nguoi dang chap hanh an phat tu|' +
  'dieu uoc quoc te|hang khong dan dung viet nam|hien lay ghep mo bo phan co the nguoi hien lay xac|' +
  'hoa giai doi thoai tai toa an|hoa giai o co so|hoat dong giam sat cua quoc hoi|' +
  'hoat dong giam sat cua quoc hoi hoi dong nhan dan|hop nhat van ban quy pham phap luat|khieu nai to cao|' +
  'khoa hoc cong nghe|khoa hoc cong nghe doi moi sang tao|ky ket gia nhap thuc hien dieu uoc quoc te|' +
  'ky ket thuc hien thoa thuan quoc te|luc luong tham gia bao ve an ninh trat tu o co so|nuoc chxhcn vn|' +
  'phap dien he thong quy pham phap luat|phong chong ma tuy|phong chong tac hai cua ruou bia|' +
  'phong chong tac hai cua thuoc la|phong khong nhan dan|phuc hoi pha san|' +
  'quan ly dau tu von nha nuoc tai doanh nghiep|quan ly su dung vu khi vat lieu no cong cu ho tro|quang cao|' +
  'su dung nang luong tiet kiem hieu qua|tai nguyen moi truong bien hai dao|tan so vo tuyen dien|' +
  'thi hanh tam giu tam giam|thi hanh tam giu tam giam cam di khoi noi cu tru|' +
  'thuc hien dan chu o xa phuong thi tran|to chuc co quan dieu tra hinh su|' +
  'toa an chuyen biet tai trung tam tai chinh quoc te|trach nhiem boi thuong cua nha nuoc|' +
  'trung mua trung dung tai san|tu phap nguoi chua thanh nien|tuong tro tu phap ve dan su|' +
  'tuong tro tu phap ve hinh su';
