import { readFile } from 'node:fs/promises'
import { basename, dirname, isAbsolute, resolve } from 'node:path'
import { chaptersFileName, type ChaptersFile } from './episodes/post-chapters.js'
import type { PostFile } from './find-posts.js'
import { parseFrontMatter } from './front-matter.js'
import { detectSites } from './generators/detect-sites.js'
import type { GeneratorName, Site } from './generators/site.js'
import { explainPost, type ExplainedPost, type ParsedPost } from './parse-post.js'
import { problem } from './problem.js'

/** How the sites of posts are found. */
export interface SiteOptions {
  /** The working folder, from which sources are named. */
  folder?: string
  /** The generator, where it is not to be guessed. */
  generator?: GeneratorName
  /** The day of the build, `2020-12-02`; the clock's where it is missing. */
  today?: string
}

/**
 * Reads posts one after the other. A file that cannot be read becomes a post with a problem, so that the
 * others go on.
 *
 * @param onRead is told after each post
 * @param sites where the posts belong, and the day of the build
 */
export async function readPosts(files: readonly PostFile[], onRead: () => void = () => {}, sites: SiteOptions = {}): Promise<ParsedPost[]> {
  return (await explainPosts(files, onRead, sites)).map(({ evidence: _, ...post }) => post)
}

/** As `readPosts`, with the evidence. */
export async function explainPosts(files: readonly PostFile[], onRead: () => void = () => {}, sites: SiteOptions = {}): Promise<ExplainedPost[]> {
  const siteOf = await detectSites(files, sites.folder, sites.generator, sites.today)
  const posts: ExplainedPost[] = []
  for (const file of files) {
    posts.push(await readPost(file, siteOf(file.source)))
    onRead()
  }
  return posts
}

async function readPost({ path, source }: PostFile, site: Site | null): Promise<ExplainedPost> {
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
