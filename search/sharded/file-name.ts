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
