import type { ViteDevServer } from 'vite'
import type { SiteIndex } from './site-index.js'

/** Several files are mostly saved at once; so long nothing else must change before a build begins. */
const QUIET_MS = 50

/**
 * Answers requests for index files from memory. When posts, what stands beside them or the configuration change, it builds
 * again, and reloads pages when that gave another index.
 *
 * @param folder the folder of the index files in the site, below the base: `talks`
 */
export function serveIndex(server: ViteDevServer, site: SiteIndex, folder: string): void {
  const { logger, base } = server.config
  const prefix = folder === '' ? base : `${base}${folder}/`
  let said: ReadonlySet<string> = new Set()

  /** The trouble that kept the latest build from an index; `null` for none. */
  const build = async (): Promise<Error | null> => {
    try {
      await site.build()
      for (const line of site.problems) if (!said.has(line)) logger.warn(`[talkseek] ${line}`, { timestamp: true })
      said = new Set(site.problems)
      server.watcher.add(site.watched)
      return null
    } catch (error) {
      const trouble = error instanceof Error ? error : new Error(String(error))
      logger.error(`[talkseek] ${trouble.message}`, { timestamp: true, error: trouble })
      return trouble
    }
  }

  let building = build()
  let timer: NodeJS.Timeout | undefined

  const buildAgain = () => {
    building = building.then(async () => {
      const before = site.entry
      const trouble = await build()
      if (trouble !== null) server.ws.send({ type: 'error', err: { message: trouble.message, stack: '', plugin: 'talkseek' } })
      else if (site.entry !== before) server.ws.send({ type: 'full-reload' })
      return trouble
    })
  }
  server.watcher.on('all', (_event, path) => {
    if (!site.reads(path)) return
    clearTimeout(timer)
    timer = setTimeout(buildAgain, QUIET_MS)
  })

  server.middlewares.use(async (request, response, next) => {
    const { pathname } = new URL(request.originalUrl ?? '/', 'http://localhost')
    if (!pathname.startsWith(prefix) || !/\.(?:json|bin)$/.test(pathname)) return next()
    const trouble = await building
    const content = site.contentOf(pathname.slice(prefix.length))
    if (content === undefined) return next(trouble ?? undefined)
    response.setHeader('Content-Type', pathname.endsWith('.json') ? 'application/json; charset=utf-8' : 'application/octet-stream')
    response.setHeader('Cache-Control', 'no-cache')
    response.end(content)
  })
}
