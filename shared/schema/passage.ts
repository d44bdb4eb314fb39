import { z } from 'zod';

/** What a citation says of the part it means. */
export const PassageQuery = z.object({
  pinpoint: z.string().min(1).max(300).describe('As printed: điểm a khoản 1 Điều 3; Phụ lục II.'),
});
export type PassageQuery = z.infer<typeof PassageQuery>;

/** The words at one place of a held text. */
export const Passage = z
  .object({
    place: z.string().describe('Where it stands: điểm a khoản 1 Điều 3.'),
    headings: z.array(z.string()).describe('First lines of what it stands in, the outermost first.'),
    text: z.string(),
    capped: z.boolean().describe('The text goes on beyond what is given.'),
    exact: z.boolean().describe('False where only a unit around the place was found, and that is given.'),
  })
  .meta({ id: 'Passage' });
export type Passage = z.infer<typeof Passage>;

export const PassageReply = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('found'), passages: z.array(Passage).min(1) }),
    z.object({ kind: z.literal('notFound') }).describe('The text is held, but that place was not found in it.'),
    z.object({ kind: z.literal('notHeld') }),
  ])
  .meta({ id: 'PassageReply' });
export type PassageReply = z.infer<typeof PassageReply>;
