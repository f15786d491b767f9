import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Site } from '../generators/site.js'
import { heldBefore, type HeldPost, type PostFacts } from '../held-post.js'
import type { PostFile } from '../find-posts.js'
import type { LoadedPost } from '../read-post.js'
import type { Rule } from '../problem.js'
import type { Beside, PostMemory } from '../read-posts.js'
import { loadCacheFiles, saveCacheFile, saveCacheFiles } from './cache-files.js'
import { stampFiles, stampOf, type StampedFile } from './file-stamp.js'
import { PACKED_NAME, PackedCache } from './packed-cache.js'
import { daysOf } from './post-days.js'
import { programFingerprint } from './program-fingerprint.js'
import type { SealedPart } from './sealed-file.js'

/** A post, and what it was read from. */
interface Remembered {
  /** A hash of the program, the post's files and its site's settings. */
  key: string
  /** The day of the build that read it. */
  today: string | null
  /** The days that the post names: on the day after one of them its site may show it, or no longer. */
  days: string[]
  /** The transcripts that it was read from, with their hashes. */
  from: [source: string, hash: string | null][]
  facts: PostFacts
  /** A hash of the post itself, which is the body. */
  of: string
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
  readonly #posts: Map<string, SealedPart<Remembered>>
  readonly #stamps: Map<string, SealedPart<Stamped>>
  #areStampsChanged = false
  /** Sources that this build has asked for. */
  #wanted = new Set<string>()
  readonly #changed = new Set<string>()
  readonly #sites = new WeakMap<object, { listing: string; hash: string }>()
  #recalled = 0

  private constructor(folder: string | null, posts: Map<string, SealedPart<Remembered>>, stamps: Map<string, SealedPart<Stamped>>, packed: PackedCache) {
    this.#folder = folder
    this.packed = packed
    this.#posts = posts
    this.#stamps = stamps
  }

  /**
   * Opens the cache of a folder; whatever is wrong with it, it is only a cache.
   *
   * @param out where the index is written
   */
  static async open(folder: string, out: string | null, note: (message: string) => void): Promise<PostCache> {
    const [{ entries, stamps, notes }, packed] = await Promise.all([loadCacheFiles(folder), PackedCache.load(folder, out)])
    for (const message of notes) note(`The cache: ${message}`)
    return new PostCache(folder, entries as Map<string, SealedPart<Remembered>>, stamps as Map<string, SealedPart<Stamped>>, packed)
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

  recallUnread({ path, source }: PostFile, site: Site | null, beside: Beside): HeldPost | null {
    const [post, stamped] = [this.#posts.get(source), this.#stamps.get(source)?.about]
    const known = post?.about
    if (!known || !stamped || stamped.of !== sourceOf(known) || !isOfDay(known, site) || stamped.around !== this.#aroundOf(source, site, beside)) return null
    // Who copies a site may copy its cache with it, which then speaks of the files that were copied.
    if (stamped.files[0]?.[0] !== path) return null
    return stamped.files.every(([path, stamp]) => stampOf(path) === stamp) ? this.#recalledPost(source, post) : null
  }

  recall(loaded: LoadedPost, site: Site | null, beside: Beside): HeldPost | null {
    const post = this.#posts.get(loaded.source)
    const known = post?.about
    if (!known || known.key !== this.#keyOf(loaded, site, beside) || !isOfDay(known, site)) return null
    const stamps = 'text' in loaded ? stampsOf(loaded.stamps, known, beside) : null
    if (known.from.some(([source, hash]) => hashOfFile(beside, source) !== hash)) return null
    this.#stamp(loaded.source, known, this.#aroundOf(loaded.source, site, beside), stamps)
    return this.#recalledPost(loaded.source, post)
  }

  remember(loaded: LoadedPost, site: Site | null, beside: Beside, post: HeldPost): void {
    const { source } = loaded
    this.#wanted.add(source)
    const key = this.#keyOf(loaded, site, beside)
    // A transcript that is missing, or cannot be read, may be there the next time.
    if (key === null || !('text' in loaded) || post.problems.some(({ rule }) => UNREAD.has(rule))) return
    const { date, isSaid, hidden, problems, transcripts, counts, imageElsewhere } = post
    const from = (transcripts ?? []).map((source): [string, string | null] => [source, hashOfFile(beside, source)])
    const facts: PostFacts = { date, isSaid, ...(hidden !== undefined && { hidden }), problems, ...(transcripts && { transcripts }), counts, ...(imageElsewhere && { imageElsewhere }) }
    const remembered: Remembered = { key, today: site?.today ?? null, days: site === null ? [] : daysOf(loaded.text, post), from, facts, of: post.key() }
    this.#posts.set(source, { about: remembered, body: post.json() })
    this.#changed.add(source)
    // When transcripts were read is known to the thread that did it.
    if (from.length === 0) this.#stamp(source, remembered, this.#aroundOf(source, site, beside), loaded.stamps)
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

  #recalledPost(source: string, { about: { facts, of }, body }: SealedPart<Remembered>): HeldPost {
    this.#wanted.add(source)
    this.#recalled += 1
    return heldBefore(source, facts, of, body)
  }

  #stamp(source: string, known: Remembered, around: string, files: StampedFile[] | null): void {
    if (files) this.#stamps.set(source, { about: { of: sourceOf(known), around, files }, body: NOTHING })
    this.#areStampsChanged = files !== null || this.#stamps.delete(source) || this.#areStampsChanged
  }

  /** `null` for what could not be loaded, which may be there the next time. */
  #keyOf(loaded: LoadedPost, site: Site | null, beside: Beside): string | null {
    if (!('text' in loaded)) return null
    const { source, text, chapters, own } = loaded
    // The text last, so that nothing it holds can be taken for something else.
    const others = JSON.stringify([source, this.#aroundOf(source, site, beside), chapters, own ?? null])
    return createHash('sha256').update(`${others}\n`).update(text).digest('base64')
  }

  /** What a post is read from besides its files; all posts of a site have all but their place in common. */
  #aroundOf(source: string, site: Site | null, { listing }: Beside): string {
    const settings = site?.settings ?? NO_SITE
    let known = this.#sites.get(settings)
    if (known?.listing !== listing) {
      known = { listing, hash: hashOf(JSON.stringify([programFingerprint(), site && [site.generator, settings], listing])) }
      this.#sites.set(settings, known)
    }
    return site ? `${known.hash} ${site.inside(source)}` : known.hash
  }
}

const NO_SITE = {}
const NOTHING = new Uint8Array(0)

/** Whether a post that an earlier build has read is shown today as it was then. */
function isOfDay(known: Remembered, site: Site | null): boolean {
  const today = site?.today ?? null
  return known.today === today || (known.today !== null && today !== null && !known.days.some(day => isBetween(day, known.today ?? '', today)))
}

/** Builds at the same time may each write one half of the cache: what belongs together says the same here. */
function sourceOf({ key, from }: Remembered): string {
  return from.length === 0 ? key : hashOf(JSON.stringify([key, from]))
}

/** The stamps of a post's files and of its transcripts, which are about to be compared. */
function stampsOf(own: StampedFile[] | null, { from }: Remembered, { folder }: Beside): StampedFile[] | null {
  const others = stampFiles(from.map(([source]) => resolve(folder, source)))
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
