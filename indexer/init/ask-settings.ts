import { createInterface } from 'node:readline/promises'
import { GENERATOR_NAMES, type GeneratorName } from '../generators/site.js'
import { didYouMean } from '../nearest.js'
import { UsageError } from '../usage-error.js'
import { surveySite, type SiteSettings } from './survey-site.js'

/** Where questions are written, and answers read. */
interface Terminal {
  input: NodeJS.ReadableStream
  output: NodeJS.WritableStream
}

/**
 * Asks for each setting; an empty answer takes what was found.
 *
 * @throws UsageError for a generator that we do not know
 */
export async function askSettings(found: SiteSettings, folder: string, streams: Terminal): Promise<SiteSettings> {
  const terminal = createInterface(streams)
  const answer = async (question: string, usual: string) => (await terminal.question(`${question} (${usual}) `)).trim() || usual
  try {
    const generator = readGenerator(await answer(`Which generator makes the site: ${GENERATOR_NAMES.join(', ')}?`, found.generator))
    // Another generator has its folders elsewhere.
    const usual = generator === found.generator ? found : (await surveySite(folder, generator)).settings
    return { generator, posts: await answer('Where are the posts?', usual.posts), out: await answer('Where shall the index files go?', usual.out) }
  } finally {
    terminal.close()
  }
}

/** @throws UsageError for a name that is no generator's */
export function readGenerator(name: string): GeneratorName {
  const generator = GENERATOR_NAMES.find(known => known === name)
  if (generator) return generator
  throw new UsageError(`“${name}” is no generator that we know.${didYouMean(name, GENERATOR_NAMES)} There are ${GENERATOR_NAMES.join(', ')}.`)
}
