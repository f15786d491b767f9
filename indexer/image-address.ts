import type { Post } from '../search/talk.js'
import { atBase } from './at-base.js'
import { textSetting, type GeneratorName, type Site } from './generators/site.js'

const NOWHERE = 'https://site.invalid'

/** The settings that, one behind the other, say where a generator's site is published. */
const PUBLISHED_AT: Partial<Record<GeneratorName, readonly string[]>> = { jekyll: ['url', 'baseurl'], hugo: ['baseURL'], astro: ['base'], vitepress: ['base'] }

/**
 * Where a relative picture counts from, if not from the post's page: Jekyll's filters put the root of the site before it,
 * Astro publishes it under a name that nobody knows before.
 */
const COUNTED_FROM: Partial<Record<GeneratorName, string | null>> = { jekyll: '/', astro: null }

/** What the address of a post's picture depends on. */
interface Page {
  /** The post's address. */
  url: string | null
  site: Site | null
}

/**
 * The address of a picture that a post at `/2020/evening/` names: `cover.jpg` is `/2020/evening/cover.jpg`. `null` where that
 * is not known, and for what is no address of the web.
 */
export function imageAddress(image: string, { url, site }: Page): string | null {
  const isRelative = !/^(?:[\\/]|[a-z][a-z\d+.-]*:)/i.test(image)
  const own = site ? COUNTED_FROM[site.generator] : undefined
  const from = !isRelative ? '/' : own === undefined ? url : own
  if (from === null || !URL.canParse(image, new URL(from, NOWHERE).href)) return null
  const { origin, protocol, href, pathname, search } = new URL(image, new URL(from, NOWHERE))
  const address = origin === NOWHERE ? pathname + search : /^https?:$/.test(protocol) ? href : null
  return address && (ownImage(address, siteBase(site)) ?? address)
}

/** A post with those of its pictures that the site itself hosts, by their paths. */
export function withOwnImages<Read extends Post>(post: Read, base: string | null): Read {
  return withOwnImage({ ...post, talks: post.talks.map(talk => withOwnImage(talk, base)) }, base)
}

function withOwnImage<Of extends { image?: string | undefined }>(of: Of, base: string | null): Of {
  const { image, ...others } = of
  const path = image === undefined ? null : ownImage(image, base)
  return { ...(others as Of), ...(path !== null && { image: path }) }
}

/** The path of a picture within the site; `null` for one of another site, which would be asked before a visitor presses play. */
function ownImage(address: string, base: string | null): string | null {
  if (isSitePath(address)) return atBase(address, base)
  const { origin, pathname, search } = new URL(address)
  return base !== null && URL.canParse(base) && new URL(base).origin === origin ? pathname + search : null
}

/** Whether it is a path from the root of the site: `/images/a.jpg`, and not `//example.org/a.jpg`. */
export function isSitePath(value: unknown): boolean {
  return typeof value === 'string' && value.startsWith('/') && URL.canParse(value, NOWHERE) && new URL(value, NOWHERE).origin === NOWHERE
}

function siteBase(site: Site | null): string | null {
  const stated = site && PUBLISHED_AT[site.generator]?.map(key => textSetting(site.settings, key) ?? '').join('')
  const base = stated?.replace(/\/*$/, '/')
  return base && (URL.canParse(base) || isSitePath(base)) ? base : null
}
