import { FACET_FIELDS } from '../../search/engine-fields.js'
import { FIELD_WEIGHTS, FIELDS } from '../../search/index-options.js'
import { engineTalks, jsonLines, jsonText } from './engine-documents.js'
import type { ExportFormat } from './export-format.js'

/** Attributes count by their order there, not by numbers: ours stand from the heaviest. */
export const MEILISEARCH_SETTINGS = {
  searchableAttributes: FIELDS.toSorted((a, b) => FIELD_WEIGHTS[b] - FIELD_WEIGHTS[a]),
  filterableAttributes: [...FACET_FIELDS, 'published', 'lang'],
  sortableAttributes: ['published', 'start']
}

/** Lines for Meilisearch's documents, whose primary key is `id`, and the settings of the index. */
export const meilisearch: ExportFormat = {
  many: true,
  needsBaseUrl: false,
  write(posts, baseUrl) {
    const documents = engineTalks(posts, baseUrl).map(({ document }) => document)
    if (documents.length === 0) return { files: [], problems: [] }
    return { files: [{ name: 'talks.ndjson', text: jsonLines(documents) }, { name: 'talks-settings.json', text: jsonText(MEILISEARCH_SETTINGS) }], problems: [] }
  }
}
