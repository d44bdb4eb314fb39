import { readIssuer } from '../../shared/registry/issuer-lookup.ts';
import type { Outcome, StatedCitation } from '../../shared/schema/index.ts';
import { found, instrument, status } from './outcomes.ts';

const replacement = { id: 'i9', key: 'lang-son/ubnd/quyet-dinh/2025/00-qd-ubnd', symbol: '00/2025/QĐ-UBND' };

/** What an index might know of the Lạng Sơn letter's references: one of each status the panel groups by. */
export function letterOutcome(citation: StatedCitation): Outcome {
  switch (citation.symbol) {
    case '233/KH-UBND':
      return found({
        id: 'i2',
        type: 'ke-hoach',
        symbol: '233/KH-UBND',
        title: 'chuyển đổi số tỉnh Lạng Sơn năm 2024',
        titleFrom: 'text',
        issuedOn: '2023-12-20',
        holding: 'held',
        sourceUrl: 'https://langson.gov.vn/van-ban/233',
        status: {
          today: status({ code: 'inForce', since: '2023-12-20' }),
          whenWritten: status({ on: '2024-05-31', code: 'inForce' }),
        },
      });
    case '25/2022/QĐ-UBND':
      return found({
        id: 'i3',
        symbol: '25/2022/QĐ-UBND',
        title: 'chức năng, nhiệm vụ, quyền hạn của Văn phòng UBND tỉnh',
        issuedOn: '2022-10-13',
        status: {
          today: status({ code: 'expired', cause: 'replaces', since: '2025-03-01', by: replacement }),
          whenWritten: status({ on: '2024-05-31', code: 'inForce' }),
        },
      });
    case '175/KH-UBND':
      return {
        kind: 'notFound',
        ref: citation.ref,
        series: { held: 48, highest: 175, type: 'ke-hoach', year: 2022, issuer: 'UBND tỉnh Lạng Sơn' },
      };
    case '665/VP-KGVX':
      return {
        kind: 'ambiguous',
        ref: citation.ref,
        total: 2,
        differs: ['jurisdiction', 'title'],
        why: 'noProvince',
        candidates: [
          instrument({
            id: 'i5',
            type: 'cong-van',
            symbol: '665/VP-KGVX',
            title: 'đồng ý triển khai thử nghiệm phần mềm',
          }),
          instrument({
            id: 'i6',
            type: 'cong-van',
            symbol: '665/VP-KGVX',
            title: 'báo cáo tình hình',
            jurisdiction: { id: 'quang-ngai', name: 'Quảng Ngãi' },
            issuer: { id: 'ubnd', name: 'Văn phòng UBND tỉnh Quảng Ngãi' },
          }),
        ],
      };
    case '2068/QĐ-UBND':
      return found({
        bestSentence: {
          text: 'Tuy nhiên, tại Quyết định số 2068/QĐ-UBND ngày 12/12/2023 của UBND tỉnh thì Sở được bố trí kinh phí.',
          start: 15,
          end: 41,
          citing: {
            id: 'i8',
            key: 'lang-son/vp/cong-van/2024/x',
            type: 'cong-van',
            symbol: '/VP-KGVX',
            issuer: 'Văn phòng UBND tỉnh Lạng Sơn',
            issuedOn: null,
            dateText: '5/2024',
            draft: true,
          },
        },
      });
    default:
      return found({
        id: `of-${citation.symbol}`,
        type: citation.type ?? 'cong-van',
        symbol: citation.symbol,
        title: 'bổ sung nội dung, nhiệm vụ',
        issuedOn: citation.issuedOn,
        issuer: issuerOf(citation),
      });
  }
}

function issuerOf({ issuer }: StatedCitation): { id: string; name: string } {
  const named = issuer ? readIssuer(issuer) : null;
  return { id: named?.id ?? 'ubnd', name: `${issuer ?? 'UBND'} tỉnh Lạng Sơn` };
}
