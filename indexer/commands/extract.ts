import { formatClock } from '../../search/clock.js'
import type { Talk } from '../../search/talk.js'
import { readConfig } from '../config.js'
import { formatExplanation } from '../format-explanation.js'
import { formatProblem } from '../format-problem.js'
import type { ParsedPost } from '../parse-post.js'
import { collectExplainedPosts, collectPosts } from './collect-posts.js'

interface ExtractOptions {
  json?: boolean
  /** Whether to show what each field was read from. */
  explain?: boolean
  config?: string
}

/** `talkseek extract`: what was read in posts, as JSON or for a person. */
export async function extract(globs: readonly string[], { json, explain, config }: ExtractOptions): Promise<void> {
  const settings = await readConfig(config)
  if (explain) {
    const posts = await collectExplainedPosts(globs, settings)
    console.log(json ? JSON.stringify(posts, null, 2) : posts.map(formatExplanation).join('\n\n'))
  } else {
    const posts = await collectPosts(globs, settings)
    console.log(json ? JSON.stringify(posts, null, 2) : posts.map(formatPost).join('\n\n'))
  }
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
