import type { AsPlainObject } from 'minisearch'
import { ENTRY_NAME } from './entry-name.js'
import type { Lexicon } from './expand-query.js'
import { IndexError } from './index-error.js'
import { broken, FORMAT_VERSION, type Entry, type ReadIndexFile } from './index-format.js'
import { loadLanguage, type Language } from './language.js'
import { decodeStem, type StemCode } from './stem-code.js'
import { isStopWord } from './stop-words.js'
import { synonymTable } from './synonyms.js'
import { TalkEngine } from './talk-engine.js'
import { TalkIndex } from './talk-index.js'
import { talksOfPost, type IndexedTalk, type Post } from './talk.js'
import { Vocabulary } from './vocabulary.js'
import { terms } from './words.js'

/** What the terms file holds. */
export interface TermsFile {
  /** MiniSearch's own form. */
  engine: AsPlainObject
  /** For each language the stems of the engine's terms, in their order. */
  stems: Record<string, StemCode[]>
  /** Rows of words that stand for each other, the built-in ones first. */
  synonyms: string[][]
}

/**
 * Opens the index that a reader reaches: the entry first, then its files and languages together.
 *
 * @throws IndexError when a file is missing, broken or of another version
 */
export async function openIndex(read: ReadIndexFile): Promise<TalkIndex> {
  const entry = await readFile<Entry>(read, ENTRY_NAME, ({ files }) => typeof files?.talks === 'string' && typeof files.terms === 'string')
  const { files, languages: codes = [] } = entry
  const [{ posts }, termsFile, languages] = await Promise.all([
    readFile<{ posts: Post[] }>(read, files.talks, file => Array.isArray(file.posts)),
    readFile<TermsFile>(read, files.terms, file => Array.isArray(file.engine?.index)),
    Promise.all(codes.map(loadLanguage))
  ])
  const talks = posts.flatMap(talksOfPost)
  const engine = openEngine(termsFile.engine, talks, files.terms)
  return new TalkIndex(talks, engine, lexiconOf(engine, termsFile, codes, languages.filter(language => language !== null)))
}

function openEngine(form: AsPlainObject, talks: readonly IndexedTalk[], name: string): TalkEngine {
  if (form.documentCount !== talks.length) {
    throw broken(name, `knows ${form.documentCount} texts where the talks file holds ${talks.length}`)
  }
  return new TalkEngine(form)
}

function lexiconOf(engine: TalkEngine, file: TermsFile, codes: readonly string[], languages: readonly Language[]): Lexicon {
  const small = (term: string) => (isStopWord(term) && codes.includes('en')) || languages.some(({ stopWords }) => stopWords.has(term))
  return {
    vocabulary: new Vocabulary(engine.frequencies(), stemsOf(file)),
    languages,
    synonyms: synonymTable(file.synonyms ?? [], terms, term => languages.map(language => language.stem(term))),
    isSmall: small
  }
}

function* stemsOf({ engine, stems }: TermsFile): Generator<readonly [term: string, stem: string]> {
  for (const codes of Object.values(stems ?? {})) {
    for (const [i, [term]] of engine.index.entries()) yield [term, decodeStem(term, codes[i] ?? 0)]
  }
}

async function readFile<Content extends object>(
  read: ReadIndexFile,
  name: string,
  isWhole: (content: Partial<Content>) => boolean
): Promise<Content> {
  const content = parseFile(name, await read(name)) as Partial<Content> & { talkseek?: unknown }
  if (typeof content.talkseek !== 'number') throw broken(name, 'is JSON, but no Talkseek index')
  if (content.talkseek !== FORMAT_VERSION) {
    throw new IndexError(
      'version',
      name,
      `${name} is of index version ${content.talkseek}, this program reads version ${FORMAT_VERSION}. ` +
        'Build the index with the same release of Talkseek that the page loads.'
    )
  }
  if (!isWhole(content)) throw broken(name, 'lacks a part')
  return content as Content
}

function parseFile(name: string, text: string): object {
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch {
    const start = text.trimStart().slice(0, 20).replace(/\s+/g, ' ')
    throw broken(name, /^\s*</.test(text) ? `is a web page, not an index (it begins with “${start}”)` : `is cut off or damaged after ${text.length} characters`)
  }
  if (typeof content !== 'object' || content === null) throw broken(name, 'is JSON, but no Talkseek index')
  return content
}
