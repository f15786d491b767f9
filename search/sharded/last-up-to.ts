/** The place of the last of sorted values that is not behind the given one, as the shard of a term; 0 when all are. */
export function lastUpTo<Value extends string | number>(sorted: ArrayLike<Value>, value: Value): number {
  let [from, to] = [0, sorted.length]
  while (to - from > 1) {
    const middle = (from + to) >> 1
    if ((sorted[middle] as Value) <= value) from = middle
    else to = middle
  }
  return from
}
