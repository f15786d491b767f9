import { describe, expect, test } from 'vitest'
import { parseQuery } from '../../search/parse-query.js'

const wordsOf = (text: string) => parseQuery(text).words.map(({ term }) => term)

describe('a query', () => {
  test('is words, the last one still being typed', () => {
    expect(parseQuery('Service Mes').words).toEqual([
      { term: 'service', text: 'Service', unfinished: false },
      { term: 'mes', text: 'Mes', unfinished: true }
    ])
  })

  test.each(['mesh ', 'mesh?', '"mesh"', 'mesh!'])('%j has finished its last word', text => {
    expect(parseQuery(text).words).toMatchObject([{ term: 'mesh', unfinished: false }])
  })

  test('takes a text in quotes as a phrase', () => {
    expect(parseQuery('envoy "service mesh"')).toMatchObject({ phrases: [['service', 'mesh']], words: [{ term: 'envoy' }, { term: 'service' }, { term: 'mesh' }] })
  })

  test.each([
    ['-istio', [['istio']]],
    ['-"service mesh"', [['service', 'mesh']]],
    ['-service-mesh', [['service', 'mesh']]]
  ])('%s leaves out', (text, without) => {
    expect(parseQuery(text)).toMatchObject({ without, words: [] })
  })

  test.each([
    ['speaker:cruz', 'speaker', ['cruz'], false],
    ['Speaker:"Ana Cruz"', 'speaker', ['ana', 'cruz'], false],
    ['company:Acme', 'company', ['acme'], false],
    ['event:"May 2020"', 'event', ['may', '2020'], false],
    ['-tag:video', 'tag', ['video'], true]
  ])('%s narrows', (text, field, terms, without) => {
    expect(parseQuery(text)).toMatchObject({ fields: [{ field, terms, without }], words: [] })
  })

  test.each([
    ['year:2021', '2021-01-01', '2021-12-31', false],
    ['year:2020..2023', '2020-01-01', '2023-12-31', false],
    ['year:2020..', '2020-01-01', null, false],
    ['year:..2020', null, '2020-12-31', false],
    ['before:2020', null, '2020-01-01', true],
    ['before:2020-05-06', null, '2020-05-06', true],
    ['after:2020', '2020-12-31', null, true],
    ['after:2020-05', '2020-05-31', null, true]
  ])('%s is a span of days', (text, from, to, open) => {
    expect(parseQuery(text)).toMatchObject({ dates: [{ from, to, open, without: false }], words: [] })
  })

  test.each([
    ['https://youtu.be/AbCdEfGhIj1?t=725', 'youtube:AbCdEfGhIj1', 725],
    ['youtube.com/watch?v=AbCdEfGhIj1', 'youtube:AbCdEfGhIj1', null],
    ['https://site.example/media/night.webm#t=65', 'file:https://site.example/media/night.webm', 65]
  ])('%s is a recording', (text, key, seconds) => {
    expect(parseQuery(text)).toMatchObject({ recording: { key, seconds }, words: [] })
  })

  test('looks once for what is left out twice, or asked for as a phrase twice', () => {
    expect(parseQuery('-ana "to the" -ana -bo "to the"')).toMatchObject({ without: [['ana'], ['bo']], phrases: [['to', 'the']] })
  })

  test('reads words that are written without spaces by their pairs of letters', () => {
    expect(wordsOf('全文検索')).toEqual(['全文', '文検', '検索'])
  })
})

describe('what is malformed is searched as plain words:', () => {
  test.each([
    ['"service mesh', ['service', 'mesh']],
    ['speaker:', ['speaker']],
    ['year:soon', ['year', 'soon']],
    ['before:', ['before']],
    ['std::vector', ['std', 'vector']],
    ['mood:happy', ['mood', 'happy']],
    ['free-kicks', ['free', 'kicks']],
    ['--force', ['force']],
    ['https://example.org/page', ['https', 'example', 'org', 'page']],
    ['constructor:x __proto__:y', ['constructor', 'x', 'proto', 'y']],
    ['- "" : -" ', []]
  ])('%s', (text, expected) => {
    expect(wordsOf(text)).toEqual(expected)
  })
})

test('a query of thousands of words is read in part', () => {
  expect(wordsOf(Array.from({ length: 5000 }, (_, i) => `w${i}`).join(' '))).toHaveLength(16)
})
