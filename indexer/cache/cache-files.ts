import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sealParts, unsealParts, type SealedPart } from './sealed-file.js'

/** A changed post rewrites one file of so many. */
const SHARDS = 16

const FORM = 'talkseek-cache 2'

/** What an interrupted build has left is of no use after an hour. */
const LEFTOVER_MS = 3_600_000

/** What the file system said of posts: small, and all of it changes when posts are checked out anew. */
const STAMPS = 'stamps.bin'

/** What is kept by its key, in a folder that may be lost, damaged or shared by builds at any time. */
export interface CacheFiles {
  entries: Map<string, SealedPart>
  stamps: Map<string, SealedPart>
  /** Why some of it could not be used, for a person. */
  notes: string[]
}

/** Loads what a folder holds. What is damaged is passed over and noted. */
export async function loadCacheFiles(folder: string): Promise<CacheFiles> {
  const entries = new Map<string, SealedPart>()
  const stamps = new Map<string, SealedPart>()
  const notes: string[] = []
  const names = [...shardNames(), STAMPS]
  const files = await Promise.all(names.map(name => readFile(join(folder, name)).catch(() => null)))
  for (const [place, name] of names.entries()) {
    const bytes = files[place]
    if (!bytes) continue
    const shard = unsealParts(FORM, bytes)
    if (shard === null) notes.push(`${join(folder, name)} is damaged; what it held is read again.`)
    else for (const [key, entry] of shard) (name === STAMPS ? stamps : entries).set(key, entry)
  }
  return { entries, stamps, notes }
}

/**
 * Writes the shards that hold changed keys, each under another name first, so that nobody reads half of one.
 *
 * @param changed keys whose entries were added, changed or dropped
 * @param stamps `null` where they are what they were
 */
export async function saveCacheFiles(folder: string, entries: ReadonlyMap<string, SealedPart>, changed: Iterable<string>, stamps: ReadonlyMap<string, SealedPart> | null): Promise<void> {
  const shards = new Set(Array.from(changed, shardOf))
  if (shards.size === 0 && stamps === null) return
  await mkdir(folder, { recursive: true })
  // Nobody wants it among the files that they keep.
  await writeFile(join(folder, '.gitignore'), '*\n')
  const names = shardNames()
  const held = Array.from(shards, (): [string, SealedPart][] => [])
  const places = new Map(Array.from(shards, (shard, place) => [shard, place]))
  for (const entry of entries) held[places.get(shardOf(entry[0])) ?? -1]?.push(entry)
  for (const [shard, place] of places) await saveCacheFile(folder, names[shard] ?? '', sealParts(FORM, held[place] ?? []))
  if (stamps) await saveCacheFile(folder, STAMPS, sealParts(FORM, stamps))
  await removeLeftovers(folder)
}

/** Writes a file under another name first, so that nobody reads half of it. */
export async function saveCacheFile(folder: string, name: string, content: string | Uint8Array): Promise<void> {
  await mkdir(folder, { recursive: true })
  const temporary = join(folder, `.${name}.${process.pid}.${Math.random().toString(36).slice(2)}.tmp`)
  try {
    await writeFile(temporary, content)
    await rename(temporary, join(folder, name))
  } finally {
    await rm(temporary, { force: true })
  }
}

function shardNames(): string[] {
  return Array.from({ length: SHARDS }, (_, shard) => `posts-${shard.toString(16)}.bin`)
}

/** By a hash that is quick and even enough: FNV-1a. */
function shardOf(key: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193)
  return ((hash >>> 24) ^ (hash >>> 12) ^ hash) & (SHARDS - 1)
}

async function removeLeftovers(folder: string): Promise<void> {
  const leftovers = (await readdir(folder)).filter(name => name.endsWith('.tmp')).map(name => join(folder, name))
  for (const path of leftovers) {
    const written = (await stat(path).catch(() => null))?.mtimeMs ?? Infinity
    if (Date.now() - written > LEFTOVER_MS) await rm(path, { force: true })
  }
}
