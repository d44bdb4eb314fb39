/**
 * Laws, ordinances, constitutions and the resolutions that amend them, one a line: type, key where it is not the symbol,
 * symbol, name, passed, in force from, first day no longer in force, keys of what replaced it, keys of what amended it,
 * further names, source, and what the source confirms (n name, s symbol, p passed, e in force, x end, r replaced by,
 * a amends, b amended by). An empty source means unverified; "texts" means published texts that print number and date.
 * Gathered 2026-11-20.
 */
export const KNOWN_LAW_ROWS = `
hien-phap|hien-phap-1946||Hiến pháp nước Việt Nam dân chủ cộng hòa|1946-11-09|||hien-phap-1959||Hiến pháp||
hien-phap|hien-phap-1959||Hiến pháp nước Việt Nam dân chủ cộng hòa|1959-12-31|||hien-phap-1980||Hiến pháp||
hien-phap|hien-phap-1980||Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam|1980-12-18|||hien-phap-1992||Hiến pháp||
hien-phap|hien-phap-1992||Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam|1992-04-15||2014-01-01|hien-phap-2013|51/2001/QH10|Hiến pháp||
hien-phap|hien-phap-2013||Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam|2013-11-28|2014-01-01|||203/2025/QH15|Hiến pháp|github:Ansvar-Systems/vietnamese-law-mcp|enp
nghi-quyet||51/2001/QH10|Nghị quyết về việc sửa đổi, bổ sung một số điều của Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam năm 1992|2001-12-25||2014-01-01|hien-phap-2013|||texts|ps
nghi-quyet||203/2025/QH15|Nghị quyết sửa đổi, bổ sung một số điều của Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam|2025-06-16|2025-06-16|||||texts|eps
luat||21-LCT/HĐNN8|Luật Bảo vệ sức khỏe nhân dân|1989-06-30|1989-07-11|||||texts|nps
luat||47-LCT/HĐNN8|Luật Công ty|1990-12-21|1991-04-15|2000-01-01|13/1999/QH10|||texts|enps
luat||48-LCT/HĐNN8|Luật Doanh nghiệp tư nhân|1990-12-21|1991-04-15|2000-01-01|13/1999/QH10|||texts|enps
luat||18-L/CTN|Luật Dầu khí|1993-07-06|1993-09-01|2023-07-01|12/2022/QH15|10/2008/QH12||texts|enps
luat||23-L/CTN|Luật Thuế sử dụng đất nông nghiệp|1993-07-10|1994-01-01|||||vbpl:10803|enps
luat||24-L/CTN|Luật Đất đai|1993-07-14|1993-10-15|2004-07-01|13/2003/QH11|10/1998/QH10 25/2001/QH10|||
bo-luat||35-L/CTN|Bộ luật Lao động|1994-06-23|1995-01-01|2013-05-01|10/2012/QH13|35/2002/QH10 74/2006/QH11 84/2007/QH11|||
luat|luat-thue-chuyen-quyen-su-dung-dat-1994||Luật Thuế chuyển quyền sử dụng đất|1994-06-22|1994-07-01|2009-01-01|04/2007/QH12||||
luat|luat-khuyen-khich-dau-tu-trong-nuoc-1994||Luật Khuyến khích đầu tư trong nước|1994-06-22|1995-01-01|1999-01-01|03/1998/QH10||||
bo-luat||44-L/CTN|Bộ luật Dân sự|1995-10-28|1996-07-01|2006-01-01|33/2005/QH11||||
luat|luat-ngan-sach-nha-nuoc-1996||Luật Ngân sách nhà nước|1996-03-20|1997-01-01|2004-01-01|01/2002/QH11|06/1998/QH10|Luật NSNN||
luat|luat-khoang-san-1996||Luật Khoáng sản|1996-03-20|1996-09-01|2011-07-01|60/2010/QH12|46/2005/QH11|||
luat|luat-hop-tac-xa-1996||Luật Hợp tác xã|1996-03-20|1997-01-01|2004-07-01|18/2003/QH11||||
luat|luat-ban-hanh-van-ban-quy-pham-phap-luat-1996||Luật Ban hành văn bản quy phạm pháp luật|1996-11-12|1997-01-01|2009-01-01|17/2008/QH12|02/2002/QH11|Luật BHVBQPPL||
luat|luat-dau-tu-nuoc-ngoai-tai-viet-nam-1996||Luật Đầu tư nước ngoài tại Việt Nam|1996-11-12||2006-07-01|59/2005/QH11||||
luat|luat-thuong-mai-1997||Luật Thương mại|1997-05-10|1998-01-01|2006-01-01|36/2005/QH11||||
luat|luat-thue-gia-tri-gia-tang-1997||Luật Thuế giá trị gia tăng|1997-05-10|1999-01-01|2009-01-01|13/2008/QH12|07/2003/QH11 57/2005/QH11|Luật Thuế GTGT||
luat|luat-thue-thu-nhap-doanh-nghiep-1997||Luật Thuế thu nhập doanh nghiệp|1997-05-10|1999-01-01|2004-01-01|09/2003/QH11||Luật Thuế TNDN||
luat||01/1997/QH10|Luật Ngân hàng Nhà nước Việt Nam|1997-12-12|1998-10-01|2011-01-01|46/2010/QH12|10/2003/QH11||github:saladnga/ISODS-PhapDien-Crawler-Semantic-Search|nsr
luat||02/1997/QH10|Luật Các tổ chức tín dụng|1997-12-12|1998-10-01|2011-01-01|47/2010/QH12|20/2004/QH11||texts|nsr
luat||03/1998/QH10|Luật Khuyến khích đầu tư trong nước (sửa đổi)|1998-05-20|1999-01-01|2006-07-01|59/2005/QH11||Luật Khuyến khích đầu tư trong nước||
luat||05/1998/QH10|Luật Thuế tiêu thụ đặc biệt|1998-05-20|1999-01-01|2009-04-01|27/2008/QH12|08/2003/QH11 57/2005/QH11||github:quangthai87vn/NLP-TraCuuPhapDienVN|nsr
luat||06/1998/QH10|Luật sửa đổi, bổ sung một số điều của Luật Ngân sách nhà nước|1998-05-20|1999-01-01|2004-01-01|01/2002/QH11||||
luat||07/1998/QH10|Luật Quốc tịch Việt Nam|1998-05-20|1999-01-01|2009-07-01|24/2008/QH12|||github:quangthai87vn/NLP-TraCuuPhapDienVN|ns
luat||08/1998/QH10|Luật Tài nguyên nước|1998-05-20|1999-01-01|2013-01-01|17/2012/QH13|||github:NguyenQuocBao97/multiclass-text-classification|npsr
luat||09/1998/QH10|Luật Khiếu nại, tố cáo|1998-12-02|1999-01-01|2012-07-01|02/2011/QH13 03/2011/QH13|26/2004/QH11 58/2005/QH11|Luật Khiếu nại tố cáo|texts|nps
luat||10/1998/QH10|Luật sửa đổi, bổ sung một số điều của Luật Đất đai|1998-12-02|1999-01-01|2004-07-01|13/2003/QH11||||
luat||11/1998/QH10|Luật Giáo dục|1998-12-02|1999-06-01|2006-01-01|38/2005/QH11||||
luat||13/1999/QH10|Luật Doanh nghiệp|1999-06-12|2000-01-01|2006-07-01|60/2005/QH11||||
luat||14/1999/QH10|Luật Mặt trận Tổ quốc Việt Nam|1999-06-12||2016-01-01|75/2015/QH13|||github:quangthai87vn/NLP-TraCuuPhapDienVN|nsr
bo-luat||15/1999/QH10|Bộ luật Hình sự|1999-12-21|2000-07-01|2018-01-01|100/2015/QH13|37/2009/QH12||github:quangthai87vn/NLP-TraCuuPhapDienVN|nsr
luat||16/1999/QH10|Luật Sĩ quan Quân đội nhân dân Việt Nam|1999-12-21|2000-04-01|||19/2008/QH12 72/2014/QH13 52/2024/QH15||vbpl:6153|enps
luat||21/2000/QH10|Luật Khoa học và công nghệ|2000-06-09|2001-01-01|2014-01-01|29/2013/QH13|||github:quangthai87vn/NLP-TraCuuPhapDienVN|nsr
luat||22/2000/QH10|Luật Hôn nhân và gia đình|2000-06-09|2001-01-01|2015-01-01|52/2014/QH13|||github:quangthai87vn/NLP-TraCuuPhapDienVN|nsr
luat||23/2000/QH10|Luật Phòng, chống ma túy|2000-12-09|2001-06-01|2022-01-01|73/2021/QH14|16/2008/QH12|Luật Phòng chống ma túy|texts|enps
luat||24/2000/QH10|Luật Kinh doanh bảo hiểm|2000-12-09|2001-04-01|2023-01-01|08/2022/QH15|61/2010/QH12 42/2019/QH14||vbpl:5748|enps
luat||25/2001/QH10|Luật sửa đổi, bổ sung một số điều của Luật Đất đai|2001-06-29|2001-10-01|2004-07-01|13/2003/QH11||||
luat||26/2001/QH10|Luật Giao thông đường bộ|2001-06-29|2002-01-01|2009-07-01|23/2008/QH12||||
luat||27/2001/QH10|Luật Phòng cháy và chữa cháy|2001-06-29|2001-10-04|2025-07-01|55/2024/QH15|40/2013/QH13|Luật PCCC|texts|enps
luat||28/2001/QH10|Luật Di sản văn hóa|2001-06-29|2002-01-01|2025-07-01|45/2024/QH15|32/2009/QH12|Luật Di sản văn hoá|texts|enps
luat||29/2001/QH10|Luật Hải quan|2001-06-29|2002-01-01|2015-01-01|54/2014/QH13|42/2005/QH11||github:NguyenQuocBao97/multiclass-text-classification|npsr
luat||30/2001/QH10|Luật Tổ chức Quốc hội|2001-12-25||2016-01-01|57/2014/QH13|83/2007/QH11||github:quangthai87vn/NLP-TraCuuPhapDienVN|nsr
luat||32/2001/QH10|Luật Tổ chức Chính phủ|2001-12-25||2016-01-01|76/2015/QH13|||github:saladnga/ISODS-PhapDien-Crawler-Semantic-Search|nsr
luat||33/2002/QH10|Luật Tổ chức Tòa án nhân dân|2002-04-02||2015-06-01|62/2014/QH13|||github:saladnga/ISODS-PhapDien-Crawler-Semantic-Search|npsr
luat||34/2002/QH10|Luật Tổ chức Viện kiểm sát nhân dân|2002-04-02||2015-06-01|63/2014/QH13|||github:quangthai87vn/NLP-TraCuuPhapDienVN|nsr
luat||35/2002/QH10|Luật sửa đổi, bổ sung một số điều của Bộ luật Lao động|2002-04-02|2003-01-01|2013-05-01|10/2012/QH13||||
luat||01/2002/QH11|Luật Ngân sách nhà nước|2002-12-16|2004-01-01|2017-01-01|83/2015/QH13||Luật NSNN|github:NguyenQuocBao97/multiclass-text-classification|npsr
luat||02/2002/QH11|Luật sửa đổi, bổ sung một số điều của Luật Ban hành văn bản quy phạm pháp luật|2002-12-16|2002-12-27|2009-01-01|17/2008/QH12||||
luat||03/2003/QH11|Luật Kế toán|2003-06-17|2004-01-01|2017-01-01|88/2015/QH13|||texts|nsr
luat||04/2003/QH11|Luật Thống kê|2003-06-17|2004-01-01|2016-07-01|89/2015/QH13|||github:quangthai87vn/NLP-TraCuuPhapDienVN|ns
luat||05/2003/QH11|Luật Hoạt động giám sát của Quốc hội|2003-06-17|2003-08-01|2016-07-01|87/2015/QH13|||github:quangthai87vn/NLP-TraCuuPhapDienVN|nsr
luat||06/2003/QH11|Luật Biên giới quốc gia|2003-06-17|2004-01-01|||||vbpl:19423|enps
luat||07/2003/QH11|Luật sửa đổi, bổ sung một số điều của Luật Thuế giá trị gia tăng|2003-06-17|2004-01-01|2009-01-01|13/2008/QH12|||github:saladnga/ISODS-PhapDien-Crawler-Semantic-Search|nsr
luat||08/2003/QH11|Luật sửa đổi, bổ sung một số điều của Luật Thuế tiêu thụ đặc biệt|2003-06-17|2004-01-01|2009-04-01|27/2008/QH12|||github:quangthai87vn/NLP-TraCuuPhapDienVN|nsr
luat||09/2003/QH11|Luật Thuế thu nhập doanh nghiệp|2003-06-17|2004-01-01|2009-01-01|14/2008/QH12|||github:quangthai87vn/NLP-TraCuuPhapDienVN|nsr
luat||10/2003/QH11|Luật sửa đổi, bổ sung một số điều của Luật Ngân hàng Nhà nước Việt Nam|2003-06-17|2003-08-01|2011-01-01|46/2010/QH12|||github:saladnga/ISODS-PhapDien-Crawler-Semantic-Search|nsr
luat||11/2003/QH11|Luật Tổ chức Hội đồng nhân dân và Ủy ban nhân dân|2003-11-26|2003-12-10|2016-01-01|77/2015/QH13||Luật Tổ chức HĐND và UBND; Luật Tổ chức Hội đồng nhân dân và Uỷ ban nhân dân; Luật Tổ chức HĐND & UBND|github:saladnga/ISODS-PhapDien-Crawler-Semantic-Search|ns
luat||12/2003/QH11|Luật Bầu cử đại biểu Hội đồng nhân dân|2003-11-26|2003-12-10|2015-09-01|85/2015/QH13|63/2010/QH12||texts|npsr
luat||13/2003/QH11|Luật Đất đai|2003-11-26|2004-07-01|2014-07-01|45/2013/QH13|34/2009/QH12 38/2009/QH12||github:quangthai87vn/NLP-TraCuuPhapDienVN|nsr
luat||14/2003/QH11|Luật Doanh nghiệp nhà nước|2003-11-26|2004-07-01|2006-07-01|60/2005/QH11|||texts|enps
luat||15/2003/QH11|Luật Thi đua, khen thưởng|2003-11-26|2004-07-01|2024-01-01|06/2022/QH15|47/2005/QH11 39/2013/QH13|Luật TĐKT; Luật Thi đua khen thưởng|texts|enps
luat||16/2003/QH11|Luật Xây dựng|2003-11-26|2004-07-01|2015-01-01|50/2014/QH13|38/2009/QH12||texts|npsr
luat||17/2003/QH11|Luật Thủy sản|2003-11-26|2004-07-01|2019-01-01|18/2017/QH14|||github:quangthai87vn/NLP-TraCuuPhapDienVN|nsr
luat||18/2003/QH11|Luật Hợp tác xã|2003-11-26|2004-07-01|2013-07-01|23/2012/QH13||||
bo-luat||19/2003/QH11|Bộ luật Tố tụng hình sự|2003-11-26|2004-07-01|2018-01-01|101/2015/QH13|||github:quangthai87vn/NLP-TraCuuPhapDienVN|nsr
luat||20/2004/QH11|Luật sửa đổi, bổ sung một số điều của Luật Các tổ chức tín dụng|2004-06-15|2004-10-01|2011-01-01|47/2010/QH12|||texts|nsr
luat||21/2004/QH11|Luật Phá sản|2004-06-15|2004-10-15|2015-01-01|51/2014/QH13|||github:quangthai87vn/NLP-TraCuuPhapDienVN|nsr
luat||22/2004/QH11|Luật Thanh tra|2004-06-15|2004-10-01|2011-07-01|56/2010/QH12|||texts|nsr
luat||23/2004/QH11|Luật Giao thông đường thủy nội địa|2004-06-15|2005-01-01|||48/2014/QH13 97/2015/QH13 35/2018/QH14 44/2019/QH14||vbpl:19476|enps
bo-luat||24/2004/QH11|Bộ luật Tố tụng dân sự|2004-06-15|2005-01-01|2016-07-01|92/2015/QH13|65/2011/QH12||github:quangthai87vn/NLP-TraCuuPhapDienVN|nsr
luat||25/2004/QH11|Luật Bảo vệ, chăm sóc và giáo dục trẻ em|2004-06-15|2005-01-01|2017-06-01|102/2016/QH13|||texts|enps
luat||26/2004/QH11|Luật sửa đổi, bổ sung một số điều của Luật Khiếu nại, tố cáo|2004-06-15|2004-10-01|2012-07-01|02/2011/QH13 03/2011/QH13||||
luat||27/2004/QH11|Luật Cạnh tranh|2004-12-03|2005-07-01|2019-07-01|23/2018/QH14|||github:quangthai87vn/NLP-TraCuuPhapDienVN|nsr
luat||28/2004/QH11|Luật Điện lực|2004-12-03|2005-07-01|2025-02-01|61/2024/QH15|24/2012/QH13 28/2018/QH14 03/2022/QH15 16/2023/QH15||texts|enps
luat||29/2004/QH11|Luật Bảo vệ và phát triển rừng|2004-12-03|2005-04-01|2019-01-01|16/2017/QH14|||texts|enps
luat||30/2004/QH11|Luật Xuất bản|2004-12-03|2005-07-01|2013-07-01|19/2012/QH13|12/2008/QH12||github:NguyenQuocBao97/multiclass-text-classification|npsr
luat||31/2004/QH11|Luật Ban hành văn bản quy phạm pháp luật của Hội đồng nhân dân, Ủy ban nhân dân|2004-12-03|2005-04-01|2016-07-01|80/2015/QH13||Luật Ban hành văn bản quy phạm pháp luật của HĐND, UBND|github:saladnga/ISODS-PhapDien-Crawler-Semantic-Search|ns
luat||32/2004/QH11|Luật An ninh quốc gia|2004-12-03|2005-07-01|||||vbpl:18562|enps
bo-luat||33/2005/QH11|Bộ luật Dân sự|2005-06-14|2006-01-01|2017-01-01|91/2015/QH13|||github:saladnga/ISODS-PhapDien-Crawler-Semantic-Search|nsr
luat||34/2005/QH11|Luật Dược|2005-06-14|2005-10-01|2017-01-01|105/2016/QH13|||github:quangthai87vn/NLP-TraCuuPhapDienVN|nsr
luat||35/2005/QH11|Luật Đường sắt|2005-06-14|2006-01-01|2018-07-01|06/2017/QH14|||github:quangthai87vn/NLP-TraCuuPhapDienVN|nsr
luat||36/2005/QH11|Luật Thương mại|2005-06-14|2006-01-01|||05/2017/QH14 44/2019/QH14||vbpl:26117|enps
luat||37/2005/QH11|Luật Kiểm toán nhà nước|2005-06-14|2006-01-01|2016-01-01|81/2015/QH13|||github:saladnga/ISODS-PhapDien-Crawler-Semantic-Search|nsr
luat||38/2005/QH11|Luật Giáo dục|2005-06-14|2006-01-01|2020-07-01|43/2019/QH14|44/2009/QH12||github:quangthai87vn/NLP-TraCuuPhapDienVN|nsr
luat||39/2005/QH11|Luật Quốc phòng|2005-06-14|2006-01-01|2019-01-01|22/2018/QH14|||github:quangthai87vn/NLP-TraCuuPhapDienVN|npsr
bo-luat||40/2005/QH11|Bộ luật Hàng hải Việt Nam|2005-06-14|2006-01-01|2017-07-01|95/2015/QH13||||
luat||41/2005/QH11|Luật Ký kết, gia nhập và thực hiện điều ước quốc tế|2005-06-14|2006-01-01|2016-07-01|108/2016/QH13|||texts|enps
luat||42/2005/QH11|Luật sửa đổi, bổ sung một số điều của Luật Hải quan|2005-06-14|2006-01-01|2015-01-01|54/2014/QH13|||github:NguyenQuocBao97/multiclass-text-classification|npsr
luat||44/2005/QH11|Luật Du lịch|2005-06-14|2006-01-01|2018-01-01|09/2017/QH14|||github:quangthai87vn/NLP-TraCuuPhapDienVN|nsr
luat||45/2005/QH11|Luật Thuế xuất khẩu, thuế nhập khẩu|2005-06-14|2006-01-01|2016-09-01|107/2016/QH13|||github:NguyenQuocBao97/multiclass-text-classification|npsr
luat||46/2005/QH11|Luật sửa đổi, bổ sung một số điều của Luật Khoáng sản|2005-06-14|2005-10-01|2011-07-01|60/2010/QH12|||github:saladnga/ISODS-PhapDien-Crawler-Semantic-Search|nsr
luat||47/2005/QH11|Luật sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng|2005-06-14||2024-01-01|06/2022/QH15|||texts|ps
luat||48/2005/QH11|Luật Thực hành tiết kiệm, chống lãng phí|2005-11-29|2006-06-01|2014-07-01|44/2013/QH13|||github:quangthai87vn/NLP-TraCuuPhapDienVN|nsr
luat||49/2005/QH11|Luật Các công cụ chuyển nhượng|2005-11-29|2006-07-01|||||vbpl:16876|enps
luat||50/2005/QH11|Luật Sở hữu trí tuệ|2005-11-29|2006-07-01|||36/2009/QH12 42/2019/QH14 07/2022/QH15 93/2025/QH15 131/2025/QH15|Luật SHTT|texts|enps
luat||51/2005/QH11|Luật Giao dịch điện tử|2005-11-29|2006-03-01|2024-07-01|20/2023/QH15||Luật GDĐT|texts|enps
luat||52/2005/QH11|Luật Bảo vệ môi trường|2005-11-29|2006-07-01|2015-01-01|55/2014/QH13||||
luat||53/2005/QH11|Luật Thanh niên|2005-11-29|2006-07-01|2021-01-01|57/2020/QH14|||github:quangthai87vn/NLP-TraCuuPhapDienVN|nsr
luat||54/2005/QH11|Luật Công an nhân dân|2005-11-29|2006-07-01|2015-07-01|73/2014/QH13|||github:quangthai87vn/NLP-TraCuuPhapDienVN|ns
luat||55/2005/QH11|Luật Phòng, chống tham nhũng|2005-11-29|2006-06-01|2019-07-01|36/2018/QH14|01/2007/QH12 27/2012/QH13|Luật PCTN|github:quangthai87vn/NLP-TraCuuPhapDienVN|nsr
luat||56/2005/QH11|Luật Nhà ở|2005-11-29|2006-07-01|2015-07-01|65/2014/QH13|34/2009/QH12 38/2009/QH12||texts|nsr
luat||57/2005/QH11|Luật sửa đổi, bổ sung một số điều của Luật Thuế tiêu thụ đặc biệt và Luật Thuế giá trị gia tăng|2005-11-29|2006-01-01|2009-04-01|13/2008/QH12 27/2008/QH12|||github:quangthai87vn/NLP-TraCuuPhapDienVN|nsr
luat||58/2005/QH11|Luật sửa đổi, bổ sung một số điều của Luật Khiếu nại, tố cáo|2005-11-29|2006-06-01|2012-07-01|02/2011/QH13 03/2011/QH13||||
luat||59/2005/QH11|Luật Đầu tư|2005-11-29|2006-07-01|2015-07-01|67/2014/QH13|||github:quangthai87vn/NLP-TraCuuPhapDienVN|nps
luat||60/2005/QH11|Luật Doanh nghiệp|2005-11-29|2006-07-01|2015-07-01|68/2014/QH13|38/2009/QH12 37/2013/QH13||texts|ns
luat||61/2005/QH11|Luật Đấu thầu|2005-11-29|2006-04-01|2014-07-01|43/2013/QH13|38/2009/QH12||github:NguyenQuocBao97/multiclass-text-classification|npsr
luat||62/2006/QH11|Luật Điện ảnh|2006-06-29|2007-01-01|2023-01-01|05/2022/QH15|31/2009/QH12 35/2018/QH14||texts|enps
luat||63/2006/QH11|Luật Kinh doanh bất động sản|2006-06-29|2007-01-01|2015-07-01|66/2014/QH13|||texts|nsr
luat||64/2006/QH11|Luật Phòng, chống nhiễm vi rút gây ra hội chứng suy giảm miễn dịch mắc phải ở người (HIV/AIDS)|2006-06-29|2007-01-01|||71/2020/QH14|Luật Phòng, chống HIV/AIDS|vbpl:15078|enps
luat||65/2006/QH11|Luật Luật sư|2006-06-29|2007-01-01|||20/2012/QH13||vbpl:15076|enps
luat||66/2006/QH11|Luật Hàng không dân dụng Việt Nam|2006-06-29|2007-01-01|2026-07-01|130/2025/QH15|45/2013/QH13 61/2014/QH13||vbpl:15068|enpsr
luat||67/2006/QH11|Luật Công nghệ thông tin|2006-06-29|2007-01-01|2026-07-01|148/2025/QH15|21/2017/QH14|Luật CNTT|vbpl:15066|enpsr
luat||68/2006/QH11|Luật Tiêu chuẩn và quy chuẩn kỹ thuật|2006-06-29|2007-01-01|||35/2018/QH14 70/2025/QH15||vbpl:15062|enps
luat||69/2006/QH11|Luật Trợ giúp pháp lý|2006-06-29|2007-01-01|2018-01-01|11/2017/QH14|||texts|nsr
luat||70/2006/QH11|Luật Chứng khoán|2006-06-29|2007-01-01|2021-01-01|54/2019/QH14|62/2010/QH12||github:quangthai87vn/NLP-TraCuuPhapDienVN|nsr
luat||71/2006/QH11|Luật Bảo hiểm xã hội|2006-06-29|2007-01-01|2016-01-01|58/2014/QH13||Luật BHXH|github:quangthai87vn/NLP-TraCuuPhapDienVN|nsr
luat||72/2006/QH11|Luật Người lao động Việt Nam đi làm việc ở nước ngoài theo hợp đồng|2006-11-29|2007-07-01|2022-01-01|69/2020/QH14|||github:quangthai87vn/NLP-TraCuuPhapDienVN|nsr
luat||73/2006/QH11|Luật Bình đẳng giới|2006-11-29|2007-07-01|||||vbpl:14838|enps
luat||74/2006/QH11|Luật sửa đổi, bổ sung một số điều của Bộ luật Lao động|2006-11-29|2007-07-01|2013-05-01|10/2012/QH13||||
luat||75/2006/QH11|Luật Hiến, lấy, ghép mô, bộ phận cơ thể người và hiến, lấy xác|2006-11-29|2007-07-01|||||vbpl:14836|enps
luat||76/2006/QH11|Luật Dạy nghề|2006-11-29|2007-06-01|2015-07-01|74/2014/QH13|||texts|enps
luat||77/2006/QH11|Luật Thể dục, thể thao|2006-11-29|2007-07-01|||26/2018/QH14||vbpl:14833|enps
luat||78/2006/QH11|Luật Quản lý thuế|2006-11-29|2007-07-01|2020-07-01|38/2019/QH14|21/2012/QH13 71/2014/QH13 106/2016/QH13||github:quangthai87vn/NLP-TraCuuPhapDienVN|npsr
luat||79/2006/QH11|Luật Đê điều|2006-11-29|2007-07-01|||15/2008/QH12 35/2018/QH14 60/2020/QH14 146/2025/QH15||vbpl:14831|enps
luat||80/2006/QH11|Luật Chuyển giao công nghệ|2006-11-29|2007-07-01|2018-07-01|07/2017/QH14|||github:saladnga/ISODS-PhapDien-Crawler-Semantic-Search|nsr
luat||81/2006/QH11|Luật Cư trú|2006-11-29|2007-07-01|2021-07-01|68/2020/QH14|36/2013/QH13||vbpl:14834|enpsr
luat||82/2006/QH11|Luật Công chứng|2006-11-29|2007-07-01|2015-01-01|53/2014/QH13|||github:saladnga/ISODS-PhapDien-Crawler-Semantic-Search|npsr
luat||83/2007/QH11|Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Quốc hội|2007-04-02||2016-01-01|57/2014/QH13|||texts|rs
luat||84/2007/QH11|Luật sửa đổi, bổ sung Điều 73 của Bộ luật Lao động|2007-04-02||2013-05-01|10/2012/QH13||||
luat||01/2007/QH12|Luật sửa đổi, bổ sung một số điều của Luật Phòng, chống tham nhũng|2007-08-04|2007-08-17|2019-07-01|36/2018/QH14|||texts|rs
luat||02/2007/QH12|Luật Phòng, chống bạo lực gia đình|2007-11-21|2008-07-01|2023-07-01|13/2022/QH15|||github:saladnga/ISODS-PhapDien-Crawler-Semantic-Search|es
luat||03/2007/QH12|Luật Phòng, chống bệnh truyền nhiễm|2007-11-21|2008-07-01|2026-07-01|114/2025/QH15|15/2008/QH12 35/2018/QH14||vbpl:12900|enpsr
luat||04/2007/QH12|Luật Thuế thu nhập cá nhân|2007-11-21|2009-01-01|2026-07-01|109/2025/QH15|26/2012/QH13 71/2014/QH13 31/2024/QH15 43/2024/QH15 48/2024/QH15 56/2024/QH15 71/2025/QH15 93/2025/QH15|Luật Thuế TNCN|vbpl:12898|enpsr
luat||05/2007/QH12|Luật Chất lượng sản phẩm, hàng hóa|2007-11-21|2008-07-01|||35/2018/QH14 78/2025/QH15|Luật Chất lượng sản phẩm, hàng hoá|vbpl:12896|enps
luat||06/2007/QH12|Luật Hóa chất|2007-11-21|2008-07-01|2026-01-01|69/2025/QH15|28/2018/QH14||vbpl:24161|enpsr
luat||07/2007/QH12|Luật Đặc xá|2007-11-21|2008-03-01|2019-07-01|30/2018/QH14|||github:quangthai87vn/NLP-TraCuuPhapDienVN|ns
luat||08/2007/QH12|Luật Tương trợ tư pháp|2007-11-21|2008-07-01|2026-07-01|100/2025/QH15 101/2025/QH15 102/2025/QH15 103/2025/QH15|||vbpl:26995|enpsr
luat||09/2008/QH12|Luật Quản lý, sử dụng tài sản nhà nước|2008-06-03|2009-01-01|2018-01-01|15/2017/QH14|||github:quangthai87vn/NLP-TraCuuPhapDienVN|ns
luat||10/2008/QH12|Luật sửa đổi, bổ sung một số điều của Luật Dầu khí|2008-06-03|2009-01-01|2023-07-01|12/2022/QH15|||github:quangthai87vn/NLP-TraCuuPhapDienVN|ns
luat||11/2008/QH12|Luật Hoạt động chữ thập đỏ|2008-06-03|2009-01-01|||||vbpl:12808|enps
luat||12/2008/QH12|Luật sửa đổi, bổ sung một số điều của Luật Xuất bản|2008-06-03|2009-01-01|2013-07-01|19/2012/QH13|||github:NguyenQuocBao97/multiclass-text-classification|psr
luat||13/2008/QH12|Luật Thuế giá trị gia tăng|2008-06-03|2009-01-01|2025-07-01|48/2024/QH15|31/2013/QH13 71/2014/QH13 106/2016/QH13|Luật Thuế GTGT|texts|enps
luat||14/2008/QH12|Luật Thuế thu nhập doanh nghiệp|2008-06-03|2009-01-01|2025-10-01|67/2025/QH15|32/2013/QH13 71/2014/QH13 61/2020/QH14 12/2022/QH15 15/2023/QH15|Luật Thuế TNDN|vbpl:12807|enpsr
luat||15/2008/QH12|Luật Trưng mua, trưng dụng tài sản|2008-06-03|2009-01-01|||45/2013/QH13||vbpl:12811|enps
luat||16/2008/QH12|Luật sửa đổi, bổ sung một số điều của Luật Phòng, chống ma túy|2008-06-03|2009-01-01|2022-01-01|73/2021/QH14||||
luat||17/2008/QH12|Luật Ban hành văn bản quy phạm pháp luật|2008-06-03|2009-01-01|2016-07-01|80/2015/QH13||Luật BHVBQPPL; Luật Ban hành VBQPPL|github:saladnga/ISODS-PhapDien-Crawler-Semantic-Search|ns
luat||18/2008/QH12|Luật Năng lượng nguyên tử|2008-06-03|2009-01-01|2026-01-01|94/2025/QH15|35/2018/QH14||vbpl:12804|enpsr
luat||19/2008/QH12|Luật sửa đổi, bổ sung một số điều của Luật Sĩ quan Quân đội nhân dân Việt Nam|2008-06-03|2008-07-01|||||vbpl:12805|enps
luat||20/2008/QH12|Luật Đa dạng sinh học|2008-11-13|2009-07-01|||146/2025/QH15||vbpl:12356|enps
luat||21/2008/QH12|Luật Công nghệ cao|2008-11-13|2009-07-01|2026-07-01|133/2025/QH15|32/2013/QH13 67/2014/QH13 71/2025/QH15 93/2025/QH15||vbpl:12354|enps
luat||22/2008/QH12|Luật Cán bộ, công chức|2008-11-13|2010-01-01|2025-07-01|80/2025/QH15|52/2019/QH14|Luật CBCC; Luật Cán bộ công chức|github:saladnga/ISODS-PhapDien-Crawler-Semantic-Search|ens
luat||23/2008/QH12|Luật Giao thông đường bộ|2008-11-13|2009-07-01|2025-01-01|35/2024/QH15 36/2024/QH15|35/2018/QH14||texts|enps
luat||24/2008/QH12|Luật Quốc tịch Việt Nam|2008-11-13|2009-07-01|||56/2014/QH13 79/2025/QH15||texts|enps
luat||25/2008/QH12|Luật Bảo hiểm y tế|2008-11-14|2009-07-01|||32/2013/QH13 46/2014/QH13 97/2015/QH13 35/2018/QH14 68/2020/QH14 30/2023/QH15 51/2024/QH15|Luật BHYT|vbpl:12326|enps
luat||26/2008/QH12|Luật Thi hành án dân sự|2008-11-14|2009-07-01|2026-07-01|106/2025/QH15|64/2014/QH13 23/2018/QH14 67/2020/QH14 03/2022/QH15 31/2024/QH15 43/2024/QH15 59/2024/QH15 81/2025/QH15 84/2025/QH15||vbpl:12318|ensr
luat||27/2008/QH12|Luật Thuế tiêu thụ đặc biệt|2008-11-14|2009-04-01|2026-01-01|66/2025/QH15|70/2014/QH13 71/2014/QH13 106/2016/QH13 03/2022/QH15||vbpl:12324|enpsr
luat||28/2009/QH12|Luật Lý lịch tư pháp|2009-06-17|2010-07-01|||||vbpl:11761|enps
luat||29/2009/QH12|Luật Quản lý nợ công|2009-06-17|2010-01-01|2018-07-01|20/2017/QH14|||github:quangthai87vn/NLP-TraCuuPhapDienVN|nps
luat||30/2009/QH12|Luật Quy hoạch đô thị|2009-06-17|2010-01-01|2025-07-01|47/2024/QH15|77/2015/QH13 35/2018/QH14 40/2019/QH14||github:saladnga/ISODS-PhapDien-Crawler-Semantic-Search|ns
luat||31/2009/QH12|Luật sửa đổi, bổ sung một số điều của Luật Điện ảnh|2009-06-18|2009-10-01|2023-01-01|05/2022/QH15|||github:quangthai87vn/NLP-TraCuuPhapDienVN|ns
luat||32/2009/QH12|Luật sửa đổi, bổ sung một số điều của Luật Di sản văn hóa|2009-06-18|2010-01-01|2025-07-01|45/2024/QH15|||github:saladnga/ISODS-PhapDien-Crawler-Semantic-Search|enps
luat||33/2009/QH12|Luật Cơ quan đại diện nước Cộng hòa xã hội chủ nghĩa Việt Nam ở nước ngoài|2009-06-18|2009-09-02|||19/2017/QH14||vbpl:11747|enps
luat||34/2009/QH12|Luật sửa đổi, bổ sung Điều 126 của Luật Nhà ở và Điều 121 của Luật Đất đai|2009-06-18|2009-09-01|2015-07-01|45/2013/QH13 65/2014/QH13|||texts|rs
luat||35/2009/QH12|Luật Trách nhiệm bồi thường của Nhà nước|2009-06-18|2010-01-01|2018-07-01|10/2017/QH14|||github:quangthai87vn/NLP-TraCuuPhapDienVN|ns
luat||36/2009/QH12|Luật sửa đổi, bổ sung một số điều của Luật Sở hữu trí tuệ|2009-06-19|2010-01-01||||||
luat||37/2009/QH12|Luật sửa đổi, bổ sung một số điều của Bộ luật Hình sự|2009-06-19|2010-01-01|2018-01-01|100/2015/QH13|||texts|rs
luat||38/2009/QH12|Luật sửa đổi, bổ sung một số điều của các luật liên quan đến đầu tư xây dựng cơ bản|2009-06-19|2009-08-01|||||github:NguyenQuocBao97/multiclass-text-classification|nps
luat||39/2009/QH12|Luật Người cao tuổi|2009-11-23|2010-07-01|||||vbpl:25164|enps
luat||40/2009/QH12|Luật Khám bệnh, chữa bệnh|2009-11-23|2011-01-01|2024-01-01|15/2023/QH15||Luật KBCB|github:quangthai87vn/NLP-TraCuuPhapDienVN|enps
luat||41/2009/QH12|Luật Viễn thông|2009-11-23|2010-07-01|2024-07-01|24/2023/QH15|||github:quangthai87vn/NLP-TraCuuPhapDienVN|enps
luat||42/2009/QH12|Luật Tần số vô tuyến điện|2009-11-23|2010-07-01|||09/2022/QH15||vbpl:23856|enps
luat||43/2009/QH12|Luật Dân quân tự vệ|2009-11-23|2010-07-01|2020-07-01|48/2019/QH14||||
luat||44/2009/QH12|Luật sửa đổi, bổ sung một số điều của Luật Giáo dục|2009-11-25|2010-07-01|2020-07-01|43/2019/QH14|||texts|rs
luat||45/2009/QH12|Luật Thuế tài nguyên|2009-11-25|2010-07-01|||71/2014/QH13||vbpl:23778|enps
luat||46/2010/QH12|Luật Ngân hàng Nhà nước Việt Nam|2010-06-16|2011-01-01|||||texts|enps
luat||47/2010/QH12|Luật Các tổ chức tín dụng|2010-06-16|2011-01-01|2024-07-01|32/2024/QH15|17/2017/QH14||texts|enps
luat||48/2010/QH12|Luật Thuế sử dụng đất phi nông nghiệp|2010-06-17|2012-01-01|||||vbpl:25819|enps
luat||49/2010/QH12|Luật Bưu chính|2010-06-17|2011-01-01|||||vbpl:25701|enps
luat||50/2010/QH12|Luật Sử dụng năng lượng tiết kiệm và hiệu quả|2010-06-17|2011-01-01|||28/2018/QH14 77/2025/QH15||vbpl:25703|enps
luat||51/2010/QH12|Luật Người khuyết tật|2010-06-17|2011-01-01|||32/2013/QH13||vbpl:25702|enps
luat||52/2010/QH12|Luật Nuôi con nuôi|2010-06-17|2011-01-01|||||vbpl:25699|enps
luat||53/2010/QH12|Luật Thi hành án hình sự|2010-06-17|2011-07-01|2020-01-01|41/2019/QH14|||github:quangthai87vn/NLP-TraCuuPhapDienVN|ns
luat||54/2010/QH12|Luật Trọng tài thương mại|2010-06-17|2011-01-01|||||vbpl:25700|enps
luat||55/2010/QH12|Luật An toàn thực phẩm|2010-06-17|2011-07-01|||28/2018/QH14|Luật ATTP|vbpl:25495|enps
luat||56/2010/QH12|Luật Thanh tra|2010-11-15|2011-07-01|2023-07-01|11/2022/QH15|||texts|enps
luat||57/2010/QH12|Luật Thuế bảo vệ môi trường|2010-11-15|2012-01-01|||||vbpl:26354|enps
luat||58/2010/QH12|Luật Viên chức|2010-11-15|2012-01-01|2026-07-01|129/2025/QH15|52/2019/QH14||github:saladnga/ISODS-PhapDien-Crawler-Semantic-Search|ensr
luat||59/2010/QH12|Luật Bảo vệ quyền lợi người tiêu dùng|2010-11-17|2011-07-01|2024-07-01|19/2023/QH15|||github:quangthai87vn/NLP-TraCuuPhapDienVN|ns
luat||60/2010/QH12|Luật Khoáng sản|2010-11-17|2011-07-01|2025-07-01|54/2024/QH15|||texts|enps
luat||61/2010/QH12|Luật sửa đổi, bổ sung một số điều của Luật Kinh doanh bảo hiểm|2010-11-24|2011-07-01|2023-01-01|08/2022/QH15||||
luat||62/2010/QH12|Luật sửa đổi, bổ sung một số điều của Luật Chứng khoán|2010-11-24|2011-07-01|2021-01-01|54/2019/QH14|||github:quangthai87vn/NLP-TraCuuPhapDienVN|nsr
luat||63/2010/QH12|Luật sửa đổi, bổ sung một số điều của Luật Bầu cử đại biểu Quốc hội và Luật Bầu cử đại biểu Hội đồng nhân dân|2010-11-24|2011-01-01||||||
luat||64/2010/QH12|Luật Tố tụng hành chính|2010-11-24|2011-07-01|2016-07-01|93/2015/QH13|||github:quangthai87vn/NLP-TraCuuPhapDienVN|ns
luat||65/2011/QH12|Luật sửa đổi, bổ sung một số điều của Bộ luật Tố tụng dân sự|2011-03-29|2012-01-01|2016-07-01|92/2015/QH13|||texts|rs
luat||66/2011/QH12|Luật Phòng, chống mua bán người|2011-03-29|2012-01-01|2025-07-01|53/2024/QH15||||
luat||67/2011/QH12|Luật Kiểm toán độc lập|2011-03-29|2012-01-01|||56/2024/QH15||vbpl:26750|enps
luat||01/2011/QH13|Luật Lưu trữ|2011-11-11|2012-07-01|2025-07-01|33/2024/QH15|||github:saladnga/ISODS-PhapDien-Crawler-Semantic-Search|es
luat||02/2011/QH13|Luật Khiếu nại|2011-11-11|2012-07-01|||42/2013/QH13 136/2025/QH15||vbpl:27325|enps
luat||03/2011/QH13|Luật Tố cáo|2011-11-11|2012-07-01|2019-01-01|25/2018/QH14|||github:quangthai87vn/NLP-TraCuuPhapDienVN|ns
luat||04/2011/QH13|Luật Đo lường|2011-11-11|2012-07-01|||35/2018/QH14||vbpl:27308|enps
luat||05/2011/QH13|Luật Cơ yếu|2011-11-26|2012-02-01|||||vbpl:27327|enps
luat||06/2012/QH13|Luật Bảo hiểm tiền gửi|2012-06-18|2013-01-01|2026-05-01|111/2025/QH15|||vbpl:27704|enps
luat||07/2012/QH13|Luật Phòng, chống rửa tiền|2012-06-18|2013-01-01|2023-03-01|14/2022/QH15||||
luat||08/2012/QH13|Luật Giáo dục đại học|2012-06-18|2013-01-01|2026-01-01|125/2025/QH15|74/2014/QH13 34/2018/QH14||vbpl:27706|enps
luat||09/2012/QH13|Luật Phòng, chống tác hại của thuốc lá|2012-06-18|2013-05-01|||28/2018/QH14||vbpl:27707|enps
bo-luat||10/2012/QH13|Bộ luật Lao động|2012-06-18|2013-05-01|2021-01-01|45/2019/QH14||BLLĐ|github:mrhao165-del/vietnamese-labor-law-assistant|nsr
luat||11/2012/QH13|Luật Giá|2012-06-20|2013-01-01|2024-07-01|16/2023/QH15||||
luat||12/2012/QH13|Luật Công đoàn|2012-06-20|2013-01-01|2025-07-01|50/2024/QH15|||texts|enps
luat||13/2012/QH13|Luật Giám định tư pháp|2012-06-20|2013-01-01|2026-05-01|105/2025/QH15|56/2020/QH14||vbpl:27623|enpsr
luat||14/2012/QH13|Luật Phổ biến, giáo dục pháp luật|2012-06-20|2013-01-01||||Luật PBGDPL|vbpl:27698|enps
luat||15/2012/QH13|Luật Xử lý vi phạm hành chính|2012-06-20|2013-07-01|||54/2014/QH13 18/2017/QH14 67/2020/QH14 09/2022/QH15 11/2022/QH15 56/2024/QH15 88/2025/QH15|Luật XLVPHC; Luật Xử lý VPHC|github:quangthai87vn/NLP-TraCuuPhapDienVN|enps
luat||16/2012/QH13|Luật Quảng cáo|2012-06-21|2013-01-01|||75/2025/QH15||vbpl:27617|enps
luat||17/2012/QH13|Luật Tài nguyên nước|2012-06-21|2013-01-01|2024-07-01|28/2023/QH15|35/2018/QH14||texts|enps
luat||18/2012/QH13|Luật Biển Việt Nam|2012-06-21|2013-01-01|||||vbpl:27694|enps
luat||19/2012/QH13|Luật Xuất bản|2012-11-20|2013-07-01|||35/2018/QH14||vbpl:28015|enps
luat||20/2012/QH13|Luật sửa đổi, bổ sung một số điều của Luật Luật sư|2012-11-20|2013-07-01|||||vbpl:28019|enps
luat||21/2012/QH13|Luật sửa đổi, bổ sung một số điều của Luật Quản lý thuế|2012-11-20|2013-07-01|2020-07-01|38/2019/QH14|||github:quangthai87vn/NLP-TraCuuPhapDienVN|nsr
luat||22/2012/QH13|Luật Dự trữ quốc gia|2012-11-20|2013-07-01|2026-07-01|145/2025/QH15|21/2017/QH14 56/2024/QH15||vbpl:28029|enpsr
luat||23/2012/QH13|Luật Hợp tác xã|2012-11-20|2013-07-01|2024-07-01|17/2023/QH15|||texts|enps
luat||24/2012/QH13|Luật sửa đổi, bổ sung một số điều của Luật Điện lực|2012-11-20|2013-07-01|2025-02-01|61/2024/QH15|||github:saladnga/ISODS-PhapDien-Crawler-Semantic-Search|es
luat||25/2012/QH13|Luật Thủ đô|2012-11-21|2013-07-01|2025-01-01|39/2024/QH15|||github:saladnga/ISODS-PhapDien-Crawler-Semantic-Search|ens
luat||26/2012/QH13|Luật sửa đổi, bổ sung một số điều của Luật Thuế thu nhập cá nhân|2012-11-22|2013-07-01|2026-07-01|109/2025/QH15|||github:quangthai87vn/NLP-TraCuuPhapDienVN|esr
luat||27/2012/QH13|Luật sửa đổi, bổ sung một số điều của Luật Phòng, chống tham nhũng|2012-11-23|2013-02-01|2019-07-01|36/2018/QH14|||texts|rs
luat||28/2013/QH13|Luật Phòng, chống khủng bố|2013-06-12|2013-10-01|||||vbpl:32495|enps
luat||29/2013/QH13|Luật Khoa học và công nghệ|2013-06-18|2014-01-01|2025-10-01|93/2025/QH15|28/2018/QH14|Luật KH&CN|vbpl:32522|enps
luat||30/2013/QH13|Luật Giáo dục quốc phòng và an ninh|2013-06-19|2014-01-01|||35/2018/QH14||vbpl:32521|enps
luat||31/2013/QH13|Luật sửa đổi, bổ sung một số điều của Luật Thuế giá trị gia tăng|2013-06-19|2014-01-01|2025-07-01|48/2024/QH15|||github:saladnga/ISODS-PhapDien-Crawler-Semantic-Search|es
luat||32/2013/QH13|Luật sửa đổi, bổ sung một số điều của Luật Thuế thu nhập doanh nghiệp|2013-06-19|2014-01-01|||||github:quangthai87vn/NLP-TraCuuPhapDienVN|eps
luat||33/2013/QH13|Luật Phòng, chống thiên tai|2013-06-19|2014-05-01|||60/2020/QH14 146/2025/QH15|Luật PCTT|vbpl:32516|enps
luat||35/2013/QH13|Luật Hòa giải ở cơ sở|2013-06-20|2014-01-01|||||vbpl:32515|enps
luat||36/2013/QH13|Luật sửa đổi, bổ sung một số điều của Luật Cư trú|2013-06-20|2014-01-01|2021-07-01|68/2020/QH14|||vbpl:32514|enpsr
luat||37/2013/QH13|Luật sửa đổi, bổ sung Điều 170 của Luật Doanh nghiệp|2013-06-20|2013-08-01|2015-07-01|68/2014/QH13||||
luat||38/2013/QH13|Luật Việc làm|2013-11-16|2015-01-01|2026-01-01|74/2025/QH15|41/2024/QH15||vbpl:32912|enpsr
luat||39/2013/QH13|Luật sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng|2013-11-16|2014-06-01|2024-01-01|06/2022/QH15||||
luat||40/2013/QH13|Luật sửa đổi, bổ sung một số điều của Luật Phòng cháy và chữa cháy|2013-11-22|2014-07-01|2025-07-01|55/2024/QH15|||github:saladnga/ISODS-PhapDien-Crawler-Semantic-Search|es
luat||41/2013/QH13|Luật Bảo vệ và kiểm dịch thực vật|2013-11-25|2015-01-01|||35/2018/QH14 146/2025/QH15||vbpl:32909|ens
luat||42/2013/QH13|Luật Tiếp công dân|2013-11-25|2014-07-01|||136/2025/QH15||vbpl:32908|enps
luat||43/2013/QH13|Luật Đấu thầu|2013-11-26|2014-07-01|2024-01-01|22/2023/QH15|03/2022/QH15||texts|enps
luat||44/2013/QH13|Luật Thực hành tiết kiệm, chống lãng phí|2013-11-26|2014-07-01|2026-07-01|110/2025/QH15|21/2017/QH14 35/2018/QH14|Luật THTK, CLP|vbpl:32905|enps
luat||45/2013/QH13|Luật Đất đai|2013-11-29|2014-07-01|2024-08-01|31/2024/QH15|||texts|enps
luat||46/2014/QH13|Luật sửa đổi, bổ sung một số điều của Luật Bảo hiểm y tế|2014-06-13|2015-01-01|||||vbpl:36793|enps
luat||47/2014/QH13|Luật Nhập cảnh, xuất cảnh, quá cảnh, cư trú của người nước ngoài tại Việt Nam|2014-06-16|2015-01-01|||51/2019/QH14 23/2023/QH15 103/2025/QH15 118/2025/QH15||vbpl:36823|enps
luat||48/2014/QH13|Luật sửa đổi, bổ sung một số điều của Luật Giao thông đường thủy nội địa|2014-06-17|2015-01-01|||||vbpl:36824|enps
luat||49/2014/QH13|Luật Đầu tư công|2014-06-18|2015-01-01|2020-01-01|39/2019/QH14|||github:quangthai87vn/NLP-TraCuuPhapDienVN|ns
luat||50/2014/QH13|Luật Xây dựng|2014-06-18|2015-01-01|2026-07-01|135/2025/QH15|03/2016/QH14 62/2020/QH14||https://vanban.chinhphu.vn/default.aspx?pageid=27160&docid=175348|exnpsr
luat||51/2014/QH13|Luật Phá sản|2014-06-19|2015-01-01|2026-03-01|142/2025/QH15|85/2025/QH15||vbpl:36869|enps
luat||52/2014/QH13|Luật Hôn nhân và gia đình|2014-06-19|2015-01-01||||Luật HNGĐ|vbpl:36870|enps
luat||53/2014/QH13|Luật Công chứng|2014-06-20|2015-01-01|2025-07-01|46/2024/QH15|28/2018/QH14 16/2023/QH15||texts|enps
luat||54/2014/QH13|Luật Hải quan|2014-06-23|2015-01-01|||71/2014/QH13 35/2018/QH14 07/2022/QH15 90/2025/QH15||texts|enps
luat||55/2014/QH13|Luật Bảo vệ môi trường|2014-06-23|2015-01-01|2022-01-01|72/2020/QH14|35/2018/QH14 39/2019/QH14|Luật BVMT|github:saladnga/ISODS-PhapDien-Crawler-Semantic-Search|nsr
luat||56/2014/QH13|Luật sửa đổi, bổ sung một số điều của Luật Quốc tịch Việt Nam|2014-06-24|2014-06-26|||||vbpl:36891|enps
luat||57/2014/QH13|Luật Tổ chức Quốc hội|2014-11-20|2016-01-01|||65/2020/QH14 62/2025/QH15||vbpl:44168|enps
luat||58/2014/QH13|Luật Bảo hiểm xã hội|2014-11-20|2016-01-01|2025-07-01|41/2024/QH15|84/2015/QH13 35/2018/QH14 45/2019/QH14|Luật BHXH|texts|enps
luat||59/2014/QH13|Luật Căn cước công dân|2014-11-20|2016-01-01|2024-07-01|26/2023/QH15||Luật CCCD|texts|ns
luat||60/2014/QH13|Luật Hộ tịch|2014-11-20|2016-01-01|2027-03-01|03/2026/QH16|||vbpl:46746|enpsr
luat||61/2014/QH13|Luật sửa đổi, bổ sung một số điều của Luật Hàng không dân dụng Việt Nam|2014-11-21|2015-07-01|2026-07-01|130/2025/QH15|||vbpl:46747|enps
luat||62/2014/QH13|Luật Tổ chức Tòa án nhân dân|2014-11-24|2015-06-01|2025-01-01|34/2024/QH15|||texts|enps
luat||63/2014/QH13|Luật Tổ chức Viện kiểm sát nhân dân|2014-11-24|2015-06-01|||82/2025/QH15||vbpl:43951|enps
luat||64/2014/QH13|Luật sửa đổi, bổ sung một số điều của Luật Thi hành án dân sự|2014-11-25|2015-07-01|2026-07-01|106/2025/QH15|||vbpl:12318|enps
luat||65/2014/QH13|Luật Nhà ở|2014-11-25|2015-07-01|2024-08-01|27/2023/QH15|40/2019/QH14 03/2022/QH15||texts|enps
luat||66/2014/QH13|Luật Kinh doanh bất động sản|2014-11-25|2015-07-01|2024-08-01|29/2023/QH15|||texts|enps
luat||67/2014/QH13|Luật Đầu tư|2014-11-26|2015-07-01|2021-01-01|61/2020/QH14|90/2015/QH13 03/2016/QH14 04/2017/QH14 28/2018/QH14 42/2019/QH14||github:quangthai87vn/NLP-TraCuuPhapDienVN|ens
luat||68/2014/QH13|Luật Doanh nghiệp|2014-11-26|2015-07-01|2021-01-01|59/2020/QH14|||github:quangthai87vn/NLP-TraCuuPhapDienVN|npsr
luat||69/2014/QH13|Luật Quản lý, sử dụng vốn nhà nước đầu tư vào sản xuất, kinh doanh tại doanh nghiệp|2014-11-26|2015-07-01|2025-08-01|68/2025/QH15|||github:quangthai87vn/NLP-TraCuuPhapDienVN|enps
luat||70/2014/QH13|Luật sửa đổi, bổ sung một số điều của Luật Thuế tiêu thụ đặc biệt|2014-11-26|2016-01-01|2026-01-01|66/2025/QH15|||vbpl:46809|enpsr
luat||71/2014/QH13|Luật sửa đổi, bổ sung một số điều của các luật về thuế|2014-11-26|2015-01-01|||||vbpl:40742|ens
luat||72/2014/QH13|Luật sửa đổi, bổ sung một số điều của Luật Sĩ quan Quân đội nhân dân Việt Nam|2014-11-27|2015-07-01|||35/2018/QH14||vbpl:46814|enps
luat||73/2014/QH13|Luật Công an nhân dân|2014-11-27|2015-07-01|2019-07-01|37/2018/QH14|||github:quangthai87vn/NLP-TraCuuPhapDienVN|nsr
luat||74/2014/QH13|Luật Giáo dục nghề nghiệp|2014-11-27|2015-07-01|2026-01-01|124/2025/QH15|97/2015/QH13 21/2017/QH14|Luật GDNN|vbpl:46822|enps
luat||75/2015/QH13|Luật Mặt trận Tổ quốc Việt Nam|2015-06-09|2016-01-01|||97/2025/QH15|Luật MTTQ Việt Nam|vbpl:70822|enps
luat||76/2015/QH13|Luật Tổ chức Chính phủ|2015-06-19|2016-01-01|2025-03-01|63/2025/QH15|47/2019/QH14 20/2023/QH15||texts|enps
luat||77/2015/QH13|Luật Tổ chức chính quyền địa phương|2015-06-19|2016-01-01|2025-03-01|65/2025/QH15|21/2017/QH14 47/2019/QH14|Luật Tổ chức CQĐP|github:nrl-ai/nom-vn|enps
luat||78/2015/QH13|Luật Nghĩa vụ quân sự|2015-06-19|2016-01-01||||Luật NVQS|vbpl:70817|enps
luat||79/2015/QH13|Luật Thú y|2015-06-19|2016-07-01|||21/2017/QH14 146/2025/QH15||vbpl:70803|enps
luat||80/2015/QH13|Luật Ban hành văn bản quy phạm pháp luật|2015-06-22|2016-07-01|2025-04-01|64/2025/QH15|63/2020/QH14|Luật BHVBQPPL; Luật Ban hành VBQPPL|github:saladnga/ISODS-PhapDien-Crawler-Semantic-Search|ensr
luat||81/2015/QH13|Luật Kiểm toán nhà nước|2015-06-24|2016-01-01|||55/2019/QH14|Luật KTNN|texts|enps
luat||82/2015/QH13|Luật Tài nguyên, môi trường biển và hải đảo|2015-06-25|2016-07-01|||35/2018/QH14 18/2023/QH15 61/2024/QH15 146/2025/QH15||vbpl:70804|enps
luat||83/2015/QH13|Luật Ngân sách nhà nước|2015-06-25|2017-01-01|2026-01-01|89/2025/QH15|59/2020/QH14 56/2024/QH15 90/2025/QH15|Luật NSNN|vbpl:70807|enpsr
luat||84/2015/QH13|Luật An toàn, vệ sinh lao động|2015-06-25|2016-07-01|||41/2024/QH15|Luật ATVSLĐ|vbpl:70811|enps
luat||85/2015/QH13|Luật Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân|2015-06-25|2015-09-01|||83/2025/QH15|Luật Bầu cử ĐBQH và đại biểu HĐND|vbpl:70812|enps
luat||86/2015/QH13|Luật An toàn thông tin mạng|2015-11-19|2016-07-01|2026-07-01|116/2025/QH15|35/2018/QH14|Luật ATTTM; Luật ATTT mạng|vbpl:95908|enpsr
luat||87/2015/QH13|Luật Hoạt động giám sát của Quốc hội và Hội đồng nhân dân|2015-11-20|2016-07-01|2026-03-01|121/2025/QH15||Luật Hoạt động giám sát của QH và HĐND|vbpl:95914|enps
luat||88/2015/QH13|Luật Kế toán|2015-11-20|2017-01-01|||56/2024/QH15||texts|enps
luat||89/2015/QH13|Luật Thống kê|2015-11-23|2016-07-01|||01/2021/QH15 138/2025/QH15||vbpl:95927|enps
luat||90/2015/QH13|Luật Khí tượng thủy văn|2015-11-23|2016-07-01|||35/2018/QH14 64/2020/QH14 146/2025/QH15||vbpl:96020|enps
bo-luat||91/2015/QH13|Bộ luật Dân sự|2015-11-24|2017-01-01|||142/2025/QH15|BLDS|vbpl:95942|enps
bo-luat||92/2015/QH13|Bộ luật Tố tụng dân sự|2015-11-25|2016-07-01|||45/2019/QH14 59/2020/QH14 85/2025/QH15|BLTTDS|vbpl:96115|enps
luat||93/2015/QH13|Luật Tố tụng hành chính|2015-11-25|2016-07-01|||55/2019/QH14 85/2025/QH15|Luật TTHC|vbpl:96035|enps
luat||94/2015/QH13|Luật Thi hành tạm giữ, tạm giam|2015-11-25|2018-01-01|2026-07-01|128/2025/QH15|||vbpl:96116|enps
bo-luat||95/2015/QH13|Bộ luật Hàng hải Việt Nam|2015-11-25|2017-07-01|||35/2018/QH14||vbpl:96117|enps
luat||96/2015/QH13|Luật Trưng cầu ý dân|2015-11-25|2016-07-01|||||vbpl:96118|enps
luat||97/2015/QH13|Luật Phí và lệ phí|2015-11-25|2017-01-01|||09/2017/QH14 23/2018/QH14 72/2020/QH14 16/2023/QH15 20/2023/QH15 24/2023/QH15 33/2024/QH15 35/2024/QH15||vbpl:96119|enps
luat||98/2015/QH13|Luật Quân nhân chuyên nghiệp, công nhân và viên chức quốc phòng|2015-11-26|2016-07-01|||||vbpl:96120|enps
luat||99/2015/QH13|Luật Tổ chức cơ quan điều tra hình sự|2015-11-26|2018-01-01|||02/2021/QH15||vbpl:96121|ens
bo-luat||100/2015/QH13|Bộ luật Hình sự|2015-11-27|2018-01-01|||12/2017/QH14 59/2024/QH15 86/2025/QH15|BLHS|vbpl:96122|enps
bo-luat||101/2015/QH13|Bộ luật Tố tụng hình sự|2015-11-27|2018-01-01|||02/2021/QH15 34/2024/QH15 59/2024/QH15 99/2025/QH15 106/2025/QH15 128/2025/QH15|BLTTHS|vbpl:96172|enps
luat||102/2016/QH13|Luật Trẻ em|2016-04-05|2017-06-01|||28/2018/QH14||vbpl:101871|enps
luat||103/2016/QH13|Luật Báo chí|2016-04-05|2017-01-01|2026-07-01|126/2025/QH15|35/2018/QH14 93/2025/QH15||vbpl:101872|enps
luat||104/2016/QH13|Luật Tiếp cận thông tin|2016-04-06|2018-07-01||01/2026/QH16|||vbpl:101873|enps
luat||105/2016/QH13|Luật Dược|2016-04-06|2017-01-01|||28/2018/QH14 44/2024/QH15||vbpl:101886|enps
luat||106/2016/QH13|Luật sửa đổi, bổ sung một số điều của Luật Thuế giá trị gia tăng, Luật Thuế tiêu thụ đặc biệt và Luật Quản lý thuế|2016-04-06|2016-07-01|2026-01-01|38/2019/QH14 48/2024/QH15 66/2025/QH15|||github:quangthai87vn/NLP-TraCuuPhapDienVN|epsr
luat||107/2016/QH13|Luật Thuế xuất khẩu, thuế nhập khẩu|2016-04-06|2016-09-01|||90/2025/QH15||vbpl:101897|enps
luat||108/2016/QH13|Luật Điều ước quốc tế|2016-04-09|2016-07-01|||137/2025/QH15||vbpl:101899|enps
luat||01/2016/QH14|Luật Đấu giá tài sản|2016-11-17|2017-07-01|||37/2024/QH15||vbpl:121748|enps
luat||02/2016/QH14|Luật Tín ngưỡng, tôn giáo|2016-11-18|2018-01-01||07/2026/QH16|||vbpl:117201|enps
luat||03/2016/QH14|Luật sửa đổi, bổ sung Điều 6 và Phụ lục 4 về Danh mục ngành, nghề đầu tư kinh doanh có điều kiện của Luật Đầu tư|2016-11-22|2017-01-01|2026-07-01|135/2025/QH15 61/2020/QH14||||
luat||04/2017/QH14|Luật Hỗ trợ doanh nghiệp nhỏ và vừa|2017-06-12|2018-01-01|||64/2020/QH14||vbpl:128706|enps
luat||05/2017/QH14|Luật Quản lý ngoại thương|2017-06-12|2018-01-01|||||vbpl:123028|enps
luat||06/2017/QH14|Luật Đường sắt|2017-06-16|2018-07-01|2026-01-01|95/2025/QH15|35/2018/QH14 16/2023/QH15||vbpl:126171|enpsr
luat||07/2017/QH14|Luật Chuyển giao công nghệ|2017-06-19|2018-07-01|||115/2025/QH15||vbpl:123514|enps
luat||08/2017/QH14|Luật Thủy lợi|2017-06-19|2018-07-01|||35/2018/QH14 146/2025/QH15||vbpl:126723|enps
luat||09/2017/QH14|Luật Du lịch|2017-06-19|2018-01-01|||||vbpl:129350|enps
luat||10/2017/QH14|Luật Trách nhiệm bồi thường của Nhà nước|2017-06-20|2018-07-01|||||vbpl:122863|enps
luat||11/2017/QH14|Luật Trợ giúp pháp lý|2017-06-20|2018-01-01|||||vbpl:122827|enps
luat||12/2017/QH14|Luật sửa đổi, bổ sung một số điều của Bộ luật Hình sự số 100/2015/QH13|2017-06-20|2018-01-01|||||vbpl:122826|enps
luat||13/2017/QH14|Luật Cảnh vệ|2017-06-20|2018-07-01|||40/2024/QH15 118/2025/QH15||vbpl:124614|enps
luat||14/2017/QH14|Luật Quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ|2017-06-20|2018-07-01|2025-01-01|42/2024/QH15|50/2019/QH14||github:saladnga/ISODS-PhapDien-Crawler-Semantic-Search|ens
luat||15/2017/QH14|Luật Quản lý, sử dụng tài sản công|2017-06-21|2018-01-01|||64/2020/QH14 07/2022/QH15 24/2023/QH15 31/2024/QH15 43/2024/QH15 56/2024/QH15 90/2025/QH15|Luật QLSDTSC; Luật Quản lý sử dụng tài sản công|vbpl:122988|enps
luat||16/2017/QH14|Luật Lâm nghiệp|2017-11-15|2019-01-01|||16/2023/QH15 31/2024/QH15 146/2025/QH15||vbpl:126306|enps
luat||17/2017/QH14|Luật sửa đổi, bổ sung một số điều của Luật Các tổ chức tín dụng|2017-11-20|2018-01-15|2024-07-01|32/2024/QH15||||
luat||18/2017/QH14|Luật Thủy sản|2017-11-21|2019-01-01|||146/2025/QH15||vbpl:126307|enps
luat||19/2017/QH14|Luật sửa đổi, bổ sung một số điều của Luật Cơ quan đại diện nước Cộng hòa xã hội chủ nghĩa Việt Nam ở nước ngoài|2017-11-21|2018-07-01|||||vbpl:128203|enps
luat||20/2017/QH14|Luật Quản lý nợ công|2017-11-23|2018-07-01|||90/2025/QH15 141/2025/QH15||vbpl:126321|enps
luat||21/2017/QH14|Luật Quy hoạch|2017-11-24|2019-01-01|2026-03-01|112/2025/QH15|15/2023/QH15 16/2023/QH15 28/2023/QH15 31/2024/QH15 57/2024/QH15||github:quangthai87vn/NLP-TraCuuPhapDienVN|enps
luat||22/2018/QH14|Luật Quốc phòng|2018-06-08|2019-01-01|||18/2023/QH15||vbpl:132955|enps
luat||23/2018/QH14|Luật Cạnh tranh|2018-06-12|2019-07-01|||||vbpl:132959|enps
luat||24/2018/QH14|Luật An ninh mạng|2018-06-12|2019-01-01|2026-07-01|116/2025/QH15|||vbpl:132957|enpsr
luat||25/2018/QH14|Luật Tố cáo|2018-06-12|2019-01-01|||59/2020/QH14 136/2025/QH15||vbpl:130780|enps
luat||26/2018/QH14|Luật sửa đổi, bổ sung một số điều của Luật Thể dục, thể thao|2018-06-14|2019-01-01|||||vbpl:133028|enps
luat||27/2018/QH14|Luật Đo đạc và bản đồ|2018-06-14|2019-01-01|||146/2025/QH15||vbpl:133032|enps
luat||28/2018/QH14|Luật sửa đổi, bổ sung một số điều của 11 luật có liên quan đến quy hoạch|2018-06-15|2019-01-01|||||github:quangthai87vn/NLP-TraCuuPhapDienVN|eps
luat||29/2018/QH14|Luật Bảo vệ bí mật nhà nước|2018-11-15|2020-07-01|2026-03-01|117/2025/QH15||Luật BVBMNN|vbpl:141824|enps
luat||30/2018/QH14|Luật Đặc xá|2018-11-19|2019-07-01|||||vbpl:141383|enps
luat||31/2018/QH14|Luật Trồng trọt|2018-11-19|2020-01-01|||146/2025/QH15||vbpl:137312|enps
luat||32/2018/QH14|Luật Chăn nuôi|2018-11-19|2020-01-01|||146/2025/QH15||vbpl:137311|enps
luat||33/2018/QH14|Luật Cảnh sát biển Việt Nam|2018-11-19|2019-07-01|||||vbpl:136051|enps
luat||34/2018/QH14|Luật sửa đổi, bổ sung một số điều của Luật Giáo dục đại học|2018-11-19|2019-07-01|2026-01-01|125/2025/QH15|||vbpl:137459|enps
luat||35/2018/QH14|Luật sửa đổi, bổ sung một số điều của 37 luật có liên quan đến quy hoạch|2018-11-20|2019-01-01|||||vbpl:132982|enps
luat||36/2018/QH14|Luật Phòng, chống tham nhũng|2018-11-20|2019-07-01|||59/2020/QH14 81/2025/QH15 132/2025/QH15|Luật PCTN|vbpl:137284|enps
luat||37/2018/QH14|Luật Công an nhân dân|2018-11-20|2019-07-01|||21/2023/QH15||vbpl:137283|enps
luat||38/2019/QH14|Luật Quản lý thuế|2019-06-13|2020-07-01|2026-07-01|108/2025/QH15|56/2024/QH15||vbpl:136036|enpsr
luat||39/2019/QH14|Luật Đầu tư công|2019-06-13|2020-01-01|2025-01-01|58/2024/QH15|64/2020/QH14 72/2020/QH14 03/2022/QH15|Luật ĐTC|github:nrl-ai/nom-vn|enps
luat||40/2019/QH14|Luật Kiến trúc|2019-06-13|2020-07-01|||||vbpl:136039|enps
luat||41/2019/QH14|Luật Thi hành án hình sự|2019-06-14|2020-01-01|2026-07-01|127/2025/QH15|59/2024/QH15 86/2025/QH15||vbpl:162690|enpsr
luat||42/2019/QH14|Luật sửa đổi, bổ sung một số điều của Luật Kinh doanh bảo hiểm, Luật Sở hữu trí tuệ|2019-06-14|2019-11-01|||||github:TruongQuangPhat/Vietnamese-Legal-Question-Answering-System|es
luat||43/2019/QH14|Luật Giáo dục|2019-06-14|2020-07-01|||123/2025/QH15||vbpl:136042|enps
luat||44/2019/QH14|Luật Phòng, chống tác hại của rượu, bia|2019-06-14|2020-01-01|||||vbpl:136043|enps
bo-luat||45/2019/QH14|Bộ luật Lao động|2019-11-20|2021-01-01||||BLLĐ|vbpl:139264|enps
luat||46/2019/QH14|Luật Thư viện|2019-11-21|2020-07-01|||||vbpl:139877|enps
luat||47/2019/QH14|Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương|2019-11-22|2020-07-01|2025-03-01|63/2025/QH15 65/2025/QH15|||github:saladnga/ISODS-PhapDien-Crawler-Semantic-Search|es
luat||48/2019/QH14|Luật Dân quân tự vệ|2019-11-22|2020-07-01|||98/2025/QH15||vbpl:139879|enps
luat||49/2019/QH14|Luật Xuất cảnh, nhập cảnh của công dân Việt Nam|2019-11-22|2020-07-01|||23/2023/QH15 118/2025/QH15||vbpl:139880|enps
luat||50/2019/QH14|Luật sửa đổi, bổ sung một số điều của Luật Quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ|2019-11-25|2020-07-01|2025-01-01|42/2024/QH15||||
luat||51/2019/QH14|Luật sửa đổi, bổ sung một số điều của Luật Nhập cảnh, xuất cảnh, quá cảnh, cư trú của người nước ngoài tại Việt Nam|2019-11-25|2020-07-01||||||
luat||52/2019/QH14|Luật sửa đổi, bổ sung một số điều của Luật Cán bộ, công chức và Luật Viên chức|2019-11-25|2020-07-01|2026-07-01|129/2025/QH15 80/2025/QH15|||github:saladnga/ISODS-PhapDien-Crawler-Semantic-Search|ensr
luat||53/2019/QH14|Luật Lực lượng dự bị động viên|2019-11-26|2020-07-01|||||vbpl:139892|enps
luat||54/2019/QH14|Luật Chứng khoán|2019-11-26|2021-01-01|||56/2024/QH15||vbpl:139885|enps
luat||55/2019/QH14|Luật sửa đổi, bổ sung một số điều của Luật Kiểm toán nhà nước|2019-11-26|2020-07-01|||||github:quangthai87vn/NLP-TraCuuPhapDienVN|es
luat||56/2020/QH14|Luật sửa đổi, bổ sung một số điều của Luật Giám định tư pháp|2020-06-10|2021-01-01|2026-05-01|105/2025/QH15|||vbpl:142852|enps
luat||57/2020/QH14|Luật Thanh niên|2020-06-16|2021-01-01|||97/2025/QH15||vbpl:142850|enps
luat||58/2020/QH14|Luật Hòa giải, đối thoại tại Tòa án|2020-06-16|2021-01-01|||85/2025/QH15||vbpl:147588|enps
luat||59/2020/QH14|Luật Doanh nghiệp|2020-06-17|2021-01-01|||03/2022/QH15 76/2025/QH15||vbpl:142881|enps
luat||60/2020/QH14|Luật sửa đổi, bổ sung một số điều của Luật Phòng, chống thiên tai và Luật Đê điều|2020-06-17|2021-07-01|||||vbpl:153788|enps
luat||61/2020/QH14|Luật Đầu tư|2020-06-17|2021-01-01|2026-03-01|143/2025/QH15|72/2020/QH14 03/2022/QH15 05/2022/QH15 08/2022/QH15 09/2022/QH15 20/2023/QH15 26/2023/QH15 27/2023/QH15 28/2023/QH15 31/2024/QH15 33/2024/QH15 43/2024/QH15 57/2024/QH15 90/2025/QH15||texts|enps
luat||62/2020/QH14|Luật sửa đổi, bổ sung một số điều của Luật Xây dựng|2020-06-17|2021-01-01|2026-07-01|135/2025/QH15|||texts|enps
luat||63/2020/QH14|Luật sửa đổi, bổ sung một số điều của Luật Ban hành văn bản quy phạm pháp luật|2020-06-18|2021-01-01|2025-04-01|64/2025/QH15|||github:saladnga/ISODS-PhapDien-Crawler-Semantic-Search|esr
luat||64/2020/QH14|Luật Đầu tư theo phương thức đối tác công tư|2020-06-18|2021-01-01|||03/2022/QH15 28/2023/QH15 35/2024/QH15 57/2024/QH15 90/2025/QH15|Luật PPP|github:quangthai87vn/NLP-TraCuuPhapDienVN|enps
luat||65/2020/QH14|Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Quốc hội|2020-06-19|2021-01-01|||||vbpl:146607|enps
luat||66/2020/QH14|Luật Biên phòng Việt Nam|2020-11-11|2022-01-01|||||vbpl:146652|enps
luat||67/2020/QH14|Luật sửa đổi, bổ sung một số điều của Luật Xử lý vi phạm hành chính|2020-11-13|2022-01-01|||||texts|ns
luat||68/2020/QH14|Luật Cư trú|2020-11-13|2021-07-01|||118/2025/QH15||texts|enps
luat||69/2020/QH14|Luật Người lao động Việt Nam đi làm việc ở nước ngoài theo hợp đồng|2020-11-13|2022-01-01|||||vbpl:146643|enps
luat||70/2020/QH14|Luật Thỏa thuận quốc tế|2020-11-13|2021-07-01|||||vbpl:146640|enps
luat||71/2020/QH14|Luật sửa đổi, bổ sung một số điều của Luật Phòng, chống nhiễm vi rút gây ra hội chứng suy giảm miễn dịch mắc phải ở người (HIV/AIDS)|2020-11-16|2021-07-01|||||vbpl:146632|enps
luat||72/2020/QH14|Luật Bảo vệ môi trường|2020-11-17|2022-01-01|||11/2022/QH15 16/2023/QH15 18/2023/QH15 47/2024/QH15 54/2024/QH15 146/2025/QH15|Luật BVMT|texts|enps
luat||73/2021/QH14|Luật Phòng, chống ma túy|2021-03-30|2022-01-01|2026-07-01|120/2025/QH15|||vbpl:152501|enpsr
luat||01/2021/QH15|Luật sửa đổi, bổ sung một số điều và Phụ lục Danh mục chỉ tiêu thống kê quốc gia của Luật Thống kê|2021-11-12|2022-01-01|||||vbpl:152571|enps
luat||02/2021/QH15|Luật sửa đổi, bổ sung một số điều của Bộ luật Tố tụng hình sự|2021-11-12|2021-12-01|||||vbpl:153151|enps
luat||03/2022/QH15|Luật sửa đổi, bổ sung một số điều của Luật Đầu tư công, Luật Đầu tư theo phương thức đối tác công tư, Luật Đầu tư, Luật Nhà ở, Luật Đấu thầu, Luật Điện lực, Luật Doanh nghiệp, Luật Thuế tiêu thụ đặc biệt và Luật Thi hành án dân sự|2022-01-11|2022-03-01|||||vbpl:152951|enps
luat||04/2022/QH15|Luật Cảnh sát cơ động|2022-06-14|2023-01-01|||||vbpl:156829|enps
luat||05/2022/QH15|Luật Điện ảnh|2022-06-15|2023-01-01|||||vbpl:158993|enps
luat||06/2022/QH15|Luật Thi đua, khen thưởng|2022-06-15|2024-01-01||||Luật Thi đua khen thưởng; Luật TĐKT|github:quangthai87vn/NLP-TraCuuPhapDienVN|nps
luat||07/2022/QH15|Luật sửa đổi, bổ sung một số điều của Luật Sở hữu trí tuệ|2022-06-16|2023-01-01||||||
luat||08/2022/QH15|Luật Kinh doanh bảo hiểm|2022-06-16|2023-01-01|||139/2025/QH15||vbpl:163515|enps
luat||09/2022/QH15|Luật sửa đổi, bổ sung một số điều của Luật Tần số vô tuyến điện|2022-11-09|2023-07-01|||||texts|ns
luat||10/2022/QH15|Luật Thực hiện dân chủ ở cơ sở|2022-11-10|2023-07-01|||47/2024/QH15 97/2025/QH15||vbpl:161986|enps
luat||11/2022/QH15|Luật Thanh tra|2022-11-14|2023-07-01|2025-07-01|84/2025/QH15|||github:Ansvar-Systems/vietnamese-law-mcp|enpsr
luat||12/2022/QH15|Luật Dầu khí|2022-11-14|2023-07-01|||||vbpl:161042|enps
luat||13/2022/QH15|Luật Phòng, chống bạo lực gia đình|2022-11-14|2023-07-01|||||github:Ansvar-Systems/vietnamese-law-mcp|eps
luat||14/2022/QH15|Luật Phòng, chống rửa tiền|2022-11-15|2023-03-01|||||github:Ansvar-Systems/vietnamese-law-mcp|enps
luat||15/2023/QH15|Luật Khám bệnh, chữa bệnh|2023-01-09|2024-01-01|||||texts|ns
luat||16/2023/QH15|Luật Giá|2023-06-19|2024-07-01|||44/2024/QH15 61/2024/QH15 95/2025/QH15 140/2025/QH15||github:Ansvar-Systems/vietnamese-law-mcp|eps
luat||17/2023/QH15|Luật Hợp tác xã|2023-06-20|2024-07-01|||||vbpl:166269|enps
luat||18/2023/QH15|Luật Phòng thủ dân sự|2023-06-20|2024-07-01|||||github:quangthai87vn/NLP-TraCuuPhapDienVN|es
luat||19/2023/QH15|Luật Bảo vệ quyền lợi người tiêu dùng|2023-06-20|2024-07-01|||||vbpl:161263|enps
luat||20/2023/QH15|Luật Giao dịch điện tử|2023-06-22|2024-07-01||||Luật GDĐT|github:Ansvar-Systems/vietnamese-law-mcp|enps
luat||21/2023/QH15|Luật sửa đổi, bổ sung một số điều của Luật Công an nhân dân|2023-06-22|2023-08-15||||||
luat||22/2023/QH15|Luật Đấu thầu|2023-06-23|2024-01-01|||57/2024/QH15 90/2025/QH15||https://vanban.chinhphu.vn/?pageid=27160&docid=208419|enps
luat||23/2023/QH15|Luật sửa đổi, bổ sung một số điều của Luật Xuất cảnh, nhập cảnh của công dân Việt Nam và Luật Nhập cảnh, xuất cảnh, quá cảnh, cư trú của người nước ngoài tại Việt Nam|2023-06-24|2023-08-15|||||vbpl:162469|enps
luat||24/2023/QH15|Luật Viễn thông|2023-11-24|2024-07-01|||||github:Ansvar-Systems/vietnamese-law-mcp|enps
luat||25/2023/QH15|Luật Quản lý, bảo vệ công trình quốc phòng và khu quân sự|2023-11-24|2025-01-01|||||texts|ns
luat||26/2023/QH15|Luật Căn cước|2023-11-27|2024-07-01|||118/2025/QH15|||
luat||27/2023/QH15|Luật Nhà ở|2023-11-27|2024-08-01|||43/2024/QH15||github:Ansvar-Systems/vietnamese-law-mcp|nps
luat||28/2023/QH15|Luật Tài nguyên nước|2023-11-27|2024-07-01|||146/2025/QH15||texts|ns
luat||29/2023/QH15|Luật Kinh doanh bất động sản|2023-11-28|2024-08-01|||43/2024/QH15||github:Ansvar-Systems/vietnamese-law-mcp|nps
luat||30/2023/QH15|Luật Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở|2023-11-28|2024-07-01|||118/2025/QH15||texts|enps
luat||31/2024/QH15|Luật Đất đai|2024-01-18|2024-08-01|||43/2024/QH15||github:Ansvar-Systems/vietnamese-law-mcp|enps
luat||32/2024/QH15|Luật Các tổ chức tín dụng|2024-01-18|2024-07-01|||43/2024/QH15 96/2025/QH15||github:Ansvar-Systems/vietnamese-law-mcp|enps
luat||33/2024/QH15|Luật Lưu trữ|2024-06-21|2025-07-01|||||github:Ansvar-Systems/vietnamese-law-mcp|enps
luat||34/2024/QH15|Luật Tổ chức Tòa án nhân dân|2024-06-24|2025-01-01|||81/2025/QH15||texts|ns
luat||35/2024/QH15|Luật Đường bộ|2024-06-27|2025-01-01|||118/2025/QH15||texts|ens
luat||36/2024/QH15|Luật Trật tự, an toàn giao thông đường bộ|2024-06-27|2025-01-01|||118/2025/QH15||github:nrl-ai/nom-vn|enps
luat||37/2024/QH15|Luật sửa đổi, bổ sung một số điều của Luật Đấu giá tài sản|2024-06-27|2025-01-01||||||
luat||38/2024/QH15|Luật Công nghiệp quốc phòng, an ninh và động viên công nghiệp|2024-06-27|2025-07-01|||119/2025/QH15||github:Ansvar-Systems/vietnamese-law-mcp|eps
luat||39/2024/QH15|Luật Thủ đô|2024-06-28|2025-01-01||02/2026/QH16|||texts|ns
luat||40/2024/QH15|Luật sửa đổi, bổ sung một số điều của Luật Cảnh vệ|2024-06-28|2025-01-01||||||
luat||41/2024/QH15|Luật Bảo hiểm xã hội|2024-06-29|2025-07-01|||73/2025/QH15 84/2025/QH15 113/2025/QH15 142/2025/QH15|Luật BHXH|github:Ansvar-Systems/vietnamese-law-mcp|enps
luat||42/2024/QH15|Luật Quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ|2024-06-29|2025-01-01|||118/2025/QH15|||
luat||43/2024/QH15|Luật sửa đổi, bổ sung một số điều của Luật Đất đai số 31/2024/QH15, Luật Nhà ở số 27/2023/QH15, Luật Kinh doanh bất động sản số 29/2023/QH15 và Luật Các tổ chức tín dụng số 32/2024/QH15|2024-06-29|2024-08-01|||||texts|ps
luat||44/2024/QH15|Luật sửa đổi, bổ sung một số điều của Luật Dược|2024-11-21|2025-07-01|||||github:Ansvar-Systems/vietnamese-law-mcp|enps
luat||45/2024/QH15|Luật Di sản văn hóa|2024-11-23|2025-07-01|||||texts|ns
luat||46/2024/QH15|Luật Công chứng|2024-11-26|2025-07-01|||||texts|nps
luat||47/2024/QH15|Luật Quy hoạch đô thị và nông thôn|2024-11-26|2025-07-01|||144/2025/QH15||github:Ansvar-Systems/vietnamese-law-mcp|ens
luat||48/2024/QH15|Luật Thuế giá trị gia tăng|2024-11-26|2025-07-01|||90/2025/QH15 149/2025/QH15 09/2026/QH16|Luật Thuế GTGT|github:Ansvar-Systems/vietnamese-law-mcp|enps
luat||49/2024/QH15|Luật Phòng không nhân dân|2024-11-27|2025-07-01||||||
luat||50/2024/QH15|Luật Công đoàn|2024-11-27|2025-07-01|||97/2025/QH15||github:Ansvar-Systems/vietnamese-law-mcp|eps
luat||51/2024/QH15|Luật sửa đổi, bổ sung một số điều của Luật Bảo hiểm y tế|2024-11-27|2025-07-01|||||texts|enps
luat||52/2024/QH15|Luật sửa đổi, bổ sung một số điều của Luật Sĩ quan Quân đội nhân dân Việt Nam|2024-11-28|2024-12-01|||||texts|ns
luat||53/2024/QH15|Luật Phòng, chống mua bán người|2024-11-28|2025-07-01|||||github:Ansvar-Systems/vietnamese-law-mcp|eps
luat||54/2024/QH15|Luật Địa chất và khoáng sản|2024-11-29|2025-07-01|||147/2025/QH15||github:Ansvar-Systems/vietnamese-law-mcp|enps
luat||55/2024/QH15|Luật Phòng cháy, chữa cháy và cứu nạn, cứu hộ|2024-11-29|2025-07-01|||118/2025/QH15|Luật PCCC và CNCH|github:Ansvar-Systems/vietnamese-law-mcp|enps
luat||56/2024/QH15|Luật sửa đổi, bổ sung một số điều của Luật Chứng khoán, Luật Kế toán, Luật Kiểm toán độc lập, Luật Ngân sách nhà nước, Luật Quản lý, sử dụng tài sản công, Luật Quản lý thuế, Luật Thuế thu nhập cá nhân, Luật Dự trữ quốc gia, Luật Xử lý vi phạm hành chính|2024-11-29|2025-01-01|||||vbpl:173331|enps
luat||57/2024/QH15|Luật sửa đổi, bổ sung một số điều của Luật Quy hoạch, Luật Đầu tư, Luật Đầu tư theo phương thức đối tác công tư và Luật Đấu thầu|2024-11-29|2025-01-15|||||texts|enps
luat||58/2024/QH15|Luật Đầu tư công|2024-11-29|2025-01-01|||90/2025/QH15|Luật ĐTC|texts|nps
luat||59/2024/QH15|Luật Tư pháp người chưa thành niên|2024-11-30|2026-01-01|||85/2025/QH15||texts|enps
luat||60/2024/QH15|Luật Dữ liệu|2024-11-30|2025-07-01|||||github:Ansvar-Systems/vietnamese-law-mcp|enps
luat||61/2024/QH15|Luật Điện lực|2024-11-30|2025-02-01|||94/2025/QH15 116/2025/QH15 135/2025/QH15||texts|nps
luat||62/2025/QH15|Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Quốc hội|2025-02-17|2025-02-17|||||vbpl:175266|enps
luat||63/2025/QH15|Luật Tổ chức Chính phủ|2025-02-18|2025-03-01|||87/2025/QH15 137/2025/QH15||texts|ns
luat||64/2025/QH15|Luật Ban hành văn bản quy phạm pháp luật|2025-02-19|2025-04-01|||87/2025/QH15|Luật BHVBQPPL; Luật Ban hành VBQPPL|github:nrl-ai/nom-vn|nps
luat||65/2025/QH15|Luật Tổ chức chính quyền địa phương|2025-02-19|2025-03-01|2025-06-16|72/2025/QH15||Luật Tổ chức CQĐP (65/2025)|texts|nsr
luat||66/2025/QH15|Luật Thuế tiêu thụ đặc biệt|2025-06-14|2026-01-01|||09/2026/QH16||texts|enps
luat||67/2025/QH15|Luật Thuế thu nhập doanh nghiệp|2025-06-14|2025-10-01|||116/2025/QH15 127/2025/QH15 133/2025/QH15 141/2025/QH15 143/2025/QH15 09/2026/QH16||texts|enps
luat||68/2025/QH15|Luật Quản lý và đầu tư vốn nhà nước tại doanh nghiệp|2025-06-14|2025-08-01|||||texts|ns
luat||69/2025/QH15|Luật Hóa chất|2025-06-14|2026-01-01|||||texts|enps
luat||70/2025/QH15|Luật sửa đổi, bổ sung một số điều của Luật Tiêu chuẩn và quy chuẩn kỹ thuật|2025-06-14|2026-01-01|||||texts|enps
luat||71/2025/QH15|Luật Công nghiệp công nghệ số|2025-06-14|2026-01-01|||||github:mrhao165-del/vietnamese-labor-law-assistant|enps
luat||72/2025/QH15|Luật Tổ chức chính quyền địa phương|2025-06-16|2025-06-16||||Luật Tổ chức CQĐP|github:20206205Tech/data-pipeline-vbplnew|enps
luat||73/2025/QH15|Luật Nhà giáo|2025-06-16|2026-01-01|||||texts|enps
luat||74/2025/QH15|Luật Việc làm|2025-06-16|2026-01-01|||||texts|enps
luat||75/2025/QH15|Luật sửa đổi, bổ sung một số điều của Luật Quảng cáo|2025-06-16|2026-01-01|||||vbpl:179167|enps
luat||76/2025/QH15|Luật sửa đổi, bổ sung một số điều của Luật Doanh nghiệp|2025-06-17|2025-07-01|||||texts|enps
luat||77/2025/QH15|Luật sửa đổi, bổ sung một số điều của Luật Sử dụng năng lượng tiết kiệm và hiệu quả|2025-06-18|2026-01-01|||||vbpl:179990|enps
luat||78/2025/QH15|Luật sửa đổi, bổ sung một số điều của Luật Chất lượng sản phẩm, hàng hóa|2025-06-18|2026-01-01|||||texts|enps
luat||79/2025/QH15|Luật sửa đổi, bổ sung một số điều của Luật Quốc tịch Việt Nam|2025-06-24|2025-07-01||||||
luat||80/2025/QH15|Luật Cán bộ, công chức|2025-06-24|2025-07-01||||Luật Cán bộ công chức; Luật CBCC|texts|ns
luat||81/2025/QH15|Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Tòa án nhân dân|2025-06-24|2025-07-01|||||github:TruongQuangPhat/Vietnamese-Legal-Question-Answering-System|eps
luat||82/2025/QH15|Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Viện kiểm sát nhân dân|2025-06-24|2025-07-01||||||
luat||83/2025/QH15|Luật sửa đổi, bổ sung một số điều của Luật Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân|2025-06-24|2025-07-01|||||github:quangthai87vn/NLP-TraCuuPhapDienVN|eps
luat||84/2025/QH15|Luật Thanh tra|2025-06-25|2025-07-01|||||texts|enps
luat||85/2025/QH15|Luật sửa đổi, bổ sung một số điều của Bộ luật Tố tụng dân sự, Luật Tố tụng hành chính, Luật Tư pháp người chưa thành niên, Luật Phá sản và Luật Hòa giải, đối thoại tại Tòa án|2025-06-25|2025-07-01|||||texts|eps
luat||86/2025/QH15|Luật sửa đổi, bổ sung một số điều của Bộ luật Hình sự|2025-06-25|2025-07-01|||||github:TruongQuangPhat/Vietnamese-Legal-Question-Answering-System|eps
luat||87/2025/QH15|Luật sửa đổi, bổ sung một số điều của Luật Ban hành văn bản quy phạm pháp luật|2025-06-25|2025-07-01|||||github:20206205Tech/data-pipeline-vbplnew|nps
luat||88/2025/QH15|Luật sửa đổi, bổ sung một số điều của Luật Xử lý vi phạm hành chính|2025-06-25|2025-07-01|||||texts|ns
luat||89/2025/QH15|Luật Ngân sách nhà nước|2025-06-25|2026-01-01|||145/2025/QH15|Luật NSNN|texts|enps
luat||90/2025/QH15|Luật sửa đổi, bổ sung một số điều của Luật Đấu thầu, Luật Đầu tư theo phương thức đối tác công tư, Luật Hải quan, Luật Thuế giá trị gia tăng, Luật Thuế xuất khẩu, thuế nhập khẩu, Luật Đầu tư, Luật Đầu tư công, Luật Quản lý, sử dụng tài sản công|2025-06-25|2025-07-01|||||texts|enps
luat||91/2025/QH15|Luật Bảo vệ dữ liệu cá nhân|2025-06-26|2026-01-01||||Luật BVDLCN|texts|enps
luat||92/2025/QH15|Luật Tham gia lực lượng gìn giữ hòa bình của Liên hợp quốc|2025-06-26|2026-01-01|||||texts|eps
luat||93/2025/QH15|Luật Khoa học, công nghệ và đổi mới sáng tạo|2025-06-27|2025-10-01||||Luật KHCN&ĐMST; Luật Khoa học công nghệ và đổi mới sáng tạo|texts|nps
luat||94/2025/QH15|Luật Năng lượng nguyên tử|2025-06-27|2026-01-01|||||texts|eps
luat||95/2025/QH15|Luật Đường sắt|2025-06-27|2026-01-01|||||texts|enps
luat||96/2025/QH15|Luật sửa đổi, bổ sung một số điều của Luật Các tổ chức tín dụng|2025-06-27|2025-10-15||||||
luat||97/2025/QH15|Luật sửa đổi, bổ sung một số điều của Luật Mặt trận Tổ quốc Việt Nam, Luật Công đoàn, Luật Thanh niên, Luật Thực hiện dân chủ ở cơ sở|2025-06-27|2025-07-01|||||github:quangthai87vn/NLP-TraCuuPhapDienVN|eps
luat||98/2025/QH15|Luật sửa đổi, bổ sung một số điều của 11 luật về quân sự, quốc phòng|2025-06-27|2025-07-01|||||texts|ps
luat||99/2025/QH15|Luật sửa đổi, bổ sung một số điều của Bộ luật Tố tụng hình sự|2025-06-27|2025-07-01|||||texts|eps
luat||100/2025/QH15|Luật Dẫn độ|2025-11-26|2026-07-01|||||texts|enps
luat||101/2025/QH15|Luật Chuyển giao người đang chấp hành án phạt tù|2025-11-26|2026-07-01|||||texts|ns
luat||102/2025/QH15|Luật Tương trợ tư pháp về dân sự|2025-11-26|2026-07-01|||||texts|ns
luat||103/2025/QH15|Luật Tương trợ tư pháp về hình sự|2025-11-26|2026-07-01|||||texts|ns
luat||104/2025/QH15|Luật Tình trạng khẩn cấp|2025-12-03|2026-07-01|||||texts|eps
luat||105/2025/QH15|Luật Giám định tư pháp|2025-12-05|2026-05-01|||||texts|enps
luat||106/2025/QH15|Luật Thi hành án dân sự|2025-12-05|2026-07-01|||||github:TruongQuangPhat/Vietnamese-Legal-Question-Answering-System|enps
luat||108/2025/QH15|Luật Quản lý thuế|2025-12-10|2026-07-01|||||texts|enps
luat||109/2025/QH15|Luật Thuế thu nhập cá nhân|2025-12-10|2026-07-01|||09/2026/QH16|Luật Thuế TNCN|texts|enps
luat||110/2025/QH15|Luật Tiết kiệm, chống lãng phí|2025-12-10|2026-07-01||||||
luat||111/2025/QH15|Luật Bảo hiểm tiền gửi|2025-12-10|2026-05-01|||||texts|ns
luat||112/2025/QH15|Luật Quy hoạch|2025-12-10|2026-03-01|||||texts|nps
luat||113/2025/QH15|Luật Dân số|2025-12-10|2026-07-01|||||github:mrhao165-del/vietnamese-labor-law-assistant|enps
luat||114/2025/QH15|Luật Phòng bệnh|2025-12-10|2026-07-01|||||texts|enps
luat||115/2025/QH15|Luật sửa đổi, bổ sung một số điều của Luật Chuyển giao công nghệ|2025-12-10|2026-04-01|||||texts|ens
luat||116/2025/QH15|Luật An ninh mạng|2025-12-10|2026-07-01|||||texts|enps
luat||117/2025/QH15|Luật Bảo vệ bí mật nhà nước|2025-12-10|2026-03-01||||Luật BVBMNN|texts|ns
luat||118/2025/QH15|Luật sửa đổi, bổ sung một số điều của 10 luật có liên quan đến an ninh, trật tự|2025-12-10|2026-07-01|||||github:TruongQuangPhat/Vietnamese-Legal-Question-Answering-System|eps
luat||119/2025/QH15|Luật sửa đổi, bổ sung một số điều của Luật Công nghiệp quốc phòng, an ninh và động viên công nghiệp|2025-12-10|2026-01-01|||||texts|eps
luat||120/2025/QH15|Luật Phòng, chống ma túy|2025-12-10|2026-07-01|||||texts|eps
luat||121/2025/QH15|Luật Hoạt động giám sát của Quốc hội và Hội đồng nhân dân|2025-12-10|2026-03-01|||||github:20206205Tech/data-pipeline-vbplnew|ens
luat||122/2025/QH15|Luật Thương mại điện tử|2025-12-10|2026-07-01|||||texts|eps
luat||123/2025/QH15|Luật sửa đổi, bổ sung một số điều của Luật Giáo dục|2025-12-10|2026-01-01|||||texts|enps
luat||124/2025/QH15|Luật Giáo dục nghề nghiệp|2025-12-10|2026-01-01|||||github:duongcanhquan/RAGVANBAN|enps
luat||125/2025/QH15|Luật Giáo dục đại học|2025-12-10|2026-01-01|||||texts|enps
luat||126/2025/QH15|Luật Báo chí|2025-12-10|2026-07-01||||||
luat||127/2025/QH15|Luật Thi hành án hình sự|2025-12-10|2026-07-01|||||texts|enps
luat||128/2025/QH15|Luật Thi hành tạm giữ, tạm giam và cấm đi khỏi nơi cư trú|2025-12-10|2026-07-01|||||texts|ns
luat||129/2025/QH15|Luật Viên chức|2025-12-10|2026-07-01|||||texts|enps
luat||130/2025/QH15|Luật Hàng không dân dụng Việt Nam|2025-12-10|2026-07-01|||||texts|ens
luat||131/2025/QH15|Luật sửa đổi, bổ sung một số điều của Luật Sở hữu trí tuệ|2025-12-10|2026-04-01|||||texts|eps
luat||132/2025/QH15|Luật sửa đổi, bổ sung một số điều của Luật Phòng, chống tham nhũng|2025-12-10|2026-07-01||||||
luat||133/2025/QH15|Luật Công nghệ cao|2025-12-10|2026-07-01|||||texts|enps
luat||134/2025/QH15|Luật Trí tuệ nhân tạo|2025-12-10|2026-03-01||||Luật AI|texts|enps
luat||135/2025/QH15|Luật Xây dựng|2025-12-10|2026-07-01|||||https://vanban.chinhphu.vn/?pageid=27160&docid=216514|enps
luat||136/2025/QH15|Luật sửa đổi, bổ sung một số điều của Luật Tiếp công dân, Luật Khiếu nại, Luật Tố cáo|2025-12-10|2026-07-01|||||texts|enps
luat||137/2025/QH15|Luật sửa đổi, bổ sung một số điều của Luật Điều ước quốc tế|2025-12-10||||||texts|ps
luat||138/2025/QH15|Luật sửa đổi, bổ sung một số điều của Luật Thống kê|2025-12-10|2026-01-01|||||texts|eps
luat||139/2025/QH15|Luật sửa đổi, bổ sung một số điều của Luật Kinh doanh bảo hiểm|2025-12-10|||||||
luat||140/2025/QH15|Luật sửa đổi, bổ sung một số điều của Luật Giá|2025-12-10|2026-01-01|||||texts|eps
luat||141/2025/QH15|Luật sửa đổi, bổ sung một số điều của Luật Quản lý nợ công|2025-12-10|2026-01-01|||||texts|eps
luat||142/2025/QH15|Luật Phục hồi, phá sản|2025-12-11|2026-03-01|||||texts|enps
luat||143/2025/QH15|Luật Đầu tư|2025-12-11|2026-03-01|||||texts|enps
luat||144/2025/QH15|Luật sửa đổi, bổ sung một số điều của Luật Quy hoạch đô thị và nông thôn|2025-12-11|2026-01-01|||||texts|eps
luat||145/2025/QH15|Luật Dự trữ quốc gia|2025-12-11|2026-07-01|||||texts|eps
luat||146/2025/QH15|Luật sửa đổi, bổ sung một số điều của 15 luật trong lĩnh vực nông nghiệp và môi trường|2025-12-11|2026-01-01|||||texts|eps
luat||147/2025/QH15|Luật sửa đổi, bổ sung một số điều của Luật Địa chất và khoáng sản|2025-12-11|2026-01-01|||||texts|eps
luat||148/2025/QH15|Luật Chuyển đổi số|2025-12-11|2026-07-01||||Luật CĐS|texts|eps
luat||149/2025/QH15|Luật sửa đổi, bổ sung một số điều của Luật Thuế giá trị gia tăng|2025-12-11|2026-01-01|||||texts|enps
luat||150/2025/QH15|Luật Tòa án chuyên biệt tại Trung tâm tài chính quốc tế|2025-12-11|2026-01-01|||||texts|eps
luat||01/2026/QH16|Luật Tiếp cận thông tin|2026-04-23||||||texts|nps
luat||02/2026/QH16|Luật Thủ đô|2026-04-23||||||texts|nps
luat||03/2026/QH16|Luật Hộ tịch|2026-04-23|2027-03-01|||||https://xaydungchinhsach.chinhphu.vn/toan-van-luat-ho-tich-so-03-2026-qh16-119260527163142286.htm|enps
luat||07/2026/QH16|Luật Tín ngưỡng, tôn giáo|2026-04-23||||||texts|nps
luat||09/2026/QH16|Luật sửa đổi, bổ sung một số điều của Luật Thuế thu nhập cá nhân, Luật Thuế giá trị gia tăng, Luật Thuế thu nhập doanh nghiệp và Luật Thuế tiêu thụ đặc biệt|2026-04-24|2026-04-24|||||texts|enps
phap-lenh||01/1998/PL-UBTVQH10|Pháp lệnh Cán bộ, công chức|1998-02-26|1998-05-01|2010-01-01|22/2008/QH12|11/2003/PL-UBTVQH11|||
phap-lenh||02/1998/PL-UBTVQH10|Pháp lệnh Thực hành tiết kiệm, chống lãng phí|1998-02-26|1998-05-01|2006-06-01|48/2005/QH11||||
phap-lenh||03/1998/PL-UBTVQH10|Pháp lệnh Chống tham nhũng|1998-02-26|1998-05-01|2006-06-01|55/2005/QH11||||
phap-lenh||20/2000/PL-UBTVQH10|Pháp lệnh Tình trạng khẩn cấp|2000-03-23||2026-07-01|104/2025/QH15|||texts|rs
phap-lenh||23/2000/PL-UBTVQH10|Pháp lệnh Người cao tuổi|2000-04-28||2010-07-01|39/2009/QH12|||github:quangthai87vn/NLP-TraCuuPhapDienVN|ns
phap-lenh||24/2000/PL-UBTVQH10|Pháp lệnh Nhập cảnh, xuất cảnh, cư trú của người nước ngoài tại Việt Nam|2000-04-28|2000-08-01|2015-01-01|47/2014/QH13|||github:quangthai87vn/NLP-TraCuuPhapDienVN|ps
phap-lenh||30/2000/PL-UBTVQH10|Pháp lệnh Bảo vệ bí mật nhà nước|2000-12-28|2001-04-01|2020-07-01|29/2018/QH14||Pháp lệnh BVBMNN|github:quangthai87vn/NLP-TraCuuPhapDienVN|ns
phap-lenh||31/2000/PL-UBTVQH10|Pháp lệnh Thư viện|2000-12-28|2001-04-01|2020-07-01|46/2019/QH14|||github:quangthai87vn/NLP-TraCuuPhapDienVN|nps
phap-lenh||32/2001/PL-UBTVQH10|Pháp lệnh Khai thác và bảo vệ công trình thủy lợi|2001-04-04|2001-07-01|2018-07-01|08/2017/QH14|||github:quangthai87vn/NLP-TraCuuPhapDienVN|ns
phap-lenh||33/2001/PL-UBTVQH10|Pháp lệnh Cơ yếu|2001-04-04||2012-02-01|05/2011/QH13|||github:quangthai87vn/NLP-TraCuuPhapDienVN|ns
phap-lenh||34/2001/PL-UBTVQH10|Pháp lệnh Lưu trữ quốc gia|2001-04-04|2001-07-01|2012-07-01|01/2011/QH13|||github:saladnga/ISODS-PhapDien-Crawler-Semantic-Search|ns
phap-lenh||35/2001/PL-UBTVQH10|Pháp lệnh Thuế thu nhập đối với người có thu nhập cao|2001-05-19|2001-07-01|2009-01-01|04/2007/QH12|||github:quangthai87vn/NLP-TraCuuPhapDienVN|ns
phap-lenh||36/2001/PL-UBTVQH10|Pháp lệnh Bảo vệ và kiểm dịch thực vật|2001-07-25|2002-01-01|2015-01-01|41/2013/QH13|||github:quangthai87vn/NLP-TraCuuPhapDienVN|ns
phap-lenh||38/2001/PL-UBTVQH10|Pháp lệnh Phí và lệ phí|2001-08-28|2002-01-01|2017-01-01|97/2015/QH13|||github:Ansvar-Systems/vietnamese-law-mcp|nps
phap-lenh||39/2001/PL-UBTVQH10|Pháp lệnh Quảng cáo|2001-11-16|2002-05-01|2013-01-01|16/2012/QH13|||github:quangthai87vn/NLP-TraCuuPhapDienVN|nps
phap-lenh||40/2002/PL-UBTVQH10|Pháp lệnh Giá|2002-04-26|2002-07-01|2013-01-01|11/2012/QH13||||
phap-lenh||43/2002/PL-UBTVQH10|Pháp lệnh Bưu chính, viễn thông|2002-05-25|2002-10-01|2011-01-01|41/2009/QH12 49/2010/QH12|||github:quangthai87vn/NLP-TraCuuPhapDienVN|ns
phap-lenh||44/2002/PL-UBTVQH10|Pháp lệnh Xử lý vi phạm hành chính|2002-07-02|2002-10-01|2013-07-01|15/2012/QH13|04/2008/PL-UBTVQH12|Pháp lệnh XLVPHC||
phap-lenh||06/2003/PL-UBTVQH11|Pháp lệnh Dân số|2003-01-09|2003-05-01|2026-07-01|113/2025/QH15|08/2008/PL-UBTVQH12||vbpl:20981|enpsr
phap-lenh||08/2003/PL-UBTVQH11|Pháp lệnh Trọng tài thương mại|2003-02-25|2003-07-01|2011-01-01|54/2010/QH12|||github:quangthai87vn/NLP-TraCuuPhapDienVN|ns
phap-lenh||10/2003/PL-UBTVQH11|Pháp lệnh Phòng, chống mại dâm|2003-03-14|2003-07-01|||||vbpl:19714|enps
phap-lenh||11/2003/PL-UBTVQH11|Pháp lệnh sửa đổi, bổ sung một số điều của Pháp lệnh Cán bộ, công chức|2003-04-29|2003-07-01|2010-01-01|22/2008/QH12||||
phap-lenh||12/2003/PL-UBTVQH11|Pháp lệnh Vệ sinh an toàn thực phẩm|2003-07-26|2003-11-01|2011-07-01|55/2010/QH12|||github:quangthai87vn/NLP-TraCuuPhapDienVN|ns
phap-lenh||15/2004/PL-UBTVQH11|Pháp lệnh Giống cây trồng|2004-03-24|2004-07-01|2020-01-01|31/2018/QH14|||github:quangthai87vn/NLP-TraCuuPhapDienVN|ns
phap-lenh||16/2004/PL-UBTVQH11|Pháp lệnh Giống vật nuôi|2004-03-24|2004-07-01|2020-01-01|32/2018/QH14|||github:quangthai87vn/NLP-TraCuuPhapDienVN|ns
phap-lenh||18/2004/PL-UBTVQH11|Pháp lệnh Thú y|2004-04-29|2004-10-01|2016-07-01|79/2015/QH13|||github:quangthai87vn/NLP-TraCuuPhapDienVN|ns
phap-lenh||21/2004/PL-UBTVQH11|Pháp lệnh Tín ngưỡng, tôn giáo|2004-06-18|2004-11-15|2018-01-01|02/2016/QH14||||
phap-lenh||26/2005/PL-UBTVQH11|Pháp lệnh Ưu đãi người có công với cách mạng|2005-06-29|2005-10-01|2021-07-01|02/2020/UBTVQH14|35/2007/PL-UBTVQH11 04/2012/UBTVQH13||texts|nps
phap-lenh||27/2005/PL-UBTVQH11|Pháp lệnh Cựu chiến binh|2005-10-07|2006-01-01|||||vbpl:17456|enps
phap-lenh||28/2005/PL-UBTVQH11|Pháp lệnh Ngoại hối|2005-12-13|2006-06-01|||06/2013/UBTVQH13||vbpl:16868|enps
phap-lenh||32/2007/PL-UBTVQH11|Pháp lệnh Bảo vệ công trình quan trọng liên quan đến an ninh quốc gia|2007-04-20|2007-10-01|||||vbpl:14106|enps
phap-lenh||33/2007/PL-UBTVQH11|Pháp lệnh Ký kết và thực hiện thỏa thuận quốc tế|2007-04-20|2007-07-01|2021-07-01|70/2020/QH14|||github:quangthai87vn/NLP-TraCuuPhapDienVN|ns
phap-lenh||34/2007/PL-UBTVQH11|Pháp lệnh Thực hiện dân chủ ở xã, phường, thị trấn|2007-04-20|2007-07-01|2023-07-01|10/2022/QH15|||github:quangthai87vn/NLP-TraCuuPhapDienVN|ps
phap-lenh||35/2007/PL-UBTVQH11|Pháp lệnh sửa đổi, bổ sung một số điều của Pháp lệnh Ưu đãi người có công với cách mạng|2007-06-21||2021-07-01|02/2020/UBTVQH14|||texts|ps
phap-lenh||04/2008/PL-UBTVQH12|Pháp lệnh sửa đổi, bổ sung một số điều của Pháp lệnh Xử lý vi phạm hành chính|2008-04-02|2008-08-01|2013-07-01|15/2012/QH13||||
phap-lenh||05/2008/UBTVQH12|Pháp lệnh Thủ tục bắt giữ tàu biển|2008-08-27|2009-07-01|||||vbpl:153609|enps
phap-lenh||06/2008/PL-UBTVQH12|Pháp lệnh Công an xã|2008-11-21|2009-07-01|2024-07-01|30/2023/QH15|||vbpl:12693|enps
phap-lenh||08/2008/PL-UBTVQH12|Pháp lệnh sửa đổi Điều 10 của Pháp lệnh Dân số|2008-12-27|2009-02-01|2026-07-01|113/2025/QH15|||github:quangthai87vn/NLP-TraCuuPhapDienVN|enps
phap-lenh||10/2009/UBTVQH12|Pháp lệnh Án phí, lệ phí Tòa án|2009-02-27|2009-07-01|2017-01-01|326/2016/UBTVQH14|||texts|nps
phap-lenh||11/2010/UBTVQH12|Pháp lệnh Thủ tục bắt giữ tàu bay|2010-03-16|2011-01-01|||||vbpl:37087|enps
phap-lenh||16/2011/UBTVQH12|Pháp lệnh Quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ|2011-06-30|2012-01-01|2018-07-01|14/2017/QH14|||github:saladnga/ISODS-PhapDien-Crawler-Semantic-Search|ns
phap-lenh||01/2012/UBTVQH13|Pháp lệnh Hợp nhất văn bản quy phạm pháp luật|2012-03-22|2012-07-01|||||vbpl:27569|enps
phap-lenh||02/2012/UBTVQH13|Pháp lệnh Chi phí giám định, định giá; chi phí cho người làm chứng, người phiên dịch trong tố tụng|2012-03-28|2013-01-01|||||vbpl:27571|enps
phap-lenh||03/2012/UBTVQH13|Pháp lệnh Pháp điển hệ thống quy phạm pháp luật|2012-04-16|2013-07-01|||||vbpl:27573|enps
phap-lenh||04/2012/UBTVQH13|Pháp lệnh sửa đổi, bổ sung một số điều của Pháp lệnh Ưu đãi người có công với cách mạng|2012-07-16|2012-09-01|2021-07-01|02/2020/UBTVQH14|||texts|ps
phap-lenh||06/2013/UBTVQH13|Pháp lệnh sửa đổi, bổ sung một số điều của Pháp lệnh Ngoại hối|2013-03-18|2014-01-01|||||vbpl:32970|enps
phap-lenh||10/2014/UBTVQH13|Pháp lệnh Cảnh sát môi trường|2014-12-23|2015-06-05|||||vbpl:67831|enps
phap-lenh||11/2016/UBTVQH13|Pháp lệnh Quản lý thị trường|2016-03-08|2016-09-01|||||vbpl:101902|enps
phap-lenh||02/2020/UBTVQH14|Pháp lệnh Ưu đãi người có công với cách mạng|2020-12-09|2021-07-01|||||vbpl:146606|enps
phap-lenh||02/2022/UBTVQH15|Pháp lệnh Xử phạt vi phạm hành chính đối với hành vi cản trở hoạt động tố tụng|2022-08-18|2022-09-01|||||texts|ps
nghi-quyet|55/2010/QH12#nghi-quyet|55/2010/QH12|Nghị quyết về miễn, giảm thuế sử dụng đất nông nghiệp|2010-11-24|2011-01-01|||||github:quangthai87vn/NLP-TraCuuPhapDienVN|eps
nghi-quyet||326/2016/UBTVQH14|Nghị quyết quy định về mức thu, miễn, giảm, thu, nộp, quản lý và sử dụng án phí và lệ phí Tòa án|2016-12-30|2017-01-01|||||vbpl:119086|enps
nghi-quyet||1211/2016/UBTVQH13|Nghị quyết về tiêu chuẩn của đơn vị hành chính và phân loại đơn vị hành chính|2016-05-25||||||github:saladnga/ISODS-PhapDien-Crawler-Semantic-Search|ps
nghi-quyet||1210/2016/UBTVQH13|Nghị quyết về phân loại đô thị|2016-05-25||||||github:saladnga/ISODS-PhapDien-Crawler-Semantic-Search|ps
nghi-quyet||35/2023/UBTVQH15|Nghị quyết về việc sắp xếp các đơn vị hành chính cấp huyện, cấp xã giai đoạn 2023 - 2030|2023-07-12||||||texts|ps
nghi-quyet||98/2023/QH15|Nghị quyết về thí điểm một số cơ chế, chính sách đặc thù phát triển Thành phố Hồ Chí Minh|2023-06-24|2023-08-01|||||github:saladnga/ISODS-PhapDien-Crawler-Semantic-Search|ps
nghi-quyet||43/2022/QH15|Nghị quyết về chính sách tài khóa, tiền tệ hỗ trợ Chương trình phục hồi và phát triển kinh tế - xã hội|2022-01-11||||||github:quangthai87vn/NLP-TraCuuPhapDienVN|ps
nghi-quyet||190/2025/QH15|Nghị quyết quy định về xử lý một số vấn đề liên quan đến sắp xếp tổ chức bộ máy nhà nước|2025-02-19|2025-02-19|||||texts|eps
nghi-quyet||193/2025/QH15|Nghị quyết về thí điểm một số cơ chế, chính sách đặc biệt tạo đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia|2025-02-19|2025-02-19|||||texts|ps
nghi-quyet||197/2025/QH15|Nghị quyết về một số cơ chế, chính sách đặc biệt tạo đột phá trong xây dựng và tổ chức thi hành pháp luật|2025-05-17||||||texts|ps
nghi-quyet||198/2025/QH15|Nghị quyết về một số cơ chế, chính sách đặc biệt phát triển kinh tế tư nhân|2025-05-17|2025-05-17|||||texts|eps
nghi-quyet||201/2025/QH15|Nghị quyết thí điểm về một số cơ chế, chính sách đặc thù phát triển nhà ở xã hội|2025-05-29|2025-06-01|||||texts|eps
nghi-quyet||202/2025/QH15|Nghị quyết về việc sắp xếp đơn vị hành chính cấp tỉnh|2025-06-12|2025-06-12|||||texts|eps
nghi-quyet||206/2025/QH15|Nghị quyết về cơ chế đặc biệt xử lý khó khăn, vướng mắc do quy định của pháp luật|2025-06-24||||||texts|ps
nghi-quyet||76/2025/UBTVQH15|Nghị quyết về việc sắp xếp đơn vị hành chính năm 2025|2025-04-14||||||github:NamKhanhIT/UBNDXaCatNgan|ps
nghi-quyet||254/2025/QH15|Nghị quyết quy định một số cơ chế, chính sách tháo gỡ khó khăn, vướng mắc trong tổ chức thi hành Luật Đất đai|2025-12-11|2026-01-01|||||texts|eps
nghi-quyet||29/2026/QH16|Nghị quyết về cơ chế, chính sách đặc thù tháo gỡ khó khăn, vướng mắc cho các dự án tồn đọng, kéo dài|2026-04-24||||||texts|ps
nghi-quyet||01/2021/UBTVQH15|Nghị quyết về nguyên tắc, tiêu chí và định mức phân bổ dự toán chi thường xuyên ngân sách nhà nước năm 2022|2021-09-01||||||github:quangthai87vn/NLP-TraCuuPhapDienVN|ps
nghi-quyet||343/2017/UBTVQH14|Nghị quyết quy định về lập, thẩm tra, quyết định kế hoạch tài chính 05 năm quốc gia, kế hoạch đầu tư công trung hạn 05 năm quốc gia, kế hoạch tài chính - ngân sách nhà nước 03 năm quốc gia, dự toán ngân sách nhà nước, phương án phân bổ ngân sách Trung ương và phê chuẩn quyết toán ngân sách nhà nước hằng năm|2017-01-19||||||vbpl:119751|nps
nghi-quyet||88/2014/QH13|Nghị quyết về đổi mới chương trình, sách giáo khoa giáo dục phổ thông|2014-11-28|2014-11-28|||||vbpl:144398|enps
`;
