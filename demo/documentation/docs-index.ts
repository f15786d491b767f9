import type { Nodes } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { join } from 'node:path'
import { build, type Shape, type TransformPost } from '../../indexer/index.js'
import type { IndexFile } from '../../search/index.js'
import { parseDocsPage, urlOf, type PageSection } from './docs-page.js'

/**
 * The index of the documentation. To the indexer a page is a post and each of its sections a talk: an own shape says so,
 * as any site's configuration may.
 */
export async function buildDocsIndex(folder: string): Promise<IndexFile[]> {
  const { files } = await build({
    cwd: folder,
    posts: '.',
    exclude: ['examples/**'],
    generator: 'plain',
    shapes: [sections],
    transformPost: page,
    config: false,
    cache: false,
    write: false,
    env: {}
  })
  return files
}

const sections: Shape = {
  name: 'sections',
  read({ source, text }) {
    const page = parseDocsPage(source, text, new Set())
    return page.sections.map((section, index) => ({
      title: section.text,
      url: index === 0 ? page.url : `${page.url}#${section.slug}`,
      description: linesOf(section, node => node.type === 'paragraph' || node.type === 'code').join(' '),
      takeaways: linesOf(section, node => node.type === 'listItem' || node.type === 'tableRow'),
      line: section.line
    }))
  }
}

/** A page has no date, and all that it says stands in its sections. */
const page: TransformPost = post => ({
  ...post,
  title: post.talks[0]?.title ?? post.title,
  url: urlOf(post.source),
  recording: null,
  text: '',
  talks: post.talks.map(talk => ({ ...talk, recording: null, start: null, end: null }))
})

/** The texts of a section's nodes of some kind, the outermost; a list item or row is one line. */
function linesOf({ nodes }: PageSection, isWanted: (node: Nodes) => boolean): string[] {
  const collect = (node: Nodes): string[] => {
    if (isWanted(node)) return [lineOf(node)].filter(Boolean)
    if (node.type === 'listItem' || node.type === 'table') return node.type === 'table' ? node.children.slice(1).flatMap(collect) : []
    return 'children' in node ? node.children.flatMap(collect) : []
  }
  return nodes.flatMap(collect)
}

function lineOf(node: Nodes): string {
  const text = node.type === 'tableRow' ? node.children.map(cell => toString(cell)).filter(Boolean).join(' · ') : toString(node)
  return text.replace(/\s+/g, ' ').trim()
}

/** Where the index files of the documentation stand in the site: `docs-search/talkseek.json`. */
export const DOCS_INDEX = 'docs-search'

/** The folder of the documentation, beside the demo's. */
export const docsFolder = (root: string) => join(root, '../docs')
