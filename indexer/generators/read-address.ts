import { problem, type Place, type Problem } from '../problem.js'
import { eleventy } from './eleventy.js'
import { hugo } from './hugo.js'
import { jekyll } from './jekyll.js'
import { astro, plain, unknown, vitepress } from './page-folders.js'
import { readStatedDate } from './post-date.js'
import { partsOf, siteOf, type Generator, type GeneratorName, type Shown, type Site } from './site.js'

export const GENERATORS: Record<GeneratorName, Generator> = { jekyll, hugo, eleventy, astro, vitepress, plain }

/** A post's date and where its site shows it. */
export interface PostAddress extends Shown {
  /** The file's name without folder and ending; of an `index.md` its folder's. */
  slug: string
  date: string | null
  /** The tags that the post has besides its own. */
  moreTags: unknown
  problems: Problem[]
}

/** What an address is read from. */
export interface AddressSources {
  source: string
  data: Readonly<Record<string, unknown>>
  /** The front matter as it is written. */
  frontMatter?: string
  placeOfKey?: (key: string) => Place
  /** `null` where we know of no site: a dated name says the date and the address. */
  site?: Site | null
}

/** Reads a post's date and address by the rules of its site's generator. */
export function readAddress({ source, data: stated, frontMatter, placeOfKey, site }: AddressSources): PostAddress {
  const generator = site ? GENERATORS[site.generator] : unknown
  const path = site?.inside(source) ?? source
  const defaults = site && generator.defaults ? generator.defaults(path, site) : {}
  const data = { ...defaults, ...stated }
  const date = readStatedDate(data, frontMatter)
  const day = date?.day ?? generator.dateOfPath(path)
  const title = typeof data['title'] === 'string' ? data['title'] : null
  const message = `“${String(date?.value)}” is no date. Write it as 2020-12-02.`
  return {
    slug: slugOf(source),
    date: day,
    moreTags: generator.addsTags ? defaults['tags'] : [],
    ...generator.show({ path, data, title, date: day }, site ?? siteOf('plain')),
    problems: date && date.day === null ? [problem('date-unreadable', placeOfKey?.(date.key) ?? { line: 1, column: 1 }, message)] : []
  }
}

function slugOf(source: string): string {
  const { folders, name } = partsOf(source)
  return /^_?index$/.test(name) ? (folders.at(-1) ?? name) : name
}
