import type { Reading } from '../talk-shelf.js'

/** What a search reads where each text has to be fetched. */
export const READS_FEW: Reading = { compared: 10, phrases: 12, passages: 2, sentences: 1 }
