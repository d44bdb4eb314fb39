/** What an administrator's link `options.html#server=…&invite=…` fills in. */
export interface Prefill {
  server: string;
  invite: string;
}

export function readPrefill(hash: string): Prefill {
  const fields = new URLSearchParams(hash.replace(/^#/, ''));
  return { server: fields.get('server') ?? '', invite: fields.get('invite') ?? '' };
}
