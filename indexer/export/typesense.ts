import { FIELD_WEIGHTS, FIELDS } from '../../search/index-options.js'
import { engineDocuments, FACET_FIELDS, isList, jsonLines, jsonText } from './engine-documents.js'
import type { ExportFormat } from './export-format.js'

/** Weights are whole numbers there. */
const WEIGHT_SCALE = 10

/** The collection. */
export const TYPESENSE_SCHEMA = {
  name: 'talks',
  fields: [
    ...FIELDS.map(name => ({ name, type: isList(name) ? ('string[]' as const) : ('string' as const) })),
    ...FACET_FIELDS.map(name => ({ name, type: 'string[]' as const, facet: true })),
    { name: 'date', type: 'string' as const, optional: true, index: false },
    { name: 'published', type: 'int64' as const, optional: true, sort: true },
    { name: 'start', type: 'float' as const, optional: true },
    { name: 'end', type: 'float' as const, optional: true },
    { name: 'url', type: 'string' as const, optional: true, index: false },
    { name: 'page', type: 'string' as const, optional: true, index: false },
    { name: 'source', type: 'string' as const, optional: true, index: false },
    { name: 'lang', type: 'string' as const, optional: true }
  ]
}

/** A preset: how the collection is searched. */
export const TYPESENSE_PRESET = {
  value: {
    query_by: FIELDS.join(','),
    query_by_weights: FIELDS.map(field => Math.round(FIELD_WEIGHTS[field] * WEIGHT_SCALE)).join(','),
    facet_by: FACET_FIELDS.join(','),
    sort_by: '_text_match:desc,published:desc'
  }
}

/** Lines for Typesense's import, its collection, and a preset with the weights. */
export const typesense: ExportFormat = {
  many: true,
  needsBaseUrl: false,
  write(posts, baseUrl) {
    const documents = engineDocuments(posts, baseUrl)
    if (documents.length === 0) return { files: [], problems: [] }
    const files = [
      { name: 'talks.jsonl', text: jsonLines(documents) },
      { name: 'talks-schema.json', text: jsonText(TYPESENSE_SCHEMA) },
      { name: 'talks-preset.json', text: jsonText(TYPESENSE_PRESET) }
    ]
    return { files, problems: [] }
  }
}
