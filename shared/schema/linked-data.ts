import { z } from 'zod';

/** An instrument as JSON-LD: schema.org `Legislation` and ELI `LegalResource` in one node. */
export const LinkedInstrument = z
  .looseObject({
    '@context': z.record(z.string(), z.unknown()),
    '@id': z.string(),
    '@type': z.array(z.string()),
  })
  .meta({ id: 'LinkedInstrument' });
export type LinkedInstrument = z.infer<typeof LinkedInstrument>;
