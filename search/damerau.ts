/**
 * How many letters one has to insert, drop, change or swap with their neighbour to come from one word to another, or
 * `most + 1` when it takes more. `damerau('obsevrability', 'observability', 2)` is 1.
 *
 * With `unfinished`, to come from the word to the beginning of the other one: `damerau('cutlu', 'culture', 1, true)` is 1.
 * (Optimal string alignment; Damerau 1964.)
 */
export function damerau(word: string, other: string, most: number, unfinished = false): number {
  const beyond = most + 1
  const end = unfinished ? Math.min(other.length, word.length + most) : other.length
  if (Math.abs(word.length - end) > most) return beyond
  const line = () => new Array<number>(end + 1).fill(beyond)
  let [before, above, row] = [line(), line(), line()]
  for (let j = 0; j <= Math.min(end, most); j++) above[j] = j
  for (let i = 1; i <= word.length; i++) {
    const from = Math.max(1, i - most)
    const to = Math.min(end, i + most)
    row.fill(beyond)
    if (i <= most) row[0] = i
    let least = row[0] ?? beyond
    for (let j = from; j <= to; j++) {
      const same = word[i - 1] === other[j - 1]
      let cost = Math.min((above[j - 1] ?? beyond) + (same ? 0 : 1), (above[j] ?? beyond) + 1, (row[j - 1] ?? beyond) + 1)
      const swapped = i > 1 && j > 1 && word[i - 1] === other[j - 2] && word[i - 2] === other[j - 1]
      if (swapped) cost = Math.min(cost, (before[j - 2] ?? beyond) + 1)
      row[j] = Math.min(cost, beyond)
      least = Math.min(least, cost)
    }
    if (least > most) return beyond
    ;[before, above, row] = [above, row, before]
  }
  return unfinished ? Math.min(...above) : (above[end] ?? beyond)
}
