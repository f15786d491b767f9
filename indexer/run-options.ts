import { resolveConfig, type ConfigSources, type ResolvedConfig } from './config.js'
import type { UserConfig } from './define-config.js'
import { resolve } from 'node:path'
import type { Surroundings } from './read-site.js'

/** What every program is told: settings, which win over a configuration's, and where it runs. */
export interface RunOptions extends UserConfig {
  /** The working folder, from which globs and folders count. */
  cwd?: string | undefined
  /** The configuration's file; `false` for none. Without it, the one in the working folder. */
  config?: string | false | undefined
  /** The environment, for variables such as `TALKSEEK_OUT`; the process's own where it is missing. */
  env?: Readonly<Record<string, string | undefined>> | undefined
  /** The day of the build, `2020-12-02`, on which later posts are hidden where the generator hides them; today's, in UTC. */
  today?: string | undefined
  /** Told after each post. */
  onProgress?: ((done: number, total: number) => void) | undefined
}

/** A run: its configuration, and where it runs. */
export interface Run extends ResolvedConfig {
  surroundings: Surroundings
}

/**
 * Reads the configuration of a run.
 *
 * @param flagName how a setting is called where it is wrong
 * @throws ConfigError on what cannot be read or is no setting
 */
export async function startRun(options: RunOptions, flagName?: ConfigSources['flagName']): Promise<Run> {
  const { cwd, config: file, env = process.env, today = new Date().toISOString().slice(0, 10), onProgress, ...flags } = options
  const folder = resolve(cwd ?? '.')
  const resolved = await resolveConfig({ file, flags, flagName, env, folder })
  return { ...resolved, surroundings: { folder, today, onProgress } }
}
