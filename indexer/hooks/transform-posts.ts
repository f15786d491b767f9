import type { Post, Talk } from '../../search/talk.js'
import type { ParsedPost } from '../parse-post.js'
import { HookError } from './hook-error.js'
import { postMistake, talkMistake } from './talk-mistake.js'

type Awaitable<T> = T | Promise<T>

/** Changes a talk before it is indexed. It may change what it is given; `null` leaves the talk out. */
export type TransformTalk = (talk: Talk, post: Readonly<Post>) => Awaitable<Talk | null>

/** Changes a post, with the talks as they are after `transformTalk`. It may change what it is given; `null` leaves the post out. */
export type TransformPost = (post: Post) => Awaitable<Post | null>

export interface Transforms {
  transformPost: TransformPost | null
  transformTalk: TransformTalk | null
}

/**
 * Lets the functions of a configuration change what was read. A post that is left out stays, as one that is hidden.
 *
 * @throws HookError when a function fails or answers what is no talk or post
 */
export async function transformPosts(posts: readonly ParsedPost[], { transformPost, transformTalk }: Transforms): Promise<ParsedPost[]> {
  if (!transformPost && !transformTalk) return [...posts]
  const changed: ParsedPost[] = []
  for (const post of posts) {
    const talks = transformTalk ? await transformTalks(transformTalk, post) : post.talks
    changed.push(transformPost ? await transformOne(transformPost, { ...post, talks }) : { ...post, talks })
  }
  return changed
}

async function transformTalks(transformTalk: TransformTalk, post: ParsedPost): Promise<Talk[]> {
  const { problems: _, hidden: __, ...told } = post
  const talks: Talk[] = []
  for (const [index, talk] of post.talks.entries()) {
    const place = `talk ${index + 1} “${talk.title}” of ${post.source}`
    // What was read is kept for the next build, which must begin from the same.
    const changed = await run('transformTalk', place, () => transformTalk(structuredClone(talk), structuredClone(told)))
    if (changed === null) continue
    const mistake = talkMistake(changed, talk)
    if (mistake !== null) throw new HookError('transformTalk', place, mistake)
    talks.push(changed)
  }
  return talks
}

async function transformOne(transformPost: TransformPost, post: ParsedPost): Promise<ParsedPost> {
  const { problems, hidden, ...told } = post
  const changed = await run('transformPost', post.source, () => transformPost(structuredClone(told)))
  if (changed === null) return { ...post, hidden: hidden ?? 'transformPost left it out' }
  const mistake = postMistake(changed, told)
  if (mistake !== null) throw new HookError('transformPost', post.source, mistake)
  return { ...changed, ...(hidden === undefined ? {} : { hidden }), problems }
}

async function run<T>(hook: string, place: string, call: () => Awaitable<T>): Promise<T> {
  try {
    return await call()
  } catch (error) {
    throw new HookError(hook, place, error)
  }
}
