import { createHash } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import MiniSearch from 'minisearch'
import { beforeAll, describe, expect, test } from 'vitest'
import { generateTalks } from '../../bench/generate-talks.mjs'
import type { Answer, SearchSettings } from '../../search/answer.js'
import { IndexError } from '../../search/index-error.js'
import { openIndex, packIndex, type IndexFile, type Limits } from '../../search/index-files.js'
import type { ByteRange } from '../../search/index-format.js'
import { openEntry } from '../../search/open-index.js'
import type { Passage } from '../../search/passage.js'
import { searchPassages, type PassageSearch } from '../../search/sharded/search-passages.js'
import { blockIn, writeSlots } from '../../search/sharded/text-block.js'
import { openTalks } from '../../search/static-talks.js'
import type { TalkSource } from '../../search/talk-source.js'
import type { Post } from '../../search/talk.js'
import { allWords, terms } from '../../search/words.js'
import { newestFirst } from '../../search/whole-shelf.js'

const SHAPES: Record<string, Partial<Limits>> = {
  'one file': { entry: Infinity },
  'whole files': { entry: 0, whole: Infinity },
  shards: { entry: 0, whole: 0, shard: 6000 }
}

/** Evenings in which every talk was also written down: its words, said in sentences. */
const posts: Post[] = generateTalks({ talks: 120 }).map(post => ({ ...post, said: post.talks.flatMap(saidIn) }))

function saidIn({ id, start, text, takeaways }: Post['talks'][number]): Passage[] {
  const sentences = `${text} ${takeaways.map(takeaway => takeaway.text).join('. ')}`.split(/(?<=\.) /).filter(Boolean)
  const at = (place: number) => (start ?? 0) + place * 30
  return sentences.map((sentence, place) => ({ talk: id, start: at(place), end: at(place + 1), text: sentence, times: [0, at(place)] }))
}

const hash = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex').slice(0, 10)

/** Index files as a server has them, which gives ranges or does not, and what was asked of it. */
function published(files: readonly IndexFile[], ranges = true) {
  const contents = new Map(files.map(({ name, content }) => [name, content]))
  const asked: string[] = []
  const read = async (name: string, range?: ByteRange) => {
    asked.push(name)
    const content = contents.get(name)
    if (content === undefined) throw new IndexError('missing', name, `There is no ${name}.`)
    return range && ranges ? content.slice(...range) : content
  }
  return { contents, asked, read }
}

const filesOf = new Map<string, IndexFile[]>()
const sources = new Map<string, TalkSource>()
beforeAll(async () => {
  for (const [name, limits] of Object.entries(SHAPES)) {
    const files = packIndex(posts, hash, { limits, deflate: deflateRawSync })
    filesOf.set(name, files)
    sources.set(name, await openTalks(published(files).read))
  }
})

/** What an answer says, whichever texts were there to tell it: the first line of each hit, not all of them. */
const gist = ({ hits, total, facets, unknown, instead, corrected, completion }: Answer) => ({
  total,
  facets,
  unknown,
  instead,
  corrected,
  completion,
  hits: hits.map(({ talk, score, moments }) => ({ id: talk.id, title: talk.title, score: score.toFixed(9), said: moments.find(({ kind }) => kind === 'said') }))
})

/** Words of the corpus, from the frequent to the rare. */
const [word = '', other = '', rare = ''] = (() => {
  const counts = new Map<string, number>()
  for (const term of posts.flatMap(({ said = [] }) => said.flatMap(({ text }) => [...new Set(terms(text))]))) counts.set(term, (counts.get(term) ?? 0) + 1)
  const ordered = [...counts].filter(([term]) => /^[a-z]{7,}$/.test(term)).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return [ordered[8], ordered[20], ordered[Math.floor(ordered.length / 2)]].map(entry => entry?.[0] ?? '')
})()
const slip = word.slice(0, 3) + word.charAt(4) + word.charAt(3) + word.slice(5)

const QUERIES: [what: string, query: string, settings?: SearchSettings][] = [
  ['one word', word],
  ['a rare word', rare],
  ['the beginning of a word', word.slice(0, 5)],
  ['a slip of the finger', slip],
  ['a word that is nowhere', 'qqzzxxy'],
  ['a speaker', `speaker:"${posts[3]?.talks[0]?.speakers[0]?.name ?? ''}"`],
  ['a word of some years', `${word} year:2019..2022`],
  ['nothing, to leaf through', ''],
  ['a word, without another', `${word} -${other}`],
  ['a word, counted by facets', word, { facets: true }],
  ['a word, from the second page on', word, { from: 10 }],
  ['a word, the newest first', word, { sort: 'newest' }]
]

describe('an index answers alike whether it is one file, whole files or shards', () => {
  test.each(QUERIES)('%s: “%s”', async (_, query, settings) => {
    const answers = await Promise.all([...sources.values()].map(source => source.search(query, settings)))
    const [first, ...others] = answers.map(gist)
    expect(first).toBeDefined()
    for (const answer of others) expect(answer).toEqual(first)
  })

  test('two words: the same talks, of which the best come first', async () => {
    const answers = await Promise.all([...sources.values()].map(source => source.search(`${word} ${other}`, { size: 200 })))
    const ids = answers.map(({ hits }) => hits.map(({ talk }) => talk.id))
    for (const some of ids) {
      expect(new Set(some)).toEqual(new Set(ids[0]))
      expect(some[0]).toBe(ids[0]?.[0])
    }
  })

  test('what was said in a talk, and what of it a word finds', async () => {
    const { talk: id = '', text = '' } = posts[5]?.said?.[1] ?? {}
    const query = terms(text).find(term => term.length > 6) ?? ''
    const said = await Promise.all([...sources.values()].map(source => source.said?.(id)))
    const within = await Promise.all([...sources.values()].map(source => source.search(query, { within: id })))
    expect(said[0]).toEqual(posts[5]?.said?.filter(({ talk }) => talk === id))
    for (const some of said) expect(some).toEqual(said[0])
    const moments = within.map(({ hits }) => hits.map(({ moments }) => moments))
    expect(moments[0]?.flat().some(({ kind }) => kind === 'said')).toBe(true)
    for (const some of moments) expect(some).toEqual(moments[0])
    const seconds = moments[0]?.flat().map(({ seconds }) => seconds ?? -1)
    expect(seconds).toEqual([...(seconds ?? [])].sort((a, b) => a - b))
  })
})

test('shards are read alike from a server that knows no ranges', async () => {
  const source = await openTalks(published(filesOf.get('shards') ?? [], false).read)
  const expected = await openTalks(published(filesOf.get('shards') ?? []).read).then(shards => shards.search(`${word} ${rare}`))
  expect(await source.search(`${word} ${rare}`)).toEqual(expected)
})

test('an index of hundreds of files opens as a whole in a browser, which refuses too many requests at once', async () => {
  const files = packIndex(posts, hash, { limits: { ...SHAPES['shards'], shard: 500 }, deflate: deflateRawSync })
  const { asked, read } = published(files)
  let [underWay, most] = [0, 0]
  const index = await openIndex(async (name, range) => {
    most = Math.max(most, ++underWay)
    const content = await read(name, range)
    await new Promise(setImmediate)
    underWay--
    return content
  })
  expect(asked.length).toBeGreaterThan(200)
  expect(most).toBeLessThanOrEqual(64)
  expect(index.search(word).total).toBe((await sources.get('one file')?.search(word))?.total)
})

test('one word asks for its terms and its leads, and for no texts', async () => {
  const { asked, read } = published(filesOf.get('shards') ?? [])
  const source = await openTalks(read)
  expect((await source.search(word)).hits).toHaveLength(10)
  expect(asked.map(name => name.replace(/-.*/, ''))).toEqual(['talkseek.json', 'terms', 'leads'])
})

test('two words ask for their terms, with them for where texts stand, and then for those of the hits', async () => {
  const { asked, read } = published(filesOf.get('shards') ?? [])
  const source = await openTalks(read)
  expect((await source.search(`${word} ${other}`)).hits).toHaveLength(10)
  const kinds = asked.map(name => name.replace(/-.*/, ''))
  const [entry, ...others] = kinds
  const terms = others.slice(0, others.indexOf('texts'))
  expect(entry).toBe('talkseek.json')
  expect(new Set(terms)).toEqual(new Set(['places', 'terms']))
  expect(new Set(others.slice(terms.length))).toEqual(new Set(['texts']))
  expect(terms.filter(kind => kind === 'places')).toHaveLength(1)
})

test('a block of passages is found in the room that all of its post have', () => {
  const blocks = [new Uint8Array([1, 2, 3]), new Uint8Array(200).fill(7), new Uint8Array()]
  const { size, bytes } = writeSlots(blocks)
  expect(bytes.length).toBe(size * blocks.length)
  expect(blocks.map((_, i) => blockIn(bytes.subarray(i * size, (i + 1) * size)))).toEqual(blocks)
})

describe('when a part of an index', () => {
  const spoil = async (kind: string, content: string | Uint8Array | null) => {
    const { contents, read } = published(filesOf.get('shards') ?? [])
    for (const name of [...contents.keys()].filter(name => name.startsWith(kind))) {
      if (content === null) contents.delete(name)
      else contents.set(name, content)
    }
    return openTalks(read)
  }

  test.each([
    ['is missing', null, 'There is no'],
    ['is a web page', '<!doctype html><title>Not found</title>', 'is a web page, not an index'],
    ['is cut off', new Uint8Array([1, 2, 3]), 'is cut off, damaged or of another build']
  ])('%s, the answer says so, and hits stay where they can be shown', async (_, content, message) => {
    for (const kind of ['leads', 'texts']) {
      const source = await spoil(kind, content)
      const answer = await source.search(kind === 'leads' ? word : `${word} ${other}`)
      expect(answer.incomplete).toContain(message)
      expect(answer.incomplete).toContain(kind)
      expect(answer.total).toBeGreaterThan(0)
      if (kind === 'leads') expect(answer.hits).toHaveLength(10)
    }
  })

  test('cannot be read, no word is said to be unknown', async () => {
    const answer = await (await spoil('terms', null)).search(word)
    expect(answer).toMatchObject({ total: 0, unknown: [], instead: [], corrected: null })
    expect(answer.incomplete).toContain('There is no terms-')
  })

  test('failed once, it is asked for again by the next search', async () => {
    const { contents, read } = published(filesOf.get('shards') ?? [])
    const whole = new Map(contents)
    const source = await openTalks(read)
    for (const name of [...contents.keys()].filter(name => name.startsWith('terms'))) contents.delete(name)
    expect((await source.search(word)).hits).toEqual([])
    for (const [name, content] of whole) contents.set(name, content)
    expect((await source.search(word)).hits).toHaveLength(10)
  })
})

test('a search that is no longer wanted ends with the reason that it was given', async () => {
  const source = await openTalks(published(filesOf.get('shards') ?? []).read)
  const abort = new AbortController()
  const answer = source.search(word, {}, abort.signal)
  abort.abort(new Error('Typed on'))
  await expect(answer).rejects.toThrow('Typed on')
})

describe('of many talks', () => {
  // More than stand in a line of heads.
  const many = generateTalks({ talks: 1100 })
  const packed = Object.values(SHAPES).map(limits => packIndex(many, hash, { limits, deflate: deflateRawSync }))

  test('facets are counted alike at every size, years from the latest, the others by their hits', async () => {
    const counted = await Promise.all(
      packed.map(async files => {
        const talks = await openTalks(published(files).read)
        return [await talks.search('', { facets: true }), await talks.search('', { facets: true, filters: { year: ['2015'] } })].map(({ facets }) => facets)
      })
    )
    for (const facets of counted) expect(facets).toEqual(counted[0])
    const { year = [], speaker = [] } = counted[0]?.[0] ?? {}
    expect(year.reduce((sum, { count }) => sum + count, 0)).toBe(1100)
    expect(year.map(({ value }) => value)).toEqual(year.map(({ value }) => value).sort().reverse())
    expect(speaker.map(({ count }) => count)).toEqual(speaker.map(({ count }) => count).sort((a, b) => b - a))
  })

  test('each file of texts is read once when everything is opened', async () => {
    for (const files of packed) {
      const { read, asked } = published(files)
      await openIndex(read)
      expect(asked.toSorted()).toEqual([...new Set(asked)].sort())
    }
  })
})

describe('passages are scored as by a MiniSearch that holds them all:', () => {
  const passages = newestFirst(posts).flatMap(({ said = [] }) => said)
  const all = new Set(posts.flatMap(({ said = [], talks, title, text, tags, location }) => [...said.map(passage => passage.text), title, text, ...tags, location ?? '', JSON.stringify(talks)]).flatMap(text => allWords(text).map(({ term }) => term)))
  const oracle = new MiniSearch<{ id: number; said: string }>({
    fields: ['said'],
    tokenize: text => allWords(text, term => all.has(term)).map(({ term }) => term),
    processTerm: term => term
  })
  oracle.addAll(passages.map(({ text }, id) => ({ id, said: text })))

  const MODES: [name: string, options: PassageSearch][] = [
    ['exact', {}],
    ['by beginnings', { prefix: true }],
    ['with slips', { fuzzy: 0.2 }],
    ['all words', { combineWith: 'AND' }],
    ['all words by their beginnings', { prefix: true, combineWith: 'AND' }]
  ]
  const seeds = [...new Set(passages.flatMap(({ text }) => terms(text)))].sort().filter((_, i) => i % 23 === 0)

  test.each(MODES)('%s', async (_, options) => {
    const { sharded } = await openEntry(published(filesOf.get('shards') ?? []).read)
    if (!sharded) throw new Error('These are no shards')
    for (const [i, seed] of seeds.entries()) {
      const typed = options.prefix ? seed.slice(0, 4) : options.fuzzy ? `${seed.slice(0, 2)}${seed.slice(3)}` : seed
      const query = options.combineWith ? `${typed} ${word}` : i % 3 === 0 ? `${typed} ${other}` : typed
      const scores = (results: readonly { id: unknown; score: number }[]) => new Map(results.map(({ id, score }) => [id, score]))
      const [ours, theirs] = [scores(await searchPassages(sharded, query, options)), scores(oracle.search(query, { ...options, tokenize: terms }))]
      expect([...ours.keys()].sort()).toEqual([...theirs.keys()].sort())
      for (const [id, score] of theirs) expect(Math.abs((ours.get(id) ?? 0) - score)).toBeLessThan(1e-9)
    }
  })
})
