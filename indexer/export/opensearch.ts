import { FIELD_WEIGHTS, FIELDS } from '../../search/index-options.js'
import { engineDocuments, FACET_FIELDS, jsonLines, jsonText } from './engine-documents.js'
import type { ExportFormat } from './export-format.js'

const INDEX = 'talks'

const STORED = { type: 'keyword', index: false, doc_values: false } as const

/** The body that creates the index. A query that names no fields searches ours, by their weights. */
export const OPENSEARCH_INDEX = {
  settings: { index: { query: { default_field: FIELDS.map(field => `${field}^${FIELD_WEIGHTS[field]}`) } } },
  mappings: {
    dynamic: 'strict' as const,
    properties: {
      id: { type: 'keyword' as const },
      ...Object.fromEntries(FIELDS.map(field => [field, { type: 'text' as const }])),
      ...Object.fromEntries(FACET_FIELDS.map(field => [field, { type: 'keyword' as const }])),
      date: { type: 'date' as const, format: 'strict_date' },
      published: { type: 'long' as const },
      start: { type: 'double' as const },
      end: { type: 'double' as const },
      url: STORED,
      page: STORED,
      source: { type: 'keyword' as const },
      lang: { type: 'keyword' as const }
    }
  }
}

/** Lines for `_bulk` of OpenSearch and Elasticsearch, and the index that they go into. */
export const opensearch: ExportFormat = {
  many: true,
  needsBaseUrl: false,
  write(posts, baseUrl) {
    const lines = engineDocuments(posts, baseUrl).flatMap(document => [{ index: { _index: INDEX, _id: document.id } }, document])
    if (lines.length === 0) return { files: [], problems: [] }
    return { files: [{ name: 'talks.ndjson', text: jsonLines(lines) }, { name: 'talks-index.json', text: jsonText(OPENSEARCH_INDEX) }], problems: [] }
  }
}
