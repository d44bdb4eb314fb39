/** Bindings of `wrangler.toml`. */
export interface Env {
  DB: D1Database;
  TEXTS: R2Bucket;
  /** Exact origins that may call from a browser, comma-separated. */
  ALLOWED_ORIGINS: string;
  /** Citations one token may ask for in a minute. */
  CITATIONS_PER_MINUTE?: string;
  /** Team domain of Cloudflare Access, such as `team.cloudflareaccess.com`, and the audience tag of this application; both empty: off. */
  ACCESS_TEAM_DOMAIN?: string;
  ACCESS_AUD?: string;
  /** Role of those whom Access lets in and no admin has added; empty: they are refused. */
  ACCESS_DEFAULT_ROLE?: string;
  /** Which jurisdictions are kept in a database of their own: see docs/scale.md. */
  DATABASE_GROUPS?: string;
  [group: `DB_${string}`]: D1Database | undefined;
}

/** What the outside world gives, handed down so that tests can set it. */
export interface World {
  now: () => Date;
  randomBytes: (length: number) => Uint8Array;
  fetch: (url: string, init: RequestInit) => Promise<Response>;
}
