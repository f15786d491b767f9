/** Fewer letters begin too many words. */
const LEAST_BEGINNING = 3

/**
 * The candidate that a mistyped or unfinished word most likely means: `nearest('clock-difers', rules)` is
 * `clock-differs`; `null` when none is near.
 */
export function nearest(word: string, candidates: readonly string[]): string | null {
  const unfinished = word.length >= LEAST_BEGINNING ? candidates.filter(candidate => candidate.startsWith(word.toLowerCase())) : []
  if (unfinished[0] !== undefined && unfinished.length === 1) return unfinished[0]
  const [best] = candidates
    .map(candidate => ({ candidate, edits: editDistance(word.toLowerCase(), candidate.toLowerCase()) }))
    .toSorted((a, b) => a.edits - b.edits)
  return best && best.edits <= Math.max(1, Math.floor(best.candidate.length * 0.4)) ? best.candidate : null
}

/** ` Did you mean “clock-differs”?`, to stand behind a sentence; '' when nothing is near. */
export function didYouMean(word: string, candidates: readonly string[]): string {
  const candidate = nearest(word, candidates)
  return candidate === null ? '' : ` Did you mean “${candidate}”?`
}

/** How many letters to add, drop, change or swap with their neighbour (optimal string alignment). */
function editDistance(a: string, b: string): number {
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      next[j] = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (before[j - 2] ?? 0) + 1 : Infinity
      )
    }
    before = row
    row = next
  }
  return row[b.length] ?? 0
}
