import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildIndex, findPosts, readPosts, type ParsedPost } from '../indexer/index.js'
import { parsePost } from '../indexer/parse-post.js'
import { openIndex } from '../search/index-files.js'

/** Real posts and what a person reads in them; they stand beside the project, not in it. */
const CORPUS = fileURLToPath(new URL('../../shared/corpus/', import.meta.url))

describe.runIf(existsSync(CORPUS))('on real posts', () => {
  let posts: ParsedPost[]
  let folder: string
  const score = (scorer: string, answer: string, gold: string) => {
    const file = join(folder, 'answer')
    writeFileSync(file, answer)
    const out = execFileSync(process.execPath, [join(CORPUS, scorer), file, join(CORPUS, gold), ...(scorer.includes('extraction') ? ['--misses'] : [])], { encoding: 'utf8' })
    const lines = out.trim().split('\n')
    const figures = JSON.parse(lines.at(-1) ?? '{}') as { f1?: number; perfectRate?: number; wrongJumps?: number; successAt1?: number; successAt3?: number }
    return { ...figures, misses: lines.slice(0, -1).join('\n') }
  }

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'talkseek-corpus-'))
    posts = await readPosts(await findPosts([join(CORPUS, 'meetup/posts')]))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  test('every talk is read as a person reads it, and no jump is wrong', () => {
    expect(score('score-extraction.mjs', JSON.stringify(posts), 'meetup/expected.json')).toMatchObject({
      misses: '',
      f1: 1,
      perfectRate: 1,
      wrongJumps: 0
    })
  })

  test('the talk that is meant comes first', async () => {
    const files = new Map(buildIndex(posts).map(({ name, content }) => [name, content]))
    const index = await openIndex(name => Promise.resolve(files.get(name) ?? ''))
    const queries = JSON.parse(readFileSync(join(CORPUS, 'meetup/queries.json'), 'utf8')) as { q: string }[]
    const answers = queries.map(({ q }) => JSON.stringify({ query: q, hits: index.search(q).hits.slice(0, 10).map(({ talk, score, moments }) => ({ talk, score, moments })) }))
    const { successAt1, successAt3 } = score('score-search.mjs', answers.join('\n'), 'meetup/queries.json')
    expect(successAt1).toBeGreaterThanOrEqual(0.97)
    expect(successAt3).toBe(1)
  })
})

/** Real show notes: their clocks and guests, counted line by line without Markdown or YAML. */
const SHOWNOTES = join(CORPUS, 'shownotes')

describe.runIf(existsSync(SHOWNOTES))('on real show notes', () => {
  const notes = existsSync(SHOWNOTES) ? readdirSync(SHOWNOTES).filter(name => name.endsWith('.md')) : []

  test.each(notes)('every timed line of %s is a chapter, and its guests are the speakers', name => {
    const text = readFileSync(join(SHOWNOTES, name), 'utf8')
    const [, frontMatter = '', body = ''] = text.split(/^---$/m)
    const clocks = body.split('\n').flatMap(line => /^[ *+-]*[[(]?(\d+(?::\d\d)+)/.exec(line)?.[1] ?? [])
    const seconds = clocks.map(clock => clock.split(':').reduce((total, part) => total * 60 + Number(part), 0))
    const named = (key: string) => Array.from(frontMatter.matchAll(new RegExp(`^ +(?:- )?${key}: (.+)$`, 'gm')), ([, value]) => value)

    const { talks, problems } = parsePost(name, text)
    expect(talks).toHaveLength(1)
    const [episode] = talks
    expect(episode?.chapters.map(({ start }) => start)).toEqual(seconds)
    expect(episode?.chapters.filter(({ title }) => !/[\p{L}\p{N}]/u.test(title) || /\]\(|\*\*|^\d+:\d\d/.test(title))).toEqual([])
    expect(episode?.takeaways).toEqual([])
    expect(episode?.start).toBe(0)
    expect(episode?.recording).not.toBeNull()
    expect(episode?.speakers.map(speaker => speaker.name)).toEqual(named('name'))
    expect(episode?.speakers.flatMap(({ affiliation }) => affiliation ?? [])).toEqual(named('of'))
    expect(problems.filter(({ rule }) => rule !== 'times-descend' && rule !== 'date-unreadable')).toEqual([])
  })
})
