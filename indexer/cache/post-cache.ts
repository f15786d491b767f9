import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Site } from '../generators/site.js'
import type { ParsedPost } from '../parse-post.js'
import type { LoadedPost } from '../read-post.js'
import type { Rule } from '../problem.js'
import type { Beside, PostMemory } from '../read-posts.js'
import { loadCacheFiles, saveCacheFiles } from './cache-files.js'
import { daysOf } from './post-days.js'
import { programFingerprint } from './program-fingerprint.js'

/** A post, and what it was read from. */
interface Remembered {
  /** A hash of the program, the post's files and its site's settings. */
  key: string
  /** The day of the build that read it. */
  today: string | null
  /** The days that the post names: on the day after one of them its site may show it, or no longer. */
  days: string[]
  /** The transcripts that it was read from, with their hashes. */
  transcripts: [source: string, hash: string | null][]
  post: ParsedPost
}

/** What earlier builds have read: only posts that have changed since are read again. */
export class PostCache implements PostMemory {
  /** `null` where nothing is kept for the next process. */
  readonly #folder: string | null
  readonly #posts: Map<string, Remembered>
  /** Sources that this build has asked for. */
  #wanted = new Set<string>()
  readonly #changed = new Set<string>()
  readonly #settings = new WeakMap<object, string>()
  #recalled = 0

  private constructor(folder: string | null, posts: Map<string, Remembered>) {
    this.#folder = folder
    this.#posts = posts
  }

  /** Opens the cache of a folder; whatever is wrong with it, it is only a cache. */
  static async open(folder: string, note: (message: string) => void): Promise<PostCache> {
    const { entries, notes } = await loadCacheFiles(folder)
    for (const message of notes) note(`The cache: ${message}`)
    return new PostCache(folder, entries as Map<string, Remembered>)
  }

  /** A cache that lasts as long as this process. */
  static inMemory(): PostCache {
    return new PostCache(null, new Map())
  }

  get isEmpty(): boolean {
    return this.#posts.size === 0
  }

  /** How many posts of this build needed not be read. */
  get recalled(): number {
    return this.#recalled
  }

  recall(loaded: LoadedPost, site: Site | null, beside: Beside): ParsedPost | null {
    const known = this.#posts.get(loaded.source)
    if (!known || known.key !== this.#keyOf(loaded, site, beside)) return null
    if (known.transcripts.some(([source, hash]) => hashOfFile(beside, source) !== hash)) return null
    const today = site?.today ?? null
    if (known.today !== today && (known.today === null || today === null || known.days.some(day => isBetween(day, known.today ?? '', today)))) return null
    this.#wanted.add(loaded.source)
    this.#recalled += 1
    return known.post
  }

  remember(loaded: LoadedPost, site: Site | null, beside: Beside, post: ParsedPost): void {
    this.#wanted.add(loaded.source)
    const key = this.#keyOf(loaded, site, beside)
    // A transcript that is missing, or cannot be read, may be there the next time.
    if (key === null || !('text' in loaded) || post.problems.some(({ rule }) => UNREAD.has(rule))) return
    const transcripts = (post.transcripts ?? []).map((source): [string, string | null] => [source, hashOfFile(beside, source)])
    this.#posts.set(loaded.source, { key, today: site?.today ?? null, days: site === null ? [] : daysOf(loaded.text, post), transcripts, post })
    this.#changed.add(loaded.source)
  }

  /** Drops what this build had no use for, and keeps the rest for the next one. Trouble is noted: the build is done. */
  async save(note: (message: string) => void): Promise<void> {
    for (const source of this.#posts.keys()) {
      if (this.#wanted.has(source)) continue
      this.#posts.delete(source)
      this.#changed.add(source)
    }
    this.#wanted = new Set()
    this.#recalled = 0
    try {
      if (this.#folder !== null) await saveCacheFiles(this.#folder, this.#posts, this.#changed)
    } catch (error) {
      note(`The cache cannot be written: ${error instanceof Error ? error.message : String(error)}`)
    }
    this.#changed.clear()
  }

  /** `null` for what could not be loaded, which may be there the next time. */
  #keyOf(loaded: LoadedPost, site: Site | null, { listing }: Beside): string | null {
    if (!('text' in loaded)) return null
    const { source, text, chapters, own } = loaded
    const place = site && [site.generator, this.#settingsOf(site.settings), site.inside(source)]
    // The text last, so that nothing it holds can be taken for something else.
    const others = JSON.stringify([source, place, chapters, own ?? null, listing])
    return createHash('sha256').update(programFingerprint()).update(`${others}\n`).update(text).digest('base64')
  }

  #settingsOf(settings: Site['settings']): string {
    const known = this.#settings.get(settings) ?? createHash('sha256').update(JSON.stringify(settings)).digest('base64')
    this.#settings.set(settings, known)
    return known
  }
}

/** Whether somebody who compares the day with one and with the other might see a difference. */
function isBetween(day: string, a: string, b: string): boolean {
  return a < b ? a <= day && day <= b : b <= day && day <= a
}

const UNREAD: ReadonlySet<Rule> = new Set<Rule>(['transcript-missing', 'transcript-unreadable'])

/** `null` for a file that cannot be read. */
function hashOfFile({ folder }: Beside, source: string): string | null {
  try {
    return createHash('sha256').update(readFileSync(resolve(folder, source))).digest('base64')
  } catch {
    return null
  }
}
