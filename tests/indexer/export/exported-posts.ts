import { siteOf } from '../../../indexer/generators/site.js'
import { parsePost } from '../../../indexer/parse-post.js'
import type { ExportedPost } from '../../../indexer/export/export-format.js'
import { EVENING, EVENING_SOURCE } from '../../evening.js'

const EVENING_POST = parsePost(EVENING_SOURCE.replace('posts/', '_posts/'), EVENING, null, siteOf('jekyll'))

/** The evening that everybody knows, as formats see it: two talks with a second, one without. */
export function evening(changes: Partial<ExportedPost> = {}): ExportedPost {
  return { ...EVENING_POST, url: '/2020/05/06/cloud-evening/', picture: '/images/evening.jpg', ...changes }
}

/** The evening with the talks that have a second, and texts of somebody's own. */
export function eveningOf(text: string, changes: Partial<ExportedPost> = {}): ExportedPost {
  const post = evening()
  const talks = post.talks
    .filter(talk => talk.start !== null)
    .map(talk => ({
      ...talk,
      title: text,
      speakers: [{ name: text, affiliation: text }],
      takeaways: [{ text, start: null }],
      chapters: [{ title: text, start: (talk.start ?? 0) + 60 }],
      text
    }))
  return { ...post, title: text, location: text, tags: [text], talks, ...changes }
}
