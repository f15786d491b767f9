import type { BuildWay, Built } from '../build.js'
import { PHASES } from '../phases.js'
import type { Run } from '../run-options.js'
import { formatSummary } from '../summary.js'
import { UsageError } from '../usage-error.js'
import { paintFor } from './paint.js'
import { paintedProblem } from './painted-problem.js'
import type { OutOptions, SiteOptions } from './site-options.js'

export interface BuildOptions extends SiteOptions, OutOptions {
  /** Whether to say if the written index is what a build would write, and write nothing. */
  check?: boolean
  /** Whether to build again whenever something changes. */
  watch?: boolean
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
