import { csv } from './csv.js'
import type { Exported, ExportedPost, ExportFormat } from './export-format.js'
import type { ExportName } from './export-names.js'
import { jsonLd } from './json-ld.js'
import { meilisearch } from './meilisearch.js'
import { opensearch } from './opensearch.js'
import { podcastChapters } from './podcast-chapters.js'
import { rss } from './rss.js'
import { soundTexts } from './sound-text.js'
import { typesense } from './typesense.js'
import { videoSitemap } from './video-sitemap.js'
import { webvttChapters } from './webvtt-chapters.js'
import { youtubeChapters } from './youtube-chapters.js'

/** The forms of export, by their names. */
export const EXPORT_FORMATS: Record<ExportName, ExportFormat> = {
  'json-ld': jsonLd,
  'webvtt-chapters': webvttChapters,
  'podcast-chapters': podcastChapters,
  'youtube-chapters': youtubeChapters,
  'video-sitemap': videoSitemap,
  rss,
  csv,
  opensearch,
  typesense,
  meilisearch
}

/**
 * Posts in a form that others read. Those that their site hides are left out. Pure.
 *
 * @param baseUrl the site's address, `https://example.org/`; `null` when unknown
 */
export function exportAs(name: ExportName, posts: readonly ExportedPost[], baseUrl: string | null = null): Exported {
  const shown = posts.filter(post => post.hidden === undefined)
  return EXPORT_FORMATS[name].write(soundTexts(shown), baseUrl)
}
