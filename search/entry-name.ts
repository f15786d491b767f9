/** The small file that is read first and that caches must never keep. The others are hashed and immutable. */
export const ENTRY_NAME = 'talkseek.json'
