import type { ExportFormat } from './export-format.js'
import { timelinesOf } from './timelines.js'

/**
 * Podcasting 2.0's JSON chapters for each recording, to be served as `application/json+chapters`.
 *
 * @see https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/examples/chapters/jsonChapters.md
 */
export const podcastChapters: ExportFormat = {
  many: true,
  needsBaseUrl: false,
  write(posts) {
    const { timelines, problems } = timelinesOf(posts)
    const files = timelines
      .filter(({ marks }) => marks.length > 0)
      .map(({ name, post, marks }) => {
        const chapters = marks.map(({ title, start, end }) => ({ startTime: start, title, ...(end !== null && { endTime: end }) }))
        return { name: `${name}.chapters.json`, text: `${JSON.stringify({ version: '1.2.0', title: post.title, chapters }, null, 2)}\n` }
      })
    return { files, problems }
  }
}
