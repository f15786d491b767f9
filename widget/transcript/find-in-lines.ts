/** A run of a line's text, that matches or not. `match` is its number among all matches, -1 for none. */
export interface LineRun {
  text: string
  match: number
}

/** Where a text occurs in lines, whatever its case and accents: the runs of each line that holds it, by its place. */
export function findInLines(lines: readonly { text: string }[], query: string): { runs: Map<number, LineRun[]>; lineOf: number[] } {
  const runs = new Map<number, LineRun[]>()
  const lineOf: number[] = []
  const wanted = plain(query.trim())
  if (!wanted) return { runs, lineOf }
  lines.forEach(({ text }, line) => {
    const found = placesIn(plain(text), wanted)
    if (found.length === 0) return
    const cut: LineRun[] = []
    let end = 0
    for (const from of found) {
      if (from > end) cut.push({ text: text.slice(end, from), match: -1 })
      end = from + wanted.length
      cut.push({ text: text.slice(from, end), match: lineOf.length })
      lineOf.push(line)
    }
    if (end < text.length) cut.push({ text: text.slice(end), match: -1 })
    runs.set(line, cut)
  })
  return { runs, lineOf }
}

function placesIn(text: string, wanted: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) places.push(at)
  return places
}

/** Small letters without accents, each in its place: what would change its length stays as it is. */
function plain(text: string): string {
  if (/^[\x00-\x7f]*$/.test(text)) return text.toLowerCase()
  return Array.from(text, letter => {
    const bare = letter.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
    return bare.length === letter.length ? bare : letter
  }).join('')
}
