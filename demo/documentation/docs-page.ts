import GithubSlugger from 'github-slugger'
import type { Heading, Nodes, Root } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { posix } from 'node:path'
import { remark } from 'remark'
import remarkGfm from 'remark-gfm'

/** A heading, and the name by which links reach it, as GitHub gives it. */
export interface PageHeading {
  depth: number
  text: string
  slug: string
}

/** A link, with its target as written. */
export interface PageLink {
  url: string
  text: string
}

/** What a page says below one of its headings, down to the next. */
export interface PageSection extends PageHeading {
  /** The line of the heading. */
  line: number
  nodes: Root['children']
  links: PageLink[]
}

/** A page of the documentation: one Markdown file below `docs/`. */
export interface DocsPage {
  /** From `docs/`, with `/`: `guides/jekyll.md`. */
  path: string
  /** `/docs/guides/jekyll/`. */
  url: string
  title: string
  sections: PageSection[]
  html: string
}

/** The address of a page: `cli.md` is at `/docs/cli/`, `index.md` at `/docs/`. */
export function urlOf(path: string): string {
  return `/docs/${path.replace(/(?:^|(?<=\/))index\.md$/, '').replace(/\.md$/, '/')}`
}

/**
 * Reads a page. Its headings get the names that GitHub gives them, and links to other pages lead to their addresses;
 * those to files that are no page stay text.
 */
export function parseDocsPage(path: string, source: string, paths: ReadonlySet<string>): DocsPage {
  const tree = remark().use(remarkGfm).parse(source)
  const sections = sectionsOf(tree)
  return {
    path,
    url: urlOf(path),
    title: sections[0]?.text ?? path,
    sections,
    html: renderPage(path, source, sections, paths)
  }
}

/** Where a link of a page leads: a page and a place in it; `null` for one that leaves the documentation. */
export function targetOf(path: string, link: string): { path: string; slug: string } | null {
  const [, file = '', slug = ''] = /^([^#]*)#?(.*)$/.exec(link) ?? []
  if (file === '') return { path, slug }
  return /^[a-z]+:|^\//i.test(file) ? null : { path: posix.normalize(posix.join(posix.dirname(path), file)), slug }
}

function sectionsOf(tree: Root): PageSection[] {
  const slugger = new GithubSlugger()
  const sections: PageSection[] = []
  for (const node of tree.children) {
    if (node.type === 'heading') sections.push(sectionAt(node, slugger))
    else sections.at(-1)?.nodes.push(node)
    sections.at(-1)?.links.push(...linksIn(node))
  }
  return sections
}

function sectionAt(node: Heading, slugger: GithubSlugger): PageSection {
  const text = toString(node)
  return { depth: node.depth, text, slug: slugger.slug(text), line: node.position?.start.line ?? 1, nodes: [], links: [] }
}

function linksIn(node: Nodes): PageLink[] {
  if (node.type === 'link') return [{ url: node.url, text: toString(node) }]
  return 'children' in node ? node.children.flatMap(linksIn) : []
}

function renderPage(path: string, source: string, headings: readonly PageHeading[], paths: ReadonlySet<string>): string {
  const names = headings[Symbol.iterator]()
  // What Markdown becomes is regular: no tag in it was written by an author.
  return micromark(source, { extensions: [gfm()], htmlExtensions: [gfmHtml()] })
    .replace(/<h([1-6])>/g, (_, depth: string) => `<h${depth} id="${names.next().value?.slug ?? ''}">`)
    .replace(/<a href="([^"]*)">([^]*?)<\/a>/g, (_, link: string, text: string) => {
      const target = targetOf(path, link)
      if (target === null) return `<a href="${link}">${text}</a>`
      return paths.has(target.path) ? `<a href="${urlOf(target.path)}${target.slug && `#${target.slug}`}">${text}</a>` : text
    })
    .replace(/<table>/g, '<div class="wide" role="group" aria-label="Table" tabindex="0"><table>')
    .replace(/<\/table>/g, '</table></div>')
    // A flag does not break behind its hyphens.
    .replace(/<code>([^<]{1,24})<\/code>/g, '<code class="short">$1</code>')
    .replace(/<pre>/g, '<pre tabindex="0">')
}
