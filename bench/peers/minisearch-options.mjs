/** Prefix and typo, as MiniSearch's documentation shows them; several words must all be there. */
export const MINISEARCH = { fields: ['text'], searchOptions: { prefix: true, fuzzy: 0.2, combineWith: 'AND' } }
