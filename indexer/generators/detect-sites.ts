import { existsSync, readdirSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { PostFile } from '../find-posts.js'
import { pathInside } from '../path-inside.js'
import { readDirectoryData } from './directory-data.js'
import { readScriptSettings, readTomlSettings, readYamlSettings } from './settings.js'
import type { GeneratorName, Site } from './site.js'

/** The files that a generator's sites have in their folder. The first row that is met wins. */
const MARKS: { generator: GeneratorName; file: RegExp; beside?: string; read(text: string): Record<string, unknown> }[] = [
  { generator: 'jekyll', file: /^_config\.ya?ml$/, read: readYamlSettings },
  { generator: 'hugo', file: /^hugo\.toml$/, read: readTomlSettings },
  { generator: 'hugo', file: /^hugo\.(?:ya?ml|json)$/, read: readYamlSettings },
  { generator: 'hugo', file: /^config\.toml$/, beside: 'content', read: readTomlSettings },
  { generator: 'hugo', file: /^config\.(?:ya?ml|json)$/, beside: 'content', read: readYamlSettings },
  { generator: 'eleventy', file: /^(?:\.eleventy|eleventy\.config)\.[cm]?[jt]s$/, read: readScriptSettings },
  { generator: 'astro', file: /^astro\.config\.[cm]?[jt]s$/, read: readScriptSettings },
  { generator: 'vitepress', file: /^\.vitepress\/config\.[cm]?[jt]s$/, read: readScriptSettings }
]

/** The generators' configurations that stand in a folder, as paths. */
export function siteFilesIn(folder: string): string[] {
  const names = (below: string) => (existsSync(join(folder, below)) ? readdirSync(join(folder, below)).map(name => `${below}${name}`) : [])
  return [...names(''), ...names('.vitepress/')].filter(name => MARKS.some(({ file }) => file.test(name))).map(name => join(folder, name))
}

interface Found {
  folder: string
  generator: GeneratorName
  settings: Record<string, unknown>
}

/**
 * Finds for each post the site that it belongs to: the nearest folder above it with a generator's configuration, up to
 * the repository's. `null` where there is none.
 *
 * @param folder the working folder, from which sources are named
 * @param named the generator, where it is not to be guessed: its configuration is still read where it is found
 * @param today the day of the build
 */
export async function detectSites(
  files: readonly PostFile[],
  folder = process.cwd(),
  named?: GeneratorName,
  today: string = new Date().toISOString().slice(0, 10)
): Promise<(source: string) => Site | null> {
  const known = new Map<string, Promise<Found | null>>()
  const data = new Map<string, Promise<Record<string, unknown>>>()
  const ofFolder = async (of: string): Promise<Site | null> => {
    const found = await findSite(of, named, known)
    const generator = found?.generator ?? named
    const root = found?.folder ?? folder
    const directoryData = generator === 'eleventy' ? await readDirectoryData(root, of, data) : {}
    const settings = Object.keys(directoryData).length > 0 ? { ...found?.settings, directoryData } : (found?.settings ?? {})
    return generator ? { generator, settings, inside: other => pathInside(root, resolve(folder, other)), today } : null
  }
  const folders = new Map<string, Site | null>()
  const sites = new Map<string, Site | null>()
  for (const { path, source } of files) {
    const of = dirname(path)
    if (!folders.has(of)) folders.set(of, await ofFolder(of))
    sites.set(source, folders.get(of) ?? null)
  }
  return source => sites.get(source) ?? null
}

/** Each folder is looked into once. */
function findSite(folder: string, named: GeneratorName | undefined, known: Map<string, Promise<Found | null>>): Promise<Found | null> {
  const answer = known.get(folder) ?? lookForSite(folder, named, known)
  known.set(folder, answer)
  return answer
}

async function lookForSite(folder: string, named: GeneratorName | undefined, known: Map<string, Promise<Found | null>>): Promise<Found | null> {
  const names = await readdir(folder).catch((): string[] => [])
  const below = names.includes('.vitepress') ? (await readdir(join(folder, '.vitepress')).catch((): string[] => [])).map(name => `.vitepress/${name}`) : []
  for (const { generator, file, beside, read } of MARKS) {
    if ((named && named !== generator) || (beside && !names.includes(beside))) continue
    const name = [...names, ...below].toSorted().find(candidate => file.test(candidate))
    if (name !== undefined) return { folder, generator, settings: read(await readFile(join(folder, name), 'utf8').catch(() => '')) }
  }
  const above = dirname(folder)
  return names.includes('.git') || above === folder ? null : findSite(above, named, known)
}
