import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join, relative, resolve } from 'node:path'
import { ConfigError } from './config-error.js'
import { CONFIG_PROGRAMS, loadConfigProgram } from './config-program.js'
import { DEFAULTS, listed, readSettings, SETTING_NAMES, SETTINGS, type Config, type Mistake, type SettingName } from './config-settings.js'
import { readConfigText, type ConfigText } from './config-text.js'
import type { UserConfig } from './define-config.js'

export type { Config } from './config-settings.js'

/** The names under which a configuration is looked for in the working folder. `talkseek.json` is an index's entry. */
export const CONFIG_FILES = [
  ...CONFIG_PROGRAMS.map(ending => `talkseek.config${ending}`),
  'talkseek.config.json',
  'talkseek.config.yml',
  'talkseek.config.yaml',
  'talkseek.yml',
  'talkseek.yaml'
]

/** Where settings come from. */
export interface ConfigSources {
  /** The configuration's file; `false` for none. Without it, `TALKSEEK_CONFIG` or the one in the working folder. */
  file?: string | false | undefined
  /** What a command line or a program says; wins over everything else. */
  flags?: UserConfig | undefined
  /** How a setting of `flags` is called where it is wrong: `out` is `--out`. */
  flagName?: ((setting: SettingName) => string) | undefined
  env?: Readonly<Record<string, string | undefined>> | undefined
  /** The working folder. */
  folder?: string | undefined
}

/** A configuration, and where each of its values came from. */
export interface ResolvedConfig {
  config: Config
  /** `talkseek.yml`, `TALKSEEK_OUT`, `--out` or `default`. */
  from: Record<SettingName, string>
  /** The file that was read, from the working folder. */
  file: string | null
}

/** Settings of one source. */
interface Layer {
  settings: Partial<Config>
  nameOf(setting: SettingName): string
}

/**
 * Joins the settings of a site: flags over the environment over the file over the defaults.
 *
 * @throws ConfigError on what cannot be read or is no setting
 */
export async function resolveConfig({ file, flags = {}, flagName = name => `“${name}”`, env = {}, folder = process.cwd() }: ConfigSources = {}): Promise<ResolvedConfig> {
  const named = file ?? (env['TALKSEEK_CONFIG'] || undefined)
  const found = named === false ? null : (named ?? findConfig(folder))
  const layers: Layer[] = [
    ...(found === null ? [] : [{ settings: await readFileSettings(found, folder), nameOf: () => shortPath(found, folder) }]),
    environmentLayer(env),
    flagLayer(flags, flagName)
  ]
  const config: Config = Object.assign({}, DEFAULTS, ...layers.map(({ settings }) => settings))
  const originOf = (name: SettingName) => layers.findLast(({ settings }) => Object.hasOwn(settings, name))?.nameOf(name) ?? 'default'
  const from = Object.fromEntries(SETTING_NAMES.map(name => [name, originOf(name)])) as Record<SettingName, string>
  return { config, from, file: found === null ? null : shortPath(found, folder) }
}

/** Reads a configuration's text. `file` names it in mistakes, and says by its ending which language it is in. */
export function parseConfig(file: string, text: string): Config {
  return { ...DEFAULTS, ...parseSettings(file, text) }
}

/** The configuration that stands in a folder; `null` for none. */
export function findConfig(folder: string): string | null {
  const found = CONFIG_FILES.filter(name => existsSync(join(folder, name)))
  if (found.length > 1) throw new ConfigError(`There are several configurations, ${listed(found)}. Keep one, or choose with --config.`)
  return found[0] ?? null
}

function shortPath(file: string, folder: string): string {
  return relative(folder, resolve(folder, file))
}

async function readFileSettings(file: string, folder: string): Promise<Partial<Config>> {
  const path = shortPath(file, folder)
  const text = await readFile(resolve(folder, file), 'utf8').catch((error: unknown) => {
    throw new ConfigError(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`)
  })
  if (!CONFIG_PROGRAMS.includes(extname(file))) return parseSettings(path, text)
  return settingsOf(path, await loadConfigProgram(path, resolve(folder, file), text))
}

function parseSettings(file: string, text: string): Partial<Config> {
  const read = readConfigText(text, extname(file) === '.json' ? 'json' : 'yaml')
  if ('broken' in read) throw new ConfigError(`${file}:${read.line}:${read.column} ${read.broken}`)
  return settingsOf(file, read)
}

function settingsOf(file: string, { value, placeOf }: ConfigText): Partial<Config> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new ConfigError(`${file}:1:1 A configuration is settings by their names: ${listed(SETTING_NAMES)}.`)
  }
  const mistakes: Mistake[] = []
  const settings = readSettings(value as Record<string, unknown>, mistakes)
  refuse(mistakes, path => {
    const { line, column } = placeOf(path)
    return `${file}:${line}:${column}`
  })
  return settings
}

function environmentLayer(env: Readonly<Record<string, string | undefined>>): Layer {
  const variables = SETTING_NAMES.flatMap(name => {
    const variable = SETTINGS[name].env
    // An empty variable is one that somebody has unset.
    const text = variable === undefined ? undefined : env[variable] || undefined
    return variable === undefined || text === undefined ? [] : [{ name, variable, text }]
  })
  const nameOf = (setting: string) => variables.find(({ name }) => name === setting)?.variable ?? setting
  const mistakes: Mistake[] = []
  const settings = readSettings(Object.fromEntries(variables.map(({ name, text }) => [name, text === 'false' ? false : text])), mistakes)
  refuse(mistakes, ([name = '']) => `${nameOf(name)}:`)
  return { settings, nameOf }
}

function flagLayer(flags: UserConfig, flagName: (setting: SettingName) => string): Layer {
  const nameOf = (setting: string) => flagName(setting as SettingName)
  const mistakes: Mistake[] = []
  const settings = readSettings({ ...flags }, mistakes)
  refuse(mistakes, ([name = '']) => `${nameOf(name)}:`)
  return { settings, nameOf }
}

/** @throws ConfigError with a line for each mistake */
function refuse(mistakes: readonly Mistake[], placeOf: (path: string[]) => string): void {
  if (mistakes.length > 0) throw new ConfigError(mistakes.map(({ path, message }) => `${placeOf(path)} ${message}`).join('\n'))
}
