import { resolve } from 'node:path'
import { runBuild, type BuildWay, type Built } from '../build.js'
import { PHASES } from '../phases.js'
import type { Run } from '../run-options.js'
import { staleParts } from '../stale-index.js'
import { formatSummary } from '../summary.js'
import { UsageError } from '../usage-error.js'
import { paintFor } from './paint.js'
import { paintedProblem } from './painted-problem.js'
import type { OutOptions, SiteOptions } from './site-options.js'
import { postProgress, printsConfig, startSite } from './start-site.js'

export interface BuildOptions extends SiteOptions, OutOptions {
  /** Whether to say if the written index is what a build would write, and write nothing. */
  check?: boolean
  /** Whether to build again whenever something changes. */
  watch?: boolean
}

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

/** @throws UsageError where nothing says where to write */
export function requireOut({ config }: Run): string {
  if (config.out === null) throw new UsageError("required option '--out <dir>' not specified, nor “out” in a configuration")
  return config.out
}

/** Says what a build did: its problems to the error output, the summary to the output. */
export function report(built: Built, milliseconds: number, { quiet = false, json = false, verbose = false, check = false }: BuildOptions, run: Run): void {
  for (const { source, problems } of built.problems) {
    for (const found of problems) if (!quiet || found.severity === 'error') console.error(paintedProblem(source, found, paintFor(process.stderr)))
  }
  if (json) console.log(JSON.stringify(summaryOf(built, milliseconds)))
  else if (!quiet && !check) console.log(formatSummary(built.summary, milliseconds, requireOut(run)))
  if (verbose && !json) console.error(formatTimes(built))
}

export const printNote: NonNullable<BuildWay['note']> = message => console.error(`note: ${message}`)

function summaryOf({ summary, out, recalled, times, files }: Built, milliseconds: number): object {
  const rounded = Object.fromEntries(PHASES.map(phase => [phase, Math.round(times[phase])]))
  return { ...summary, recalled, out, files: files.map(({ name, content }) => ({ name, bytes: Buffer.byteLength(content) })), milliseconds: Math.round(milliseconds), times: rounded }
}

function formatTimes({ times, recalled, summary: { posts, hidden } }: Built): string {
  const rows = PHASES.map(phase => `  ${phase.padEnd(6)} ${String(Math.round(times[phase])).padStart(6)} ms`)
  return [`${posts + hidden - recalled} of ${posts + hidden} posts were read, ${recalled} came from the cache:`, ...rows].join('\n')
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
