/** Halves of a character, and characters that no XML may hold, not even escaped. */
const UNSOUND = /\p{Surrogate}|[\0-\x08\v\f\x0E-\x1F\uFFFE\uFFFF]/gu

/** A text that every format can hold: lines end in `\n`, and what is no character becomes `\uFFFD`. */
export function soundText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(UNSOUND, '\uFFFD')
}

/** The same value, all of whose texts are sound. It is made of what JSON knows. */
export function soundTexts<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value), (_, part: unknown) => (typeof part === 'string' ? soundText(part) : part)) as Value
}

/** A text on one line. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}

/** At most so many UTF-16 code units of a text, which is how the strictest reader counts; one that is cut ends in `…`. */
export function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '').trimEnd()}…`
}
