import type { SettingName } from '../config-settings.js'
import type { UserConfig } from '../define-config.js'
import { startProgress, type Progress } from '../progress.js'
import { startRun, type Run } from '../run-options.js'
import { formatConfig } from './format-config.js'
import type { OutOptions, SiteOptions } from './site-options.js'

/** Joins a command line with the environment and the configuration, in the working folder. */
export function startSite(globs: readonly string[], options: SiteOptions & OutOptions, progress?: Progress): Promise<Run> {
  const { config, exclude, generator, base, out, fallback, script, cacheDir, cache } = options
  const given = { posts: globs.length > 0 ? globs : undefined, exclude, generator, base, out, fallback, script, cache: cache === false ? false : cacheDir }
  // What a text may hold is looked at where settings are read, whoever said it.
  const flags = given as UserConfig
  // Commander says `true` where neither --config nor --no-config was given.
  const file = typeof config === 'string' || config === false ? config : undefined
  return startRun({ ...flags, config: file, onProgress: progress?.reach }, flagName)
}

/** Prints the configuration where the command line asks for it. The answer is whether it did. */
export function printsConfig(run: Run, { printConfig, json }: SiteOptions): boolean {
  if (printConfig) console.log(formatConfig(run, json ?? false))
  return printConfig ?? false
}

/** A bar of posts, unless nobody wants to see one. */
export function postProgress({ quiet }: SiteOptions): Progress | undefined {
  return quiet ? undefined : startProgress('posts')
}

function flagName(setting: SettingName): string {
  if (setting === 'posts') return 'the command line'
  return setting === 'cache' ? '--cache-dir' : `--${setting}`
}
