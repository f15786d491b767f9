import type { Texts } from './texts.js'

/** What the field is called before anything is loaded. */
export const LABELS = {
  en: 'Search talks',
  ar: 'ابحث في المحاضرات',
  de: 'Vorträge durchsuchen',
  es: 'Buscar charlas',
  fr: 'Rechercher des conférences',
  ja: '講演を検索',
  pt: 'Pesquisar palestras',
  zh: '搜索演讲'
} as const

export type Language = keyof typeof LABELS

/** The texts of each language, in a file of its own. */
const LOADERS: Record<Exclude<Language, 'en'>, () => Promise<{ texts: Texts }>> = {
  ar: () => import('./ar.js'),
  de: () => import('./de.js'),
  es: () => import('./es.js'),
  fr: () => import('./fr.js'),
  ja: () => import('./ja.js'),
  pt: () => import('./pt.js'),
  zh: () => import('./zh.js')
}

/** The language that the texts come in: `de` for `de-CH`, `en` for what we do not speak. */
export function closestLanguage(tag: string): Language {
  const language = tag.toLowerCase().split(/[-_]/)[0] ?? ''
  return language in LABELS ? (language as Language) : 'en'
}

/** The texts of a language; `null` for English, which comes with the view, and where they cannot be loaded. */
export async function loadTexts(language: Language): Promise<Texts | null> {
  if (language === 'en') return null
  return LOADERS[language]().then(({ texts }) => texts, () => null)
}
