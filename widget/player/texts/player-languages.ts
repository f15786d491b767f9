import type { Language } from '../../texts/languages.js'
import type { PlayerTexts } from './player-texts.js'

/** What a player says in each language, in a file of its own. */
const LOADERS: Record<Exclude<Language, 'en'>, () => Promise<{ texts: PlayerTexts }>> = {
  ar: () => import('./ar.js'),
  de: () => import('./de.js'),
  es: () => import('./es.js'),
  fr: () => import('./fr.js'),
  ja: () => import('./ja.js'),
  pt: () => import('./pt.js'),
  zh: () => import('./zh.js')
}

/** The texts of a language; `null` for English, which comes with the player, and where they cannot be loaded. */
export async function loadPlayerTexts(language: Language): Promise<PlayerTexts | null> {
  if (language === 'en') return null
  return LOADERS[language]().then(({ texts }) => texts, () => null)
}
