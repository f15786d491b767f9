import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { exportAs } from '../../../indexer/export/export-as.js'
import { EXPORT_NAMES } from '../../../indexer/export/export-names.js'
import { evening } from './exported-posts.js'

const PAGE = readFileSync(new URL('../../../docs/exports.md', import.meta.url), 'utf8')

/** The first block under each heading of a format. */
const EXAMPLES = new Map(Array.from(PAGE.matchAll(/^## ([\w-]+)\n[^]*?\n```\w*\n([^]*?)\n```$/gm), ([, name = '', example = '']) => [name, example]))

test.each(EXPORT_NAMES)('the example of %s in the documentation is what is written', name => {
  const written = exportAs(name, [evening()], 'https://example.org/').files.map(({ text }) => text.replaceAll('\r\n', '\n'))
  expect(written.filter(text => text.includes(EXAMPLES.get(name) ?? 'no example'))).toHaveLength(1)
})
