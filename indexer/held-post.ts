import { createHash } from 'node:crypto'
import { fromUtf8 } from '../search/bytes.js'
import { isSaid, type WrittenPost } from '../search/pack/written-post.js'
import { isSitePath } from './image-address.js'
import type { ParsedPost } from './parse-post.js'
import type { Problem } from './problem.js'
import { countPost, type PostCounts } from './summary.js'

/** What every build asks of a post. */
export interface PostFacts {
  date: string | null
  isSaid: boolean
  hidden?: string
  problems: Problem[]
  transcripts?: string[]
  counts: PostCounts
  /** Whether it names a picture by a whole address, of which the site's base says whose it is. */
  imageElsewhere?: true
}

/** A post that was read, now or by an earlier build: of most posts nobody asks more than the facts. */
export interface HeldPost extends WrittenPost, PostFacts {
  post(): ShownPost
}

/** Problems, and where what was said comes from, are for authors: they stay out of what visitors load. */
type ShownPost = Omit<ParsedPost, 'problems' | 'transcripts'>

export function holdPost({ problems, transcripts, ...shown }: ParsedPost): HeldPost {
  const { source, date, hidden } = shown
  const facts: PostFacts = {
    date,
    isSaid: isSaid(shown),
    ...(hidden !== undefined && { hidden }),
    problems,
    ...(transcripts && { transcripts }),
    counts: countPost({ ...shown, transcripts }),
    ...([shown, ...shown.talks].some(({ image }) => image !== undefined && !isSitePath(image)) && { imageElsewhere: true })
  }
  let json: Uint8Array | null = null
  const written = () => (json ??= Buffer.from(JSON.stringify(shown)))
  let key: string | null = null
  return { source, ...facts, key: () => (key ??= hashOf(written())), json: written, post: () => shown }
}

/** A post that an earlier build has held. */
export function heldBefore(source: string, facts: PostFacts, key: string, json: Uint8Array): HeldPost {
  return { source, ...facts, key: () => key, json: () => json, post: () => JSON.parse(fromUtf8(json)) as ShownPost }
}

/** All that was read of a post. */
export function parsedPost(held: HeldPost): ParsedPost {
  const { problems, transcripts } = held
  return { ...held.post(), problems, ...(transcripts && { transcripts }) }
}

function hashOf(json: Uint8Array): string {
  return createHash('sha256').update(json).digest('hex')
}
