/** White space that is more, or other, than one space: replacing each space of a text by itself would take longer than all else here. */
const UNEVEN = /\s{2,}|[^\S ]/g

/** A text on one line: a run of white space becomes one space, and goes at the ends. */
export function oneLine(text: string): string {
  return text.replace(UNEVEN, ' ').trim()
}
