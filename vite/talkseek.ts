import type { Plugin, ResolvedConfig } from 'vite'
import type { RunOptions } from '../indexer/run-options.js'
import { serveIndex } from './serve-index.js'
import { SiteIndex } from './site-index.js'

/** Settings as in a configuration, which they win over. Paths count from Vite's root, unless `cwd` is another folder. */
export interface TalkseekOptions extends Omit<RunOptions, 'out' | 'fallback' | 'onProgress'> {
  /** The folder of the index files in the site, below Vite's `base`: `talks`. */
  out?: string | undefined
}

/**
 * Puts the index of a site's talks into what Vite builds, and serves it from memory while the site is written:
 * `plugins: [talkseek({ posts: 'posts' })]`.
 */
export function talkseek({ out = 'talks', ...options }: TalkseekOptions = {}): Plugin {
  const folder = out.replace(/^(?:\.?\/)+|\/+$/g, '')
  let site: SiteIndex
  let emits = false

  return {
    name: 'talkseek',

    configResolved(config) {
      // Frameworks build the pages' program, too; the index belongs to what browsers are given.
      emits = config.command === 'build' && !config.build.ssr
      site = new SiteIndex({ cwd: config.root, ...baseOf(config), ...options, out: folder }, message => config.logger.info(`[talkseek] ${message}`))
    },

    async buildStart() {
      if (!emits) return
      const built = await site.build()
      if (this.meta.watchMode) for (const { source } of built.posts) this.addWatchFile(site.pathOf(source))
      // The place stands in the message, since not every Vite shows one that stands beside it.
      for (const line of site.problems) this.warn(line)
      for (const { name, content } of built.files) this.emitFile({ type: 'asset', fileName: folder === '' ? name : `${folder}/${name}`, source: content })
    },

    configureServer(server) {
      serveIndex(server, site, folder)
    }
  }
}

/** The path under which the site is published, where Vite knows it. */
function baseOf({ base }: ResolvedConfig): Pick<RunOptions, 'base'> {
  return base === '/' || base === './' || base === '' ? {} : { base }
}
