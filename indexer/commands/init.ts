import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from '../build.js'
import { findConfig } from '../config.js'
import { ConfigError } from '../config-error.js'
import { askSettings, readGenerator } from '../init/ask-settings.js'
import { formatNewConfig, newConfigName } from '../init/new-config.js'
import { formatPaste } from '../init/paste.js'
import { surveySite, type SiteSettings } from '../init/survey-site.js'

export interface InitOptions {
  generator?: string
  posts?: string
  out?: string
  /** Whether to ask nothing. */
  yes?: boolean
  /** Whether to replace a configuration. */
  force?: boolean
}

/** `talkseek init`: writes a configuration, tries it, and says what a page needs. */
export async function init({ generator, posts, out, yes = false, force = false }: InitOptions): Promise<void> {
  const folder = process.cwd()
  const present = force ? null : findConfig(folder)
  if (present !== null) throw new ConfigError(`${present} is there already. Change it, or replace it with --force.`)
  const surveyed = await surveySite(folder, generator === undefined ? undefined : readGenerator(generator))
  const wanted: SiteSettings = { ...surveyed.settings, ...(posts && { posts }), ...(out && { out }) }
  const settings = yes || !process.stdin.isTTY ? wanted : await askSettings(wanted, folder, { input: process.stdin, output: process.stdout })

  const name = (force ? findConfig(folder) : null) ?? newConfigName(folder)
  // A build in memory shows whether the answers make sense before anything is written.
  const { summary } = await build({ ...settings, cwd: folder, config: false, env: {}, write: false, cache: false })
  await writeFile(join(folder, name), formatNewConfig(name, settings), force ? {} : { flag: 'wx' })
  console.log(`Wrote ${name}.\n`)
  console.log(`${counted(summary.talks, 'talk')} found in ${counted(summary.posts, 'post')}, ${summary.timed} of them with a moment.`)
  if (summary.talks === 0) console.log('See what is read in a post: npx talkseek extract --explain FILE')
  console.log(`\n${formatPaste(settings, surveyed)}`)
}

function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
