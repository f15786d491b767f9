import { append } from './append.js'

/** What also stands for a term, as runs of terms: `synonymsOf('ml')` gives `[['machine', 'learning']]`. */
export type Synonyms = ReadonlyMap<string, readonly (readonly string[])[]>

/**
 * A table from a term or a run of terms to what stands for it, out of rows whose members stand for each other.
 *
 * @param unsaid members that no text holds, so that nothing is found by them
 */
export function synonymTable(
  rows: readonly (readonly string[])[],
  terms: (text: string) => string[],
  stems: (term: string) => string[],
  unsaid: readonly string[] = []
): Synonyms {
  const absent = new Set(unsaid)
  const table = new Map<string, string[][]>()
  for (const row of rows) {
    const members = row.map(member => ({ run: terms(member), isSaid: !absent.has(member) })).filter(({ run }) => run.length > 0)
    for (const { run } of members) {
      // `licences` is a form of `licence`, and so stands for `license` as well.
      const keys = new Set([run.join(' '), ...(run.length === 1 ? run.flatMap(stems) : [])])
      for (const key of keys) for (const other of members) if (other.run !== run && other.isSaid) append(table, key, other.run)
    }
  }
  return table
}
