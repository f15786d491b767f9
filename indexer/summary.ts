import { gzipSync } from 'node:zlib'
import type { IndexFile } from '../search/index-files.js'
import type { ParsedPost } from './parse-post.js'

/** What a build did, in numbers. */
export interface Summary {
  posts: number
  /** Posts that their site does not show. */
  hidden: number
  talks: number
  /** Talks with a recording and a second. */
  timed: number
  takeaways: number
  problems: number
  /** Of all index files. */
  bytes: number
  gzipBytes: number
}

/** Counts what was read and what was written. */
export function summarise(posts: readonly ParsedPost[], files: readonly IndexFile[]): Summary {
  const shown = posts.filter(post => post.hidden === undefined)
  const talks = shown.flatMap(post => post.talks)
  const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)
  return {
    posts: shown.length,
    hidden: posts.length - shown.length,
    talks: talks.length,
    timed: talks.filter(talk => talk.start !== null).length,
    takeaways: sum(talks.map(talk => talk.takeaways.length)),
    problems: sum(posts.map(post => post.problems.length)),
    bytes: sum(files.map(({ content }) => Buffer.byteLength(content))),
    gzipBytes: sum(files.map(({ content }) => gzipSync(content, { level: 9 }).length))
  }
}

/** The summary as a person reads it, one line a number. */
export function formatSummary(summary: Summary, milliseconds: number, folder: string): string {
  const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`
  const rows: [string, string | number][] = [
    ['posts', summary.posts],
    ['talks', summary.talks],
    ['with a moment', summary.timed],
    ['takeaways', summary.takeaways],
    ['problems', summary.problems],
    ...(summary.hidden > 0 ? [['hidden', summary.hidden] satisfies [string, number]] : []),
    ['index', `${kilobytes(summary.bytes)}, ${kilobytes(summary.gzipBytes)} gzip, in ${folder}`],
    ['time', `${Math.round(milliseconds)} ms`]
  ]
  return rows.map(([name, value]) => `${name.padEnd(14)} ${value}`).join('\n')
}
