import { readFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { extname, join, relative, resolve } from 'node:path'
import { ConfigError } from './config-error.js'
import { readConfigText, type ConfigText } from './config-text.js'
import { GENERATOR_NAMES, type GeneratorName } from './generators/site.js'
import { didYouMean } from './nearest.js'
import { isRule, RULES } from './problem.js'
import type { Level, RuleLevels } from './rule-levels.js'

/** What a site says once instead of with each command. */
export interface Config {
  /** Globs of posts for a command that is given none; they count from the working folder. */
  posts: string[]
  /** Folder for the index files. */
  out: string | null
  /** The static site generator; without it the files around the posts tell. */
  generator: GeneratorName | null
  /** Folders of transcripts besides those of the posts; they count from the working folder. */
  transcripts: string[]
  rules: RuleLevels
}

const DEFAULTS: Config = { posts: [], out: null, generator: null, transcripts: [], rules: {} }

/** The names under which a configuration is looked for in the working folder. `talkseek.json` is an index's entry. */
export const CONFIG_FILES = ['talkseek.config.json', 'talkseek.config.yml', 'talkseek.config.yaml', 'talkseek.yml', 'talkseek.yaml']

const LEVELS: readonly Level[] = ['error', 'warning', 'off']

/** What is wrong with a setting: the keys that lead to it, and a sentence. */
interface Mistake {
  path: string[]
  message: string
}

/** How each setting is read. One that is refused adds a mistake. */
const SETTINGS: { [Key in keyof Config]: (value: unknown, mistakes: Mistake[]) => Config[Key] } = {
  posts(value, mistakes) {
    const globs = Array.isArray(value) ? (value as unknown[]) : [value]
    const texts = globs.filter(glob => typeof glob === 'string' && glob !== '')
    if (texts.length !== globs.length || texts.length === 0) mistakes.push({ path: ['posts'], message: '“posts” is a glob or a list of globs: ["posts/**/*.md"].' })
    return texts as string[]
  },
  out(value, mistakes) {
    if (typeof value === 'string' && value !== '') return value
    mistakes.push({ path: ['out'], message: '“out” is the folder for the index files: "public/talks".' })
    return null
  },
  generator(value, mistakes) {
    const generator = GENERATOR_NAMES.find(known => known === value)
    if (generator) return generator
    mistakes.push({ path: ['generator'], message: `“${String(value)}” is no generator that we know.${didYouMean(String(value), GENERATOR_NAMES)} There are ${listed(GENERATOR_NAMES)}.` })
    return null
  },
  transcripts(value, mistakes) {
    const folders = Array.isArray(value) ? (value as unknown[]) : [value]
    const texts = folders.filter(folder => typeof folder === 'string' && folder !== '')
    if (texts.length !== folders.length) mistakes.push({ path: ['transcripts'], message: '“transcripts” is a folder or a list of folders: ["captions"].' })
    return texts as string[]
  },
  rules(value, mistakes) {
    if (!isRecord(value)) {
      mistakes.push({ path: ['rules'], message: '“rules” gives rules a level: {"clock-differs": "error"}.' })
      return {}
    }
    const levels: RuleLevels = {}
    for (const [rule, wanted] of Object.entries(value)) {
      const level = LEVELS.find(known => known === wanted)
      if (!isRule(rule)) mistakes.push({ path: ['rules', rule], message: `There is no rule “${rule}”.${didYouMean(rule, Object.keys(RULES))}` })
      else if (level) levels[rule] = level
      else mistakes.push({ path: ['rules', rule], message: `“${String(wanted)}” is no level of a rule.${didYouMean(String(wanted), LEVELS)} There are ${listed(LEVELS)}.` })
    }
    return levels
  }
}

/**
 * Reads the configuration of a site: the named file, else the one in the working folder, else the defaults.
 *
 * @throws ConfigError on what cannot be read or is no setting
 */
export async function readConfig(named?: string, folder = process.cwd()): Promise<Config> {
  const file = named ?? findConfig(folder)
  if (file === null) return DEFAULTS
  const path = relative(folder, resolve(folder, file))
  const text = await readFile(resolve(folder, file), 'utf8').catch((error: unknown) => {
    throw new ConfigError(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`)
  })
  return parseConfig(path, text)
}

/** Reads a configuration's text. `file` names it in mistakes, and says by its ending which language it is in. */
export function parseConfig(file: string, text: string): Config {
  const read = readConfigText(text, extname(file) === '.json' ? 'json' : 'yaml')
  if ('broken' in read) throw new ConfigError(`${file}:${read.line}:${read.column} ${read.broken}`)
  if (!isRecord(read.value)) throw new ConfigError(`${file}:1:1 A configuration is settings by their names: ${listed(Object.keys(SETTINGS))}.`)
  const mistakes: Mistake[] = []
  const config = { ...DEFAULTS, ...readSettings(read.value, mistakes) }
  if (mistakes.length > 0) throw new ConfigError(formatMistakes(file, read, mistakes))
  return config
}

function readSettings(settings: Record<string, unknown>, mistakes: Mistake[]): Partial<Config> {
  const known = Object.keys(SETTINGS)
  const read = Object.entries(settings).flatMap(([key, value]) => {
    if (isSetting(key)) return [[key, SETTINGS[key](value, mistakes)]]
    mistakes.push({ path: [key], message: `“${key}” is no setting.${didYouMean(key, known)} There are ${listed(known)}.` })
    return []
  })
  return Object.fromEntries(read) as Partial<Config>
}

function isSetting(key: string): key is keyof Config {
  return Object.hasOwn(SETTINGS, key)
}

function findConfig(folder: string): string | null {
  const found = CONFIG_FILES.filter(name => existsSync(join(folder, name)))
  if (found.length > 1) throw new ConfigError(`There are several configurations, ${listed(found)}. Keep one, or choose with --config.`)
  return found[0] ?? null
}

function formatMistakes(file: string, text: ConfigText, mistakes: readonly Mistake[]): string {
  return mistakes
    .map(({ path, message }) => {
      const { line, column } = text.placeOf(path)
      return `${file}:${line}:${column} ${message}`
    })
    .join('\n')
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}
