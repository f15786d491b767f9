import { createHash } from 'node:crypto'
import type { ExportedPost } from './export-format.js'

/**
 * A name for each post's files, without ending: `2020-12-02-evening`; of posts in several folders that would have the
 * same, with the folders: `london-2020-12-02-evening`. File systems differ in letters and case, so names do not.
 */
export function fileNames(posts: readonly ExportedPost[]): Map<ExportedPost, string> {
  const last = uniqueNames(posts, ({ source }) => fileName(source.replace(/^.*\//, '')))
  const whole = uniqueNames(posts, post => last.get(post) ?? fileName(post.source))
  return new Map(posts.map(post => [post, whole.get(post) ?? `${fileName(post.source)}-${digest(post.source)}`]))
}

/** The names that no other post has. */
function uniqueNames(posts: readonly ExportedPost[], nameOf: (post: ExportedPost) => string): Map<ExportedPost, string> {
  const names = posts.map(post => ({ post, name: nameOf(post) }))
  const counts = new Map<string, number>()
  for (const { name } of names) counts.set(name.toLowerCase(), (counts.get(name.toLowerCase()) ?? 0) + 1)
  return new Map(names.filter(({ name }) => counts.get(name.toLowerCase()) === 1).map(({ post, name }) => [post, name]))
}

function fileName(path: string): string {
  const name = path.replace(/\.[^./]*$/, '').normalize('NFC').replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^[.-]+|[.-]+$/g, '')
  return Array.from(name || 'post').slice(0, 60).join('')
}

/**
 * A talk's id for a search engine, of letters, digits, `-` and `_` alone, which Meilisearch insists on:
 * `2020-12-02-evening-1f0c2a9b-1`. It depends on the post's source and nothing else, so that a talk keeps it.
 */
export function documentId({ source }: Pick<ExportedPost, 'source'>, talk: { id: string }): string {
  const slug = source.replace(/^.*\//, '').replace(/\.[^.]*$/, '').replace(/[^\w-]+/g, '-').slice(0, 80)
  return `${slug}-${digest(source)}-${talk.id.replace(/^.*#/s, '').replace(/\W+/g, '-')}`
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8)
}
