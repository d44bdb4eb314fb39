/** Groups of people, and who is in them. */
export function createGroups(db: D1Database) {
  return {
    /** Groups of one person, by name. */
    listOf: async (person: string): Promise<{ id: string; name: string }[]> => {
      const { results } = await db
        .prepare(
          'SELECT g.id, g.name FROM group_members m JOIN groups g ON g.id = m."group" WHERE m.person = ? ORDER BY g.name',
        )
        .bind(person)
        .all<{ id: string; name: string }>();
      return results;
    },
  };
}

export type Groups = ReturnType<typeof createGroups>;
