/** White space that is more, or other, than one space: nearly all spaces of a text may stay, and need not be replaced. */
const UNEVEN = /\s{2,}|[^\S ]/g

/** A text on one line: a run of white space becomes one space, and goes at the ends. */
export function oneLine(text: string): string {
  return text.replace(UNEVEN, ' ').trim()
}
