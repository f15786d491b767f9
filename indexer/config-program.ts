import { createRequire } from 'node:module'
import { ConfigError } from './config-error.js'
import { placeOfKeys, type ConfigText } from './config-text.js'

/** The endings of configurations that are programs. */
export const CONFIG_PROGRAMS = ['.ts', '.mts', '.js', '.mjs']

/**
 * Runs a configuration and takes what it exports by default. TypeScript needs no compiler of the site's own.
 *
 * @param file names it in mistakes
 */
export async function loadConfigProgram(file: string, path: string, text: string): Promise<ConfigText> {
  const { createJiti } = await import('jiti')
  // Each time anew, since `build --watch` follows its changes. `talkseek` is this program, also where npx has fetched it.
  const jiti = createJiti(import.meta.url, { moduleCache: false, fsCache: false, alias: { talkseek: createRequire(import.meta.url).resolve('talkseek') } })
  let exported: unknown
  try {
    exported = await jiti.import(path)
  } catch (error) {
    throw new ConfigError(`${file} cannot be run: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
  const value = typeof exported === 'object' && exported !== null && 'default' in exported ? exported.default : undefined
  if (value === undefined) throw new ConfigError(`${file} exports no configuration. Write “export default defineConfig({ … })”.`)
  return { value, placeOf: keys => placeOfKeys(text, keys) }
}
