import { newProblems, type Relevance, type ReportedProblem, type RunReport } from './run-report.js'

/** How many problems are listed. A summary holds a megabyte, and nobody reads so many. */
const MOST_LISTED = 50

/** What a run is compared with, as far as it is known. */
export interface Before {
  report: RunReport | null
  /** Of the baseline of judged queries; else the report's counts. */
  relevance: Relevance | null
}

/** What a run found, in Markdown, beside what was before. */
export function formatJobSummary(now: RunReport, before: Before, failures: readonly string[]): string {
  const listed = before.report ? newProblems(now.problems, before.report.problems) : now.problems
  const parts = ['## Talkseek', formatTable(now, before), ...(failures.length > 0 ? [failures.map(failure => `- ❌ ${escapeMarkdown(failure)}`).join('\n')] : [])]
  if (listed.length > 0) parts.push(`### ${counted(listed.length, before.report ? 'new problem' : 'problem')}`, formatProblems(listed))
  return `${parts.join('\n\n')}\n`
}

function formatTable(now: RunReport, { report, relevance }: Before): string {
  const was = [...(report ? figuresOf(report) : []), ...(relevance ? relevanceFigures(relevance) : [])]
  const before = new Map(was)
  const rows = figuresOf(now)
  return before.size > 0
    ? ['| | before | now |', '| --- | ---: | ---: |', ...rows.map(([name, figure]) => `| ${name} | ${before.get(name) ?? ''} | ${figure} |`)].join('\n')
    : ['| | |', '| --- | ---: |', ...rows.map(([name, figure]) => `| ${name} | ${figure} |`)].join('\n')
}

function figuresOf({ posts, talks, problems, index, relevance }: RunReport): [string, string][] {
  return [
    ['posts', String(posts)],
    ['talks', String(talks)],
    ['problems', String(problems.length)],
    ['of them errors', String(problems.filter(({ severity }) => severity === 'error').length)],
    ['index', `${(index.bytes / 1000).toFixed(1)} kB`],
    ...(relevance ? relevanceFigures(relevance) : [])
  ]
}

function relevanceFigures({ successAt1, successAt3, mrr }: Relevance): [string, string][] {
  return [
    ['success@1', successAt1.toFixed(3)],
    ['success@3', successAt3.toFixed(3)],
    ['MRR', mrr.toFixed(3)]
  ]
}

function formatProblems(problems: readonly ReportedProblem[]): string {
  const rows = problems
    .slice(0, MOST_LISTED)
    .map(({ source, line, column, severity, rule, message }) => `| ${escapeMarkdown(`${source}:${line}:${column}`)} | ${severity} | ${escapeMarkdown(rule)} | ${escapeMarkdown(message)} |`)
  const more = problems.length > MOST_LISTED ? ['', `… and ${problems.length - MOST_LISTED} more.`] : []
  return ['| place | severity | rule | message |', '| --- | --- | --- | --- |', ...rows, ...more].join('\n')
}

/** A text as it is: what Markdown or HTML would make of it is taken away. */
function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/[\\`*_{}[\]()#+!|~>@]|:\/\//g, found => Array.from(found, character => `&#${character.codePointAt(0)};`).join(''))
}

function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
