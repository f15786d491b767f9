import { formatClock } from '../../search/clock.js'
import type { Talk } from '../../search/talk.js'
import { runExplain, runExtract } from '../extract.js'
import { formatExplanation } from '../format-explanation.js'
import { formatProblem } from '../format-problem.js'
import type { ParsedPost } from '../parse-post.js'
import type { SiteOptions } from './site-options.js'
import { postProgress, printsConfig, startSite } from './start-site.js'

export interface ExtractOptions extends SiteOptions {
  /** Whether to show what each field was read from. */
  explain?: boolean
}

/** `talkseek extract`: what was read in posts, as JSON or for a person. */
export async function extract(globs: readonly string[], options: ExtractOptions): Promise<void> {
  const progress = postProgress(options)
  const run = await startSite(globs, options, progress)
  if (printsConfig(run, options)) return
  try {
    if (options.explain) print(await runExplain(run), options, formatExplanation)
    else print(await runExtract(run), options, formatPost)
  } finally {
    progress?.stop()
  }
}

function print<Read extends ParsedPost>(posts: readonly Read[], { json }: ExtractOptions, format: (post: Read) => string): void {
  console.log(json ? JSON.stringify(posts, null, 2) : posts.map(format).join('\n\n'))
}

function formatPost(post: ParsedPost): string {
  return [
    `${post.source}: ${post.title}`,
    ...(post.hidden === undefined ? [] : [`  not in the index: ${post.hidden}`]),
    ...post.talks.map(formatTalk),
    ...post.problems.map(found => `  ! ${formatProblem(post.source, found)}`)
  ].join('\n')
}

function formatTalk({ start, title, speakers, takeaways, chapters }: Talk): string {
  const time = start === null ? 'no time' : formatClock(start)
  const names = speakers.map(({ name, affiliation }) => (affiliation ? `${name} (${affiliation})` : name)).join(', ')
  const counts = [...(takeaways.length > 0 || chapters.length === 0 ? [`${takeaways.length} takeaways`] : []), ...(chapters.length > 0 ? [`${chapters.length} chapters`] : [])]
  return `  ${time.padStart(8)}  ${title}${names && ` — ${names}`}, ${counts.join(', ')}`
}
