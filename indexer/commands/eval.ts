import { readFile, writeFile } from 'node:fs/promises'
import { openIndex } from '../../search/index-files.js'
import { baselineOf, compare, formatBaseline, parseBaseline, type Baseline, type Difference } from '../eval/baseline.js'
import { evaluate, type Evaluation } from '../eval/evaluate.js'
import { formatEvaluation } from '../eval/format-evaluation.js'
import { parseJudgedQueries, type QueryProblem } from '../eval/judged-queries.js'
import { folderReader } from '../index-folder.js'
import { UsageError } from '../usage-error.js'

interface EvalOptions {
  index: string
  baseline?: string
  save?: string
  minSuccessAt1?: number
  json?: boolean
}

/** `talkseek eval`: asks judged queries and says how good the answers are. Exits 1 when they are not good enough. */
export async function evalQueries(file: string, { index, baseline, save, minSuccessAt1, json }: EvalOptions): Promise<void> {
  const judged = parseJudgedQueries(await readText(file, 'It is a list of queries and the talks that should come first.'))
  const before = baseline === undefined ? null : await readBaseline(baseline)
  const { evaluation, problems } = evaluate(await openIndex(folderReader(index)), judged.queries)
  const difference = before && compare(evaluation, before)
  const { successAt1 } = evaluation.overall
  const failures = [
    ...(difference?.regressions ?? []),
    ...(minSuccessAt1 !== undefined && successAt1 < minSuccessAt1 ? [`success@1 is ${successAt1.toFixed(3)}, below ${minSuccessAt1}`] : [])
  ]
  for (const problem of inOrder([...judged.problems, ...problems])) {
    console.error(`${file}:${problem.line}:${problem.column} error: ${problem.message}`)
    process.exitCode = 1
  }
  console.log(json ? evaluationJson(evaluation, difference, failures) : formatEvaluation(evaluation, difference))
  for (const failure of failures) console.error(`error: ${failure}`)
  if (failures.length > 0) process.exitCode = 1
  // What is worse, or only half asked, must not become what later runs are compared with.
  else if (save !== undefined && !process.exitCode) await writeFile(save, formatBaseline(baselineOf(evaluation)))
}

async function readBaseline(file: string): Promise<Baseline> {
  const baseline = parseBaseline(await readText(file, 'Save one first, with --save.'))
  if (!baseline) throw new UsageError(`${file} is no baseline. Save one with --save.`)
  return baseline
}

async function readText(file: string, remedy: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    throw new UsageError(`${file} cannot be read (${(error as NodeJS.ErrnoException).code}). ${remedy}`)
  }
}

function inOrder(problems: QueryProblem[]): QueryProblem[] {
  return problems.sort((a, b) => a.line - b.line || a.column - b.column)
}

function evaluationJson({ overall, kinds, outcomes }: Evaluation, difference: Difference | null, failures: readonly string[]): string {
  const named = ({ id, title }: { id: string; title: string }) => ({ id, title })
  return JSON.stringify(
    {
      overall,
      kinds: Object.fromEntries(Array.from(kinds, ([kind, scores]) => [kind ?? '', scores])),
      queries: outcomes.map(({ query: { q, kind }, meant, place, came }) => ({ q, kind, place, meant: named(meant), came: came.slice(0, 3).map(named) })),
      difference,
      failures
    },
    null,
    2
  )
}
