import { ENGINE_INDEX, FACET_FIELDS } from '../../search/engine-fields.js'
import { FIELD_WEIGHTS, FIELDS } from '../../search/index-options.js'
import { engineTalks, isList, jsonLines, jsonText } from './engine-documents.js'
import type { ExportFormat } from './export-format.js'

/** Weights are whole numbers there. */
const WEIGHT_SCALE = 10

/** The collection. */
export const TYPESENSE_SCHEMA = {
  name: ENGINE_INDEX,
  fields: [
    ...FIELDS.map(name => ({ name, type: isList(name) ? ('string[]' as const) : ('string' as const) })),
    ...FACET_FIELDS.map(name => ({ name, type: 'string[]' as const, facet: true })),
    { name: 'talk_id', type: 'string' as const },
    { name: 'recording', type: 'string' as const, optional: true },
    { name: 'date', type: 'string' as const, optional: true, index: false },
    { name: 'published', type: 'int64' as const, optional: true, sort: true },
    { name: 'start', type: 'float' as const, optional: true },
    { name: 'end', type: 'float' as const, optional: true },
    { name: 'url', type: 'string' as const, optional: true, index: false },
    { name: 'page', type: 'string' as const, optional: true, index: false },
    { name: 'source', type: 'string' as const, optional: true, index: false },
    { name: 'lang', type: 'string' as const, optional: true },
    { name: 'talk', type: 'string' as const, optional: true, index: false }
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
    // As text: an object would have to be taken apart into fields, and some versions do so even if it is not indexed.
    const documents = engineTalks(posts, baseUrl).map(({ document, talk }) => ({ ...document, talk: JSON.stringify(talk) }))
    if (documents.length === 0) return { files: [], problems: [] }
    const files = [
      { name: 'talks.jsonl', text: jsonLines(documents) },
      { name: 'talks-schema.json', text: jsonText(TYPESENSE_SCHEMA) },
      { name: 'talks-preset.json', text: jsonText(TYPESENSE_PRESET) }
    ]
    return { files, problems: [] }
  }
}
