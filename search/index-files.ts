import MiniSearch from 'minisearch'
import { ENTRY_NAME } from './entry-name.js'
import type { FacetName } from './facets.js'
import { SYNONYMS } from './field-synonyms.js'
import { fold } from './fold.js'
import { FORMAT_VERSION, type Entry, type IndexFile } from './index-format.js'
import { INDEX_OPTIONS, documentOf, type TalkDocument } from './index-options.js'
import { languageIn, languageOf } from './language.js'
import { ALL_LANGUAGES } from './languages/all.js'
import { decodeStem, encodeStem, type StemCode } from './stem-code.js'
import { isTalk, talksOfPost, type IndexedTalk, type Post } from './talk.js'
import { allWords, terms as termsOf } from './words.js'

export { FORMAT_VERSION, type IndexFile, type ReadIndexFile } from './index-format.js'
export { openIndex } from './open-index.js'

/** What a site adds to its index. */
export interface PackOptions {
  /** Rows of words that stand for each other in queries: `[['k8s', 'kubernetes']]`. */
  synonyms?: readonly (readonly string[])[] | undefined
  /** What visitors may narrow hits by, in this order; without it, the page decides. */
  facets?: readonly FacetName[] | undefined
}

/**
 * Packs posts into index files, the entry last. The same posts, in the same order, give the same bytes.
 *
 * @param hash a short text that differs when its input differs, safe in a file name
 */
export function packIndex(posts: readonly Post[], hash: (text: string) => string, { synonyms = [], facets }: PackOptions = {}): IndexFile[] {
  const indexed = posts.flatMap(talksOfPost)
  const documents = indexed.map(documentOf)
  const isCompound = compoundsIn(documents)
  const engine = new MiniSearch({ ...INDEX_OPTIONS, tokenize: text => allWords(text, isCompound).map(({ term }) => term) })
  engine.addAll(documents)
  const form = engine.toJSON()
  const languages = [...new Set(indexed.map(({ lang }) => languageOf(lang)))].sort()
  const stems = stemsOf(form.index.map(([term]) => term), documents, indexed, languages)
  const talks = hashedFile('talks', { talkseek: FORMAT_VERSION, posts }, hash)
  const terms = hashedFile('terms', { talkseek: FORMAT_VERSION, engine: form, stems, synonyms: [...answerable(form, stems), ...synonyms] }, hash)
  const entry: Entry = {
    talkseek: FORMAT_VERSION,
    posts: posts.length,
    talks: indexed.filter(isTalk).length,
    languages,
    ...(facets && { facets }),
    files: { talks: talks.name, terms: terms.name }
  }
  return [talks, terms, { name: ENTRY_NAME, text: `${JSON.stringify(entry)}\n` }]
}

function textsOf({ id: _, ...texts }: TalkDocument): string[] {
  return Object.values(texts)
}

/** Tells whether two words that stand apart are written as one somewhere in these texts. */
function compoundsIn(documents: readonly TalkDocument[]): (term: string) => boolean {
  const known = new Set(documents.flatMap(document => textsOf(document).flatMap(text => allWords(text).map(({ term }) => term))))
  return term => known.has(term)
}

/** For each language, the stems of all terms that its posts hold; a term of other posts is its own. */
function stemsOf(
  terms: readonly string[],
  documents: readonly TalkDocument[],
  talks: readonly IndexedTalk[],
  languages: readonly string[]
): Record<string, StemCode[]> {
  const codesOf = (code: string): StemCode[] => {
    const module = ALL_LANGUAGES[code]
    const stems = new Map<string, string>()
    if (!module) return []
    const language = languageIn(module)
    documents.forEach((document, i) => {
      if (languageOf(talks[i]?.lang) !== code) return
      for (const text of textsOf(document)) {
        for (const { from, to, term } of allWords(text)) {
          if (stems.has(term)) continue
          // Accents belong to what a stemmer knows; a word joined of several has no writing of its own.
          const written = text.slice(from, to)
          stems.set(term, language.stem(fold(written) === term ? written : term))
        }
      }
    })
    return terms.map(term => encodeStem(term, stems.get(term) ?? term))
  }
  return Object.fromEntries(languages.map(code => [code, codesOf(code)]))
}

/** The built-in synonyms of which a member stands in the index, in whichever form. */
function answerable({ index }: { index: [string, unknown][] }, stems: Record<string, StemCode[]>): (readonly string[])[] {
  const known = new Set(index.map(([term]) => term))
  for (const codes of Object.values(stems)) index.forEach(([term], i) => known.add(decodeStem(term, codes[i] ?? 0)))
  const english = ALL_LANGUAGES['en']
  const stem = english ? languageIn(english).stem : (term: string) => term
  return SYNONYMS.filter(row => row.some(member => termsOf(member).every(term => known.has(term) || known.has(stem(term)))))
}

function hashedFile(stem: string, content: object, hash: (text: string) => string): IndexFile {
  const text = JSON.stringify(content)
  return { name: `${stem}-${hash(text)}.json`, text }
}
