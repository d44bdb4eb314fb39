/** Bindings of `wrangler.toml`. */
export interface Env {
  DB: D1Database;
  TEXTS: R2Bucket;
  /** Exact origins that may call from a browser, comma-separated. */
  ALLOWED_ORIGINS: string;
  /** Citations one token may ask for in a minute. */
  CITATIONS_PER_MINUTE?: string;
  /** Which jurisdictions are kept in a database of their own: see docs/scale.md. */
  DATABASE_GROUPS?: string;
  [group: `DB_${string}`]: D1Database | undefined;
}

/** What the outside world gives, handed down so that tests can set it. */
export interface World {
  now: () => Date;
  randomBytes: (length: number) => Uint8Array;
}
