import fc from 'fast-check'
import { createHash } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import { expect, test, vi } from 'vitest'
import { generateTalks } from '../../bench/generate-talks.mjs'
import type { Deflate } from '../../search/frame.js'
import type { FacetName } from '../../search/facets.js'
import { packIndex, packWritten } from '../../search/index-files.js'
import type { PackMemory } from '../../search/pack/pack-memory.js'
import { writtenPost } from '../../search/pack/written-post.js'
import type { Post } from '../../search/talk.js'

const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex')

/** Posts of which every other one was also written down. */
const postsOf = (talks: number): Post[] => generateTalks({ talks }).map((post, i) => (i % 2 ? post : { ...post, said: post.talks.flatMap(saidIn) }))
const POSTS: readonly Post[] = postsOf(18)

function saidIn({ id, text, takeaways }: Post['talks'][number]): NonNullable<Post['said']> {
  return [text, ...takeaways.map(takeaway => takeaway.text)].map((said, i) => ({ talk: id, start: i * 30, end: i * 30 + 30, text: said, times: [0, i * 30] }))
}

function inMemory(): PackMemory {
  const kept = new Map<string, Uint8Array>()
  return { keyOf: sha256, recall: key => kept.get(key), remember: (key, content) => void kept.set(key, content) }
}

const options = { limits: { entry: 0, whole: 0, shard: 6000 }, deflate: deflateRawSync }
const pack = (posts: readonly Post[], memory?: PackMemory, deflate: Deflate = deflateRawSync): string[] =>
  packIndex(posts, content => sha256(content).slice(0, 10), { ...options, deflate, memory }).map(({ name, content }) => `${name} ${sha256(content)}`)

const WORDS = POSTS.flatMap(({ talks }) => talks.map(({ title }) => title))

/** What an author does to a post. */
const EDITS: Record<string, (post: Post, words: string) => Post | null> = {
  title: (post, words) => ({ ...post, talks: post.talks.map((talk, i) => (i === 0 ? { ...talk, title: words } : talk)) }),
  event: (post, words) => ({ ...post, title: words }),
  takeaway: (post, words) => ({ ...post, talks: post.talks.map(talk => ({ ...talk, takeaways: [{ text: words, start: null }, ...talk.takeaways.slice(1)] })) }),
  second: post => ({ ...post, talks: post.talks.map(talk => ({ ...talk, start: (talk.start ?? 0) + 1 })) }),
  said: (post, words) => (post.said ? { ...post, said: post.said.map((passage, i) => (i === 1 ? { ...passage, text: words } : passage)) } : post),
  'when it was said': post => (post.said ? { ...post, said: post.said.map(passage => ({ ...passage, start: passage.start + 1, times: [0, passage.start + 1] })) } : post),
  'less of it said': post => (post.said ? { ...post, said: post.said.slice(1) } : post),
  speaker: (post, words) => ({ ...post, talks: post.talks.map(talk => ({ ...talk, speakers: [{ name: words, affiliation: null }] })) }),
  'nothing outside': post => ({ ...post, text: '' }),
  date: post => ({ ...post, date: '2031-01-01' }),
  talks: post => ({ ...post, talks: post.talks.slice(1) }),
  language: post => ({ ...post, lang: 'de' }),
  accents: post => ({ ...post, text: `${post.text} Überwachung und résumés` }),
  removed: () => null
}

test('posts that were packed before give the same bytes, whatever was edited since', { timeout: 60_000 }, () => {
  const edit = fc.record({ kind: fc.constantFrom('added', ...Object.keys(EDITS)), post: fc.nat(POSTS.length - 1), words: fc.constantFrom(...WORDS) })
  const memory = inMemory()
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), edits => {
      let posts: readonly Post[] = POSTS
      for (const { kind, post, words } of edits) {
        if (kind === 'added') posts = [...posts, { ...(posts[post % posts.length] as Post), source: `posts/${words}.md`, title: words }]
        posts = posts.flatMap((one, i) => (i === post % posts.length && EDITS[kind] ? (EDITS[kind](one, words) ?? []) : one))
        expect(pack(posts, memory)).toEqual(pack(posts))
      }
    }),
    { numRuns: 6 }
  )
})

test('facets that a site now offers have no post looked at again', () => {
  const memory = inMemory()
  const looked = (facets: FacetName[]) => {
    const seen = new Set<string>()
    const written = POSTS.map(post => ({ ...writtenPost(post, memory), post: () => (seen.add(post.source), post) }))
    packWritten(written, content => sha256(content).slice(0, 10), { ...options, memory, facets })
    return seen.size
  }
  expect(looked([])).toBe(POSTS.length)
  expect(looked(['speaker'])).toBe(0)
})

test('a word changed in one post of many leaves most of what was packed', { timeout: 30_000 }, () => {
  const memory = inMemory()
  const deflate = vi.fn<Deflate>(deflateRawSync)
  const packed = (posts: readonly Post[]) => {
    deflate.mockClear()
    pack(posts, memory, deflate)
    return deflate.mock.calls.length
  }
  const [first, second, ...others] = postsOf(180) as [Post, Post, ...Post[]]
  const all = packed([first, second, ...others])
  expect(packed([first, second, ...others])).toBe(0)
  expect(packed([first, { ...second, text: `${second.text} Afterwards` }, ...others])).toBeLessThan(all / 2)
})
