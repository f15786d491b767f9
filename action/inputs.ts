/** What a workflow asks for. */
export interface Inputs {
  command: 'build' | 'check'
  /** Globs; none for what the configuration names. */
  posts: string[]
  out: string | null
  config: string | null
  strict: boolean
  /** File of judged queries. */
  queries: string | null
  /** File that `talkseek eval --save` wrote. */
  baseline: string | null
  /** File in which this run is kept for later ones, and the earlier one is found. */
  report: string
}

/** An input that cannot be: the workflow's author is told, without a stack. */
export class InputError extends Error {
  override readonly name = 'InputError'
}

/**
 * Reads the inputs from a step's environment: `INPUT_STRICT=true`.
 *
 * @throws InputError naming the input and what it may be
 */
export function readInputs(environment: Readonly<Record<string, string | undefined>>): Inputs {
  const text = (name: string) => environment[`INPUT_${name}`]?.trim() || null
  const command = text('COMMAND') ?? 'build'
  if (command !== 'build' && command !== 'check') throw new InputError(`command is “${command}”. It is build or check.`)
  const strict = text('STRICT') ?? 'false'
  if (strict !== 'true' && strict !== 'false') throw new InputError(`strict is “${strict}”. It is true or false.`)
  const [queries, baseline] = [text('QUERIES'), text('BASELINE')]
  if (baseline !== null && queries === null) throw new InputError('baseline is given without queries. Name the file of judged queries, too.')
  return {
    command,
    posts: (text('POSTS') ?? '').split('\n').map(glob => glob.trim()).filter(Boolean),
    out: text('OUT'),
    config: text('CONFIG'),
    strict: strict === 'true',
    queries,
    baseline,
    report: text('REPORT') ?? 'node_modules/.cache/talkseek-action/report.json'
  }
}
