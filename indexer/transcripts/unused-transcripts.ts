import type { PostFile } from '../find-posts.js'
import type { ParsedPost } from '../parse-post.js'
import { findTranscripts } from './transcript-files.js'

/**
 * A transcript that belongs to no post is most often named amiss.
 *
 * @param folders those of the configuration; beside posts there may be anything
 * @returns a sentence for a person; `null` where every transcript has its post
 */
export async function unusedTranscripts(files: readonly PostFile[], posts: readonly Pick<ParsedPost, 'transcripts'>[], folders: readonly string[], root: string): Promise<string | null> {
  if (folders.length === 0) return null
  const used = new Set(posts.flatMap(({ transcripts = [] }) => transcripts))
  const { folders: found } = await findTranscripts([], folders, root)
  // The same talk in another language or format belongs to the post, too.
  const named = [...found.values()].map(group => group.map(({ source }) => source))
  const kin = new Set([...files.map(({ source }) => source), ...named.filter(group => group.some(source => used.has(source))).flat()])
  const unused = [...new Set(named.flat())].filter(source => !kin.has(source))
  if (unused.length === 0) return null
  const some = unused.slice(0, 3).join(', ')
  return `${unused.length} ${unused.length === 1 ? 'transcript belongs' : 'transcripts belong'} to no post: ${some}${unused.length > 3 ? ', …' : ''}. Name a file as its post or recording, or name it in “transcript:”.`
}
