import { readFile } from 'node:fs/promises'
import { basename, dirname, isAbsolute, resolve } from 'node:path'
import { stampFiles, type StampedFile } from './cache/file-stamp.js'
import { chaptersFileName, type ChaptersFile } from './episodes/post-chapters.js'
import type { PostFile } from './find-posts.js'
import { parseFrontMatter } from './front-matter.js'
import type { Site } from './generators/site.js'
import type { OwnTalks } from './hooks/shape.js'
import { draftPost, finishPost, type ExplainedPost } from './parse-post.js'
import { problem } from './problem.js'
import { loadTranscripts } from './transcripts/load-transcripts.js'
import { locateTranscripts } from './transcripts/locate-transcripts.js'
import type { TranscriptFiles } from './transcripts/transcript-files.js'

/** A post's files as texts, or why they cannot be read. Plain: it can go to another thread. */
export type LoadedPost = PostFile & (PostTexts | { error: unknown })

/** All that a post is read from. */
export interface PostTexts {
  text: string
  chapters: ChaptersFile | null
  /** What a shape of the site's configuration has read in it. */
  own?: OwnTalks | null
  /** The files, read or missing, as they were when they were read; `null` where that cannot be told. */
  stamps: StampedFile[] | null
}

/** Loads the files of a post. Never rejects. */
export async function loadPost({ path, source }: PostFile): Promise<LoadedPost> {
  try {
    const own = stampFiles([path])
    const text = await readFile(path, 'utf8')
    const named = /^\s*"?chapters"?\s*[:=]/m.test(text) ? chaptersFileName(parseFrontMatter(text).data) : null
    // Nothing is fetched, and a post is read alike on every machine.
    if (named !== null && (isAbsolute(named) || URL.canParse(named))) return { path, source, text, chapters: { name: named, text: null }, stamps: own }
    const chaptersPath = resolve(dirname(path), named ?? path.replace(/\.[^.]*$/, '.chapters.json'))
    const beside = stampFiles([chaptersPath])
    return { path, source, text, chapters: await readChaptersFile(chaptersPath, named), stamps: own && beside && [...own, ...beside] }
  } catch (error) {
    return { path, source, error }
  }
}

/** Reads one post and its transcripts. A file that could not be loaded becomes a post with a problem. */
export async function readPost(loaded: LoadedPost, site: Site | null, transcripts: TranscriptFiles, folder?: string): Promise<ExplainedPost> {
  const { source, path } = loaded
  if ('text' in loaded) {
    const draft = draftPost(source, loaded.text, loaded.chapters, site, loaded.own)
    return finishPost(draft, await loadTranscripts(locateTranscripts(draft.linted.post, path, draft.stated, transcripts, folder)))
  }
  const message = `The file cannot be read: ${loaded.error instanceof Error ? loaded.error.message : String(loaded.error)}`
  const problems = [problem('file-unreadable', { line: 1, column: 1 }, message)]
  return { source, title: source, date: null, url: null, tags: [], location: null, recording: null, text: '', talks: [], evidence: [], problems }
}

/** The chapters of a post `talk.md`: the file that its front matter names, else `talk.chapters.json` beside it. */
async function readChaptersFile(path: string, named: string | null): Promise<ChaptersFile | null> {
  const text = await readFile(path, 'utf8').catch(() => null)
  return named === null && text === null ? null : { name: named ?? basename(path), text }
}
