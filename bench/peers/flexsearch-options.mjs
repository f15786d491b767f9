import { Charset } from 'flexsearch'

/** Beginnings by its tokenizer; typos by an encoder that writes words as they sound, for it has no distance of letters. */
export const FLEXSEARCH = { tokenize: 'forward', encoder: Charset.LatinAdvanced }
