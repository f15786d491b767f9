import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allWords, terms, words, type Word } from '../../search/words.js'

describe('other spellings of a word', () => {
  test.each([
    ['OpenTelemetry', ['open', 'telemetry']],
    ['open-telemetry', ['opentelemetry']],
    ['CI/CD', ['cicd']],
    ['node.js', ['nodejs']],
    ['service-to-service', ['servicetoservice']],
    ['v1.2.3', ['1.2.3']],
    ['gRPC, eBPF, k8s, C++, C#, don’t, Acme’s', []],
    ['2020-05-06', []],
    ['a/b/c/d/e/f', []],
    ['open telemetry', []]
  ])('%s is also found as %j', (text, expected) => {
    expect(allWords(text).slice(words(text).length).map(({ term }) => term)).toEqual(expected)
  })

  test('two words are found as one when that is known elsewhere', () => {
    expect(allWords('open telemetry', term => term === 'opentelemetry').map(({ term }) => term)).toEqual(['open', 'telemetry', 'opentelemetry'])
  })
})

describe('the terms of a text', () => {
  test.each([
    ['Queues That Never Fill', ['queues', 'that', 'never', 'fill']],
    ['CI/CD, C++ and C#', ['ci', 'cd', 'c++', 'and', 'c#']],
    ['moving to .NET', ['moving', 'to', '.net']],
    ['service-to-service', ['service', 'to', 'service']],
    ['don’t', ['dont']],
    ['Acme’s story', ['acme', 'story']],
    ['Mikołaj at Condé Nast', ['mikolaj', 'at', 'conde', 'nast']],
    ['k8s, gRPC & eBPF', ['k8s', 'grpc', 'ebpf']],
    ['node.js, ASP.NET and v1.2.3', ['node', 'js', 'asp', '.net', 'and', 'v1.2.3']],
    ['ＦＵＬＬ ｗｉｄｔｈ and soft\u00adly', ['full', 'width', 'and', 'softly']],
    ['全文検索とgRPC', ['全文', '文検', '検索', '索と', 'grpc']],
    ['🎉 — …', []]
  ])('%s', (text, expected) => {
    expect(terms(text)).toEqual(expected)
  })

  test('stay the same when they are cut again, so that a query can be built of them', () => {
    const once = terms('C++ .NET don’t Mikołaj k8s C# ß')
    expect(terms(once.join(' '))).toEqual(once)
  })

  test('know where they stand', () => {
    const text = 'The C++ of Mikołaj’s'
    expect(words(text).map(({ from, to }) => text.slice(from, to))).toEqual(['The', 'C++', 'of', 'Mikołaj’s'])
  })
})

test('a text of plain letters is cut like any other', () => {
  const piece = fc.oneof(
    fc.constantFrom("'", "'s", '+', '++', '#', '.', '.net', 'v', '1', '2.3', '-', '/', '_', '&', ' ', '  ', 'A', 'b', 'Cd', 'openTel', 'don', '\n', '$'),
    fc.string({ maxLength: 3 })
  )
  const anyText = fc.array(piece, { maxLength: 14 }).map(pieces => pieces.join(''))
  const isCompound = (term: string) => term.length % 2 === 0
  fc.assert(
    fc.property(anyText, text => {
      // An accent somewhere else makes it a text of any letters.
      expect([...allWords(text, isCompound), { from: text.length + 2, to: text.length + 3, term: 'e' }].sort(byPlace)).toEqual(
        allWords(`${text}  é`, isCompound).sort(byPlace)
      )
    }),
    { seed: 20_201_202, numRuns: 3000 }
  )
})

function byPlace(a: Word, b: Word): number {
  return a.from - b.from || a.to - b.to || (a.term < b.term ? -1 : 1)
}
