import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { IndexFile } from '../search/index-files.js'
import type { HeldPost } from './held-post.js'
import type { ParsedPost } from './parse-post.js'

/** What is counted of each post. */
export interface PostCounts {
  talks: number
  /** Talks with a recording and a second. */
  timed: number
  takeaways: number
  /** Takeaways that a transcript gave a second. */
  placed: number
  /** Files that belong to a post, whether or not they could be read. */
  transcripts: number
  passages: number
}

/** What a build did, in numbers. */
export interface Summary extends PostCounts {
  posts: number
  /** Posts that their site does not show. */
  hidden: number
  problems: number
  /** Of all index files. */
  bytes: number
  /** As servers compress them. */
  gzipBytes: number
}

const compress = promisify(gzip)

export function countPost({ talks, transcripts = [], said = [] }: Pick<ParsedPost, 'talks' | 'said'> & { transcripts?: readonly string[] | undefined }): PostCounts {
  const takeaways = talks.flatMap(talk => talk.takeaways)
  return {
    talks: talks.length,
    timed: talks.filter(talk => talk.start !== null).length,
    takeaways: takeaways.length,
    placed: takeaways.filter(({ confidence }) => confidence !== undefined).length,
    transcripts: transcripts.length,
    passages: said.length
  }
}

/** Counts what was read and what was written. */
export async function summarise(posts: readonly HeldPost[], files: readonly IndexFile[]): Promise<Summary> {
  const shown = posts.filter(post => post.hidden === undefined)
  const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)
  const all = (name: keyof PostCounts) => sum(shown.map(({ counts }) => counts[name]))
  return {
    posts: shown.length,
    hidden: posts.length - shown.length,
    talks: all('talks'),
    timed: all('timed'),
    takeaways: all('takeaways'),
    placed: all('placed'),
    transcripts: all('transcripts'),
    passages: all('passages'),
    problems: sum(posts.map(post => post.problems.length)),
    bytes: sum(files.map(({ content }) => Buffer.byteLength(content))),
    gzipBytes: sum(await Promise.all(files.map(sentBytesOf)))
  }
}

/** What is binary is compressed already; servers send it as it is. */
async function sentBytesOf({ content, sentBytes }: IndexFile): Promise<number> {
  return sentBytes ?? (typeof content === 'string' ? (await compress(content)).length : content.length)
}

/** The summary as a person reads it, one line a number. */
export function formatSummary(summary: Summary, milliseconds: number, folder: string): string {
  const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`
  const rows: [string, string | number][] = [
    ['posts', summary.posts],
    ['talks', summary.talks],
    ['with a moment', summary.timed],
    ['takeaways', summary.placed > 0 ? `${summary.takeaways}, ${summary.placed} found in transcripts` : summary.takeaways],
    ...(summary.transcripts > 0 ? ([['transcripts', summary.transcripts], ['passages', summary.passages]] satisfies [string, number][]) : []),
    ['problems', summary.problems],
    ...(summary.hidden > 0 ? [['hidden', summary.hidden] satisfies [string, number]] : []),
    ['index', `${kilobytes(summary.bytes)}, ${kilobytes(summary.gzipBytes)} gzip, in ${folder}`],
    ['time', `${Math.round(milliseconds)} ms`]
  ]
  return rows.map(([name, value]) => `${name.padEnd(14)} ${value}`).join('\n')
}
