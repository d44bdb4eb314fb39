import { describe, expect, it } from 'vitest';
import langSon from '../fixtures/lang-son.txt?raw';
import { stated } from '../support/citations.ts';
import { buildApp, createClient, tokenOf } from '../support/worker-app.ts';

describe('the Lạng Sơn letter, captured', () => {
  it('tells of 2068/QĐ-UBND what the letter says of it', async () => {
    const client = createClient(buildApp(), await tokenOf('staff'));
    const reply = await client.capture(langSon, { portal: 'lang-son' });
    console.log(JSON.stringify(reply, null, 1));
    const { outcomes, scope } = await client.resolve({ letterheadPlace: 'Lạng Sơn' }, [
      stated({ type: 'quyet-dinh', symbol: '2068/QĐ-UBND', issuedOn: '2023-12-12', issuer: 'UBND tỉnh' }),
    ]);
    console.log(JSON.stringify(outcomes, null, 1), scope);
    expect(outcomes[0]?.kind).toBe('found');
  });
});
