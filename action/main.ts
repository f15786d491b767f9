#!/usr/bin/env node
import { createHash, randomUUID } from 'node:crypto'
import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, relative, sep } from 'node:path'
import { parseBaseline } from '../indexer/eval/baseline.js'
import type { ParsedPost } from '../indexer/parse-post.js'
import { folderReader } from '../indexer/index-folder.js'
import { githubReporter } from '../indexer/reporters/github-reporter.js'
import { version } from '../indexer/version.js'
import { ENTRY_NAME } from '../search/entry-name.js'
import { namesOfIndex } from '../search/names-of-index.js'
import { InputError, readInputs, type Inputs } from './inputs.js'
import { formatJobSummary } from './job-summary.js'
import { parseReport, type Relevance, type RunReport } from './run-report.js'
import { runTalkseek, type Ran } from './run-talkseek.js'

/** A command that cannot do what it was asked: its message is the step's error. */
class StepError extends Error {}

/** The step of a workflow: reads posts, annotates them, writes the index, says what changed. The answer is the exit code. */
async function main(inputs: Inputs): Promise<number> {
  const given = [...(inputs.config === null ? [] : ['--config', inputs.config]), '--', ...inputs.posts]
  const posts = JSON.parse((await succeed(['extract', '--json', ...given])).stdout) as ParsedPost[]
  annotate(posts)
  const temporary = await mkdtemp(join(tmpdir(), 'talkseek-action-'))
  try {
    // A check writes nothing that stays, but says what the index would be.
    const out = inputs.command === 'check' ? ['--out', temporary] : inputs.out === null ? [] : ['--out', inputs.out]
    const before = await readReport(inputs.report)
    const standing = inputs.command === 'build' && inputs.out !== null ? await indexIn(inputs.out) : null
    const built = await succeed(['build', ...out, ...given])
    // The last words of the summary are the folder, wherever a configuration has put it.
    const folder = out[1] ?? /^index .* in (.*)$/m.exec(built.stdout)?.[1] ?? '.'
    const index = await indexIn(folder)
    const judged = inputs.queries === null ? null : await judge(inputs.queries, folder, inputs.baseline)
    const shown = posts.filter(({ hidden }) => hidden === undefined)
    const now: RunReport = {
      version: 1,
      posts: shown.length,
      talks: shown.reduce((sum, { talks }) => sum + talks.length, 0),
      problems: posts.flatMap(({ source, problems }) => problems.map(found => ({ source, ...found }))),
      index,
      relevance: judged?.relevance ?? null
    }
    const errors = now.problems.filter(({ severity }) => severity === 'error').length
    const failures = [...problemFailure(inputs, errors, now.problems.length), ...(judged?.failures ?? [])]
    await writeReport(inputs.report, now)
    await append('GITHUB_STEP_SUMMARY', formatJobSummary(now, { report: before, relevance: judged?.before ?? null }, failures))
    await setOutputs({
      changed: (standing?.hash ?? before?.index.hash ?? null) !== index.hash,
      posts: now.posts,
      talks: now.talks,
      problems: now.problems.length,
      errors,
      'index-bytes': now.index.bytes
    })
    for (const failure of failures) command('error', failure)
    return failures.length > 0 ? 1 : 0
  } finally {
    await rm(temporary, { recursive: true, force: true })
  }
}

/** Only a check fails for what stands in posts: a build publishes what could be read. */
function problemFailure({ command: name, strict }: Inputs, errors: number, problems: number): string[] {
  const counted = strict ? problems : errors
  const noun = strict ? 'problem' : 'error'
  return name === 'check' && counted > 0 ? [`talkseek check found ${counted} ${noun}${counted === 1 ? '' : 's'}.`] : []
}

/** Annotations at the lines of posts, errors first: GitHub shows ten of a kind. */
function annotate(posts: readonly ParsedPost[]): void {
  // Annotations count from the repository, posts from the working folder.
  const folder = relative(process.env['GITHUB_WORKSPACE'] ?? process.cwd(), process.cwd()).split(sep).join('/')
  for (const wanted of ['error', 'warning'] as const) {
    const found = posts.map(({ source, problems }) => ({ source: folder === '' ? source : `${folder}/${source}`, problems: problems.filter(({ severity }) => severity === wanted) }))
    const annotations = githubReporter(found, { linesOf: () => null, paint: (_, text) => text, version, quiet: false })
    if (annotations !== '') console.log(annotations)
  }
}

interface Judged {
  relevance: Relevance
  /** Of the baseline; `null` without one. */
  before: Relevance | null
  failures: string[]
}

async function judge(queries: string, folder: string, baseline: string | null): Promise<Judged> {
  const ran = await runTalkseek(['eval', queries, '--index', folder, '--json', ...(baseline === null ? [] : ['--baseline', baseline])])
  if (ran.stdout === '') throw new StepError(firstLine(ran))
  const { overall, failures } = JSON.parse(ran.stdout) as { overall: Relevance; failures: string[] }
  // What cannot be asked is said at file:line:column.
  const unasked = ran.stderr.split('\n').filter(line => line.startsWith(`${queries}:`))
  const scores = baseline === null ? null : parseBaseline(await readFile(baseline, 'utf8'))?.scores
  return { relevance: overall, before: scores ?? null, failures: [...unasked, ...failures] }
}

async function succeed(args: readonly string[]): Promise<Ran> {
  const ran = await runTalkseek(args)
  if (ran.code !== 0) throw new StepError(firstLine(ran))
  return ran
}

function firstLine({ stderr, code }: Ran): string {
  return /^error: (.*)$/m.exec(stderr)?.[1] ?? (stderr.trim() || `talkseek ended with ${code}.`)
}

/** The index that stands in a folder: a hash of its entry, which names all else by its contents, and the bytes of all files. */
async function indexIn(folder: string): Promise<RunReport['index']> {
  const entry = await readFile(join(folder, ENTRY_NAME)).catch(() => null)
  if (entry === null) return { hash: null, bytes: 0 }
  const files = [ENTRY_NAME, ...(await namesOfIndex(await readdir(folder), folderReader(folder)))]
  const sizes = await Promise.all([...new Set(files)].map(name => stat(join(folder, name)).then(({ size }) => size, () => 0)))
  return { hash: createHash('sha256').update(entry).digest('hex'), bytes: sizes.reduce((sum, size) => sum + size, 0) }
}

async function readReport(file: string): Promise<RunReport | null> {
  return parseReport(await readFile(file, 'utf8').catch(() => ''))
}

async function writeReport(file: string, report: RunReport): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, JSON.stringify(report))
}

async function setOutputs(outputs: Readonly<Record<string, string | number | boolean>>): Promise<void> {
  const lines = Object.entries(outputs).map(([name, value]) => {
    const end = `end-${randomUUID()}`
    return `${name}<<${end}\n${value}\n${end}\n`
  })
  await append('GITHUB_OUTPUT', lines.join(''))
}

async function append(variable: string, text: string): Promise<void> {
  const file = process.env[variable]
  if (file) await appendFile(file, text)
}

/** A workflow command without a place. */
function command(name: 'error', message: string): void {
  console.log(`::${name} title=talkseek::${message.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')}`)
}

try {
  process.exitCode = await main(readInputs(process.env))
} catch (error) {
  const expected = error instanceof InputError || error instanceof StepError
  command('error', expected ? error.message : String(error))
  if (!expected) console.error(error)
  process.exitCode = 1
}
