/** Scores that differ by less than this, a fiftieth, are a tie. */
const TIE = 50

/** Scores that differ by more than this are none: twice a tie. */
const FAR = 0.96

/** No score's logarithm is larger, so that what is sorted by is never negative. */
const LEAST = 50

/** So many of the best talks, the best first; of those that tie the newest, which has the lowest number. */
export function bestTalks(talks: readonly number[], scores: Float64Array, most: number): number[] {
  const last = talks.length > most ? lastOfBest(talks, scores, most) : 0
  const keys: number[] = []
  for (const talk of talks) {
    const score = scores[talk] ?? 0
    // A score of next to nothing comes last; the smallest number keeps its logarithm finite.
    if (score >= last * FAR) keys.push(Math.round((LEAST - Math.log(score || Number.MIN_VALUE)) * TIE) * scores.length + talk)
  }
  // Numbers sort many times faster than objects by a function.
  return Array.from(Float64Array.from(keys).sort().subarray(0, most), key => key % scores.length)
}

/** The score of the last of the best, found without sorting the others: a word may stand in nearly all talks. */
function lastOfBest(talks: readonly number[], scores: Float64Array, most: number): number {
  const best = new Float64Array(most)
  for (const talk of talks) {
    const score = scores[talk] ?? 0
    if (score <= (best[0] ?? 0)) continue
    let place = 0
    while ((best[place + 1] ?? Infinity) < score) best[place] = best[++place] ?? 0
    best[place] = score
  }
  return best[0] ?? 0
}
