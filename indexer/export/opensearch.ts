import { ENGINE_INDEX, FACET_FIELDS } from '../../search/engine-fields.js'
import { FIELD_WEIGHTS, FIELDS } from '../../search/index-options.js'
import { engineTalks, jsonLines, jsonText } from './engine-documents.js'
import type { ExportFormat } from './export-format.js'

const STORED = { type: 'keyword', index: false, doc_values: false } as const

/** A value as it is, for counting and filters, and its words, for `speaker:cruz`. */
const FACET = { type: 'keyword', fields: { words: { type: 'text' } } } as const

/** Words as our own index has them: in lower case, without accents and `’s`. */
const ANALYSIS = {
  filter: { possessive: { type: 'stemmer' as const, language: 'possessive_english' } },
  analyzer: { default: { type: 'custom' as const, tokenizer: 'standard', filter: ['possessive', 'lowercase', 'asciifolding'] } }
}

/** The body that creates the index. A query that names no fields searches ours, by their weights. */
export const OPENSEARCH_INDEX = {
  // Talks are few: in one shard words are counted and compared over all of them.
  settings: { number_of_shards: 1, analysis: ANALYSIS, index: { query: { default_field: FIELDS.map(field => `${field}^${FIELD_WEIGHTS[field]}`) } } },
  mappings: {
    dynamic: 'strict' as const,
    properties: {
      id: { type: 'keyword' as const },
      ...Object.fromEntries(FIELDS.map(field => [field, { type: 'text' as const, copy_to: 'words' }])),
      // All words of a talk, for what is asked of the talk as a whole: phrases, what is left out, spelling.
      words: { type: 'text' as const },
      ...Object.fromEntries(FACET_FIELDS.map(field => [field, FACET])),
      talk_id: { type: 'keyword' as const },
      recording: { type: 'keyword' as const },
      date: { type: 'date' as const, format: 'strict_date' },
      published: { type: 'long' as const },
      start: { type: 'double' as const },
      end: { type: 'double' as const },
      url: STORED,
      page: STORED,
      source: { type: 'keyword' as const },
      lang: { type: 'keyword' as const },
      talk: { type: 'object' as const, enabled: false }
    }
  }
}

/** Lines for `_bulk` of OpenSearch and Elasticsearch, and the index that they go into. */
export const opensearch: ExportFormat = {
  many: true,
  needsBaseUrl: false,
  write(posts, baseUrl) {
    const lines = engineTalks(posts, baseUrl).flatMap(({ document, talk }) => [{ index: { _index: ENGINE_INDEX, _id: document.id } }, { ...document, talk }])
    if (lines.length === 0) return { files: [], problems: [] }
    return { files: [{ name: 'talks.ndjson', text: jsonLines(lines) }, { name: 'talks-index.json', text: jsonText(OPENSEARCH_INDEX) }], problems: [] }
  }
}
