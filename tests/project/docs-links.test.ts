import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseDocsPage, targetOf } from '../../demo/documentation/docs-page.js'
import { PAGES, readPage, ROOT } from './docs-blocks.js'

const ALL = [...PAGES, 'DESIGN.md', 'CHANGELOG.md', 'tests/README.md']
const SECTIONS = new Map(ALL.map(page => [page, parseDocsPage(page, readPage(page), new Set()).sections]))

describe.each(ALL)('%s', page => {
  test('links only to files and headings that there are', () => {
    const broken = (SECTIONS.get(page) ?? []).flatMap(({ links }) => links).filter(({ url }) => {
      const target = targetOf(page, url)
      if (target === null) return !URL.canParse(url)
      if (!existsSync(join(ROOT, target.path))) return true
      if (target.slug === '') return false
      return !statSync(join(ROOT, target.path)).isFile() || !SECTIONS.get(target.path)?.some(({ slug }) => slug === target.slug)
    })
    expect(broken.map(({ url }) => url)).toEqual([])
  })

  test('begins with its title', () => {
    expect(SECTIONS.get(page)?.[0]).toMatchObject({ depth: 1, line: 1 })
  })
})

test('every page of the documentation can be reached from the first', () => {
  const reached = new Set(['docs/index.md'])
  for (const page of reached) {
    for (const { url } of (SECTIONS.get(page) ?? []).flatMap(({ links }) => links)) {
      const target = targetOf(page, url)
      if (target && SECTIONS.has(target.path) && target.path.startsWith('docs/')) reached.add(target.path)
    }
  }
  expect(PAGES.filter(page => page.startsWith('docs/') && !reached.has(page))).toEqual([])
})
