/** Scores are sums of the same numbers in another order. */
const TOLERANCE = 1e-9

/**
 * Asks two engines the same and lists where they differ: in the ids that they find, in a score, or in the order of what
 * does not score alike.
 *
 * @param {import('./oracle.mjs').Search} oracle
 * @param {import('./oracle.mjs').Search} candidate
 * @param {readonly import('./draw-asked.mjs').Asked[]} queries
 * @returns {Promise<{ kind: string, query: string, difference: string }[]>} none when they are the same
 */
export async function compareEngines(oracle, candidate, queries) {
  const differences = []
  for (const { kind, query, options } of queries) {
    const difference = differ(await oracle(query, options), await candidate(query, options))
    if (difference) differences.push({ kind, query, difference })
  }
  return differences
}

/** @param {readonly import('./oracle.mjs').Scored[]} wanted @param {readonly import('./oracle.mjs').Scored[]} found */
function differ(wanted, found) {
  const scores = new Map(found.map(({ id, score }) => [id, score]))
  const missing = wanted.find(({ id }) => !scores.has(id))
  if (missing) return `${missing.id} is not found (${wanted.length} wanted, ${found.length} found)`
  const known = new Set(wanted.map(({ id }) => id))
  const other = found.find(({ id }) => !known.has(id))
  if (other) return `${other.id} should not be found (${wanted.length} wanted, ${found.length} found)`
  if (found.length !== scores.size) return `${found.length - scores.size} are found twice`
  const apart = (one, two) => Math.abs(one - two) > TOLERANCE * Math.max(1, Math.abs(one))
  const off = wanted.find(({ id, score }) => !(scores.get(id) !== undefined && !apart(score, scores.get(id) ?? NaN)))
  if (off) return `${off.id} scores ${scores.get(off.id)}, not ${off.score}`
  const place = found.findIndex(({ score }, i) => i > 0 && score > found[i - 1].score && apart(score, found[i - 1].score))
  return place > 0 ? `${found[place].id} stands below ${found[place - 1].id}, which scores less` : null
}
