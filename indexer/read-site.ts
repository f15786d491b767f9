import { atBase } from './at-base.js'
import type { Config } from './config-settings.js'
import { findPosts, type PostFile } from './find-posts.js'
import { holdPost, parsedPost, type HeldPost } from './held-post.js'
import { transformPosts } from './hooks/transform-posts.js'
import { withOwnImages } from './image-address.js'
import type { ExplainedPost, ParsedPost } from './parse-post.js'
import { explainPosts, holdPosts, type PostMemory, type ReadOptions } from './read-posts.js'
import { withLevels } from './rule-levels.js'
import { UsageError } from './usage-error.js'

/** What the reading of a site needs to know besides its configuration. */
export interface Surroundings {
  /** The working folder. */
  folder: string
  /** The day of the build, `2020-12-02`. */
  today?: string | undefined
  memory?: PostMemory | undefined
  onProgress?: ((done: number, total: number) => void) | undefined
}

/**
 * Finds the posts that a site's configuration names.
 *
 * @throws UsageError when there are none
 */
export async function findSitePosts({ posts, exclude }: Config, folder: string): Promise<PostFile[]> {
  const files = await findPosts(posts, folder, exclude)
  if (files.length > 0) return files
  const where = posts.length > 0 ? posts.map(glob => `“${glob}”`).join(', ') : 'this folder'
  const without = exclude.length > 0 ? ` (without ${exclude.map(glob => `“${glob}”`).join(', ')})` : ''
  throw new UsageError(`no posts found in ${where}${without}. Name a folder or a glob of Markdown files: "posts/**/*.md"`)
}

/** Reads posts as a site's configuration wants them. */
export async function readSite(files: readonly PostFile[], config: Config, surroundings: Surroundings): Promise<ParsedPost[]> {
  return (await holdSite(files, config, surroundings)).map(parsedPost)
}

/** As `readSite`, of which what is remembered is mostly not looked at. */
export async function holdSite(files: readonly PostFile[], config: Config, surroundings: Surroundings): Promise<HeldPost[]> {
  const posts = await holdPosts(files, counter(files, surroundings), readOptions(config, surroundings))
  const { base, rules, transformPost, transformTalk } = config
  // What a configuration changes in posts has to be looked at.
  if (base === null && !transformPost && !transformTalk) {
    return posts.map(post => withLevels(post.imageElsewhere ? holdPost(withOwnImages(parsedPost(post), base)) : post, rules))
  }
  return (await transformPosts(posts.map(post => asConfigured(parsedPost(post), config)), config)).map(holdPost)
}

/** As `readSite`, with the evidence, and as the posts are before the configuration's functions change them. */
export async function explainSite(files: readonly PostFile[], config: Config, surroundings: Surroundings): Promise<ExplainedPost[]> {
  const posts = await explainPosts(files, counter(files, surroundings), readOptions(config, surroundings))
  return posts.map(post => asConfigured(post, config))
}

function asConfigured<Read extends ParsedPost>(post: Read, { rules, base }: Config): Read {
  return withOwnImages({ ...withLevels(post, rules), url: atBase(post.url, base) }, base)
}

function readOptions({ generator, shapes, transcripts }: Config, { folder, today, memory }: Surroundings): ReadOptions {
  return { folder, shapes, transcripts, ...(generator && { generator }), ...(today !== undefined && { today }), ...(memory && { memory }) }
}

function counter(files: readonly PostFile[], { onProgress }: Surroundings): () => void {
  let done = 0
  return () => onProgress?.((done += 1), files.length)
}
