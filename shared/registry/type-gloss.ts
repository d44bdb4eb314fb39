/** What a type of instrument is called in English, for many of them. */
const GLOSSES: Readonly<Record<string, string>> = {
  'hien-phap': 'constitutions',
  'bo-luat': 'codes',
  luat: 'laws',
  'phap-lenh': 'ordinances',
  lenh: 'orders',
  'nghi-quyet': 'resolutions',
  'nghi-quyet-lien-tich': 'joint resolutions',
  'nghi-dinh': 'decrees',
  'quyet-dinh': 'decisions',
  'chi-thi': 'directives',
  'thong-tu': 'circulars',
  'thong-tu-lien-tich': 'joint circulars',
  'van-ban-hop-nhat': 'consolidated texts',
  'cong-van': 'official letters',
  'cong-dien': 'urgent dispatches',
  'thong-bao': 'notices',
  'ke-hoach': 'plans',
  'to-trinh': 'submissions',
  'bao-cao': 'reports',
  'huong-dan': 'guidelines',
  'chuong-trinh': 'programmes',
  'de-an': 'schemes',
  'du-an': 'projects',
  'phuong-an': 'schemes of action',
  'quy-che': 'regulations',
  'quy-dinh': 'rules',
  'ket-luan': 'conclusions',
  'bien-ban': 'minutes',
};

/** The English gloss of a type id; null for a rare one. */
export function typeGloss(type: string): string | null {
  return GLOSSES[type] ?? null;
}
