import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Config } from '../config-settings.js'
import { PostCache } from './post-cache.js'

/** Opens the cache of a site; `null` where its configuration wants none. */
export async function openCache({ cache, out }: Pick<Config, 'cache' | 'out'>, folder: string, note: (message: string) => void): Promise<PostCache | null> {
  if (cache === false) return null
  // Two sites of one folder are told apart by where they write to; else each would drop what the other has kept.
  const site = createHash('sha256').update(out ?? '').digest('hex').slice(0, 8)
  return PostCache.open(join(cache === null ? usualFolder(folder) : resolve(folder, cache), site), out === null ? null : resolve(folder, out), note)
}

/** Where tools keep what they can make again: beside the nearest package, else in the working folder. */
function usualFolder(folder: string): string {
  const root = packageAbove(folder)
  return root === null ? join(folder, '.cache', 'talkseek') : join(root, 'node_modules', '.cache', 'talkseek')
}

function packageAbove(folder: string): string | null {
  if (existsSync(join(folder, 'package.json'))) return folder
  const above = dirname(folder)
  return above === folder ? null : packageAbove(above)
}
