#!/usr/bin/env node
import { styleText } from 'node:util'
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { IndexError } from '../search/index-error.js'
import { ConfigError } from './config-error.js'
import type { BuildOptions } from './commands/report-build.js'
import type { CheckOptions } from './commands/check.js'
import type { ExportSettings } from './commands/export.js'
import { EXPORT_NAMES } from './export/export-names.js'
import type { ExtractOptions } from './commands/extract.js'
import type { InitOptions } from './commands/init.js'
import { siteOptions } from './commands/site-options.js'
import type { TranscriptOptions } from './commands/transcript.js'
import { UsageError } from './usage-error.js'
import { version } from './version.js'

/** Exit codes: 0 fine, 1 something is wrong with the content or the index, 2 usage. */
const FAILED = 1
const USAGE = 2

const program = new Command('talkseek')
  .description('Search over recorded talks: builds the index that <talk-search> loads.')
  .version(version)
  .showHelpAfterError()
  .exitOverride()
  .configureOutput({ writeErr: text => process.stderr.write(text) })

siteOptions(program.command('build').description('read posts and write the index files'))
  .option('--out <dir>', 'folder for the index files')
  .option('--fallback <file>', 'also write the list of talks for visitors without JavaScript')
  .option('--script', 'also write the index as a script, for pages that are opened from a file')
  .option('--watch', 'build again whenever posts or settings change')
  .option('--check', 'write nothing, exit 1 when the written index is not what these posts give')
  .option('--cache-dir <dir>', 'where to keep what was read; else node_modules/.cache/talkseek')
  .option('--no-cache', 'read every post')
  .option('--json', 'print the summary as one line of JSON')
  .option('--quiet', 'say nothing but errors')
  .action(async (globs: string[], options: BuildOptions) => {
    if (!(await (await import('./commands/build.js')).build(globs, options))) process.exitCode = FAILED
  })

siteOptions(program.command('extract').description('print the talks that are read in posts'))
  .option('--json', 'print JSON, nothing else')
  .option('--explain', 'show where and by which rule each field was read')
  .option('--said', 'with --json: print the passages of transcripts, too')
  .action(async (globs: string[], options: ExtractOptions) => (await import('./commands/extract.js')).extract(globs, options))

siteOptions(program.command('check').description('say what is wrong in posts, at file:line:column'))
  .addOption(new Option('--reporter <name>', 'form of the report').choices(['pretty', 'json', 'github', 'sarif']).default('pretty'))
  .option('--strict', 'fail for warnings, too')
  .option('--quiet', 'report only what makes the check fail')
  .action(async (globs: string[], options: CheckOptions) => {
    if (!(await (await import('./commands/check.js')).check(globs, options))) process.exitCode = FAILED
  })

siteOptions(program.command('export').description('write talks in a form that others read: chapters, feeds, sitemaps, tables, search engines'))
  .addOption(new Option('--format <name>', 'form of the export').choices(EXPORT_NAMES).makeOptionMandatory())
  .option('--out <path>', 'file or folder to write')
  .option('--base-url <url>', 'address of the site; else the base of the configuration')
  .action(async (globs: string[], options: ExportSettings) => {
    if (!(await (await import('./commands/export.js')).exportPosts(globs, options))) process.exitCode = FAILED
  })

program
  .command('init')
  .description('write a configuration for the site in this folder, and say what to paste into its pages')
  .option('--generator <name>', 'the static site generator; else the files here tell')
  .option('--posts <glob>', 'where the posts are')
  .option('--out <dir>', 'folder for the index files')
  .option('--yes', 'ask nothing')
  .option('--force', 'replace the configuration that stands here')
  .action(async (options: InitOptions) => (await import('./commands/init.js')).init(options))

program
  .command('transcript')
  .description('print a transcript as passages that stand in a page without a script')
  .argument('<file>', 'WebVTT, SubRip, YouTube json3 or srv3, Podcasting 2.0 JSON, or lines with clocks')
  .addOption(new Option('--format <name>', 'form of the output').choices(['markdown', 'json']).default('markdown'))
  .option('--recording <url>', 'the recording that the clocks link to')
  .action(async (file: string, options: TranscriptOptions) => {
    if (!(await (await import('./commands/transcript.js')).transcript(file, options))) process.exitCode = FAILED
  })

program
  .command('search')
  .description('ask a built index; without a query, one query a line from stdin')
  .argument('[query...]', 'what a visitor would type')
  .requiredOption('--index <dir>', 'folder of the index files')
  .option('--json', 'print one line of JSON')
  .option('--limit <n>', 'at most so many talks', parseLimit, 10)
  .action(async (query: string[], options: { index: string; json?: boolean; limit: number }) =>
    (await import('./commands/search.js')).search(query, options)
  )

program
  .command('eval')
  .description('ask a built index judged queries: does the right talk come first?')
  .argument('<queries>', 'YAML or JSON file of queries, each with the talk that is meant')
  .requiredOption('--index <dir>', 'folder of the index files')
  .option('--baseline <file>', 'compare with what was saved, exit 1 when it got worse')
  .option('--save <file>', 'keep the result as a baseline, unless it got worse')
  .option('--min-success-at-1 <share>', 'exit 1 when a smaller share of talks comes first', parseShare)
  .option('--json', 'print JSON')
  .action(async (queries: string, options: { index: string; baseline?: string; save?: string; minSuccessAt1?: number; json?: boolean }) =>
    (await import('./commands/eval.js')).evalQueries(queries, options)
  )

function parseShare(text: string): number {
  const share = Number(text)
  if (text.trim() === '' || !(share >= 0 && share <= 1)) throw new InvalidArgumentError('It is a number from 0 to 1.')
  return share
}

function parseLimit(text: string): number {
  const limit = Number(text)
  if (!Number.isInteger(limit) || limit < 1) throw new InvalidArgumentError('It is a whole number from 1.')
  return limit
}

/** Prints what went wrong for whom it concerns, and says how the process ends. */
function exitCodeOf(error: unknown): number {
  // Commander has printed its message and the usage; help and version that were asked for are no error.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : USAGE
  const wrong = error instanceof UsageError || error instanceof ConfigError
  if (wrong || error instanceof IndexError || isSystemError(error)) console.error(`${styleText('red', 'error:', { stream: process.stderr })} ${error.message}`)
  // A mistake of this program: whoever mends it needs the stack.
  else console.error(error)
  if (error instanceof UsageError) console.error(`\n${(program.commands.find(candidate => candidate.name() === process.argv[2]) ?? program).helpInformation()}`)
  else if (process.argv.includes('--verbose') && error instanceof Error) console.error(error.cause ?? error)
  return wrong ? USAGE : FAILED
}

/** A folder that cannot be written and its like: the message says it all, a stack would not help. */
function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error
}

// A reader that closes early (`talkseek search … | head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

try {
  await program.parseAsync()
} catch (error) {
  process.exitCode = exitCodeOf(error)
}
