import { fold } from './fold.js'

/** What is known of a language's words. */
export interface Language {
  /** The part that a word's forms have in common: `monitoring`, `monitors` and `monitor` have `monitor`. */
  stem(word: string): string
  /** Folded words that carry a question rather than its subject. */
  stopWords: ReadonlySet<string>
}

/** What the file of a language holds. */
export interface LanguageModule {
  stem(word: string): string
  stopWords?: string
}

/** The languages that have a stemmer, by ISO 639-1. Each is a file of its own, loaded when an index needs it. */
const LANGUAGES: Record<string, () => Promise<LanguageModule>> = {
  ar: () => import('./languages/arabic.js'),
  bg: () => import('./languages/bulgarian.js'),
  da: () => import('./languages/danish.js'),
  de: () => import('./languages/german.js'),
  el: () => import('./languages/greek.js'),
  en: () => import('./languages/english.js'),
  es: () => import('./languages/spanish.js'),
  fi: () => import('./languages/finnish.js'),
  fr: () => import('./languages/french.js'),
  ga: () => import('./languages/irish.js'),
  hi: () => import('./languages/hindi.js'),
  hu: () => import('./languages/hungarian.js'),
  hy: () => import('./languages/armenian.js'),
  id: () => import('./languages/indonesian.js'),
  it: () => import('./languages/italian.js'),
  lt: () => import('./languages/lithuanian.js'),
  ne: () => import('./languages/nepali.js'),
  nl: () => import('./languages/dutch.js'),
  no: () => import('./languages/norwegian.js'),
  pt: () => import('./languages/portuguese.js'),
  ro: () => import('./languages/romanian.js'),
  ru: () => import('./languages/russian.js'),
  sr: () => import('./languages/serbian.js'),
  sv: () => import('./languages/swedish.js'),
  ta: () => import('./languages/tamil.js'),
  tr: () => import('./languages/turkish.js'),
  uk: () => import('./languages/ukrainian.js')
}

/** `languageOf('de-AT')` is `de`; English when it names no language or one without a stemmer. */
export function languageOf(tag: string | undefined): string {
  const code = tag?.trim().toLowerCase().split(/[-_]/)[0] ?? ''
  const known = code === 'nb' || code === 'nn' ? 'no' : code
  return Object.hasOwn(LANGUAGES, known) ? known : 'en'
}

/** Loads what is known of a language; `null` when its file cannot be had: words are then found by their exact forms. */
export async function loadLanguage(code: string): Promise<Language | null> {
  try {
    const module = await LANGUAGES[code]?.()
    return module ? languageIn(module) : null
  } catch {
    return null
  }
}

export function languageIn(module: LanguageModule): Language {
  return { stem: word => stemOf(word, module), stopWords: new Set(module.stopWords?.split(/\s+/).map(fold)) }
}

/** Stems are compared with stems only, so they are folded. Names of versions and languages (`C++`) have none, and short
 * words are rather acronyms: `OKE` is not `ok`. */
function stemOf(word: string, { stem }: LanguageModule): string {
  const plain = word.toLowerCase().replace(/['’]s$/, '').replace(/['’]/g, '')
  return /^[\p{L}\p{M}]{4,40}$/u.test(plain) ? fold(stem(plain)) : fold(plain)
}
