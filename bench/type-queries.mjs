/**
 * Types queries letter by letter at an engine, each keystroke in a task of its own, as in a page. Runs in Node and in the
 * browser.
 *
 * @param {(query: string) => unknown} search
 * @param {readonly string[]} queries
 * @returns {Promise<{ typed: string, milliseconds: number }[]>} one a keystroke
 */
export async function typeQueries(search, queries) {
  const keystrokes = []
  for (const query of queries) {
    for (let length = 1; length <= query.length; length++) {
      const typed = query.slice(0, length)
      await nextTask()
      const started = performance.now()
      search(typed)
      keystrokes.push({ typed, milliseconds: performance.now() - started })
    }
  }
  return keystrokes
}

/** Timers would wait four milliseconds in a browser; a message does not. */
function nextTask() {
  return new Promise(resolve => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve(undefined)
    }
    port2.postMessage(null)
  })
}

/**
 * What the keystrokes cost: half, 95 of 100 and all of them took at most so many milliseconds.
 *
 * @param {readonly { typed: string, milliseconds: number }[]} keystrokes
 */
export function summarise(keystrokes) {
  const sorted = keystrokes.toSorted((a, b) => a.milliseconds - b.milliseconds)
  const at = share => sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)].milliseconds
  return { keystrokes: sorted.length, p50: at(0.5), p95: at(0.95), max: at(1), slowest: sorted.slice(-5).reverse().map(({ typed }) => typed) }
}
