import { resolve } from 'node:path'
import type { IndexFile } from '../search/index-files.js'
import { indexHeld } from './build-index.js'
import { openCache } from './cache/open-cache.js'
import type { PostCache } from './cache/post-cache.js'
import type { Config } from './config-settings.js'
import { formatFallback } from './fallback.js'
import { writeIndex } from './index-folder.js'
import { parsedPost } from './held-post.js'
import { indexScript } from './index-script.js'
import type { ParsedPost } from './parse-post.js'
import { Phases, type PhaseTimes } from './phases.js'
import { findSitePosts, holdSite, type Surroundings } from './read-site.js'
import { startRun, type Run, type RunOptions } from './run-options.js'
import { summarise, type Summary } from './summary.js'
import { unusedTranscripts } from './transcripts/unused-transcripts.js'
import { writeWhole } from './write-whole.js'

export interface BuildOptions extends RunOptions {
  /** `false` writes nothing, whatever the configuration says, and answers what would be written. */
  write?: boolean | undefined
  /** Told what went wrong beside the posts and changes nothing in the index, such as a cache that cannot be used. */
  onNote?: ((message: string) => void) | undefined
}

/** What a build has read and made. */
export interface Built {
  posts: ParsedPost[]
  /** The posts in which something is wrong. */
  problems: Pick<ParsedPost, 'source' | 'problems'>[]
  /** The index files, the entry last; with `script` the script that holds them all comes first. */
  files: IndexFile[]
  /** The list of talks for visitors without JavaScript, as HTML. */
  fallback: string
  summary: Summary
  /** Where the index files were written, from the working folder; `null` when they were not. */
  out: string | null
  /** How many posts were as an earlier build had read them. */
  recalled: number
  /** Milliseconds. */
  times: PhaseTimes
}

/**
 * Reads posts, makes the index and writes it to the folder `out`, where there is one.
 *
 * @throws ConfigError, UsageError when there are no posts, IndexError, or the system's error when it cannot be written
 */
export async function build(options: BuildOptions = {}): Promise<Built> {
  const { write = true, onNote, ...others } = options
  return runBuild(await startRun(others), { write, ...(onNote && { note: onNote }) })
}

/** How a build ends, and what it may begin with. */
export interface BuildWay {
  write: boolean
  note?: (message: string) => void
  /** What the builds before have read; else it is loaded from the cache's folder. */
  memory?: PostCache | null
}

/** Builds as a configuration says. */
export async function runBuild({ config, surroundings }: Run, { write, note = () => {}, memory }: BuildWay): Promise<Built> {
  const phases = new Phases()
  const [files, cache] = await Promise.all([
    phases.time('find', () => findSitePosts(config, surroundings.folder)),
    memory === undefined ? phases.time('cache', () => openCache(config, surroundings.folder, note)) : memory
  ])
  const held = await phases.time('read', () => holdSite(files, config, { ...surroundings, memory: cache ?? undefined }))
  const recalled = cache?.recalled ?? 0
  const unused = await unusedTranscripts(files, held, config.transcripts, surroundings.folder)
  if (unused !== null) note(unused)
  const packed = await phases.time('pack', () => indexHeld(held, { synonyms: config.synonyms, facets: config.facets ?? undefined, memory: cache?.packed }))
  const written = config.script ? [indexScript(packed), ...packed] : packed
  const out = write ? config.out : null
  // Mostly nobody asks for them.
  let parsed: ParsedPost[] | null = null
  const posts = () => (parsed ??= held.map(parsedPost))
  let known: string | null = null
  const fallback = () => (known ??= formatFallback(posts()))
  const [summary] = await phases.time('write', () => Promise.all([summarise(held, packed), writeAll(written, fallback, out, config, surroundings)]))
  if (write) await phases.time('cache', async () => cache?.save(note))
  return {
    get posts() {
      return posts()
    },
    problems: held.filter(({ problems }) => problems.length > 0),
    files: written,
    get fallback() {
      return fallback()
    },
    summary,
    out,
    recalled,
    times: phases.times
  }
}

async function writeAll(files: IndexFile[], fallback: () => string, out: string | null, config: Config, { folder }: Surroundings): Promise<void> {
  if (out === null) return
  await writeIndex(resolve(folder, out), files)
  if (config.fallback !== null) await writeWhole(resolve(folder, config.fallback), fallback())
}
