import { JURISDICTIONS } from '../../shared/registry/jurisdiction.ts';
import { Refusal } from '../http/problem.ts';

/** The place that a person's work is kept to, as sent; refuses one that no admin could mean. */
export function knownJurisdiction(sent: string | null): string | null {
  if (sent !== null && !JURISDICTIONS.includes(sent))
    throw new Refusal('badRequest', {
      errors: [
        { path: 'jurisdiction', message: 'Không có địa bàn này: cần một tỉnh, thành phố hiện nay hoặc trung-uong.' },
      ],
    });
  return sent;
}
