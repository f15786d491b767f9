/** The name of a file of a build: `terms-0a1b2c3d4e-17.bin`. */
export function fileName(kind: 'terms' | 'leads' | 'words' | 'places' | 'heads', build: string, number?: number): string {
  return `${kind}-${build}${number === undefined ? '' : `-${number}`}.bin`
}

/** The name of a file of texts, which the same texts have in every build. */
export function textsName(hash: string): string {
  return `texts-${hash}.bin`
}

/** The leads of three shards share a file, so that there are not too many files. */
export function leadsFileOf(shard: number): number {
  return Math.floor(shard / 3)
}

/** The place of the last text that is not behind the given one, as the shard of a term; 0 when all are. */
export function lastUpTo(texts: readonly string[], text: string): number {
  let [from, to] = [0, texts.length]
  while (to - from > 1) {
    const middle = (from + to) >> 1
    if ((texts[middle] ?? '') <= text) from = middle
    else to = middle
  }
  return from
}
