import type { EntryHead } from './index-format.js'
import { loadLanguage, type Language } from './language.js'
import { isStopWord } from './stop-words.js'
import { synonymTable, type Synonyms } from './synonyms.js'
import type { Vocabulary } from './vocabulary.js'
import { terms } from './words.js'

/** What words are expanded with. */
export interface Lexicon {
  vocabulary: Vocabulary
  languages: readonly Language[]
  synonyms: Synonyms
  isSmall(term: string): boolean
  /** How many texts there are. */
  texts: number
}

/** What the words of an index mean. */
export function lexiconOf({ languages: codes, synonyms, unsaid }: EntryHead, languages: readonly Language[], vocabulary: Vocabulary, texts: number): Lexicon {
  return {
    vocabulary,
    languages,
    synonyms: synonymTable(synonyms, terms, term => languages.map(language => language.stem(term)), unsaid),
    isSmall: term => (isStopWord(term) && codes.includes('en')) || languages.some(({ stopWords }) => stopWords.has(term)),
    texts
  }
}

/** Loads the languages of an index; words of one that cannot be had are found by their exact forms. */
export async function loadLanguages({ languages }: EntryHead): Promise<Language[]> {
  return (await Promise.all(languages.map(loadLanguage))).filter(language => language !== null)
}
