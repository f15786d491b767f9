import type { FacetName } from '../search/facets.js'
import type { GeneratorName } from './generators/site.js'
import type { TransformPost, TransformTalk } from './hooks/transform-posts.js'
import type { Shape } from './hooks/shape.js'
import type { RuleLevels } from './rule-levels.js'

/** What a site may say in its configuration; everything is optional. `docs/configuration.md` has an example of each. */
export interface UserConfig {
  /** Folders, files or globs of posts; they count from the working folder. Without them, all Markdown below it. */
  posts?: string | readonly string[] | undefined
  /** Globs of posts that are not read, from the working folder: `['posts/drafts/**']`. */
  exclude?: string | readonly string[] | undefined
  /** Folder for the index files. */
  out?: string | undefined
  /** File for the list of talks that visitors without JavaScript see. */
  fallback?: string | undefined
  /** Whether to write the index as a script, too, for pages that are opened from a file. */
  script?: boolean | undefined
  /** The static site generator, where the files around the posts do not tell. */
  generator?: GeneratorName | undefined
  /** Where the site is published: `https://example.org/blog/` or `/blog/`. */
  base?: string | undefined
  /** Folders of transcripts besides those of the posts, from the working folder: `['captions']`. */
  transcripts?: string | readonly string[] | undefined
  /** For each rule `error`, `warning` or `off`. */
  rules?: RuleLevels | undefined
  /** Rows of words that stand for each other in queries: `[['k8s', 'kubernetes']]`. */
  synonyms?: readonly (readonly string[])[] | undefined
  /** What visitors may narrow hits by, in this order. */
  facets?: readonly FacetName[] | undefined
  /** Folder of the cache; `false` for none. Without it, `node_modules/.cache/talkseek`. */
  cache?: string | false | undefined
  /** Own ways to read talks out of a post, tried before sentences are read. */
  shapes?: readonly Shape[] | undefined
  /** Changes a post before it is indexed; `null` leaves it out. */
  transformPost?: TransformPost | undefined
  /** Changes a talk before it is indexed; `null` leaves it out. */
  transformTalk?: TransformTalk | undefined
}

/** Gives a configuration its types: `export default defineConfig({ posts: 'posts' })`. */
export function defineConfig(config: UserConfig): UserConfig {
  return config
}
