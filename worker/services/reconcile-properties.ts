import { typeName } from '../../shared/registry/index.ts';
import type { ExtendValue, Instrument, StatusCode } from '../../shared/schema/index.ts';
import type { CardRow } from '../stores/card-columns.ts';

interface Property {
  id: string;
  name: string;
  description?: string;
  /** Values are instruments, which the service knows by id. */
  linked?: true;
  read: (instrument: Instrument, row: CardRow) => ExtendValue[];
}

export const STATUS_NAMES: Record<StatusCode, string> = {
  pending: 'Chưa có hiệu lực',
  inForce: 'Còn hiệu lực',
  partlyExpired: 'Hết hiệu lực một phần',
  expired: 'Hết hiệu lực',
  suspended: 'Ngưng hiệu lực',
  unknown: 'Chưa rõ',
};

const text = (value: string | null | undefined): ExtendValue[] => (value ? [{ str: value }] : []);
const day = (iso: string | null): ExtendValue[] => (iso ? [{ date: `${iso}T00:00:00Z` }] : []);
/** The status asked about: on the day of the setting, else today. */
const statusOf = ({ status }: Instrument) => status.whenWritten ?? status.today;

/** What a spreadsheet can be filled with. Some of them also narrow a query. */
export const PROPERTIES: readonly Property[] = [
  { id: 'symbol', name: 'Số, ký hiệu', read: ({ symbol }) => text(symbol) },
  { id: 'title', name: 'Trích yếu', read: ({ title }) => text(title) },
  { id: 'type', name: 'Loại văn bản', read: ({ type }) => text(typeName(type) ?? type) },
  { id: 'issuer', name: 'Cơ quan ban hành', read: ({ issuer }) => text(issuer.name) },
  { id: 'jurisdiction', name: 'Địa phương', read: ({ jurisdiction }) => text(jurisdiction.name) },
  { id: 'issuedOn', name: 'Ngày ban hành', read: ({ issuedOn }) => day(issuedOn) },
  { id: 'name', name: 'Tên luật', read: ({ name }) => text(name) },
  {
    id: 'status',
    name: 'Tình trạng hiệu lực',
    description: 'Hôm nay, hoặc vào ngày của cài đặt “on”.',
    read: (instrument) => text(STATUS_NAMES[statusOf(instrument).code]),
  },
  { id: 'statusSince', name: 'Tình trạng từ ngày', read: (instrument) => day(statusOf(instrument).since) },
  {
    id: 'statusBy',
    name: 'Văn bản làm thay đổi hiệu lực',
    linked: true,
    read: (instrument) => {
      const { by } = statusOf(instrument);
      return by ? [{ id: by.id, name: by.symbol ?? by.key }] : [];
    },
  },
  { id: 'effectiveOn', name: 'Ngày có hiệu lực', read: (_, row) => day(row.effectiveOn) },
  { id: 'expiresOn', name: 'Ngày hết hiệu lực', read: (_, row) => day(row.expiresOn) },
  { id: 'heldNowBy', name: 'Cơ quan giữ hồ sơ hiện nay', read: ({ heldNowBy }) => text(heldNowBy?.name) },
  { id: 'citedBy', name: 'Số văn bản viện dẫn', read: ({ citedBy }) => [{ int: citedBy }] },
  {
    id: 'holding',
    name: 'Có toàn văn trong chỉ mục',
    read: ({ holding }) => text(holding === 'held' ? 'có' : 'không'),
  },
  { id: 'key', name: 'Mã đọc được', read: ({ key }) => text(key) },
  { id: 'sourceUrl', name: 'Nguồn', read: ({ sourceUrl }) => text(sourceUrl) },
];

export const propertyById = new Map(PROPERTIES.map((property) => [property.id, property]));
