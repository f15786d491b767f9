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
  /** Whether to print what was said, too. */
  said?: boolean
  config?: string
}

/** `talkseek extract`: what was read in posts, as JSON or for a person. */
export async function extract(globs: readonly string[], { json, explain, said, config }: ExtractOptions): Promise<void> {
  const settings = await readConfig(config)
  if (explain) {
    const posts = await collectExplainedPosts(globs, settings)
    console.log(json ? formatJson(posts, said) : posts.map(formatExplanation).join('\n\n'))
  } else {
    const posts = await collectPosts(globs, settings)
    console.log(json ? formatJson(posts, said) : posts.map(formatPost).join('\n\n'))
  }
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
