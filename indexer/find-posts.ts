import { basename, dirname, isAbsolute, relative, resolve, sep } from 'node:path'
import { stat } from 'node:fs/promises'
import { escapePath, glob } from 'tinyglobby'

const POST_ENDINGS = '**/*.{md,markdown,mdx}'
const IGNORED = ['**/node_modules/**', '**/.*/**']

/** A post's file: where it is, and the source that names it in the index, from the working folder with `/`. */
export interface PostFile {
  path: string
  source: string
}

/**
 * The files that the patterns mean, in the order of their sources, each once. A folder stands for the
 * Markdown below it.
 *
 * @param exclude globs of what is left out, however it was named; from the folder
 */
export async function findPosts(patterns: readonly string[], folder = process.cwd(), exclude: readonly string[] = []): Promise<PostFile[]> {
  const ignore = [...IGNORED, ...exclude.map(pattern => slashed(resolvePattern(folder, pattern)))]
  const found = await Promise.all((patterns.length > 0 ? patterns : ['.']).map(pattern => expand(pattern, folder, ignore)))
  return [...new Set(found.flat())]
    .map(path => ({ path: resolve(path), source: slashed(relative(folder, path)) }))
    .sort((a, b) => (a.source < b.source ? -1 : 1))
}

/** A file's own name is taken as it is, since a shell has expanded it and it may hold a glob's characters. */
async function expand(pattern: string, folder: string, ignore: string[]): Promise<string[]> {
  const path = resolve(folder, pattern)
  const kind = await stat(path).catch(() => null)
  if (kind?.isFile()) return glob(escapePath(basename(path)), { cwd: dirname(path), absolute: true, dot: true, ignore: ignore.slice(IGNORED.length) })
  if (kind?.isDirectory()) return glob(POST_ENDINGS, { cwd: path, absolute: true, ignore })
  return glob(slashed(pattern), { cwd: folder, absolute: true, ignore, onlyFiles: true })
}

/** A glob as seen from the root: what stands before its stars may be a name with a glob's characters. */
function resolvePattern(folder: string, pattern: string): string {
  return isAbsolute(pattern) ? pattern : `${escapePath(folder)}/${pattern.replace(/^\.\//, '')}`
}

function slashed(path: string): string {
  return path.split(sep).join('/')
}
