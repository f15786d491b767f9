import { formatClock } from '../../search/clock.js'
import type { Talk } from '../../search/talk.js'
import { formatProblem } from '../format-problem.js'
import type { ParsedPost } from '../parse-post.js'
import { collectPosts } from './collect-posts.js'

/** `talkseek extract`: what was read in posts, as JSON or for a person. */
export async function extract(globs: readonly string[], options: { json?: boolean }): Promise<void> {
  const posts = await collectPosts(globs)
  console.log(options.json ? JSON.stringify(posts, null, 2) : posts.map(formatPost).join('\n\n'))
}

function formatPost(post: ParsedPost): string {
  return [
    `${post.source}: ${post.title}`,
    ...post.talks.map(formatTalk),
    ...post.problems.map(found => `  ! ${formatProblem(post.source, found)}`)
  ].join('\n')
}

function formatTalk({ start, title, speakers, takeaways }: Talk): string {
  const time = start === null ? 'no time' : formatClock(start)
  const names = speakers.map(({ name, affiliation }) => (affiliation ? `${name} (${affiliation})` : name)).join(', ')
  return `  ${time.padStart(8)}  ${title}${names && ` — ${names}`}, ${takeaways.length} takeaways`
}
