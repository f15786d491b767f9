import { readDatedName } from './dated-name.js'
import { JEKYLL_PLACEHOLDERS, type UrlParts } from './jekyll-placeholders.js'
import { slugify } from './slugify.js'
import { asAddress, HIDDEN, partsOf, textSetting, type Generator, type PostFile, type Site } from './site.js'

/** The permalinks that have a name. */
const STYLES: Record<string, string> = {
  date: '/:categories/:year/:month/:day/:title:output_ext',
  pretty: '/:categories/:year/:month/:day/:title/',
  ordinal: '/:categories/:year/:y_day/:title:output_ext',
  weekdate: '/:categories/:year/W:week/:short_day/:title:output_ext',
  none: '/:categories/:title:output_ext'
}

/** Jekyll: https://jekyllrb.com/docs/permalinks/. */
export const jekyll: Generator = {
  dateOfPath: path => readDatedName(partsOf(path).name)?.date ?? null,
  defaults: jekyllDefaults,
  show: (file, site) => {
    const template = templateOf(file, site)
    const path = template === null ? null : fill(template, partsOfUrl(file))
    return { url: path === null ? null : asAddress(`${textSetting(site.settings, 'baseurl') ?? ''}/${path}`), hidden: hiddenReason(file, site) }
  }
}

function hiddenReason({ path, data, date }: PostFile, site: Site): string | null {
  if (data['published'] === false) return HIDDEN.unpublished
  if (path.split('/').includes('_drafts') && site.settings['show_drafts'] !== true) return HIDDEN.draft
  const later = date !== null && site.today !== null && date > site.today
  return later && isPost(path) && site.settings['future'] !== true ? HIDDEN.future(date) : null
}

/** A post stands in `_posts` or `_drafts`, or has a date in its name. Anything else is a page or of a collection. */
function isPost(path: string): boolean {
  return /(?:^|\/)_(?:posts|drafts)\//.test(path) || (readDatedName(partsOf(path).name) !== null && collectionOf(path) === null)
}

function collectionOf(path: string): string | null {
  const name = /^_([^/]+)\//.exec(path)?.[1]
  return name && name !== 'posts' && name !== 'drafts' ? name : null
}

/** The permalink before its placeholders are filled. */
function templateOf({ path, data, date }: PostFile, site: Site): string | null {
  if (typeof data['permalink'] === 'string' && data['permalink'] !== '') return data['permalink']
  const named = textSetting(site.settings, 'permalink') ?? 'date'
  const collections = site.settings['collections']
  const collection = collectionOf(path)
  const ofCollection = settingsOf(collections, collection ?? 'posts')
  const stated = textSetting(ofCollection, 'permalink')
  if (isPost(path)) {
    const template = stated ?? named
    const style = STYLES[template] ?? template
    return date === null && /:(?:year|month|day)/.test(style) ? null : style
  }
  // Pages and collections end as the site's permalinks do: `pretty` and what ends in `/` are folders.
  const ending = named === 'pretty' || named.endsWith('/') ? '/' : Object.hasOwn(STYLES, named) || named.endsWith(':output_ext') ? ':output_ext' : ''
  if (collection === null) return partsOf(path).name === 'index' ? '/:path/' : `/:path/:basename${ending}`
  if (ofCollection['output'] !== true) return null
  return stated ? (STYLES[stated] ?? stated) : `/:collection/:path${ending}`
}

function settingsOf(collections: unknown, name: string): Record<string, unknown> {
  const found: unknown = typeof collections === 'object' && collections !== null ? (collections as Record<string, unknown>)[name] : null
  return typeof found === 'object' && found !== null ? (found as Record<string, unknown>) : {}
}

/** The longest name that stands there is meant: `:slugified_categories` is not `:slug`. */
function fill(template: string, parts: UrlParts): string {
  return template.replace(/:([a-z_]+)/g, (whole, name: string) => {
    const known = Object.keys(JEKYLL_PLACEHOLDERS).filter(key => name.startsWith(key)).sort((a, b) => b.length - a.length)[0]
    return known === undefined ? whole : (JEKYLL_PLACEHOLDERS[known]?.(parts) ?? '') + name.slice(known.length)
  })
}

function partsOfUrl({ path, data, date }: PostFile): UrlParts {
  const { folders, name } = partsOf(path)
  const collection = collectionOf(path)
  const base = isPost(path) ? (readDatedName(name)?.slug ?? name) : name
  const slug = typeof data['slug'] === 'string' ? data['slug'] : base
  const within = collection === null ? folders : folders.slice(1)
  return {
    date,
    title: slugify(slug, 'pretty', true),
    slug: slugify(slug),
    name: slugify(base),
    basename: base,
    path: collection === null ? within.join('/') : [...within, name].join('/'),
    collection: collection ?? 'posts',
    categories: isPost(path) ? categoriesOf(folders, data) : []
  }
}

/** The folders above `_posts`, then `categories` (a list, or words), then `category` (one, whatever it holds). */
function categoriesOf(folders: readonly string[], data: Readonly<Record<string, unknown>>): string[] {
  const special = folders.findIndex(folder => folder === '_posts' || folder === '_drafts')
  const { category, categories } = data
  const stated = category ?? (typeof categories === 'string' ? categories.split(/\s+/) : categories)
  const all = [...(special < 0 ? [] : folders.slice(0, special)), ...(Array.isArray(stated) ? stated : [stated])]
  return all.filter(text => text !== undefined && text !== null && text !== '').map(String)
}

/** `defaults:` of `_config.yml`: the values for the paths and types that it names, the longer path over the shorter. */
function jekyllDefaults(path: string, { settings }: Site): Record<string, unknown> {
  const rows: unknown[] = Array.isArray(settings['defaults']) ? settings['defaults'] : []
  const type = path.split('/').includes('_drafts') ? 'drafts' : isPost(path) ? 'posts' : (collectionOf(path) ?? 'pages')
  return Object.assign(
    {},
    ...rows
      .map(row => row as { scope?: { path?: unknown; type?: unknown }; values?: object } | null)
      .filter(row => {
        const folder = String(row?.scope?.path ?? '').replace(/^\/|\/$/g, '')
        const ofType = row?.scope?.type === undefined || String(row.scope.type) === type || `${String(row.scope.type)}s` === type
        return ofType && (folder === '' || path === folder || path.startsWith(`${folder}/`))
      })
      .toSorted((a, b) => String(a?.scope?.path ?? '').length - String(b?.scope?.path ?? '').length)
      .map(row => row?.values)
  ) as Record<string, unknown>
}
