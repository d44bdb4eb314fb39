/** Of what is only drawn: whoever cannot see it hears the names of the boxes, or reads the table. */
export const FOR_THE_EYE = { 'aria-hidden': true } as const;
