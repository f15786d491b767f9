/**
 * A stream of numbers that is the same for the same seed, on every machine: Tommy Ettinger's mulberry32.
 *
 * @param {number} seed a whole number
 * @returns {() => number} from 0 to below 1
 */
export function randomFrom(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000
  }
}

/**
 * Draws whole numbers below `count`, small ones most: the n-th is drawn about 1/n as often as the first, as words are in
 * natural texts (Zipf, with Mandelbrot's shift). Division alone, so that no engine's `Math.pow` changes the result.
 *
 * @param {number} count
 * @param {() => number} random
 * @returns {() => number}
 */
export function zipf(count, random) {
  const sums = new Float64Array(count)
  let sum = 0
  for (let rank = 0; rank < count; rank++) sums[rank] = sum += 1 / (rank + 3.7)
  return () => {
    const drawn = random() * sum
    let low = 0
    let high = count - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if (sums[middle] <= drawn) low = middle + 1
      else high = middle
    }
    return low
  }
}

/**
 * One of a list, each as likely.
 *
 * @template T
 * @param {readonly T[]} list
 * @param {() => number} random
 * @returns {T}
 */
export function pick(list, random) {
  return list[Math.floor(random() * list.length)]
}
