import { createInterface } from 'node:readline'
import { formatClock } from '../../search/clock.js'
import type { Answer } from '../../search/answer.js'
import type { Hit } from '../../search/hit.js'
import { openIndex } from '../../search/index-files.js'
import { momentUrl } from '../../search/recording.js'
import type { TalkIndex } from '../../search/talk-index.js'
import { folderReader } from '../index-folder.js'

interface SearchOptions {
  index: string
  json?: boolean
  limit: number
}

/** `talkseek search`: asks the built files as the browser does; without a query, one query a line from stdin. */
export async function search(words: readonly string[], { index, json, limit }: SearchOptions): Promise<void> {
  const opened = await openIndex(folderReader(index))
  if (words.length === 0) {
    for await (const query of createInterface({ input: process.stdin })) console.log(answerJson(opened, query, limit))
    return
  }
  const query = words.join(' ')
  console.log(json ? answerJson(opened, query, limit) : answerText(opened.search(query, { size: limit }), query))
}

function answerJson(index: TalkIndex, query: string, limit: number): string {
  const { hits, total, unknown, instead, corrected } = index.search(query, { size: limit })
  const shown = hits.map(({ talk, score, moments }) => ({ talk, score, moments: moments.map(({ segments: _, ...moment }) => moment) }))
  return JSON.stringify({ query, total, unknown, instead, corrected, hits: shown })
}

function answerText({ hits, unknown, corrected }: Answer, query: string): string {
  if (hits.length === 0) return `No talk mentions “${query}”.`
  const lacking = unknown.length > 0 ? [`No talk mentions ${quoted(unknown)}. ${corrected === null ? 'Showing the rest.' : `Showing “${corrected}”.`}`] : []
  return [...lacking, ...hits.map(formatHit)].join('\n\n')
}

function quoted(words: readonly string[]): string {
  return words.map(word => `“${word}”`).join(' or ')
}

function formatHit({ talk, moments }: Hit): string {
  const names = talk.speakers.map(({ name, affiliation }) => (affiliation ? `${name}, ${affiliation}` : name)).join(' and ')
  const link = talk.recording && talk.start !== null ? momentUrl(talk.recording, talk.start) : (talk.url ?? talk.post ?? talk.source)
  const found = moments.slice(1).map(({ seconds, text }) => `  ${seconds === null ? '' : `${formatClock(seconds)} `}${text}`)
  return [talk.title, `  ${[names, talk.event, talk.date].filter(Boolean).join(' · ')}`, `  ${link}`, ...found].join('\n')
}
