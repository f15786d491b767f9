import { resolve, sep } from 'node:path'
import { stat } from 'node:fs/promises'
import { glob } from 'tinyglobby'
import { pathInside } from './path-inside.js'

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
  const found = await Promise.all((patterns.length > 0 ? patterns : ['.']).map(pattern => expand(pattern, folder)))
  const excluded = new Set(exclude.length === 0 ? [] : await glob(exclude.map(slashed), { cwd: folder, absolute: true, dot: true, ignore: ['**/node_modules/**'] }))
  return [...new Set(found.flat())]
    .filter(path => !excluded.has(path))
    .map(path => ({ path, source: pathInside(folder, path) }))
    .sort((a, b) => (a.source < b.source ? -1 : 1))
}

/** A file's own name is taken as it is, since a shell has expanded it and it may hold a glob's characters. */
async function expand(pattern: string, folder: string): Promise<string[]> {
  const path = resolve(folder, pattern)
  const kind = await stat(path).catch(() => null)
  if (kind?.isFile()) return [path]
  if (kind?.isDirectory()) return glob(POST_ENDINGS, { cwd: path, absolute: true, ignore: IGNORED })
  return glob(slashed(pattern), { cwd: folder, absolute: true, ignore: IGNORED, onlyFiles: true })
}

function slashed(path: string): string {
  return path.split(sep).join('/')
}
