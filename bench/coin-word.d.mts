/** The word at a place of an endless list of pronounceable words, no two the same. */
export function coinWord(place: number): string
