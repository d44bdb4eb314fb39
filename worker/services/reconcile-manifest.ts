import { INSTRUMENT_TYPES } from '../../shared/registry/index.ts';
import { API_VERSION, RECONCILE_BATCH_MAX, type ReconcileManifest } from '../../shared/schema/index.ts';

/** The type every instrument has. */
export const ANY_TYPE = { id: 'instrument', name: 'Văn bản' };
export const RECONCILE_TYPES = [ANY_TYPE, ...INSTRUMENT_TYPES.map(({ id, name }) => ({ id, name }))];

/** Where a client puts the id. */
const FLYOUT_ID = '$' + '{id}';

const FIRST_CHOICES = ['quyet-dinh', 'nghi-quyet', 'nghi-dinh', 'ke-hoach', 'cong-van'];

/** What the service offers, with addresses under `base`; `origin` is the server's. */
export function reconcileManifest(base: string, origin: string): ReconcileManifest {
  const service = (path: string) => ({ service_url: base, service_path: path });
  const preview = `${base}/preview?id={{id}}`;
  return {
    versions: ['0.2'],
    name: 'Dẫn Chiếu',
    identifierSpace: `${origin}/v1/instruments/`,
    schemaSpace: 'http://data.europa.eu/eli/ontology#LegalResource',
    documentation: `${origin}/docs`,
    serviceVersion: API_VERSION,
    batchSize: RECONCILE_BATCH_MAX,
    defaultTypes: RECONCILE_TYPES.filter(({ id }) => id === ANY_TYPE.id || FIRST_CHOICES.includes(id)),
    view: { url: preview },
    preview: { url: preview, width: 480, height: 260 },
    suggest: {
      entity: {
        ...service('/suggest/entity'),
        flyout_service_url: base,
        flyout_service_path: `/flyout/entity?id=${FLYOUT_ID}`,
      },
      property: service('/suggest/property'),
      type: service('/suggest/type'),
    },
    extend: {
      propose_properties: service('/properties'),
      property_settings: [
        {
          type: 'text',
          name: 'on',
          label: 'Ngày (status)',
          default: '',
          help_text: 'YYYY-MM-DD: tình trạng hiệu lực vào ngày này; để trống là hôm nay.',
        },
      ],
    },
  };
}
