import { FACET_NAMES, type FacetName } from '../search/facets.js'
import type { UserConfig } from './define-config.js'
import { GENERATOR_NAMES, type GeneratorName } from './generators/site.js'
import type { Shape } from './hooks/shape.js'
import type { Transforms } from './hooks/transform-posts.js'
import { didYouMean } from './nearest.js'
import { isRule, RULES } from './problem.js'
import type { Level, RuleLevels } from './rule-levels.js'

/** What a site says once instead of with each command, with what it leaves unsaid. */
export interface Config extends Transforms {
  /** Globs of posts for a command that is given none; they count from the working folder. */
  posts: string[]
  /** Globs of posts that are not read. */
  exclude: string[]
  /** Folder for the index files. */
  out: string | null
  /** File for the list of talks that visitors without JavaScript see. */
  fallback: string | null
  /** Whether to write the index as a script, too. */
  script: boolean
  /** The static site generator; without it the files around the posts tell. */
  generator: GeneratorName | null
  /** Where the site is published: a URL or a path that ends in `/`. */
  base: string | null
  /** Folders of transcripts besides those of the posts; they count from the working folder. */
  transcripts: string[]
  rules: RuleLevels
  /** Rows of words that stand for each other in queries. */
  synonyms: string[][]
  /** What visitors may narrow hits by; `null` leaves that to the page. */
  facets: FacetName[] | null
  /** Folder of the cache; `null` for the usual one, `false` for none. */
  cache: string | false | null
  shapes: Shape[]
}

export const DEFAULTS: Config = {
  posts: [],
  exclude: [],
  out: null,
  fallback: null,
  script: false,
  generator: null,
  base: null,
  transcripts: [],
  rules: {},
  synonyms: [],
  facets: null,
  cache: null,
  shapes: [],
  transformPost: null,
  transformTalk: null
}

/** What is wrong with a setting: the keys that lead to it, and a sentence. */
export interface Mistake {
  path: string[]
  message: string
}

type Tell = (message: string, path?: string[]) => void

/** How a setting is read. */
interface Setting<Value> {
  /** The value, or the default when it is refused, which is told. */
  read(value: unknown, tell: Tell): Value
  /** The environment's variable for it. */
  env?: string
}

const LEVELS: readonly Level[] = ['error', 'warning', 'off']

/** Every setting by its name. */
export const SETTINGS: { readonly [Key in keyof Config & keyof UserConfig]-?: Setting<Config[Key]> } = {
  posts: { read: globs('“posts” is a glob or a list of globs: ["posts/**/*.md"].') },
  exclude: { read: globs('“exclude” is a glob or a list of globs: ["posts/drafts/**"].') },
  out: { read: textOr('“out” is the folder for the index files: "public/talks".'), env: 'TALKSEEK_OUT' },
  fallback: { read: textOr('“fallback” is the file for the list of talks: "_includes/talks.html".') },
  script: {
    read(value, tell) {
      if (typeof value === 'boolean') return value
      tell('“script” is true or false: whether to write the index as a script, too.')
      return false
    }
  },
  generator: {
    read(value, tell) {
      const generator = GENERATOR_NAMES.find(known => known === value)
      if (generator) return generator
      tell(`“${shown(value)}” is no generator that we know.${didYouMean(shown(value), GENERATOR_NAMES)} There are ${listed(GENERATOR_NAMES)}.`)
      return null
    },
    env: 'TALKSEEK_GENERATOR'
  },
  base: {
    read(value, tell) {
      const text = typeof value === 'string' ? value : ''
      if (/^https?:\/\//i.test(text) ? URL.canParse(text) && new URL(text).search + new URL(text).hash === '' : /^\/(?!\/)[^?#]*$/.test(text)) return text.replace(/\/*$/, '/')
      tell(`“${shown(value)}” is no place where a site stands. “base” is "https://example.org/blog/" or "/blog/".`)
      return null
    },
    env: 'TALKSEEK_BASE'
  },
  transcripts: { read: globs('“transcripts” is a folder or a list of folders: ["captions"].') },
  rules: {
    read(value, tell) {
      if (!isRecord(value)) {
        tell('“rules” gives rules a level: {"clock-differs": "error"}.')
        return {}
      }
      const levels: RuleLevels = {}
      for (const [rule, wanted] of Object.entries(value)) {
        const level = LEVELS.find(known => known === wanted)
        if (!isRule(rule)) tell(`There is no rule “${rule}”.${didYouMean(rule, Object.keys(RULES))}`, [rule])
        else if (level) levels[rule] = level
        else tell(`“${shown(wanted)}” is no level of a rule.${didYouMean(shown(wanted), LEVELS)} There are ${listed(LEVELS)}.`, [rule])
      }
      return levels
    }
  },
  synonyms: {
    read(value, tell) {
      const rows = Array.isArray(value) ? (value as unknown[]) : []
      const isRow = (row: unknown): row is string[] => Array.isArray(row) && row.length > 1 && row.every(word => typeof word === 'string' && word.trim() !== '')
      if (Array.isArray(value) && rows.every(isRow)) return rows
      tell('“synonyms” is a list of rows of words that stand for each other: [["k8s", "kubernetes"]].')
      return []
    }
  },
  facets: {
    read(value, tell) {
      if (!Array.isArray(value)) {
        tell(`“facets” is a list of what visitors may narrow hits by: ${listed(FACET_NAMES)}.`)
        return null
      }
      return [...new Set(value as unknown[])].flatMap(name => {
        const facet = FACET_NAMES.find(known => known === name)
        if (!facet) tell(`“${shown(name)}” is no facet.${didYouMean(shown(name), FACET_NAMES)} There are ${listed(FACET_NAMES)}.`)
        return facet ?? []
      })
    }
  },
  cache: {
    read(value, tell) {
      if (value === false || (typeof value === 'string' && value !== '')) return value
      tell('“cache” is the folder of the cache, or false for none: "node_modules/.cache/talkseek".')
      return null
    },
    env: 'TALKSEEK_CACHE'
  },
  shapes: {
    read(value, tell) {
      const isShape = (shape: unknown): shape is Shape => isRecord(shape) && typeof shape['name'] === 'string' && typeof shape['read'] === 'function'
      if (Array.isArray(value) && value.every(isShape)) return value
      tell(`“shapes” is a list of {name, read(post)}. ${ONLY_IN_PROGRAMS}`)
      return []
    }
  },
  transformPost: { read: functionOr('“transformPost” is a function from a post to a post or null.') },
  transformTalk: { read: functionOr('“transformTalk” is a function from a talk and its post to a talk or null.') }
}

const ONLY_IN_PROGRAMS = 'Only a configuration in .ts, .mts, .js or .mjs can hold functions.'

export type SettingName = keyof typeof SETTINGS

export const SETTING_NAMES = Object.keys(SETTINGS) as SettingName[]

/** Reads settings by their names. One that is unknown or refused adds a mistake and keeps its default. */
export function readSettings(given: Record<string, unknown>, mistakes: Mistake[]): Partial<Config> {
  const read: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(given)) {
    const name = SETTING_NAMES.find(known => known === key)
    const tell: Tell = (message, path = []) => mistakes.push({ path: [key, ...path], message })
    if (!name) tell(`“${key}” is no setting.${didYouMean(key, SETTING_NAMES)} There are ${listed(SETTING_NAMES)}.`)
    else if (value !== undefined) read[name] = SETTINGS[name].read(value, tell)
  }
  return read
}

function globs(message: string): Setting<string[]>['read'] {
  return (value, tell) => {
    const all = Array.isArray(value) ? (value as unknown[]) : [value]
    const texts = all.filter(glob => typeof glob === 'string' && glob !== '')
    if (texts.length !== all.length || texts.length === 0) tell(message)
    return texts as string[]
  }
}

function textOr(message: string): Setting<string | null>['read'] {
  return (value, tell) => {
    if (typeof value === 'string' && value !== '') return value
    tell(message)
    return null
  }
}

function functionOr<T>(message: string): Setting<T | null>['read'] {
  return (value, tell) => {
    if (typeof value === 'function') return value as T
    tell(`${message} ${ONLY_IN_PROGRAMS}`)
    return null
  }
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}
