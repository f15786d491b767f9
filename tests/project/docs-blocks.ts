import type { Nodes } from 'mdast'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { remark } from 'remark'
import remarkGfm from 'remark-gfm'
import { globSync } from 'tinyglobby'

export const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** A block of code in the documentation. */
export interface Block {
  /** `docs/cli.md` */
  page: string
  line: number
  /** What stands behind its fence; empty for what a program says. */
  language: string
  code: string
  /** Its place, as tests are named: `docs/cli.md:35`. */
  place: string
}

/** All pages with blocks that a reader may copy. */
export const PAGES = ['README.md', 'CONTRIBUTING.md', ...globSync('docs/**/*.md', { cwd: ROOT, ignore: ['docs/examples/**'] }).sort()]

export const readPage = (page: string) => readFileSync(`${ROOT}${page}`, 'utf8')

/** Those of guides stand in their examples, which tests/project/guides.test.ts says and tests/examples/ builds. */
export const BLOCKS: readonly Block[] = PAGES.filter(page => !page.startsWith('docs/guides/')).flatMap(page => blocksIn(page, remark().use(remarkGfm).parse(readPage(page))))

/** The blocks in some languages. */
export const blocksOf = (...languages: string[]) => BLOCKS.filter(({ language }) => languages.includes(language))

function blocksIn(page: string, node: Nodes): Block[] {
  if (node.type !== 'code') return 'children' in node ? node.children.flatMap(child => blocksIn(page, child)) : []
  const line = node.position?.start.line ?? 1
  return [{ page, line, language: node.lang ?? '', code: `${node.value}\n`, place: `${page}:${line}` }]
}
