import { resolve } from 'node:path'
import { runBuild, type Built } from '../build.js'
import type { Run } from '../run-options.js'
import { staleParts } from '../stale-index.js'
import { UsageError } from '../usage-error.js'
import { printNote, report, requireOut, type BuildOptions } from './report-build.js'
import { postProgress, printsConfig, startSite } from './start-site.js'

/** `talkseek build`: posts in, index files and a summary out. The answer is whether all is well. */
export async function build(globs: readonly string[], options: BuildOptions): Promise<boolean> {
  if (options.check && options.watch) throw new UsageError('--check writes nothing and --watch builds again and again; choose one.')
  if (options.watch && !options.printConfig) return (await import('./watch.js')).watch(globs, options)
  const progress = postProgress(options)
  const run = await startSite(globs, options, progress)
  if (printsConfig(run, options)) return true
  requireOut(run)
  const started = performance.now()
  const built = await runBuild(run, { write: !options.check, note: printNote }).finally(() => progress?.stop())
  report(built, performance.now() - started, options, run)
  return options.check ? printStale(built, run) : true
}

async function printStale({ files, fallback }: Built, run: Run): Promise<boolean> {
  const out = requireOut(run)
  const { folder } = run.surroundings
  const parts = await staleParts({ folder: resolve(folder, out), files, fallback: run.config.fallback === null ? null : { path: resolve(folder, run.config.fallback), text: fallback } })
  if (parts.length === 0) {
    console.log(`${out} is up to date.`)
    return true
  }
  console.error([`error: ${out} is not what these posts give. Run talkseek build.`, ...parts.map(part => `  ${part}`)].join('\n'))
  return false
}
