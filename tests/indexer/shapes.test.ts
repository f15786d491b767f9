import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parsePost } from '../../indexer/parse-post.js'

const SHAPES = new URL('./shapes/', import.meta.url)
const read = (name: string) => readFileSync(new URL(name, SHAPES), 'utf8')
const names = readdirSync(SHAPES)
  .filter(name => name.endsWith('.md'))
  .map(name => name.replace(/\.md$/, ''))

describe('a post in the shape', () => {
  test.each(names)('%s', name => {
    const { talks } = parsePost(`${name}.md`, read(`${name}.md`))
    const expected = JSON.parse(read(`${name}.json`)) as object[]
    expect(talks).toHaveLength(expected.length)
    expect(talks).toMatchObject(expected)
  })
})

describe('the shapes', () => {
  test('hold one example for each way to name a speaker and each kind of time', async () => {
    const { SPEAKER_RULES } = await import('../../indexer/talks/speaker-rules.js')
    const rules = [...SPEAKER_RULES.map(({ name }) => name).filter(name => name !== 'name-from-company'), 'clock-as-link', 'title-as-link', 'clock-without-link']
    expect(names).toEqual(expect.arrayContaining(rules))
  })
})
