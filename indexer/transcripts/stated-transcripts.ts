import { posix } from 'node:path'
import type { Talk } from '../../search/talk.js'
import type { KeyPath } from '../key-place.js'
import { problem, type Place, type Problem } from '../problem.js'

/** A transcript that front matter names. */
export interface StatedTranscript {
  /** Path from the content root, with `/`. */
  source: string
  place: Place
  /** The talk that names it; `null` where the post does. */
  talk: string | null
}

/**
 * Reads `transcript:` of a post and of each of its `talks:`: a path from the post, or from the content root when it
 * begins with `/`; a text or a list. What would be fetched, or lies outside the content root, is refused.
 */
export function readStatedTranscripts(
  { source, data, talks, placeOfKey }: { source: string; data: Readonly<Record<string, unknown>>; talks: readonly Talk[]; placeOfKey(path: KeyPath): Place }
): { stated: StatedTranscript[]; problems: Problem[] } {
  const stated: StatedTranscript[] = []
  const problems: Problem[] = []
  const read = (value: unknown, path: KeyPath, talk: string | null) => {
    if (value === undefined || value === null || value === false) return
    for (const entry of Array.isArray(value) ? (value as unknown[]) : [value]) {
      const name = typeof entry === 'string' ? entry.trim() : ''
      const reason = refusalOf(name)
      const resolved = reason === null ? insideRoot(source, name) : null
      if (resolved !== null) stated.push({ source: resolved, place: placeOfKey(path), talk })
      else problems.push(problem('transcript-missing', placeOfKey(path), `“transcript” is ${JSON.stringify(entry)}; ${reason ?? 'it leads out of the content'}. Name a file by its path from the post, or from the content root: /captions/talk.vtt.`))
    }
  }
  read(data['transcript'], ['transcript'], null)
  const entries = Array.isArray(data['talks']) ? (data['talks'] as unknown[]) : []
  for (const [index, entry] of entries.entries()) {
    const { title, transcript } = (typeof entry === 'object' && entry !== null ? entry : {}) as Record<string, unknown>
    const talk = transcript === undefined ? undefined : talks.find(candidate => candidate.title === String(title).replace(/\s+/gu, ' ').trim())
    if (talk) read(transcript, ['talks', index, 'transcript'], talk.id)
  }
  return { stated, problems }
}

function refusalOf(name: string): string | null {
  if (name === '') return 'it is the path of a file'
  if (URL.canParse(name) || /^[/\\]{2}/.test(name)) return 'nothing is fetched, and nothing is read from elsewhere'
  return name.includes('\0') ? 'it is no path' : null
}

/** The path from the content root; `null` where it leads out of it. A post outside the root may have its transcripts below its own folder. */
function insideRoot(source: string, name: string): string | null {
  const folder = posix.dirname(source)
  const slashed = name.replaceAll('\\', '/')
  const path = posix.normalize(slashed.startsWith('/') ? slashed.slice(1) : posix.join(folder, slashed))
  const isOutside = (path: string) => path === '..' || path.startsWith('../') || posix.isAbsolute(path)
  if (!isOutside(path)) return path
  return isOutside(folder) && !slashed.startsWith('/') && path.startsWith(`${folder}/`) ? path : null
}
