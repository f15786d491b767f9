import { createInterface } from 'node:readline'
import { formatClock } from '../../search/clock.js'
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
  console.log(json ? answerJson(opened, query, limit) : answerText(opened.search(query).slice(0, limit), query))
}

function answerJson(index: TalkIndex, query: string, limit: number): string {
  const hits = index.search(query).slice(0, limit)
  return JSON.stringify({ query, hits: hits.map(({ talk, score, moments }) => ({ talk, score, moments })) })
}

function answerText(hits: readonly Hit[], query: string): string {
  return hits.length > 0 ? hits.map(formatHit).join('\n\n') : `No talk mentions “${query}”.`
}

function formatHit({ talk, moments }: Hit): string {
  const names = talk.speakers.map(({ name, affiliation }) => (affiliation ? `${name}, ${affiliation}` : name)).join(' and ')
  const link = talk.recording && talk.start !== null ? momentUrl(talk.recording, talk.start) : (talk.url ?? talk.post ?? talk.source)
  const found = moments.slice(1).map(({ seconds, text }) => `  ${seconds === null ? '' : `${formatClock(seconds)} `}${text}`)
  return [talk.title, `  ${[names, talk.event, talk.date].filter(Boolean).join(' · ')}`, `  ${link}`, ...found].join('\n')
}
