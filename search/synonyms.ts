/** What also stands for a term, as runs of terms: `synonymsOf('ml')` gives `[['machine', 'learning']]`. */
export type Synonyms = ReadonlyMap<string, readonly (readonly string[])[]>

/** A table from a term or a run of terms to what stands for it, out of rows whose members stand for each other. */
export function synonymTable(
  rows: readonly (readonly string[])[],
  terms: (text: string) => string[],
  stems: (term: string) => string[]
): Synonyms {
  const table = new Map<string, string[][]>()
  for (const row of rows) {
    const runs = row.map(terms).filter(run => run.length > 0)
    for (const run of runs) {
      // `licences` is a form of `licence`, and so stands for `license` as well.
      const keys = new Set([run.join(' '), ...(run.length === 1 ? run.flatMap(stems) : [])])
      for (const key of keys) table.set(key, [...(table.get(key) ?? []), ...runs.filter(other => other !== run)])
    }
  }
  return table
}
