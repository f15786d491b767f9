import { readFile } from 'node:fs/promises'
import { basename, dirname, isAbsolute, resolve } from 'node:path'
import { chaptersFileName, type ChaptersFile } from './episodes/post-chapters.js'
import type { PostFile } from './find-posts.js'
import { parseFrontMatter } from './front-matter.js'
import type { Site } from './generators/site.js'
import { explainPost, type ExplainedPost } from './parse-post.js'
import { problem } from './problem.js'

/** Reads one post. A file that cannot be read becomes a post with a problem. */
export async function readPost({ path, source }: PostFile, site: Site | null): Promise<ExplainedPost> {
  try {
    const text = await readFile(path, 'utf8')
    return explainPost(source, text, await readChaptersFile(path, text), site)
  } catch (error) {
    const message = `The file cannot be read: ${error instanceof Error ? error.message : String(error)}`
    const problems = [problem('file-unreadable', { line: 1, column: 1 }, message)]
    return { source, title: source, date: null, url: null, tags: [], location: null, recording: null, text: '', talks: [], evidence: [], problems }
  }
}

/** The chapters of a post `talk.md`: the file that its front matter names, else `talk.chapters.json` beside it. */
async function readChaptersFile(path: string, text: string): Promise<ChaptersFile | null> {
  const named = /^chapters:/m.test(text) ? chaptersFileName(parseFrontMatter(text).data) : null
  // Nothing is fetched, and a post is read alike on every machine.
  if (named !== null && (isAbsolute(named) || URL.canParse(named))) return { name: named, text: null }
  const name = named ?? path.replace(/\.[^.]*$/, '.chapters.json')
  const chapters = await readFile(resolve(dirname(path), name), 'utf8').catch(() => null)
  return named === null && chapters === null ? null : { name: named ?? basename(name), text: chapters }
}
