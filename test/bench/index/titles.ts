import type { Random } from './random.ts';

const ACTS = [
  'phê duyệt',
  'ban hành',
  'điều chỉnh, bổ sung',
  'triển khai thực hiện',
  'giao chỉ tiêu',
  'công bố',
  'kiện toàn',
  'thành lập',
  'phân bổ',
  'tăng cường',
  'quy định',
  'báo cáo kết quả thực hiện',
  'đẩy nhanh tiến độ',
  'hướng dẫn thực hiện',
  'cho ý kiến về',
  'xử lý kiến nghị về',
];
const OBJECTS = [
  'kế hoạch',
  'dự toán kinh phí',
  'danh mục',
  'đề án',
  'quy chế phối hợp',
  'chương trình',
  'quy hoạch chi tiết',
  'nhiệm vụ, giải pháp',
  'tổ công tác',
  'ban chỉ đạo',
  'định mức',
  'chính sách hỗ trợ',
  'giá dịch vụ',
  'chủ trương đầu tư',
  'kết quả đánh giá',
  'phương án',
];
const FIELDS = [
  'chuyển đổi số',
  'cải cách hành chính',
  'phát triển kinh tế - xã hội',
  'xây dựng nông thôn mới',
  'giảm nghèo bền vững',
  'bảo vệ môi trường',
  'quản lý đất đai',
  'khám bệnh, chữa bệnh',
  'giáo dục phổ thông',
  'an toàn giao thông',
  'phòng cháy và chữa cháy',
  'đầu tư công trung hạn',
  'quản lý tài sản công',
  'phát triển du lịch',
  'bảo tồn di sản văn hóa',
  'phòng, chống thiên tai',
  'giải phóng mặt bằng',
  'cung cấp nước sạch nông thôn',
  'đào tạo nghề cho lao động nông thôn',
  'phát triển lâm nghiệp bền vững',
  'an toàn thực phẩm',
  'quản lý ngân sách nhà nước',
  'ứng dụng công nghệ thông tin',
  'tiếp công dân, giải quyết khiếu nại',
  'hỗ trợ doanh nghiệp nhỏ và vừa',
  'quản lý hoạt động khoáng sản',
  'phát triển nhà ở xã hội',
  'trợ giúp xã hội',
  'bình đẳng giới',
  'thi đua, khen thưởng',
];
const REACH = [
  'trên địa bàn',
  'tại các cơ quan, đơn vị',
  'trong các cơ sở giáo dục',
  'đối với hộ gia đình',
  'tại khu vực nông thôn',
  'cho đồng bào dân tộc thiểu số',
  'ở cấp xã',
  'trong lĩnh vực được giao',
];

/** "ban hành kế hoạch chuyển đổi số tại khu vực nông thôn năm 2023", about 100,000 of them. */
export function writeTitle(random: Random, year: number): string {
  const reach = random.chance(0.6) ? ` ${random.pick(REACH)}` : '';
  const period = random.chance(0.3) ? ` giai đoạn ${year}-${year + 5}` : random.chance(0.6) ? ` năm ${year}` : '';
  return `${random.pick(ACTS)} ${random.pick(OBJECTS)} ${random.pick(FIELDS)}${reach}${period}`;
}
