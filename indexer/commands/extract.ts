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
  /** Whether to print what was said, too. */
  said?: boolean
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

function print<Read extends ParsedPost>(posts: readonly Read[], { json, said }: ExtractOptions, format: (post: Read) => string): void {
  console.log(json ? formatJson(posts, said) : posts.map(format).join('\n\n'))
}

/** What was said is a hundred times what a post says, so it is printed only when asked for. */
function formatJson(posts: readonly ParsedPost[], withSaid = false): string {
  return JSON.stringify(withSaid ? posts : posts.map(({ said: _, transcripts: __, ...post }) => post), null, 2)
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
