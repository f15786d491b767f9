import { readdir } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import type { PostFile } from '../find-posts.js'
import { TRANSCRIPT_FORMATS } from './transcript-formats.js'

/** A transcript's file, known by its name. */
export interface TranscriptFile {
  path: string
  /** Path from the content root, with `/`. */
  source: string
  /** The language in its name: `en` in `talk.en.vtt`; `null` for none. */
  lang: string | null
  /** The place of its format among the formats: of two files the earlier wins. */
  format: number
}

/** The transcripts of a folder by the names that a post or a recording may have. */
type ByName = Map<string, TranscriptFile[]>

/** Transcript files beside posts and in the folders of the configuration. Plain enough to be sent to a thread. */
export interface TranscriptFiles {
  beside: Map<string, ByName>
  folders: ByName
}

/** Endings by the place of their format; longer ones first, so that `talk.transcript.json` is called `talk`. */
const ENDINGS = TRANSCRIPT_FORMATS.flatMap(({ endings }, format) => endings.map(ending => ({ ending: `.${ending}`, format }))).toSorted((a, b) => b.ending.length - a.ending.length)

/** Endings that beside a post are mostly something else. */
const COMMON = new Set(['.json', '.xml', '.md', '.txt'])

/** Looks which transcripts there are, with one look into each folder. */
export async function findTranscripts(posts: readonly PostFile[], folders: readonly string[], root = process.cwd()): Promise<TranscriptFiles> {
  const beside: TranscriptFiles['beside'] = new Map()
  const owners = [...new Set(posts.map(({ path }) => dirname(path)))]
  for (let from = 0; from < owners.length; from += 100) {
    await Promise.all(
      owners.slice(from, from + 100).map(async folder => {
        const named = byName(await namesIn(folder, false), folder, root, false)
        if (named.size > 0) beside.set(folder, named)
      })
    )
  }
  const known = new Set(posts.map(({ path }) => path))
  const configured: ByName = new Map()
  for (const folder of folders) {
    const path = resolve(root, folder)
    for (const [name, files] of byName(await namesIn(path, true), path, root, true)) {
      const others = files.filter(file => !known.has(file.path))
      if (others.length > 0) configured.set(name, [...(configured.get(name) ?? []), ...others])
    }
  }
  return { beside, folders: configured }
}

/** The sources of all transcripts, a line each: the same when the same are there. */
export function listingOf({ beside, folders }: TranscriptFiles): string {
  const named = [...beside.values(), folders].flatMap(group => [...group.values()].flat())
  return [...new Set(named.map(({ source }) => source))].sort().join('\n')
}

/** The transcripts beside a post, else in the configured folders, that have one of some names; the best first. */
export function transcriptsNamed(files: TranscriptFiles, postPath: string, names: readonly string[], lang: string | undefined): TranscriptFile[] {
  for (const named of [files.beside.get(dirname(postPath)), files.folders]) {
    const found = names.flatMap(name => named?.get(name) ?? [])
    if (found.length > 0) return found.toSorted((a, b) => langRank(a, lang) - langRank(b, lang) || a.format - b.format || (a.source < b.source ? -1 : 1))
  }
  return []
}

function langRank({ lang }: TranscriptFile, wanted = 'en'): number {
  const base = (tag: string) => tag.toLowerCase().split(/[-_]/)[0]
  if (lang === null) return 1
  return base(lang) === base(wanted) ? 0 : 2
}

async function namesIn(folder: string, recursive: boolean): Promise<string[]> {
  return readdir(folder, { recursive }).catch(() => [])
}

function byName(names: readonly string[], folder: string, root: string, common: boolean): ByName {
  const named: ByName = new Map()
  for (const name of names.toSorted()) {
    const lower = name.toLowerCase()
    const known = ENDINGS.find(({ ending }) => lower.endsWith(ending) && (common || !COMMON.has(ending)))
    if (!known) continue
    const stem = basename(name).slice(0, -known.ending.length)
    const [, withoutLang = stem, lang = null] = /^(.+?)\.([a-z]{2,3}(?:[-_][A-Za-z\d]{2,8})*)$/.exec(stem) ?? []
    const path = join(folder, name)
    const file = { path, source: relative(root, path).split(sep).join('/'), lang, format: known.format }
    // yt-dlp writes `Title [ID].en.vtt`.
    const id = /\[([\w.-]+)\]$/.exec(withoutLang)?.[1]
    for (const key of new Set([stem, withoutLang, ...(id === undefined ? [] : [id])])) named.set(key, [...(named.get(key) ?? []), file])
  }
  return named
}
