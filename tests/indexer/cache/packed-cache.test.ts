import fc from 'fast-check'
import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { generateTalks } from '../../../bench/generate-talks.mjs'
import { buildIndex } from '../../../indexer/build-index.js'
import { PACKED_NAME, PackedCache } from '../../../indexer/cache/packed-cache.js'
import type { ParsedPost } from '../../../indexer/parse-post.js'
import type { IndexFile } from '../../../search/index-format.js'
import { SiteFolder } from '../site-folder.js'

/** Small enough for a test, and yet an index of shards. */
const limits = { entry: 0, whole: 0, shard: 6000 }
const POSTS: readonly ParsedPost[] = generateTalks({ talks: 12 }).map(post => ({ ...post, problems: [] }))

const indexOf = (posts: readonly ParsedPost[], memory?: PackedCache): IndexFile[] => buildIndex(posts, { limits, memory })

/** A build of its own: it knows what others have written to the folder. */
async function buildIn(folder: SiteFolder, posts: readonly ParsedPost[]): Promise<{ files: IndexFile[]; isWritten: boolean }> {
  const cache = await PackedCache.load(folder.path)
  const files = indexOf(posts, cache)
  const settled = cache.settle()
  if (settled) writeFileSync(folder.at(PACKED_NAME), settled)
  return { files, isWritten: settled !== null }
}

const talkNamed = (post: ParsedPost, name: string): ParsedPost => ({ ...post, source: `posts/${name}.md`, talks: post.talks.map((talk, i) => ({ ...talk, id: `${name}#${i + 1}` })) })

/** What happens to one of the posts between two builds. */
const EDITS: Record<string, (post: ParsedPost, posts: readonly ParsedPost[], name: string) => ParsedPost[]> = {
  added: (post, _, name) => [post, { ...talkNamed(post, name), date: '2030-01-01' }],
  'added among others': (post, _, name) => [post, talkNamed(post, name)],
  removed: (post, posts) => (posts.length > 2 ? [] : [post]),
  renamed: (post, _, name) => [talkNamed(post, name)],
  'dated anew': (post, _, name) => [{ ...post, date: `20${10 + name.length}-03-04` }],
  changed: (post, _, name) => [{ ...post, text: `${post.text} ${name} résumés` }],
  'in another language': post => [{ ...post, lang: post.lang === 'de' ? 'en' : 'de' }],
  'written down': (post, _, name) => [{ ...post, said: post.talks.map(({ id, text }, i) => ({ talk: id, start: i * 30, end: i * 30 + 30, text: `${name} ${text}`, times: [0, i * 30] })) }],
  hidden: post => [{ ...post, hidden: 'is a draft' }]
}

const edit = fc.record({ kind: fc.constantFrom(...Object.keys(EDITS)), at: fc.nat(), name: fc.constantFrom('a', 'ab', 'kube', 'zebra-ö') })

test('builds that are each a process of its own write what a full build writes, whatever was edited between them', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(edit, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 }), async rounds => {
      const folder = new SiteFolder()
      let posts = POSTS
      await buildIn(folder, posts)
      for (const edits of rounds) {
        for (const { kind, at, name } of edits) posts = posts.flatMap((post, i) => (i === at % posts.length ? (EDITS[kind]?.(post, posts, name) ?? []) : post))
        expect((await buildIn(folder, posts)).files).toEqual(indexOf(posts))
      }
    }),
    { numRuns: 8 }
  )
})

test('a build of the same posts writes nothing anew', async () => {
  const folder = new SiteFolder()
  const { files } = await buildIn(folder, POSTS)
  expect(await buildIn(folder, POSTS)).toEqual({ files, isWritten: false })
})

test('where nothing has changed while a process watches, the index is not packed again', () => {
  const cache = PackedCache.empty()
  const files = indexOf(POSTS, cache)
  cache.settle()
  expect(indexOf(POSTS, cache)).toBe(files)
  expect(cache.settle()).toBeNull()
  const changed = POSTS.slice(1)
  expect(indexOf(changed, cache)).toEqual(indexOf(changed))
  expect(cache.settle()).not.toBeNull()
  expect(indexOf(POSTS, cache)).toEqual(files)
})

test.each<[string, (bytes: Buffer) => Buffer]>([
  ['cut off', bytes => bytes.subarray(0, bytes.length / 2)],
  ['empty', () => Buffer.alloc(0)],
  ['of other bytes', bytes => bytes.fill(7, bytes.length - 500, bytes.length - 400)],
  ['of another program', bytes => Buffer.from(bytes.toString('latin1').replace(/[0-9a-f]{64}/, 'f'.repeat(64)), 'latin1')],
  ['of another form', bytes => Buffer.from(bytes.toString('latin1').replace('talkseek-packed 3', 'talkseek-packed 2'), 'latin1')]
])('what was packed and is %s is made anew', async (_, damage) => {
  const folder = new SiteFolder()
  const { files } = await buildIn(folder, POSTS)
  writeFileSync(folder.at(PACKED_NAME), damage(readFileSync(folder.at(PACKED_NAME))))
  expect(await buildIn(folder, POSTS)).toEqual({ files, isWritten: true })
})
