import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Site } from '../generators/site.js'
import type { ParsedPost } from '../parse-post.js'
import type { PostFile } from '../find-posts.js'
import type { LoadedPost } from '../read-post.js'
import type { Rule } from '../problem.js'
import type { Beside, PostMemory } from '../read-posts.js'
import { loadCacheFiles, saveCacheFile, saveCacheFiles } from './cache-files.js'
import { stampFiles, stampOf, type StampedFile } from './file-stamp.js'
import { PACKED_NAME, PackedCache } from './packed-cache.js'
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

/** The files of a post that is remembered, as they were. */
interface Stamped {
  /** A hash of what the remembered post was read from. */
  of: string
  /** A hash of all that it was read from besides its files. */
  around: string
  files: StampedFile[]
}

/** What earlier builds have read: only posts that have changed since are read again. */
export class PostCache implements PostMemory {
  /** `null` where nothing is kept for the next process. */
  readonly #folder: string | null
  /** What builds have packed of it. */
  readonly packed: PackedCache
  readonly #posts: Map<string, Remembered>
  readonly #stamps: Map<string, Stamped>
  #areStampsChanged = false
  /** Sources that this build has asked for. */
  #wanted = new Set<string>()
  readonly #changed = new Set<string>()
  readonly #settings = new WeakMap<object, string>()
  #recalled = 0
  #listing: { listing: string; hash: string } | null = null

  private constructor(folder: string | null, posts: Map<string, Remembered>, stamps: Map<string, Stamped>, packed: PackedCache) {
    this.#folder = folder
    this.packed = packed
    this.#posts = posts
    this.#stamps = stamps
  }

  /** Opens the cache of a folder; whatever is wrong with it, it is only a cache. */
  static async open(folder: string, note: (message: string) => void): Promise<PostCache> {
    const [{ entries, stamps, notes }, packed] = await Promise.all([loadCacheFiles(folder), PackedCache.load(folder)])
    for (const message of notes) note(`The cache: ${message}`)
    return new PostCache(folder, entries as Map<string, Remembered>, stamps as Map<string, Stamped>, packed)
  }

  /** A cache that lasts as long as this process. */
  static inMemory(): PostCache {
    return new PostCache(null, new Map(), new Map(), PackedCache.empty())
  }

  get isEmpty(): boolean {
    return this.#posts.size === 0
  }

  /** How many posts of this build needed not be read. */
  get recalled(): number {
    return this.#recalled
  }

  recallUnread({ path, source }: PostFile, site: Site | null, beside: Beside): ParsedPost | null {
    const [known, stamped] = [this.#posts.get(source), this.#stamps.get(source)]
    if (!known || !stamped || stamped.of !== sourceOf(known) || !isOfDay(known, site) || stamped.around !== this.#aroundOf(source, site, beside)) return null
    // Who copies a site may copy its cache with it, which then speaks of the files that were copied.
    if (stamped.files[0]?.[0] !== path) return null
    return stamped.files.every(([path, stamp]) => stampOf(path) === stamp) ? this.#recalledPost(source, known) : null
  }

  recall(loaded: LoadedPost, site: Site | null, beside: Beside): ParsedPost | null {
    const known = this.#posts.get(loaded.source)
    if (!known || known.key !== this.#keyOf(loaded, site, beside) || !isOfDay(known, site)) return null
    const stamps = 'text' in loaded ? stampsOf(loaded.stamps, known, beside) : null
    if (known.transcripts.some(([source, hash]) => hashOfFile(beside, source) !== hash)) return null
    this.#stamp(loaded.source, known, this.#aroundOf(loaded.source, site, beside), stamps)
    return this.#recalledPost(loaded.source, known)
  }

  remember(loaded: LoadedPost, site: Site | null, beside: Beside, post: ParsedPost): void {
    const { source } = loaded
    this.#wanted.add(source)
    const key = this.#keyOf(loaded, site, beside)
    // A transcript that is missing, or cannot be read, may be there the next time.
    if (key === null || !('text' in loaded) || post.problems.some(({ rule }) => UNREAD.has(rule))) return
    const transcripts = (post.transcripts ?? []).map((source): [string, string | null] => [source, hashOfFile(beside, source)])
    const remembered: Remembered = { key, today: site?.today ?? null, days: site === null ? [] : daysOf(loaded.text, post), transcripts, post }
    this.#posts.set(source, remembered)
    this.#changed.add(source)
    // When transcripts were read is known to the thread that did it.
    if (transcripts.length === 0) this.#stamp(source, remembered, this.#aroundOf(source, site, beside), loaded.stamps)
  }

  /** Drops what this build had no use for, and keeps the rest for the next one. Trouble is noted: the build is done. */
  async save(note: (message: string) => void): Promise<void> {
    for (const source of this.#posts.keys()) {
      if (this.#wanted.has(source)) continue
      this.#posts.delete(source)
      this.#areStampsChanged = this.#stamps.delete(source) || this.#areStampsChanged
      this.#changed.add(source)
    }
    this.#wanted = new Set()
    this.#recalled = 0
    try {
      const packed = this.packed.settle()
      if (this.#folder !== null && packed) await saveCacheFile(this.#folder, PACKED_NAME, packed)
      if (this.#folder !== null) await saveCacheFiles(this.#folder, this.#posts, this.#changed, this.#areStampsChanged ? this.#stamps : null)
    } catch (error) {
      note(`The cache cannot be written: ${error instanceof Error ? error.message : String(error)}`)
    }
    this.#changed.clear()
    this.#areStampsChanged = false
  }

  #recalledPost(source: string, { post }: Remembered): ParsedPost {
    this.#wanted.add(source)
    this.#recalled += 1
    return post
  }

  #stamp(source: string, known: Remembered, around: string, files: StampedFile[] | null): void {
    if (files) this.#stamps.set(source, { of: sourceOf(known), around, files })
    this.#areStampsChanged = files !== null || this.#stamps.delete(source) || this.#areStampsChanged
  }

  /** `null` for what could not be loaded, which may be there the next time. */
  #keyOf(loaded: LoadedPost, site: Site | null, beside: Beside): string | null {
    if (!('text' in loaded)) return null
    const { source, text, chapters, own } = loaded
    // The text last, so that nothing it holds can be taken for something else.
    const others = JSON.stringify([this.#aroundOf(source, site, beside), chapters, own ?? null])
    return createHash('sha256').update(`${others}\n`).update(text).digest('base64')
  }

  #aroundOf(source: string, site: Site | null, { listing }: Beside): string {
    const place = site && [site.generator, this.#settingsOf(site.settings), site.inside(source)]
    return hashOf(JSON.stringify([programFingerprint(), source, place, this.#hashOfListing(listing)]))
  }

  /** There may be thousands of transcripts, and all posts see the same. */
  #hashOfListing(listing: string): string {
    if (this.#listing?.listing !== listing) this.#listing = { listing, hash: hashOf(listing) }
    return this.#listing.hash
  }

  #settingsOf(settings: Site['settings']): string {
    const known = this.#settings.get(settings) ?? hashOf(JSON.stringify(settings))
    this.#settings.set(settings, known)
    return known
  }
}

/** Whether a post that an earlier build has read is shown today as it was then. */
function isOfDay(known: Remembered, site: Site | null): boolean {
  const today = site?.today ?? null
  return known.today === today || (known.today !== null && today !== null && !known.days.some(day => isBetween(day, known.today ?? '', today)))
}

/** Builds at the same time may each write one half of the cache: what belongs together says the same here. */
function sourceOf({ key, transcripts }: Remembered): string {
  return transcripts.length === 0 ? key : hashOf(JSON.stringify([key, transcripts]))
}

/** The stamps of a post's files and of its transcripts, which are about to be compared. */
function stampsOf(own: StampedFile[] | null, { transcripts }: Remembered, { folder }: Beside): StampedFile[] | null {
  const others = stampFiles(transcripts.map(([source]) => resolve(folder, source)))
  return own && others && [...own, ...others]
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

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64')
}
