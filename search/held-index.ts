/** The script that holds a whole index, for pages that can fetch nothing: those that were opened from a file. */
export const SCRIPT_NAME = 'talkseek-index.js'

/** Index files on a page, by the URL of their entry, then by name. */
export type HeldIndexes = Record<string, Record<string, string | Uint8Array> | undefined>

/** Where that script puts them: a property of `globalThis`. */
export const HELD_INDEXES = 'talkseekIndexes'
