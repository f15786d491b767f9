import { basename, dirname, resolve } from 'node:path'
import { recordingKey, type Recording } from '../../search/recording.js'
import type { Post } from '../../search/talk.js'
import type { Place } from '../problem.js'
import type { StatedTranscript } from './stated-transcripts.js'
import { transcriptsNamed, type TranscriptFiles } from './transcript-files.js'

/** A transcript of a post: where it is, and what it is of. */
export interface LocatedTranscript {
  path: string
  /** Path from the content root, with `/`. */
  source: string
  /** `null` where the post tells none. */
  recording: Recording | null
  /** The talk that named it, when it has no recording of its own. */
  talk: string | null
  /** Where the post names it; its beginning when the file's name told. */
  place: Place
}

/** Finds the transcript of each of a post's recordings: the one that front matter names, else one by its file name. */
export function locateTranscripts(post: Post, path: string, stated: readonly StatedTranscript[], files: TranscriptFiles, root = process.cwd()): LocatedTranscript[] {
  const recordings = recordingsOf(post)
  const located = new Map<string, LocatedTranscript>()
  const add = (recording: Recording | null, transcript: Omit<LocatedTranscript, 'recording'>) => {
    const key = recording ? recordingKey(recording) : `talk:${transcript.talk ?? ''}`
    if (!located.has(key)) located.set(key, { ...transcript, recording })
  }
  const ofTalk = (id: string | null) => post.talks.find(talk => talk.id === id)
  for (const one of stated) {
    const named = recordings.find(recording => namesOf(recording).some(name => basename(one.source).includes(name)))
    const recording = one.talk === null ? (named ?? recordings[0] ?? null) : (ofTalk(one.talk)?.recording ?? null)
    add(recording, { path: resolve(root, one.source), source: one.source, talk: one.talk, place: one.place })
  }
  const place = { line: 1, column: 1 }
  for (const recording of recordings) {
    const [file] = transcriptsNamed(files, path, namesOf(recording), post.lang)
    if (file) add(recording, { path: file.path, source: file.source, talk: null, place })
  }
  if (stated.length === 0 && (recordings.length <= 1 || located.size === 0)) {
    const [file] = transcriptsNamed(files, path, postNames(path), post.lang)
    if (file) add(recordings[0] ?? null, { path: file.path, source: file.source, talk: null, place })
  }
  return [...located.values()]
}

/** The recordings of a post, its own first. */
function recordingsOf({ recording, talks }: Post): Recording[] {
  const all = [recording, ...talks.map(talk => talk.recording)].filter(one => one !== null)
  return [...new Map(all.map(one => [recordingKey(one), one])).values()]
}

/** The names of files that are of a recording: its id; for a media file its own name. */
function namesOf(recording: Recording): string[] {
  const address = recording.provider === 'file' ? recording.url.replace(/[?#].*$/s, '') : recording.id
  const parts = address.split('/').filter(part => part !== '')
  const file = /\.\w{2,5}$/.test(parts.at(-1) ?? '') ? [(parts.at(-1) ?? '').replace(/\.\w{2,5}$/, '')] : []
  return recording.provider === 'file' ? file.map(decoded) : [...parts.slice(0, 1), ...file]
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

/** `talks/queues/index.md` is known by its folder, too. */
function postNames(path: string): string[] {
  const name = basename(path).replace(/\.[^.]*$/, '')
  return /^_?index$/.test(name) ? [name, basename(dirname(path))] : [name]
}
