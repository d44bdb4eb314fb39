/** Bytes of a text that are read; what lies beyond is not looked through. */
const READ_MAX = 4 * 1024 * 1024;

/** Where the full texts of held instruments are. */
export function createTexts(db: D1Database, bucket: R2Bucket) {
  return {
    /** The words of an instrument; null where its text is not held, or not any more. */
    async read(instrument: string): Promise<string | null> {
      const key = await db
        .prepare(`SELECT text_key AS textKey FROM instruments WHERE id = ? AND holding = 'held'`)
        .bind(instrument)
        .first<string | null>('textKey');
      if (!key) return null;
      const stored = await bucket.get(key, { range: { offset: 0, length: READ_MAX } });
      return stored ? stored.text() : null;
    },
  };
}
