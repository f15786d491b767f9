import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { detectSites } from '../generators/detect-sites.js'
import { textSetting, type GeneratorName } from '../generators/site.js'

/** What a new configuration says. */
export interface SiteSettings {
  generator: GeneratorName
  posts: string
  out: string
}

/** What is known of the site in a folder. */
export interface SurveyedSite {
  settings: SiteSettings
  /** The path under which the site is published, `/` or `/blog/`. */
  base: string
  /** The folder whose files are published as they are, from the working folder; '' for that itself. */
  publicFolder: string
}

type Settings = Readonly<Record<string, unknown>>

/** Where each generator has its posts and its files that are published as they are; the first folder of posts that is there counts. */
const PLACES: Record<GeneratorName, { posts(settings: Settings): string[]; public(settings: Settings): string; base: string[] }> = {
  jekyll: { posts: () => ['_posts', '_talks'], public: () => 'assets', base: ['baseurl'] },
  hugo: { posts: settings => [textSetting(settings, 'contentDir') ?? 'content'], public: settings => textSetting(settings, 'staticDir') ?? 'static', base: ['baseURL', 'baseurl'] },
  eleventy: { posts: settings => below(settings, 'input', ['posts', 'blog', 'talks', 'content', '']), public: () => 'public', base: ['pathPrefix'] },
  astro: { posts: () => ['src/content', 'src/pages'], public: () => 'public', base: ['base'] },
  vitepress: { posts: settings => below(settings, 'srcDir', ['posts', 'blog', 'talks', '']), public: settings => join(textSetting(settings, 'srcDir') ?? '', 'public'), base: ['base'] },
  plain: { posts: () => ['posts', 'talks', 'content'], public: () => '', base: [] }
}

/** Jekyll publishes a folder as it stands, with its name; the others publish what is in it. */
const NAMED_IN_ADDRESS: readonly GeneratorName[] = ['jekyll']

const ENDINGS: Partial<Record<GeneratorName, string>> = { astro: '{md,mdx}', eleventy: '{md,mdx}' }

/**
 * Looks at the files of a site for what a configuration would say.
 *
 * @param named the generator, where it is not to be guessed
 */
export async function surveySite(folder: string, named?: GeneratorName): Promise<SurveyedSite> {
  const { generator, settings } = await siteIn(folder, named)
  const { posts, public: publicOf, base } = PLACES[generator]
  const place = posts(settings).find(candidate => existsSync(join(folder, candidate))) ?? ''
  const publicFolder = slashed(publicOf(settings))
  const out = [publicFolder, 'talks'].filter(part => part !== '').join('/')
  return {
    settings: { generator, posts: `${place === '' ? '' : `${slashed(place)}/`}**/*.${ENDINGS[generator] ?? 'md'}`, out },
    base: pathOf(base.map(key => textSetting(settings, key)).find(text => text !== null) ?? ''),
    publicFolder: NAMED_IN_ADDRESS.includes(generator) ? '' : publicFolder
  }
}

/** The site of the folder, or of the documentation's folder in it, where VitePress mostly stands. */
async function siteIn(folder: string, named: GeneratorName | undefined): Promise<{ generator: GeneratorName; settings: Settings }> {
  const source = 'post.md'
  const site = (await detectSites([{ path: join(folder, source), source }], folder, named))(source)
  return { generator: site?.generator ?? 'plain', settings: site?.settings ?? {} }
}

function below(settings: Settings, key: string, folders: readonly string[]): string[] {
  const within = textSetting(settings, key)?.replace(/^\.\//, '') ?? ''
  return folders.map(name => slashed(join(within, name)))
}

/** `/blog/` of `https://example.org/blog` or of `blog`. */
function pathOf(base: string): string {
  const path = /^https?:\/\//i.test(base) && URL.canParse(base) ? new URL(base).pathname : base
  return `/${path.replace(/^\/+|\/+$/g, '')}/`.replace('//', '/')
}

function slashed(path: string): string {
  return path.replaceAll('\\', '/').replace(/^\.$|\/$/g, '')
}
