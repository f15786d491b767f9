import type { IndexedTalk } from '../../search/talk.js'
import type { Difference, Move } from './baseline.js'
import type { Evaluation, Outcome } from './evaluate.js'
import type { Place, Scores } from './scores.js'

/** An evaluation as a person reads it: figures, misses with what came instead, and what changed. */
export function formatEvaluation({ overall, kinds, outcomes }: Evaluation, difference: Difference | null): string {
  const missed = outcomes.filter(({ place }) => place !== 1)
  const byKind = kinds.size > 1 ? [...kinds].map(([kind, scores]): [string, Scores] => [kind ?? 'no kind', scores]) : []
  const parts = [
    formatTable([...byKind, ['all', overall]]),
    ...(missed.length > 0 ? [`Missed: ${missed.length} of ${outcomes.length}`, ...missed.map(formatMiss)] : []),
    ...(difference ? [formatDifference(difference)] : [])
  ]
  return parts.join('\n\n')
}

function formatTable(rows: readonly [string, Scores][]): string {
  const width = Math.max(...rows.map(([name]) => name.length))
  const line = (name: string, cells: string[]) => name.padEnd(width) + cells.map(cell => cell.padStart(11)).join('')
  return [
    line('', ['queries', 'success@1', 'success@3', 'MRR']),
    ...rows.map(([name, { queries, successAt1, successAt3, mrr }]) =>
      line(name, [String(queries), successAt1.toFixed(3), successAt3.toFixed(3), mrr.toFixed(3)])
    )
  ].join('\n')
}

function formatMiss({ query: { q, kind }, meant, place, came }: Outcome): string {
  const instead = came.slice(0, place === null ? 3 : Math.min(place - 1, 3))
  return [
    `  “${q}”${kind ? ` (${kind})` : ''}: ${place === null ? 'not found' : `came as number ${place}`}`,
    `    meant  ${formatTalk(meant)}`,
    ...instead.map((talk, i) => `    ${i === 0 ? 'came ' : '     '}  ${formatTalk(talk)}`)
  ].join('\n')
}

function formatTalk({ title, id }: IndexedTalk): string {
  return `${title} (${id})`
}

function formatDifference({ successAt1, successAt3, mrr, worse, better, added, removed }: Difference): string {
  const signed = (figure: number) => `${figure < 0 ? '−' : '+'}${Math.abs(figure).toFixed(3)}`
  const move = (word: string) => ({ q, before, now }: Move) => `  ${word}  ${formatPlace(before)} → ${formatPlace(now)}  “${q}”`
  return [
    `Since the baseline: success@1 ${signed(successAt1)}, success@3 ${signed(successAt3)}, MRR ${signed(mrr)}`,
    ...worse.map(move('worse ')),
    ...better.map(move('better')),
    ...added.map(q => `  new            “${q}”`),
    ...removed.map(q => `  gone           “${q}”`)
  ].join('\n')
}

function formatPlace(place: Place): string {
  return String(place ?? '–').padStart(2)
}
