/** The static site generators whose rules we know. `plain` is a folder of pages: `a/b.md` is shown at `/a/b.html`. */
export const GENERATOR_NAMES = ['jekyll', 'hugo', 'eleventy', 'astro', 'vitepress', 'plain'] as const

export type GeneratorName = (typeof GENERATOR_NAMES)[number]

/** The site that a post belongs to, as far as the post's date and address depend on it. */
export interface Site {
  generator: GeneratorName
  /** What the site's configuration says. */
  settings: Readonly<Record<string, unknown>>
  /** A source's path inside the site's folder: `blog/_posts/a.md` is `_posts/a.md` in the site `blog`. */
  inside(source: string): string
  /** The day of the build, `2020-12-02`: later posts are hidden where the generator hides them. `null` hides none. */
  today: string | null
}

/** What an address is made of. */
export interface PostFile {
  /** Inside the site's folder, with `/`. */
  path: string
  data: Readonly<Record<string, unknown>>
  title: string | null
  /** `2020-12-02`, by the generator's rules. */
  date: string | null
}

/** Where a site shows a post, and why it does not. */
export interface Shown {
  /** `null` when the site shows it nowhere or we cannot know where. */
  url: string | null
  /** Why visitors are not to see it. */
  hidden: string | null
}

/** One generator's rules. */
export interface Generator {
  /** The date that a file's path gives it, when its front matter gives none. */
  dateOfPath(path: string): string | null
  /** The settings that front matter has by default, under what the post says itself. */
  defaults?(path: string, site: Site): Record<string, unknown>
  /** Whether the tags that a post has by default stay beside its own. */
  addsTags?: true
  show(file: PostFile, site: Site): Shown
}

/** A site of a generator, as its tests and other programs make one. */
export function siteOf(generator: GeneratorName, settings: Record<string, unknown> = {}, today: string | null = null): Site {
  return { generator, settings, inside: source => source, today }
}

/** A setting that is a text, and not an empty one. */
export function textSetting(settings: Readonly<Record<string, unknown>>, key: string): string | null {
  const value = settings[key]
  return typeof value === 'string' && value !== '' ? value : null
}

/** A path as it stands in an address: one `/` at a time, from the root, and nothing that ends the path. */
export function asAddress(path: string): string {
  return encodeURI(`/${path}`.replace(/\/{2,}/g, '/').replace(/\p{Surrogate}/gu, '').normalize('NFC'))
    .replace(/[#?]/g, encodeURIComponent)
    .replace(/%25(?=[\dA-F]{2})/gi, '%')
}

/** A file's path in its parts: `a/b.md` is in the folders `[a]` and named `b`. */
export function partsOf(path: string): { folders: string[]; name: string } {
  const folders = path.split('/').filter(part => part !== '' && part !== '.')
  return { name: (folders.pop() ?? '').replace(/\.[^.]*$/, ''), folders }
}

/** Why a post that is a draft, or later than the build, is not to be seen. */
export const HIDDEN = {
  draft: 'it is a draft',
  unpublished: 'it says “published: false”',
  future: (date: string) => `it is of ${date}, later than this build`,
  expired: (date: string) => `it expired on ${date}`
} as const
