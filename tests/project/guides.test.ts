import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const DOCS = fileURLToPath(new URL('../../docs/', import.meta.url))
const BUILT = /(?:^|[\\/])(?:node_modules|dist|_site|cache)(?:[\\/]|$)/

/** Lines that hold more than a comment, without what stands around them. */
const linesOf = (text: string) => text.split('\n').map(line => line.trim().replace(/,$/, '')).filter(line => line !== '' && !/^(?:\/\/|<!--)/.test(line))

/** The code that a guide gives, but for the steps of a workflow, which no example holds. */
const codeIn = (guide: string) =>
  Array.from(readFileSync(join(DOCS, 'guides', guide), 'utf8').matchAll(/^```(?!sh)\w+\n([^]*?)^```$/gm), ([, code = '']) => code).filter(code => !code.startsWith('- '))

const exampleLines = (example: string) => {
  const folder = join(DOCS, 'examples', example)
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => !BUILT.test(name) && !name.endsWith('package-lock.json') && statSync(join(folder, name)).isFile())
  return new Set(files.flatMap(name => linesOf(readFileSync(join(folder, name), 'utf8'))))
}

test.each(['eleventy', 'astro', 'vitepress', 'jekyll', 'hugo', 'plain'])('the guide for %s gives the code of its example', name => {
  const code = codeIn(`${name}.md`).flatMap(linesOf)
  expect(code.length).toBeGreaterThan(4)
  const there = exampleLines(name)
  expect(code.filter(line => !there.has(line))).toEqual([])
})
