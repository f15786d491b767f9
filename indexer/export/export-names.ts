/** The forms that `talkseek export` writes, by the names of `--format`. */
export const EXPORT_NAMES = [
  'json-ld',
  'webvtt-chapters',
  'podcast-chapters',
  'youtube-chapters',
  'video-sitemap',
  'rss',
  'csv',
  'opensearch',
  'typesense',
  'meilisearch'
] as const

export type ExportName = (typeof EXPORT_NAMES)[number]
