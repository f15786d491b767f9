import { existsSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { CONFIG_FILES } from './config.js'
import { siteFilesIn } from './generators/detect-sites.js'
import type { Run } from './run-options.js'

/** The folders of the posts, the configuration, and the folders above that may hold a generator's. */
export function watchedPaths({ config, file, surroundings: { folder } }: Run): string[] {
  const posts = (config.posts.length > 0 ? config.posts : ['.']).map(pattern => fixedPart(resolve(folder, pattern)))
  const configs = (file === null ? CONFIG_FILES : [file]).map(name => resolve(folder, name)).filter(path => existsSync(path))
  return [...new Set([...posts, ...configs, ...posts.flatMap(siteFilesAbove)])]
}

/** What of a glob stands before its first sign: `content` of `content/*.md`. */
function fixedPart(pattern: string): string {
  const parts = pattern.split(/[\\/]/)
  const sign = parts.findIndex(part => /[*?[\]{}()!]/.test(part))
  return sign < 0 || existsSync(pattern) ? pattern : parts.slice(0, sign).join('/') || '/'
}

/** The generators' configurations above a folder, up to the repository's. */
function siteFilesAbove(path: string): string[] {
  const above = dirname(path)
  const here = siteFilesIn(above)
  return above === path || existsSync(join(above, '.git')) ? here : [...here, ...siteFilesAbove(above)]
}

/** What a build writes would wake it again; what belongs to tools is no post. */
export function isIgnored(path: string, { config, surroundings: { folder } }: Run): boolean {
  const written = [config.out, config.fallback, config.cache].flatMap(name => (typeof name === 'string' ? resolve(folder, name) : []))
  const inside = relative(folder, path)
  return written.includes(resolve(path)) || (inside !== '' && /(?:^|[\\/])(?:node_modules|\.(?!\.|vitepress(?:[\\/]|$)|eleventy\.)[^\\/]+)(?:[\\/]|$)/.test(inside))
}
