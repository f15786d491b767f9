import { exportAs } from '../../indexer/export/export-as.js'
import type { ExportName } from '../../indexer/export/export-names.js'
import { parsePost } from '../../indexer/parse-post.js'
import { EVENING, EVENING_SOURCE } from '../evening.js'

/** The same evening three years later, in another recording, with one talk less. */
const LATER = EVENING.replaceAll('AbCdEfGhIj1', 'AbCdEfGhIj2')
  .replace('May 2020', 'May 2023')
  .replace('[Video, Meetup]', '[Video]')
  .replace(/\nAnd finally[^]*/, '')

/** Two evenings by their sources: five talks. */
export const EVENINGS = { [EVENING_SOURCE]: EVENING, 'posts/2023-05-03-cloud-evening.md': LATER }

/** What `talkseek export` writes of them, by file. */
export function exported(name: ExportName): Map<string, string> {
  const posts = Object.entries(EVENINGS).map(([source, text]) => ({ ...parsePost(source, text), picture: null }))
  return new Map(exportAs(name, posts).files.map(file => [file.name, file.text]))
}

/** The values of lines of JSON. */
export function linesOf(text = ''): Record<string, unknown>[] {
  return text.trimEnd().split('\n').map(line => JSON.parse(line) as Record<string, unknown>)
}
