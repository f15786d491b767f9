import { watch as watchPaths } from 'chokidar'
import { runBuild } from '../build.js'
import { openCache } from '../cache/open-cache.js'
import { PostCache } from '../cache/post-cache.js'
import { ConfigError } from '../config-error.js'
import { UsageError } from '../usage-error.js'
import { isIgnored, watchedPaths } from '../watched-paths.js'
import { printNote, report, requireOut, type BuildOptions } from './report-build.js'
import { startSite } from './start-site.js'

/** Several files are mostly saved at once; so long nothing else must change before a build begins. */
const QUIET_MS = 50

/**
 * `talkseek build --watch`: builds, and again whenever posts, what stands beside them or the configuration change, until
 * the process is told to end. The answer is that all is well.
 */
export async function watch(globs: readonly string[], options: BuildOptions): Promise<true> {
  let run = await startSite(globs, options)
  requireOut(run)
  // What was read stays at hand, whether or not it is also written down.
  const memory = (await openCache(run.config, run.surroundings.folder, printNote)) ?? PostCache.inMemory()
  const watcher = watchPaths(watchedPaths(run), { ignored: path => isIgnored(path, run), ignoreInitial: true })
  let timer: NodeJS.Timeout | undefined
  let building: Promise<void> | null = null
  let again = false

  const buildOnce = async () => {
    const started = performance.now()
    try {
      run = await startSite(globs, options)
      const built = await runBuild(run, { write: true, note: printNote, memory })
      report(built, performance.now() - started, options, run)
      watcher.add(watchedPaths(run))
    } catch (error) {
      // The next change may mend it; a mistake of this program stays.
      if (!isMendable(error)) throw error
      console.error(`error: ${error.message}`)
    }
  }
  const buildUntilQuiet = async () => {
    do {
      again = false
      await buildOnce()
    } while (again)
    if (!options.quiet) console.error('Waiting for changes …')
  }

  return new Promise((done, fail) => {
    const changed = () => {
      again = true
      clearTimeout(timer)
      timer = setTimeout(() => {
        // A build that was under way may have seen the change already.
        if (!again) return
        building ??= buildUntilQuiet()
          .catch(fail)
          .finally(() => (building = null))
      }, QUIET_MS)
    }
    const end = async () => {
      clearTimeout(timer)
      await building
      await watcher.close()
      done(true)
    }
    watcher.on('all', changed).on('error', fail).once('ready', changed)
    process.once('SIGINT', end).once('SIGTERM', end)
  })
}

function isMendable(error: unknown): error is Error {
  return error instanceof ConfigError || error instanceof UsageError || (error instanceof Error && 'syscall' in error)
}
