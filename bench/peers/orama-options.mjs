/** Only what was said is searched. */
export const ORAMA = { schema: { text: 'string' } }
